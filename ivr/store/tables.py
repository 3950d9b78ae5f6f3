"""Tables: what is kept, each column with what it means. `migrations/` makes them; the two are held equal."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    and_,
    or_,
)

PREFIX = "ivr_"
"""Of every table of ours: the workflow engine has plain names in the same file."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A time: aware in, aware UTC out, on both databases. A naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("times are aware")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        assert isinstance(value, datetime)
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _key(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, primary_key=True, comment=comment)


def _some(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, nullable=False, comment=comment)


def _maybe(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, nullable=True, comment=comment)


_CALL = String(64)
_WORD = String(32)
_NUMBER = String(40)

keys = Table(
    "ivr_keys",
    metadata,
    _key("name", _WORD, "what the key is for: index"),
    _some("content", LargeBinary, "the key, sealed"),
)

bundles = Table(
    "ivr_bundles",
    metadata,
    _key("name", String(64), "SHA-256 of the content, in hexadecimal"),
    _some("content", LargeBinary, "flows, prompts and lines in canonical form"),
    _some("kept_at", Moment, "when it was first kept"),
)

calls = Table(
    "ivr_calls",
    metadata,
    _key("call", _CALL, "the carrier's name for the call"),
    _some("line", _WORD, "the line that was dialled, by name"),
    _some("dialled", String(32), "the number that was dialled, E.164"),
    _maybe("caller", LargeBinary, "the caller's number, E.164, sealed; null: withheld"),
    _some("began_at", Moment, "when the call arrived"),
    _some("bundle", String(64), "what answers the call until it ends", ForeignKey("ivr_bundles.name")),
    _maybe("ended_at", Moment, "when it ended; null: live"),
    _maybe("how", _WORD, "why it ended: completed, hung_up, ..."),
)
_live = calls.c.ended_at.is_(None)
Index("ix_ivr_calls_live", calls.c.bundle, postgresql_where=_live, sqlite_where=_live)
Index("ix_ivr_calls_began_at", calls.c.began_at)

turns = Table(
    "ivr_turns",
    metadata,
    _key("call", _CALL, "the call", ForeignKey("ivr_calls.call")),
    _key("n", Integer, "the turn's number; 0: the call's arrival"),
    _some("at", Moment, "when the turn was taken"),
    _some("bundle", String(64), "the bundle that it ran on"),
    _some("event", LargeBinary, "what happened, JSON, sealed"),
    _some("heard", LargeBinary, "what hearing made of it, JSON, sealed"),
    _some("path", LargeBinary, "states passed and outcomes, JSON, sealed"),
    _some("state", LargeBinary, "where the call stands afterwards, JSON, sealed"),
    _some("facts", LargeBinary, "all that the call has learned, JSON, sealed"),
    _some("said", LargeBinary, "messages and variables spoken, JSON, sealed"),
    _some("answer", LargeBinary, "the bytes that went out, sealed"),
)

requests = Table(
    "ivr_requests",
    metadata,
    _key("number", String(16), "the number spoken to the caller: eight digits, the last a check digit"),
    _some("call", _CALL, "the call that asked"),
    _some("turn", Integer, "the turn that asked"),
    _some("kind", _WORD, "what is asked for: cancellation, transfer, ..."),
    _maybe("contract", _NUMBER, "the contract that it is about; null: none is known"),
    _some("asks", LargeBinary, "particulars by name, JSON, sealed"),
    _some("state", _WORD, "open, or how it was closed"),
    _some("made_at", Moment, "when it was asked"),
    _maybe(
        "told_at", Moment, "when the operator's own system took the notice of it; null: not yet, or none is"
    ),
)
_open = and_(requests.c.state == "open", requests.c.contract.is_not(None))
Index("uq_ivr_requests_call_turn_kind", requests.c.call, requests.c.turn, requests.c.kind, unique=True)
Index(
    "uq_ivr_requests_open",
    requests.c.contract,
    requests.c.kind,
    unique=True,
    postgresql_where=_open,
    sqlite_where=_open,
)
Index("ix_ivr_requests_made_at", requests.c.made_at)

