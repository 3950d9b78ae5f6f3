"""Facts of the repair-claims line: what a contract includes, and where a claim stands."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE
_INCLUDED = "yes, no or untold: whether the contract includes"

CLAIMS: tuple[Fact, ...] = (
    Fact("level", FactType.WORD, _O, "the contract's level: major, value, feature, basic"),
    Fact("has_towing", FactType.WORD, _O, f"{_INCLUDED} towing"),
    Fact("has_roadside", FactType.WORD, _O, f"{_INCLUDED} roadside help"),
    Fact("has_rental", FactType.WORD, _O, f"{_INCLUDED} rental reimbursement"),
    Fact("has_trip", FactType.WORD, _O, f"{_INCLUDED} trip interruption"),
    Fact("deductible_is", FactType.WORD, _O, "some, none or unknown: whether there is a deductible"),
    Fact("deductible", FactType.MONEY, _O, "what the holder pays of a repair; 0 where it is not known"),
    Fact("ends_on", FactType.DAY, _O, "the last day of the contract"),
    Fact("ends_by", FactType.WORD, _O, "day or miles: whether miles end the contract too"),
    Fact("end_miles", FactType.MILES, _O, "the odometer reading at which the contract ends; 0: none does"),
    Fact("bought_in", FactType.TEXT, _O, "the state where the contract was bought, by its name"),
    Fact("claim_kind", FactType.WORD, _O, "repair, rental or trip: what a claim is for"),
    Fact("claim_status", FactType.WORD, _O, "where a claim stands, a word of its kind's list"),
    Fact("claim_day", FactType.DAY, _O, "the day of a claim's authorization, or of its last change"),
    Fact("claim_place", FactType.COUNT, _O, "which of the contract's claims is told, the newest being 1"),
    Fact("standing", FactType.WORD, _O, "in_force, over or doubtful: how a contract stands"),
    Fact("limits", FactType.WORD, _O, "known or contract: whether a benefit's limits are written out"),
    Fact("limit_a_day", FactType.MONEY, _O, "what a benefit pays a day at the most; in writing only"),
    Fact("limit_in_all", FactType.MONEY, _O, "what a benefit pays in all at the most; in writing only"),
)
