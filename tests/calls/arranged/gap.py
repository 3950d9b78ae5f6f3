"""A way to every question of the GAP line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from ivr.domain.contracts import Claim, ClaimKind, Contract
from ivr.domain.gap_documents import GapDocument
from tests.calls.arranged.contracts import zip_of
from tests.calls.arranged.way import Way, nothing
from tests.company import TODAY, claim, contract, gap

FOUND = ("zip", "Garcia#", "vin")
START, CHECK = ("1", *FOUND), ("2", *FOUND)
Records = list[Contract | Claim | GapDocument]


def service_and_gap(vin: str) -> Records:
    """A service contract and a GAP contract on one vehicle."""
    held = contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin))
    return [held, gap(held, number=f"GAP{vin[-6:]}")]


def gap_alone(vin: str, phone: str | None = None) -> Records:
    held = contract(number=f"VSC{vin[-6:]}", vin=vin, zip=zip_of(vin), phone=phone)
    return [gap(held, number=f"GAP{vin[-6:]}")]


def claimed(vin: str, status: str, came: date | None = None, phone: str | None = None) -> Records:
    """A GAP claim in that status, with one document that came on the day."""
    [held] = gap_alone(vin, phone)
    assert isinstance(held, Contract)
    filed = claim(
        held, number=f"C{vin[-6:]}", kind=ClaimKind.GAP, status=status, opened_on=TODAY, amount_paid=None
    )
    papers = [] if came is None else [GapDocument(claim_number=filed.number, code="D1", received_on=came)]
    return [held, filed, *papers]


def on_their_telephone(records: Callable[..., Records], *arguments: object) -> Callable[[str], Records]:
    """The telephone on file is the one that calls."""
    return lambda vin: records(vin, *arguments, phone=f"+1503666{int(vin[-6:]) % 10_000:04}")


STATUS: Mapping[str, Callable[[str], Records]] = {
    "gap-status-list-by-address": partial(claimed, status="awaiting_documents"),
    "gap-status-list-by-text": on_their_telephone(claimed, "awaiting_documents"),
    "gap-status-sorry": partial(claimed, status="in_review", came=TODAY - timedelta(days=10)),
    "gap-status-news-by-text": partial(claimed, status="approved"),
    "gap-status-corrections": partial(claimed, status="needs_correction"),
    "gap-status-denied": partial(claimed, status="denied"),
    "gap-status-no-benefit": partial(claimed, status="no_benefit"),
    "gap-status-closed": partial(claimed, status="closed_no_response"),
}

NOT_ON_FILE = ("1", "zip", "Garcia#", "vin", "vin", "vin")
FIRST, SECOND, THIRD = "say:one G four|uno G cuatro", "say:A H five nine H|A hache cinco nueve hache", "454"
MISHEARD = "say:four five C|cuatro cinco C"

GAP: Mapping[str, Way] = {
    "gap-menu": Way(nothing, line="gap"),
    "gap-after": Way(gap_alone, (*START, "1", "110526", "1", "1"), line="gap"),
    "gap-claim-started": Way(gap_alone, START, line="gap"),
    "gap-claim-service": Way(service_and_gap, (*START, "1", "110526", "1", "1"), line="gap"),
    "gap-loss-date": Way(gap_alone, (*START, "1"), line="gap"),
    "gap-loss-date-right": Way(gap_alone, (*START, "1", "110526"), line="gap"),
    "gap-loss-cause": Way(gap_alone, (*START, "1", "110526", "1"), line="gap"),
    "gap-check-no-claim": Way(gap_alone, CHECK, line="gap"),
    "gap-unfiled-first": Way(nothing, NOT_ON_FILE, line="gap"),
    "gap-unfiled-second": Way(nothing, (*NOT_ON_FILE, "142"), line="gap"),
    "gap-unfiled-third": Way(nothing, (*NOT_ON_FILE, "142", "24594"), line="gap"),
    "gap-unfiled-last": Way(nothing, (*NOT_ON_FILE, "142", "24594", THIRD), line="gap"),
    "gap-unfiled-doubt": Way(nothing, (*NOT_ON_FILE, FIRST, SECOND, MISHEARD, "118341"), line="gap"),
    "gap-unfiled-started": Way(nothing, (*NOT_ON_FILE, "142", "24594", THIRD, "118341"), line="gap"),
    **{question: Way(records, CHECK, line="gap") for question, records in STATUS.items()},
}
