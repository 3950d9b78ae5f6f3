"""The first tables: the journal, the records and the contracts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "claims",
    "contracts",
    "limits",
    "limit_keys",
    "messages",
    "requests",
    "turns",
    "calls",
    "bundles",
    "keys",
)


def upgrade() -> None:
    _keys()
    _bundles()
    _calls()
    _turns()
    _requests()
    _messages()
    _limit_keys()
    _limits()
    _contracts()
    _claims()


def downgrade() -> None:
    for table in TABLES:
        op.drop_table(f"ivr_{table}")


def _keys() -> None:
    op.create_table(
        "ivr_keys",
        sa.Column("name", sa.String(length=32), nullable=False, comment="what the key is for: index"),
        sa.Column("content", sa.LargeBinary(), nullable=False, comment="the key, sealed"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_ivr_keys")),
    )


def _bundles() -> None:
    op.create_table(
        "ivr_bundles",
        sa.Column(
            "name", sa.String(length=64), nullable=False, comment="SHA-256 of the content, in hexadecimal"
        ),
        sa.Column(
            "content", sa.LargeBinary(), nullable=False, comment="flows, prompts and lines in canonical form"
        ),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False, comment="when it was first kept"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_ivr_bundles")),
    )


def _calls() -> None:
    op.create_table(
        "ivr_calls",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the carrier's name for the call"),
        sa.Column("line", sa.String(length=32), nullable=False, comment="the line that was dialled, by name"),
        sa.Column(
            "dialled", sa.String(length=32), nullable=False, comment="the number that was dialled, E.164"
        ),
        sa.Column(
            "caller",
            sa.LargeBinary(),
            nullable=True,
            comment="the caller's number, E.164, sealed; null: withheld",
        ),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False, comment="when the call arrived"),
        sa.Column(
            "bundle", sa.String(length=64), nullable=False, comment="what answers the call until it ends"
        ),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True, comment="when it ended; null: live"),
        sa.Column(
            "how", sa.String(length=32), nullable=True, comment="why it ended: completed, hung_up, ..."
        ),
        sa.ForeignKeyConstraint(["bundle"], ["ivr_bundles.name"], name=op.f("fk_ivr_calls_bundle")),
        sa.PrimaryKeyConstraint("call", name=op.f("pk_ivr_calls")),
    )
    op.create_index("ix_ivr_calls_began_at", "ivr_calls", ["began_at"], unique=False)
    op.create_index(
        "ix_ivr_calls_live",
        "ivr_calls",
        ["bundle"],
        unique=False,
        postgresql_where=sa.text("ended_at IS NULL"),
        sqlite_where=sa.text("ended_at IS NULL"),
    )


def _turns() -> None:
    op.create_table(
        "ivr_turns",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call"),
        sa.Column("n", sa.Integer(), nullable=False, comment="the turn's number; 0: the call's arrival"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when the turn was taken"),
        sa.Column("bundle", sa.String(length=64), nullable=False, comment="the bundle that it ran on"),
        sa.Column("event", sa.LargeBinary(), nullable=False, comment="what happened, JSON, sealed"),
        sa.Column("heard", sa.LargeBinary(), nullable=False, comment="what hearing made of it, JSON, sealed"),
        sa.Column(
            "path", sa.LargeBinary(), nullable=False, comment="states passed and outcomes, JSON, sealed"
        ),
        sa.Column(
            "state",
            sa.LargeBinary(),
            nullable=False,
            comment="where the call stands afterwards, JSON, sealed",
        ),
        sa.Column(
            "facts", sa.LargeBinary(), nullable=False, comment="all that the call has learned, JSON, sealed"
        ),
        sa.Column(
            "said", sa.LargeBinary(), nullable=False, comment="messages and variables spoken, JSON, sealed"
        ),
        sa.Column("answer", sa.LargeBinary(), nullable=False, comment="the bytes that went out, sealed"),
        sa.ForeignKeyConstraint(["call"], ["ivr_calls.call"], name=op.f("fk_ivr_turns_call")),
        sa.PrimaryKeyConstraint("call", "n", name=op.f("pk_ivr_turns")),
    )


def _requests() -> None:
    op.create_table(
        "ivr_requests",
        sa.Column(
            "number",
            sa.String(length=16),
            nullable=False,
            comment="the number spoken to the caller: eight digits, the last a check digit",
        ),
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that asked"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that asked"),
        sa.Column(
            "kind",
            sa.String(length=32),
            nullable=False,
            comment="what is asked for: cancellation, transfer, ...",
        ),
        sa.Column(
            "contract",
            sa.String(length=40),
            nullable=True,
            comment="the contract that it is about; null: none is known",
        ),
        sa.Column("asks", sa.LargeBinary(), nullable=False, comment="particulars by name, JSON, sealed"),
        sa.Column("state", sa.String(length=32), nullable=False, comment="open, or how it was closed"),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False, comment="when it was asked"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_ivr_requests")),
    )
    op.create_index("ix_ivr_requests_made_at", "ivr_requests", ["made_at"], unique=False)
    op.create_index("uq_ivr_requests_call_turn_kind", "ivr_requests", ["call", "turn", "kind"], unique=True)
    op.create_index(
        "uq_ivr_requests_open",
        "ivr_requests",
        ["contract", "kind"],
        unique=True,
        postgresql_where=sa.text("state = 'open' AND contract IS NOT NULL"),
        sqlite_where=sa.text("state = 'open' AND contract IS NOT NULL"),
    )


def _messages() -> None:
    op.create_table(
        "ivr_messages",
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that the message came of"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that it came of"),
        sa.Column("name", sa.String(length=64), nullable=False, comment="the message's name in prompts/"),
        sa.Column(
            "contract", sa.String(length=40), nullable=False, comment="the contract whose holder it is for"
        ),
        sa.Column(
            "request_number", sa.String(length=16), nullable=True, comment="the request that it speaks of"
        ),
        sa.Column(
            "variables", sa.LargeBinary(), nullable=False, comment="the message's variables, JSON, sealed"
        ),
        sa.Column(
            "language",
            sa.String(length=16),
            nullable=False,
            comment="the language to write in, such as en-US",
        ),
        sa.Column("state", sa.String(length=32), nullable=False, comment="due, or what became of it"),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False, comment="since when it is due"),
        sa.PrimaryKeyConstraint("call", "turn", "name", name=op.f("pk_ivr_messages")),
    )
    op.create_index("ix_ivr_messages_due_at", "ivr_messages", ["due_at"], unique=False)


def _limit_keys() -> None:
    op.create_table(
        "ivr_limit_keys",
        sa.Column(
            "key",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of what is limited; its row is locked while a try is counted",
        ),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False, comment="when it was last tried"),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_ivr_limit_keys")),
    )


def _limits() -> None:
    op.create_table(
        "ivr_limits",
        sa.Column("key", sa.LargeBinary(length=32), nullable=False, comment="keyed hash of what is limited"),
        sa.Column("call", sa.String(length=64), nullable=False, comment="the call that tried"),
        sa.Column("turn", sa.Integer(), nullable=False, comment="the turn that tried"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False, comment="when"),
        sa.Column(
            "allowed",
            sa.Boolean(),
            nullable=False,
            comment="whether the try was allowed; one that was not does not count",
        ),
        sa.Column(
            "returned", sa.Boolean(), nullable=False, comment="given back: the look-up turned out right"
        ),
        sa.ForeignKeyConstraint(["key"], ["ivr_limit_keys.key"], name=op.f("fk_ivr_limits_key")),
        sa.PrimaryKeyConstraint("key", "call", "turn", name=op.f("pk_ivr_limits")),
    )
    op.create_index("ix_ivr_limits_key_at", "ivr_limits", ["key", "at"], unique=False)


def _contracts() -> None:
    op.create_table(
        "ivr_contracts",
        sa.Column("number", sa.String(length=40), nullable=False, comment="contract number"),
        sa.Column("product", sa.String(length=32), nullable=False, comment="vsc or gap"),
        sa.Column(
            "level", sa.String(length=32), nullable=True, comment="major, value, feature, basic; null for gap"
        ),
        sa.Column(
            "status", sa.String(length=32), nullable=False, comment="active, cancelled, expired, transferred"
        ),
        sa.Column("first_name", sa.LargeBinary(), nullable=True, comment="holder's first name, sealed"),
        sa.Column("last_name", sa.LargeBinary(), nullable=False, comment="holder's last name, sealed"),
        sa.Column(
            "co_holder_last_name",
            sa.LargeBinary(),
            nullable=True,
            comment="second holder's last name, sealed",
        ),
        sa.Column(
            "zip",
            sa.LargeBinary(),
            nullable=False,
            comment="ZIP, or Canadian postal code without its space, sealed",
        ),
        sa.Column(
            "zip_index", sa.LargeBinary(length=32), nullable=False, comment="keyed hash of zip, for look-ups"
        ),
        sa.Column("phone", sa.LargeBinary(), nullable=True, comment="holder's telephone, E.164, sealed"),
        sa.Column(
            "phone_index",
            sa.LargeBinary(length=32),
            nullable=True,
            comment="keyed hash of phone, for look-ups",
        ),
        sa.Column("email", sa.LargeBinary(), nullable=True, comment="holder's e-mail address, sealed"),
        sa.Column(
            "language", sa.String(length=16), nullable=True, comment="the holder's language, such as en-US"
        ),
        sa.Column("vin", sa.LargeBinary(), nullable=False, comment="the vehicle's whole VIN, sealed"),
        sa.Column(
            "vin_index",
            sa.LargeBinary(length=32),
            nullable=False,
            comment="keyed hash of the whole VIN, for look-ups",
        ),
        sa.Column("vehicle_year", sa.Integer(), nullable=True, comment="model year"),
        sa.Column("vehicle_make", sa.String(length=64), nullable=True, comment="make"),
        sa.Column("vehicle_model", sa.String(length=64), nullable=True, comment="model"),
        sa.Column(
            "purchase_state",
            sa.String(length=2),
            nullable=True,
            comment="state or province where the contract was bought",
        ),
        sa.Column("start_date", sa.Date(), nullable=False, comment="first day of the term"),
        sa.Column("term_months", sa.Integer(), nullable=False, comment="length of the term in months"),
        sa.Column(
            "term_miles", sa.Integer(), nullable=True, comment="length of the term in miles; null: no limit"
        ),
        sa.Column("start_odometer", sa.Integer(), nullable=True, comment="miles at the start"),
        sa.Column("last_odometer", sa.Integer(), nullable=True, comment="last reading known, in miles"),
        sa.Column("price_cents", sa.BigInteger(), nullable=False, comment="what was paid for the contract"),
        sa.Column(
            "deductible_cents", sa.BigInteger(), nullable=True, comment="what the holder pays of a repair"
        ),
        sa.Column(
            "admin_fee_cents",
            sa.BigInteger(),
            nullable=True,
            comment="fee for cancelling; null: the product's",
        ),
        sa.Column(
            "deduct_claims",
            sa.Boolean(),
            nullable=True,
            comment="whether paid claims lessen a refund; null: the product's rule",
        ),
        sa.Column(
            "lienholder",
            sa.String(length=120),
            nullable=True,
            comment="the lender, if the vehicle is financed",
        ),
        sa.Column(
            "benefits",
            sa.String(length=200),
            nullable=False,
            comment="benefits named in the contract, sorted, separated by ;",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_ivr_contracts")),
    )
    op.create_index("ix_ivr_contracts_phone_index", "ivr_contracts", ["phone_index"], unique=False)
    op.create_index("ix_ivr_contracts_vin_index", "ivr_contracts", ["vin_index"], unique=False)
    op.create_index("ix_ivr_contracts_zip_index", "ivr_contracts", ["zip_index"], unique=False)


def _claims() -> None:
    op.create_table(
        "ivr_claims",
        sa.Column("number", sa.String(length=40), nullable=False, comment="claim number"),
        sa.Column("contract", sa.String(length=40), nullable=False, comment="the contract claimed against"),
        sa.Column(
            "kind", sa.String(length=32), nullable=False, comment="repair, gap, rental, trip, roadside"
        ),
        sa.Column(
            "status",
            sa.String(length=32),
            nullable=False,
            comment="where the claim stands, a word of its kind's list",
        ),
        sa.Column("opened_on", sa.Date(), nullable=False, comment="day of filing"),
        sa.Column("updated_on", sa.Date(), nullable=True, comment="day of the last change"),
        sa.Column("facility", sa.String(length=120), nullable=True, comment="repair facility"),
        sa.Column("authorized_on", sa.Date(), nullable=True, comment="day of authorization"),
        sa.Column(
            "rental_qualifies",
            sa.Boolean(),
            nullable=True,
            comment="whether the repair qualifies for a rental",
        ),
        sa.Column("amount_paid_cents", sa.BigInteger(), nullable=True, comment="what was paid"),
        sa.ForeignKeyConstraint(["contract"], ["ivr_contracts.number"], name=op.f("fk_ivr_claims_contract")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_ivr_claims")),
    )
    op.create_index("ix_ivr_claims_contract_opened_on", "ivr_claims", ["contract", "opened_on"], unique=False)
