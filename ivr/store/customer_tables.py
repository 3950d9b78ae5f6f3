"""Tables of the bank and invest customers, and of the codes that are sent to them."""

from __future__ import annotations

from sqlalchemy import Date, Index, Integer, LargeBinary, Table

from ivr.store.tabling import CALL, NUMBER, WORD, Moment, key, maybe, metadata, some

customers = Table(
    "ivr_customers",
    metadata,
    key("number", NUMBER, "customer number"),
    some("business", WORD, "bank or invest"),
    some("username", LargeBinary, "the username, sealed"),
    maybe("first_name", LargeBinary, "first name, sealed"),
    maybe("last_name", LargeBinary, "last name, sealed"),
    some("zip", LargeBinary, "ZIP, or Canadian postal code without its space, sealed"),
    some("date_of_birth", LargeBinary, "date of birth, sealed"),
    some("who_index", LargeBinary(32), "keyed hash of business, ZIP and date of birth together"),
    maybe("phone", LargeBinary, "telephone, E.164, sealed"),
    maybe("phone_index", LargeBinary(32), "keyed hash of phone"),
    maybe("phone_since", Date, "since when the telephone is on the account"),
    maybe("sim_changed_on", Date, "when the telephone's SIM or carrier last changed"),
    maybe("email", LargeBinary, "e-mail address, sealed"),
    maybe("second_email", LargeBinary, "another e-mail address, for notices, sealed"),
)
Index("ix_ivr_customers_who_index", customers.c.who_index)

codes = Table(
    "ivr_codes",
    metadata,
    key("call", CALL, "the call that the code is for; it is good in no other"),
    some("code_hash", LargeBinary(32), "keyed hash of call, customer and code"),
    some("customer", NUMBER, "whose telephone it was sent to"),
    some("made_at", Moment, "when it was made, right before it was sent"),
)
Index("ix_ivr_codes_made_at", codes.c.made_at)

code_tries = Table(
    "ivr_code_tries",
    metadata,
    key("call", CALL, "the call that tried"),
    key("turn", Integer, "the turn that tried"),
    some("at", Moment, "when"),
    some("verdict", WORD, "right, wrong, or no_more: it was the last try"),
)
Index("ix_ivr_code_tries_at", code_tries.c.at)
