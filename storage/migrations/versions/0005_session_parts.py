"""Parts of a session that end before it."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "session_parts",
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_session_parts_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person", "name", name=op.f("pk_session_parts")),
        sa.UniqueConstraint("key", name=op.f("uq_session_parts_key")),
    )
    with op.batch_alter_table("session_parts") as batch_op:
        batch_op.create_index(batch_op.f("ix_session_parts_since"), ["since"], unique=False)


def downgrade() -> None:
    op.drop_table("session_parts")
