"""Tables of what the world answers to waiting calls."""

from __future__ import annotations

from sqlalchemy import Boolean, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from ivr.store.tabling import CALL, WORD, Moment, key, metadata, some

results = Table(
    "ivr_results",
    metadata,
    key("call", CALL, "the call that waits for it, or may", ForeignKey("ivr_calls.call")),
    key("name", WORD, "what it is: position, dispatch"),
    key("seq", Integer, "1 for the first of its name in the call"),
    some("key", String(160), "the same for every repeat of the same result"),
    some("at", Moment, "when it came"),
    some("came", Boolean, "whether it came; no: it will not"),
    some("facts", LargeBinary, "what it brings, JSON, sealed"),
    UniqueConstraint("call", "name", "key", name="uq_ivr_results_call_name_key"),
)
