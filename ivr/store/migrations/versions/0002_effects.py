"""What effects need: how a message went out, who wants none, every try, and which workers live.

Expand only. The release before this one goes on working on the new tables, while both run side by side and
after a roll-back: columns are added that may be null, a column may be null that could not, tables and indexes
are added, and nothing is renamed, narrowed or removed. What is no longer needed goes in the migration of a
later release (contract), once no process of a release that used it runs any more.

Locks are short: on PostgreSQL each change is one of the catalogue, apart from two indexes on messages; on
SQLite the messages' table is written anew, which takes a second for some 100,000 of them.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("ivr_messages") as messages:
        messages.alter_column(
            "contract",
            existing_type=sa.String(length=40),
            nullable=True,
            comment="the contract whose holder it is for; null: for who is on the telephone",
            existing_comment="the contract whose holder it is for",
        )
        for column in _message_columns():
            messages.add_column(column)
    for name, indexed, where in _message_indexes():
        op.create_index(
            name,
            "ivr_messages",
            [indexed],
            unique=False,
            postgresql_where=sa.text(where),
            sqlite_where=sa.text(where),
        )
    op.add_column(
        "ivr_requests",
        sa.Column(
            "told_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when the operator's own system took the notice of it; null: not yet, or none is",
        ),
    )
    _opt_outs()
    _attempts()
    _workers()


def downgrade() -> None:
    """A text that was for nobody's contract cannot be kept by the tables before this: it goes."""
    for table in ("workers", "attempts", "opt_outs"):
        op.drop_table(f"ivr_{table}")
    with op.batch_alter_table("ivr_requests") as requests:
        requests.drop_column("told_at")
    for name, _, _ in _message_indexes():
        op.drop_index(name, "ivr_messages")
    op.execute("DELETE FROM ivr_messages WHERE contract IS NULL")
    with op.batch_alter_table("ivr_messages") as messages:
        for column in _message_columns():
            messages.drop_column(column.name)
        messages.alter_column(
            "contract",
            existing_type=sa.String(length=40),
            nullable=False,
            comment="the contract whose holder it is for",
            existing_comment="the contract whose holder it is for; null: for who is on the telephone",
        )


def _message_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column(
            "text_to",
            sa.LargeBinary(),
            nullable=True,
            comment="the telephone that it goes to as a text, E.164, sealed",
        ),
        sa.Column(
            "channel",
            sa.String(length=16),
            nullable=True,
            comment="how it goes out: text, e-mail, letter; null: not decided yet",
        ),
        sa.Column(
            "carrier_id",
            sa.String(length=320),
            nullable=True,
            comment="the carrier's own name for it, or the e-mail's Message-ID",
        ),
        sa.Column(
            "sent_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when the carrier or the mail server took it",
        ),
        sa.Column(
            "reason", sa.String(length=64), nullable=True, comment="why it is where it is, in a word of ours"
        ),
    ]


def _message_indexes() -> list[tuple[str, str, str]]:
    return [
        ("ix_ivr_messages_carrier_id", "carrier_id", "carrier_id IS NOT NULL"),
        ("ix_ivr_messages_waiting", "due_at", "state = 'due'"),
    ]


def _opt_outs() -> None:
    op.create_table(
        "ivr_opt_outs",
        sa.Column(
            "phone_index",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of the telephone that wants no texts",
        ),
        sa.Column("phone", sa.LargeBinary(), nullable=False, comment="the telephone, E.164, sealed"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when it said so"),
        sa.Column("words", sa.LargeBinary(), nullable=False, comment="what it wrote, sealed"),
        sa.PrimaryKeyConstraint("phone_index", name=op.f("pk_ivr_opt_outs")),
    )


def _attempts() -> None:
    op.create_table(
        "ivr_attempts",
        sa.Column(
            "key",
            sa.String(length=160),
            nullable=False,
            comment="the order's key: call, turn, what is done, record",
        ),
        sa.Column("n", sa.Integer(), nullable=False, comment="which try, the first is 1"),
        sa.Column("do", sa.String(length=32), nullable=False, comment="what is done: send, tell"),
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that the order came of"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that it came of"),
        sa.Column("record", sa.String(length=64), nullable=False, comment="the record of that turn"),
        sa.Column(
            "began_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when the try began: committed before anybody outside is asked",
        ),
        sa.Column(
            "ended_at",
            sa.DateTime(timezone=True),
            nullable=True,
            comment="when it was known how the try ended; null: nobody knows, or it runs",
        ),
        sa.Column(
            "came",
            sa.String(length=16),
            nullable=True,
            comment="done, not_done, failed, unsure, or retried: a person had it tried again",
        ),
        sa.Column("reason", sa.String(length=64), nullable=True, comment="why, in a word of ours"),
        sa.PrimaryKeyConstraint("key", "n", name=op.f("pk_ivr_attempts")),
    )
    unsettled = sa.text("came IS NULL OR came IN ('failed', 'unsure')")
    op.create_index(
        "ix_ivr_attempts_unsettled",
        "ivr_attempts",
        ["began_at"],
        unique=False,
        postgresql_where=unsettled,
        sqlite_where=unsettled,
    )


def _workers() -> None:
    op.create_table(
        "ivr_workers",
        sa.Column(
            "executor",
            sa.String(length=64),
            nullable=False,
            comment="the worker's name in the workflow engine, another at every start",
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False, comment="when it started"),
        sa.Column(
            "beat_at",
            sa.DateTime(timezone=True),
            nullable=False,
            comment="when it last said that it lives; long ago: it is dead, its work is taken over",
        ),
        sa.PrimaryKeyConstraint("executor", name=op.f("pk_ivr_workers")),
    )
