"""Tables: what is kept, each column with what it means. `migrations/` makes them; the two are held equal."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    and_,
    or_,
)

from ivr.store import customer_tables, gap_tables, job_tables, result_tables
from ivr.store.tabling import CALL, NUMBER, PREFIX, WORD, Moment, key, maybe, metadata, some

__all__ = ["ELSEWHERE", "PREFIX", "metadata"]

ELSEWHERE = (customer_tables, gap_tables, job_tables, result_tables)
"""The modules that hold the tables of one subject each; named here, so that the metadata has them all."""

keys = Table(
    "ivr_keys",
    metadata,
    key("name", WORD, "what the key is for: index"),
    some("content", LargeBinary, "the key, sealed"),
)

bundles = Table(
    "ivr_bundles",
    metadata,
    key("name", String(64), "SHA-256 of the content, in hexadecimal"),
    some("content", LargeBinary, "flows, prompts and lines in canonical form"),
    some("kept_at", Moment, "when it was first kept"),
)

calls = Table(
    "ivr_calls",
    metadata,
    key("call", CALL, "the carrier's name for the call"),
    some("line", WORD, "the line that was dialled, by name"),
    some("dialled", String(32), "the number that was dialled, E.164"),
    maybe("caller", LargeBinary, "the caller's number, E.164, sealed; null: withheld"),
    some("began_at", Moment, "when the call arrived"),
    some("bundle", String(64), "what answers the call until it ends", ForeignKey("ivr_bundles.name")),
    maybe("ended_at", Moment, "when it ended; null: live"),
    maybe("how", WORD, "why it ended: completed, hung_up, ..."),
)
_live = calls.c.ended_at.is_(None)
Index("ix_ivr_calls_live", calls.c.bundle, postgresql_where=_live, sqlite_where=_live)
Index("ix_ivr_calls_began_at", calls.c.began_at)

turns = Table(
    "ivr_turns",
    metadata,
    key("call", CALL, "the call", ForeignKey("ivr_calls.call")),
    key("n", Integer, "the turn's number; 0: the call's arrival"),
    some("at", Moment, "when the turn was taken"),
    some("bundle", String(64), "the bundle that it ran on"),
    some("event", LargeBinary, "what happened, JSON, sealed"),
    some("heard", LargeBinary, "what hearing made of it, JSON, sealed"),
    some("path", LargeBinary, "states passed and outcomes, JSON, sealed"),
    some("state", LargeBinary, "where the call stands afterwards, JSON, sealed"),
    some("facts", LargeBinary, "all that the call has learned, JSON, sealed"),
    some("said", LargeBinary, "messages and variables spoken, JSON, sealed"),
    some("answer", LargeBinary, "the bytes that went out, sealed"),
)

requests = Table(
    "ivr_requests",
    metadata,
    key("number", String(16), "the number spoken to the caller: eight digits, the last a check digit"),
    some("call", CALL, "the call that asked"),
    some("turn", Integer, "the turn that asked"),
    some("kind", WORD, "what is asked for: cancellation, transfer, ..."),
    maybe("contract", NUMBER, "the contract that it is about; null: none is known"),
    some("asks", LargeBinary, "particulars by name, JSON, sealed"),
    some("state", WORD, "open, or how it was closed"),
    some("made_at", Moment, "when it was asked"),
    maybe(
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
    key("call", CALL, "the call that the message came of"),
    key("turn", Integer, "the turn that it came of"),
    key("name", String(64), "the message's name in prompts/"),
    maybe("contract", NUMBER, "the contract whose holder it is for; null: for who is on the telephone"),
    maybe("request_number", String(16), "the request that it speaks of"),
    some("variables", LargeBinary, "the message's variables, JSON, sealed"),
    some("language", String(16), "the language to write in, such as en-US"),
    some("state", WORD, "due, or what became of it"),
    some("due_at", Moment, "since when it is due"),
    maybe("text_to", LargeBinary, "the telephone that it goes to as a text, E.164, sealed"),
    maybe("channel", String(16), "how it goes out: text, e-mail, letter; null: not decided yet"),
    maybe("carrier_id", String(320), "the carrier's own name for it, or the e-mail's Message-ID"),
    maybe("sent_at", Moment, "when the carrier or the mail server took it"),
    maybe("reason", String(64), "why it is where it is, in a word of ours"),
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
    key("phone_index", LargeBinary(32), "keyed hash of the telephone that wants no texts"),
    some("phone", LargeBinary, "the telephone, E.164, sealed"),
    some("at", Moment, "when it said so"),
    some("words", LargeBinary, "what it wrote, sealed"),
)

attempts = Table(
    "ivr_attempts",
    metadata,
    key("key", String(160), "the order's key: call, turn, what is done, record"),
    key("n", Integer, "which try, the first is 1"),
    some("do", WORD, "what is done: send, tell"),
    some("call", CALL, "the call that the order came of"),
    some("turn", Integer, "the turn that it came of"),
    some("record", String(64), "the record of that turn"),
    some("began_at", Moment, "when the try began: committed before anybody outside is asked"),
    maybe("ended_at", Moment, "when it was known how the try ended; null: nobody knows, or it runs"),
    maybe("came", String(16), "done, not_done, failed, unsure, or retried: a person had it tried again"),
    maybe("reason", String(64), "why, in a word of ours"),
)
_unsettled = or_(attempts.c.came.is_(None), attempts.c.came.in_(("failed", "unsure")))
Index("ix_ivr_attempts_unsettled", attempts.c.began_at, postgresql_where=_unsettled, sqlite_where=_unsettled)

workers = Table(
    "ivr_workers",
    metadata,
    key("executor", String(64), "the worker's name in the workflow engine, another at every start"),
    some("began_at", Moment, "when it started"),
    some("beat_at", Moment, "when it last said that it lives; long ago: it is dead, its work is taken over"),
)

limit_keys = Table(
    "ivr_limit_keys",
    metadata,
    key("key", LargeBinary(32), "keyed hash of what is limited; its row is locked while a try is counted"),
    some("tried_at", Moment, "when it was last tried"),
)

limits = Table(
    "ivr_limits",
    metadata,
    key("key", LargeBinary(32), "keyed hash of what is limited", ForeignKey("ivr_limit_keys.key")),
    key("call", CALL, "the call that tried"),
    key("turn", Integer, "the turn that tried"),
    some("at", Moment, "when"),
    some("allowed", Boolean, "whether the try was allowed; one that was not does not count"),
    some("returned", Boolean, "given back: the look-up turned out right"),
)
Index("ix_ivr_limits_key_at", limits.c.key, limits.c.at)

contracts = Table(
    "ivr_contracts",
    metadata,
    key("number", NUMBER, "contract number"),
    some("product", WORD, "vsc or gap"),
    maybe("level", WORD, "major, value, feature, basic; null for gap"),
    some("status", WORD, "active, cancelled, expired, transferred"),
    maybe("first_name", LargeBinary, "holder's first name, sealed"),
    some("last_name", LargeBinary, "holder's last name, sealed"),
    maybe("co_holder_last_name", LargeBinary, "second holder's last name, sealed"),
    some("zip", LargeBinary, "ZIP, or Canadian postal code without its space, sealed"),
    some("zip_index", LargeBinary(32), "keyed hash of zip, for look-ups"),
    maybe("phone", LargeBinary, "holder's telephone, E.164, sealed"),
    maybe("phone_index", LargeBinary(32), "keyed hash of phone, for look-ups"),
    maybe("email", LargeBinary, "holder's e-mail address, sealed"),
    maybe("language", String(16), "the holder's language, such as en-US"),
    some("vin", LargeBinary, "the vehicle's whole VIN, sealed"),
    some("vin_index", LargeBinary(32), "keyed hash of the whole VIN, for look-ups"),
    maybe(
        "vin_end_index",
        LargeBinary(32),
        "keyed hash of the VIN's last six as keyed, for look-ups; null: not filled in yet",
    ),
    maybe("vehicle_year", Integer, "model year"),
    maybe("vehicle_make", String(64), "make"),
    maybe("vehicle_model", String(64), "model"),
    maybe("purchase_state", String(2), "state or province where the contract was bought"),
    some("start_date", Date, "first day of the term"),
    some("term_months", Integer, "length of the term in months"),
    maybe("term_miles", Integer, "length of the term in miles; null: no limit"),
    maybe("start_odometer", Integer, "miles at the start"),
    maybe("last_odometer", Integer, "last reading known, in miles"),
    some("price_cents", BigInteger, "what was paid for the contract"),
    maybe("deductible_cents", BigInteger, "what the holder pays of a repair"),
    maybe("admin_fee_cents", BigInteger, "fee for cancelling; null: the product's"),
    maybe("deduct_claims", Boolean, "whether paid claims lessen a refund; null: the product's rule"),
    maybe("lienholder", String(120), "the lender, if the vehicle is financed"),
    some("benefits", String(200), "benefits named in the contract, sorted, separated by ;"),
)
Index("ix_ivr_contracts_zip_index", contracts.c.zip_index)
Index("ix_ivr_contracts_phone_index", contracts.c.phone_index)
Index("ix_ivr_contracts_vin_index", contracts.c.vin_index)
Index("ix_ivr_contracts_vin_end_index", contracts.c.vin_end_index)

claims = Table(
    "ivr_claims",
    metadata,
    key("number", NUMBER, "claim number"),
    some("contract", NUMBER, "the contract claimed against", ForeignKey("ivr_contracts.number")),
    some("kind", WORD, "repair, gap, rental, trip, roadside"),
    some("status", WORD, "where the claim stands, a word of its kind's list"),
    some("opened_on", Date, "day of filing"),
    maybe("updated_on", Date, "day of the last change"),
    maybe("facility", String(120), "repair facility"),
    maybe("authorized_on", Date, "day of authorization"),
    maybe("rental_qualifies", Boolean, "whether the repair qualifies for a rental"),
    maybe("amount_paid_cents", BigInteger, "what was paid"),
)
Index("ix_ivr_claims_contract_opened_on", claims.c.contract, claims.c.opened_on)
