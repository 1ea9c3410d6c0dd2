"""What comes after Send: addenda, partners' questions; and codes of drafts."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "addenda",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        _to("addenda", "key", "data_keys", "SET NULL"),
        _to("addenda", "report", "reports", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addenda")),
    )
    _indexed("addenda", "report", "made_at", "key")
    op.create_table(
        "addressed",
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("addendum", sa.String(), nullable=False),
        _to("addressed", "addendum", "addenda", "CASCADE"),
        _to("addressed", "case", "cases", "CASCADE"),
        sa.PrimaryKeyConstraint("case", "revision", name=op.f("pk_addressed")),
    )
    _indexed("addressed", "addendum")
    op.create_table(
        "letters",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        _to("letters", "case", "cases", "CASCADE"),
        _to("letters", "key", "data_keys", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
    )
    _indexed("letters", "case", "key")
    op.create_table(
        "draft_codes",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        _to("draft_codes", "key", "data_keys", "CASCADE"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_draft_codes")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_draft_codes_code_hash")),
    )
    _indexed("draft_codes", "person")


def downgrade() -> None:
    for table in ("draft_codes", "letters", "addressed", "addenda"):
        op.drop_table(table)


def _to(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _indexed(table: str, *columns: str) -> None:
    with op.batch_alter_table(table) as batch_op:
        for column in columns:
            batch_op.create_index(batch_op.f(f"ix_{table}_{column}"), [column], unique=False)
