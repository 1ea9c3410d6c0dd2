"""Why files are not in a parcel, for the person's status."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("jobs", sa.Column("kept_back", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("jobs", "kept_back")
