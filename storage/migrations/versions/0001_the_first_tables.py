"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.columns import UtcDateTime
from storage.tables import Number

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.create_index(batch_op.f("ix_attempts_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_attempts_person"), ["person"], unique=False)

    op.create_table(
        "data_keys",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kek", sa.String(), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_data_keys")),
    )
    with op.batch_alter_table("data_keys") as batch_op:
        batch_op.create_index(batch_op.f("ix_data_keys_kek"), ["kek"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("bot", Number, autoincrement=False, nullable=False),
        sa.Column("update_id", Number, autoincrement=False, nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("bot", "update_id", name=op.f("pk_inbox")),
    )
    with op.batch_alter_table("inbox") as batch_op:
        batch_op.create_index(
            "ix_inbox_kept",
            ["state"],
            unique=False,
            sqlite_where=sa.text("sealed IS NOT NULL"),
            postgresql_where=sa.text("sealed IS NOT NULL"),
        )
        batch_op.create_index(batch_op.f("ix_inbox_received_at"), ["received_at"], unique=False)

    op.create_table(
        "ledger",
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("mark", name=op.f("pk_ledger")),
    )
    with op.batch_alter_table("ledger") as batch_op:
        batch_op.create_index(batch_op.f("ix_ledger_at"), ["at"], unique=False)

    op.create_table(
        "messages",
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("message_id", Number, autoincrement=False, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("person", "message_id", name=op.f("pk_messages")),
    )
    with op.batch_alter_table("messages") as batch_op:
        batch_op.create_index(batch_op.f("ix_messages_at"), ["at"], unique=False)

    op.create_table(
        "conversations",
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("said", Number, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("chat_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("session_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("last_input_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_conversations_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_conversations")),
        sa.UniqueConstraint("key", name=op.f("uq_conversations_key")),
    )
    op.create_table(
        "due",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_due_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_due")),
    )
    with op.batch_alter_table("due") as batch_op:
        batch_op.create_index(batch_op.f("ix_due_at"), ["at"], unique=False)
        batch_op.create_index(batch_op.f("ix_due_key"), ["key"], unique=False)
        batch_op.create_index(batch_op.f("ix_due_person"), ["person"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("i", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_outbox_key_data_keys"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person", "version", "i", name=op.f("pk_outbox")),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("submitted_at", UtcDateTime(), nullable=False),
        sa.Column("key", sa.String(), nullable=True),
        sa.Column("sealed", sa.LargeBinary(), nullable=True),
        sa.Column("record_key", sa.String(), nullable=True),
        sa.Column("record_sealed", sa.LargeBinary(), nullable=True),
        sa.Column("code_hash", sa.LargeBinary(), nullable=True),
        sa.Column("released_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["key"], ["data_keys.id"], name=op.f("fk_reports_key_data_keys"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["record_key"],
            ["data_keys.id"],
            name=op.f("fk_reports_record_key_data_keys"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reports")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_reports_code_hash")),
    )
    with op.batch_alter_table("reports") as batch_op:
        batch_op.create_index(batch_op.f("ix_reports_key"), ["key"], unique=False)
        batch_op.create_index(batch_op.f("ix_reports_person"), ["person"], unique=False)
        batch_op.create_index(batch_op.f("ix_reports_record_key"), ["record_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_reports_submitted_at"), ["submitted_at"], unique=False)

    op.create_table(
        "cases",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("partner", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("person", sa.LargeBinary(), nullable=False),
        sa.Column("contact", sa.Boolean(), nullable=False),
        sa.Column("exact_place", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("state_since", UtcDateTime(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("relay_key", sa.String(), nullable=True),
        sa.Column("relay_sealed", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["relay_key"], ["data_keys.id"], name=op.f("fk_cases_relay_key_data_keys"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["report"], ["reports.id"], name=op.f("fk_cases_report_reports"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("alias", name=op.f("uq_cases_alias")),
        sa.UniqueConstraint("report", "partner", name=op.f("uq_cases_report_partner")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("cases") as batch_op:
        batch_op.create_index(batch_op.f("ix_cases_relay_key"), ["relay_key"], unique=False)
        batch_op.create_index(batch_op.f("ix_cases_report"), ["report"], unique=False)

    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("case", sa.Integer(), nullable=True),
        sa.Column("partner", sa.String(), nullable=False),
        sa.Column("alias", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("receipt", sa.String(), nullable=True),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["case"], ["cases.id"], name=op.f("fk_jobs_case_cases"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("jobs") as batch_op:
        batch_op.create_index(batch_op.f("ix_jobs_case"), ["case"], unique=False)
        batch_op.create_index(batch_op.f("ix_jobs_due_at"), ["due_at"], unique=False)

    op.create_table(
        "parcels",
        sa.Column("case", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recipients", sa.String(), nullable=False),
        sa.Column("parcel", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_at", UtcDateTime(), nullable=False),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case"], ["cases.id"], name=op.f("fk_parcels_case_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case", "revision", "recipients", name=op.f("pk_parcels")),
    )
    with op.batch_alter_table("parcels") as batch_op:
        batch_op.create_index(batch_op.f("ix_parcels_delivered_at"), ["delivered_at"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("parcels") as batch_op:
        batch_op.drop_index(batch_op.f("ix_parcels_delivered_at"))

    op.drop_table("parcels")
    with op.batch_alter_table("jobs") as batch_op:
        batch_op.drop_index(batch_op.f("ix_jobs_due_at"))
        batch_op.drop_index(batch_op.f("ix_jobs_case"))

    op.drop_table("jobs")
    with op.batch_alter_table("cases") as batch_op:
        batch_op.drop_index(batch_op.f("ix_cases_report"))
        batch_op.drop_index(batch_op.f("ix_cases_relay_key"))

    op.drop_table("cases")
    with op.batch_alter_table("reports") as batch_op:
        batch_op.drop_index(batch_op.f("ix_reports_submitted_at"))
        batch_op.drop_index(batch_op.f("ix_reports_record_key"))
        batch_op.drop_index(batch_op.f("ix_reports_person"))
        batch_op.drop_index(batch_op.f("ix_reports_key"))

    op.drop_table("reports")
    op.drop_table("outbox")
    with op.batch_alter_table("due") as batch_op:
        batch_op.drop_index(batch_op.f("ix_due_person"))
        batch_op.drop_index(batch_op.f("ix_due_key"))
        batch_op.drop_index(batch_op.f("ix_due_at"))

    op.drop_table("due")
    op.drop_table("conversations")
    with op.batch_alter_table("messages") as batch_op:
        batch_op.drop_index(batch_op.f("ix_messages_at"))

    op.drop_table("messages")
    with op.batch_alter_table("ledger") as batch_op:
        batch_op.drop_index(batch_op.f("ix_ledger_at"))

    op.drop_table("ledger")
    with op.batch_alter_table("inbox") as batch_op:
        batch_op.drop_index(batch_op.f("ix_inbox_received_at"))
        batch_op.drop_index(
            "ix_inbox_kept",
            sqlite_where=sa.text("sealed IS NOT NULL"),
            postgresql_where=sa.text("sealed IS NOT NULL"),
        )

    op.drop_table("inbox")
    with op.batch_alter_table("data_keys") as batch_op:
        batch_op.drop_index(batch_op.f("ix_data_keys_kek"))

    op.drop_table("data_keys")
    with op.batch_alter_table("attempts") as batch_op:
        batch_op.drop_index(batch_op.f("ix_attempts_person"))
        batch_op.drop_index(batch_op.f("ix_attempts_at"))

    op.drop_table("attempts")