messages = Table(
    "ivr_messages",
    metadata,
    _key("call", _CALL, "the call that the message came of"),
    _key("turn", Integer, "the turn that it came of"),
    _key("name", String(64), "the message's name in prompts/"),
    _maybe("contract", _NUMBER, "the contract whose holder it is for; null: for who is on the telephone"),
    _maybe("request_number", String(16), "the request that it speaks of"),
    _some("variables", LargeBinary, "the message's variables, JSON, sealed"),
    _some("language", String(16), "the language to write in, such as en-US"),
    _some("state", _WORD, "due, or what became of it"),
    _some("due_at", Moment, "since when it is due"),
    _maybe("text_to", LargeBinary, "the telephone that it goes to as a text, E.164, sealed"),
    _maybe("channel", String(16), "how it goes out: text, e-mail, letter; null: not decided yet"),
    _maybe("carrier_id", String(320), "the carrier's own name for it, or the e-mail's Message-ID"),
    _maybe("sent_at", Moment, "when the carrier or the mail server took it"),
    _maybe("reason", String(64), "why it is where it is, in a word of ours"),
)
_named = messages.c.carrier_id.is_not(None)
_waiting = messages.c.state == "due"
Index("ix_ivr_messages_due_at", messages.c.due_at)
Index("ix_ivr_messages_carrier_id", messages.c.carrier_id, postgresql_where=_named, sqlite_where=_named)
Index("ix_ivr_messages_waiting", messages.c.due_at, postgresql_where=_waiting, sqlite_where=_waiting)

MESSAGE_STATES = ("due", "sent", "delivered", "kept", "to_post", "failed", "unsure")
"""due: to be sent. sent: handed over. delivered: the carrier says so. kept: nothing is set up to send it, it
is only shown. to_post: a letter that a person posts. failed: certainly not sent, and given up. unsure: it may
have been sent, and a person is told; it is never repeated by itself."""

opt_outs = Table(
    "ivr_opt_outs",
    metadata,
    _key("phone_index", LargeBinary(32), "keyed hash of the telephone that wants no texts"),
    _some("phone", LargeBinary, "the telephone, E.164, sealed"),
    _some("at", Moment, "when it said so"),
    _some("words", LargeBinary, "what it wrote, sealed"),
)

attempts = Table(
    "ivr_attempts",
    metadata,
    _key("key", String(160), "the order's key: call, turn, what is done, record"),
    _key("n", Integer, "which try, the first is 1"),
    _some("do", _WORD, "what is done: send, tell"),
    _some("call", _CALL, "the call that the order came of"),
    _some("turn", Integer, "the turn that it came of"),
    _some("record", String(64), "the record of that turn"),
    _some("began_at", Moment, "when the try began: committed before anybody outside is asked"),
    _maybe("ended_at", Moment, "when it was known how the try ended; null: nobody knows, or it runs"),
    _maybe("came", String(16), "done, not_done, failed, unsure, or retried: a person had it tried again"),
    _maybe("reason", String(64), "why, in a word of ours"),
)
_unsettled = or_(attempts.c.came.is_(None), attempts.c.came.in_(("failed", "unsure")))
Index("ix_ivr_attempts_unsettled", attempts.c.began_at, postgresql_where=_unsettled, sqlite_where=_unsettled)

workers = Table(
    "ivr_workers",
    metadata,
    _key("executor", String(64), "the worker's name in the workflow engine, another at every start"),
    _some("began_at", Moment, "when it started"),
    _some("beat_at", Moment, "when it last said that it lives; long ago: it is dead, its work is taken over"),
)

limit_keys = Table(
    "ivr_limit_keys",
    metadata,
    _key("key", LargeBinary(32), "keyed hash of what is limited; its row is locked while a try is counted"),
    _some("tried_at", Moment, "when it was last tried"),
)

