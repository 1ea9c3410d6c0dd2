"""Files that people send, and what happened to each."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("report", sa.String(), nullable=True),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_evidence_key_data_keys"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.id"], name=op.f("fk_evidence_report_reports"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("key", name=op.f("uq_evidence_key")),
    )
    with op.batch_alter_table("evidence") as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_report"), ["report"], unique=False)
    op.create_table(
        "custody",
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_custody_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("file", "n", name=op.f("pk_custody")),
    )
    with op.batch_alter_table("custody") as batch_op:
        batch_op.create_index(batch_op.f("ix_custody_key"), ["key"], unique=False)


def downgrade() -> None:
    op.drop_table("custody")
    op.drop_table("evidence")
