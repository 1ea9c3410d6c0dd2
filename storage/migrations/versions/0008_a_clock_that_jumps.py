"""When a sweep last erased; how often a job killed its courier; files of a parcel, and if it is whole."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "swept",
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("at", name=op.f("pk_swept")),
    )
    op.add_column("jobs", sa.Column("lost", sa.Integer(), server_default="0", nullable=False))
    op.add_column("parcels", sa.Column("enclosed", sa.String(), nullable=True))
    op.add_column("parcels", sa.Column("whole", sa.Boolean(), server_default=sa.true(), nullable=False))


def downgrade() -> None:
    op.drop_column("parcels", "whole")
    op.drop_column("parcels", "enclosed")
    op.drop_column("jobs", "lost")
    op.drop_table("swept")
