"""Tables of roadside jobs and of the links that callers open."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, Integer, LargeBinary, String, Table

from ivr.store.tabling import CALL, WORD, Moment, key, maybe, metadata, some

jobs = Table(
    "ivr_jobs",
    metadata,
    key("key", String(160), "what the job was asked for with: the provider knows a repeat by it"),
    maybe("job", String(64), "the provider's name for it; null: it has not said one yet"),
    some("call", CALL, "the call that asked", ForeignKey("ivr_calls.call")),
    some("turn", Integer, "the turn that asked"),
    some("number", String(16), "the request that it is for"),
    some("state", WORD, "where it stands: requested, offered, accepted, ..."),
    some("seq", Integer, "number of the provider's newest word on it; 0: none yet"),
    maybe("eta_at", Moment, "when the driver should be there, by the provider's own word"),
    some("service", WORD, "what is sent: tow, tire, jump, ..."),
    maybe("phone_index", LargeBinary(32), "keyed hash of the telephone that it was asked for from"),
    some("about", LargeBinary, "telephone, vehicle, language, consent to texts, driver: JSON, sealed"),
    some("made_at", Moment, "when it was asked for"),
    some("changed_at", Moment, "when something was last learned of it"),
)
_named = jobs.c.job.is_not(None)
Index("uq_ivr_jobs_job", jobs.c.job, unique=True, postgresql_where=_named, sqlite_where=_named)
Index("ix_ivr_jobs_phone_index", jobs.c.phone_index)
Index("ix_ivr_jobs_call", jobs.c.call)
Index("ix_ivr_jobs_made_at", jobs.c.made_at)

links = Table(
    "ivr_links",
    metadata,
    key("token", LargeBinary(32), "keyed hash of the part of the link that nobody can guess"),
    some("call", CALL, "the call that it was texted in", ForeignKey("ivr_calls.call")),
    some("turn", Integer, "the turn that made it"),
    some("kind", WORD, "what can be done there: position"),
    some("language", WORD, "the language that the call was held in"),
    some("until", Moment, "when it stops working"),
)
"""Links that were texted; what is shared there is a result of the call."""
Index("ix_ivr_links_until", links.c.until)