limits = Table(
    "ivr_limits",
    metadata,
    _key("key", LargeBinary(32), "keyed hash of what is limited", ForeignKey("ivr_limit_keys.key")),
    _key("call", _CALL, "the call that tried"),
    _key("turn", Integer, "the turn that tried"),
    _some("at", Moment, "when"),
    _some("allowed", Boolean, "whether the try was allowed; one that was not does not count"),
    _some("returned", Boolean, "given back: the look-up turned out right"),
)
Index("ix_ivr_limits_key_at", limits.c.key, limits.c.at)

contracts = Table(
    "ivr_contracts",
    metadata,
    _key("number", _NUMBER, "contract number"),
    _some("product", _WORD, "vsc or gap"),
    _maybe("level", _WORD, "major, value, feature, basic; null for gap"),
    _some("status", _WORD, "active, cancelled, expired, transferred"),
    _maybe("first_name", LargeBinary, "holder's first name, sealed"),
    _some("last_name", LargeBinary, "holder's last name, sealed"),
    _maybe("co_holder_last_name", LargeBinary, "second holder's last name, sealed"),
    _some("zip", LargeBinary, "ZIP, or Canadian postal code without its space, sealed"),
    _some("zip_index", LargeBinary(32), "keyed hash of zip, for look-ups"),
    _maybe("phone", LargeBinary, "holder's telephone, E.164, sealed"),
    _maybe("phone_index", LargeBinary(32), "keyed hash of phone, for look-ups"),
    _maybe("email", LargeBinary, "holder's e-mail address, sealed"),
    _maybe("language", String(16), "the holder's language, such as en-US"),
    _some("vin", LargeBinary, "the vehicle's whole VIN, sealed"),
    _some("vin_index", LargeBinary(32), "keyed hash of the whole VIN, for look-ups"),
    _maybe("vehicle_year", Integer, "model year"),
    _maybe("vehicle_make", String(64), "make"),
    _maybe("vehicle_model", String(64), "model"),
    _maybe("purchase_state", String(2), "state or province where the contract was bought"),
    _some("start_date", Date, "first day of the term"),
    _some("term_months", Integer, "length of the term in months"),
    _maybe("term_miles", Integer, "length of the term in miles; null: no limit"),
    _maybe("start_odometer", Integer, "miles at the start"),
    _maybe("last_odometer", Integer, "last reading known, in miles"),
    _some("price_cents", BigInteger, "what was paid for the contract"),
    _maybe("deductible_cents", BigInteger, "what the holder pays of a repair"),
    _maybe("admin_fee_cents", BigInteger, "fee for cancelling; null: the product's"),
    _maybe("deduct_claims", Boolean, "whether paid claims lessen a refund; null: the product's rule"),
    _maybe("lienholder", String(120), "the lender, if the vehicle is financed"),
    _some("benefits", String(200), "benefits named in the contract, sorted, separated by ;"),
)
Index("ix_ivr_contracts_zip_index", contracts.c.zip_index)
Index("ix_ivr_contracts_phone_index", contracts.c.phone_index)
Index("ix_ivr_contracts_vin_index", contracts.c.vin_index)

claims = Table(
    "ivr_claims",
    metadata,
    _key("number", _NUMBER, "claim number"),
    _some("contract", _NUMBER, "the contract claimed against", ForeignKey("ivr_contracts.number")),
    _some("kind", _WORD, "repair, gap, rental, trip, roadside"),
    _some("status", _WORD, "where the claim stands, a word of its kind's list"),
    _some("opened_on", Date, "day of filing"),
    _maybe("updated_on", Date, "day of the last change"),
    _maybe("facility", String(120), "repair facility"),
    _maybe("authorized_on", Date, "day of authorization"),
    _maybe("rental_qualifies", Boolean, "whether the repair qualifies for a rental"),
    _maybe("amount_paid_cents", BigInteger, "what was paid"),
)
Index("ix_ivr_claims_contract_opened_on", claims.c.contract, claims.c.opened_on)
