"""Facts of the roadside line: what is needed, where, and what becomes of it."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE

ROADSIDE: tuple[Fact, ...] = (
    Fact("service", FactType.WORD, _O, "what is needed: tire, jump, lockout, fuel, tow, winch or other"),
    Fact("fuel", FactType.WORD, _O, "gasoline or diesel: which fuel is needed"),
    Fact("spare", FactType.WORD, _O, "yes or no: whether there is a usable spare tire"),
    Fact("flatbed", FactType.WORD, _O, "yes: it cannot be towed on its own wheels"),
    Fact("texts_ok", FactType.WORD, _O, "yes or no: whether this telephone may be texted about this call"),
    Fact("callback", FactType.PHONE, _S, "the number to call back on, as the caller gives it"),
    Fact("tow_to", FactType.PLACE, _S, "the shop that the vehicle is towed to, as the caller names it"),
    Fact("served", FactType.NUMBERS, _S, "contracts that help is given under; it proves nothing else"),
    Fact("job_said", FactType.WORD, _O, "how a job is told: coming, arriving, late, taken, finding, ..."),
    Fact("other_job", FactType.REFERENCE, _S, "the provider's number of the caller's second open job"),
    Fact("job_service", FactType.WORD, _O, "what the newest of the caller's open jobs is about"),
    Fact("other_service", FactType.WORD, _O, "what the caller's second open job is about"),
    Fact("job_vehicle", FactType.TEXT, _O, "the make of the vehicle that the newest open job is for"),
    Fact("other_job_vehicle", FactType.TEXT, _O, "the make of the one that the second is for"),
    Fact("which_job", FactType.WORD, _O, "newest or earlier: which of two open jobs the caller means"),
    Fact("changed", FactType.WORD, _O, "shop or number: what of an open job is changed"),
    Fact("place", FactType.PLACE, _S, "where the vehicle stands, in words"),
    Fact("position", FactType.POSITION, _S, "where the vehicle stands, as the telephone measured it"),
    Fact("job", FactType.REFERENCE, _S, "the provider's number of the caller's job"),
    Fact("job_state", FactType.WORD, _O, "where the job stands: a word of the provider port's list"),
    Fact("eta_minutes", FactType.COUNT, _O, "minutes until the driver should be there, rounded up to five"),
    Fact("eta_at", FactType.CLOCK, _O, "when the driver should be there, by the centre's clock"),
)
