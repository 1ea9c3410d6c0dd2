"""Further parcels of a case for files that did not fit into the first; since when a job has not got through."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("jobs", sa.Column("part", sa.Integer(), server_default="1", nullable=False))
    op.add_column("jobs", sa.Column("failing_since", UtcDateTime(), nullable=True))
    op.add_column("parcels", sa.Column("part", sa.Integer(), server_default="1", nullable=False))


def downgrade() -> None:
    op.drop_column("parcels", "part")
    op.drop_column("jobs", "failing_since")
    op.drop_column("jobs", "part")
