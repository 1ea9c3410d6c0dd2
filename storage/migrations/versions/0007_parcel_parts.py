"""Parcels in rows of a megabyte."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "parcel_parts",
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("i", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("part", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case", "revision", "recipients"],
            ["parcels.case", "parcels.revision", "parcels.recipients"],
            name=op.f("fk_parcel_parts_case_revision_recipients_parcels"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("case", "revision", "recipients", "i", name=op.f("pk_parcel_parts")),
    )


def downgrade() -> None:
    op.drop_table("parcel_parts")
