"""The tables, no behaviour. Columns that end in ``sealed`` hold what the vault sealed; ``key`` names the data key."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    false,
    true,
)

from storage.columns import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Number = BigInteger().with_variant(Integer, "sqlite")
"""A number of the messenger's: more than 32 bits. SQLite's INTEGER holds 64."""

data_keys = Table(
    "data_keys",
    metadata,
    Column("id", String, primary_key=True),
    Column("kek", String, nullable=False, index=True),
    Column("wrapped", LargeBinary, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
)

# state: waiting (sealed) · applied · aside (sealed, 72 hours) · expired (its day key went before it was applied)
# person: empty once nothing is sealed, so that the marks of eight days do not say who was here when
inbox = Table(
    "inbox",
    metadata,
    Column("bot", Number, primary_key=True, autoincrement=False),
    Column("update_id", Number, primary_key=True, autoincrement=False),
    Column("person", LargeBinary, nullable=False),
    Column("state", String, nullable=False),
    Column("received_at", UtcDateTime, nullable=False, index=True),
    Column("key", String),  # no foreign key: deleting any data key would search this, the longest table
    Column("sealed", LargeBinary),
    Index(
        "ix_inbox_kept", "state"
    ),  # of what holds something: the migration says so (here it loads PostgreSQL)
)

conversations = Table(
    "conversations",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("said", Number, nullable=False),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("chat_sealed", LargeBinary, nullable=False),
    Column("session_sealed", LargeBinary, nullable=False),
    Column("last_input_at", UtcDateTime, nullable=False),
)

# What ends before its session does. files: evidence ids, with spaces between, that end with it.
session_parts = Table(
    "session_parts",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("name", String, primary_key=True),
    Column("since", UtcDateTime, nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("files", String, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("i", Integer, primary_key=True, autoincrement=False),
    Column("asks", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("person", LargeBinary, primary_key=True),
    Column("message_id", Number, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False, index=True),
)

# id is drawn at random before the row is sealed, for the seal is tied to it
due = Table(
    "due",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
)

# key: the report's words, gone at release. record_key: its consents, gone with the row.
reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("submitted_at", UtcDateTime, nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="SET NULL"), index=True),
    Column("sealed", LargeBinary),
    Column("record_key", ForeignKey("data_keys.id", ondelete="SET NULL"), index=True),
    Column("record_sealed", LargeBinary),
    Column("code_hash", LargeBinary, unique=True),
    Column("released_at", UtcDateTime),
)

# state as in flows/case.py. settled_at: the partner has it, declined it or was given up on.
cases = Table(
    "cases",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("partner", String, nullable=False),
    Column("alias", String, nullable=False, unique=True),
    Column("person", LargeBinary, nullable=False),
    Column("contact", Boolean, nullable=False),
    Column("exact_place", Boolean, nullable=False),
    Column("state", String, nullable=False),
    Column("state_since", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("relay_key", ForeignKey("data_keys.id", ondelete="SET NULL"), index=True),
    Column("relay_sealed", LargeBinary),
    UniqueConstraint("report", "partner"),
    sqlite_autoincrement=True,
)

# kind: deliver · erase. state: due · leased · held · refused · done. An erase job outlives its case. kept_back: how
# many files are not in the parcel, by reason (``storage.kept_back``). lost: how many couriers in a row did not come
# back from it. part: 1 is the case, 2 and on further files of the same revision. failing_since: the first of the tries
# that came to nothing, empty while none did.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), index=True),
    Column("partner", String, nullable=False),
    Column("alias", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("lease_until", UtcDateTime),
    Column("owner", String),
    Column("tries", Integer, nullable=False),
    Column("code", String),
    Column("receipt", String),
    Column("done_at", UtcDateTime),
    Column("kept_back", String),
    Column("lost", Integer, nullable=False, server_default="0"),
    Column("part", Integer, nullable=False, server_default="1"),
    Column("failing_since", UtcDateTime),
    sqlite_autoincrement=True,
)

# sealed to the partner's keys only, not by the vault. parcel: empty; the bytes are in parcel_parts. whole: all
# are. enclosed: evidence ids of the files in it, with spaces between. part: as in jobs; recipients name it, too.
parcels = Table(
    "parcels",
    metadata,
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("recipients", String, primary_key=True),
    Column("parcel", LargeBinary, nullable=False),
    Column("sealed_at", UtcDateTime, nullable=False),
    Column("delivered_at", UtcDateTime, index=True),
    Column("enclosed", String),
    Column("whole", Boolean, nullable=False, server_default=true()),
    Column("part", Integer, nullable=False, server_default="1"),
)

parcel_parts = Table(
    "parcel_parts",
    metadata,
    Column("case", Integer, primary_key=True, autoincrement=False),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("recipients", String, primary_key=True),
    Column("i", Integer, primary_key=True, autoincrement=False),
    Column("part", LargeBinary, nullable=False),
    ForeignKeyConstraint(
        ["case", "revision", "recipients"],
        ["parcels.case", "parcels.revision", "parcels.recipients"],
        ondelete="CASCADE",
    ),
)

# What was added to a report after Send. key: its own, gone at its release, which is never before its delivery.
# answers: it answers one partner's question and is for no other; it says so also when the question is gone.
addenda = Table(
    "addenda",
    metadata,
    Column("id", String, primary_key=True),
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="SET NULL"), index=True),
    Column("sealed", LargeBinary),
    Column("answers", Boolean, nullable=False, server_default=false()),
)

# which addendum is revision so-and-so of a case; revision 1 is the report itself
addressed = Table(
    "addressed",
    metadata,
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("addendum", ForeignKey("addenda.id", ondelete="CASCADE"), nullable=False, index=True),
)

# a partner's question, under the key of the way back to the person. reply: the id of the reply it came with
letters = Table(
    "letters",
    metadata,
    Column("id", String, primary_key=True),
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("reply", String),
)

# What a partner sent back, once. key: that of the report's record. case, key, sealed: empty where the report was erased
# and the partner says that it did the same.
replies = Table(
    "replies",
    metadata,
    Column("alias", String, primary_key=True),
    Column("reply_id", String, primary_key=True),
    Column("case", ForeignKey("cases.id", ondelete="CASCADE"), index=True),
    Column("partner", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("said_at", UtcDateTime, nullable=False),
    Column("taken_at", UtcDateTime, nullable=False, index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), index=True),
    Column("sealed", LargeBinary),
)

# key: the conversation's; the code ends with the draft
draft_codes = Table(
    "draft_codes",
    metadata,
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), primary_key=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("code_hash", LargeBinary, nullable=False, unique=True),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)

# mark: keyed hash of an erased data key's id
ledger = Table(
    "ledger",
    metadata,
    Column("mark", LargeBinary, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)

# one row: when a sweep last erased, by a clock that was believed
swept = Table("swept", metadata, Column("at", UtcDateTime, primary_key=True))

# when Telegram last answered a bot
heard = Table(
    "heard",
    metadata,
    Column("bot", Number, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
)

# A kept file; its bytes lie beside the database under its id. report: none while it belongs to the draft of *person*.
# key: the file's own; the row goes with it. content: keyed hash of the bytes' SHA-256, so that a second copy is known.
evidence = Table(
    "evidence",
    metadata,
    Column("id", String, primary_key=True),
    Column("person", LargeBinary, nullable=False, index=True),
    Column("report", ForeignKey("reports.id", ondelete="CASCADE"), index=True),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, unique=True),
    Column("content", LargeBinary, nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("sealed", LargeBinary, nullable=False),
)

# The nth thing that happened to a file. key: the file's own, from Send on that of the report's record.
custody = Table(
    "custody",
    metadata,
    Column("file", String, primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("key", ForeignKey("data_keys.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
)

# The keys of each partner that the courier has read, by the SHA-256 of the public key. trusted_at: at once with the
# partner itself, or when the operator said so; else a key waits (``storage.partner_keys``).
partner_keys = Table(
    "partner_keys",
    metadata,
    Column("partner", String, primary_key=True),
    Column("fingerprint", String, primary_key=True),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("trusted_at", UtcDateTime),
    Column("revoked_at", UtcDateTime),
)
