"""What partners sent back, each once; which letter came with which; which additions answer one partner alone."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# An answer was kept in the commit that marked its question as answered, so both have the same time.
ANSWERS = sa.text(
    'UPDATE addenda SET answers = true WHERE EXISTS (SELECT 1 FROM letters JOIN cases ON cases.id = letters."case"'
    " WHERE cases.report = addenda.report AND letters.answered_at = addenda.made_at)"
)


def upgrade() -> None:
    op.create_table(
        "replies",
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("reply_id", sa.String(), nullable=False),
        sa.Column("case", sa.Integer(), nullable=True),
        sa.Column("partner", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("taken_at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("fk_replies_case_cases"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_replies_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("alias", "reply_id", name=op.f("pk_replies")),
    )
    with op.batch_alter_table("replies") as batch_op:
        for column in ("case", "taken_at", "key"):
            batch_op.create_index(batch_op.f(f"ix_replies_{column}"), [column], unique=False)
    op.add_column("letters", sa.Column("reply", sa.String(), nullable=True))
    op.add_column("addenda", sa.Column("answers", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.execute(ANSWERS)


def downgrade() -> None:
    op.drop_column("addenda", "answers")
    op.drop_column("letters", "reply")
    op.drop_table("replies")
