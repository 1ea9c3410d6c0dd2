"""When Telegram last answered a bot."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime
from storage.tables import Number

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "heard",
        sa.Column("bot", Number, autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("bot", name=op.f("pk_heard")),
    )


def downgrade() -> None:
    op.drop_table("heard")
