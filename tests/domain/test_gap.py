"""GAP claims: the promise of two business days, and how a claim's documents stand."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from ivr.domain.contracts import ClaimKind, ContractStatus
from ivr.domain.errors import FlowInvalid
from ivr.domain.gap import claim_meant, claimable, is_pending, papers
from ivr.domain.gap_documents import (
    Cause,
    GapDocument,
    holiday_within,
    read_documents,
    shipped_documents,
)
from tests.domain.samples import gap_addendum, gap_claim, repair, service_contract

RULES = shipped_documents()
THURSDAY = date(2026, 11, 26)
"""Thanksgiving."""


def document(code: str, received: date | None = date(2026, 11, 18), **values: Any) -> GapDocument:
    return GapDocument(claim_number="G1", code=code, received_on=received, **values)


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 11, 20), date(2026, 11, 24)),
        (date(2026, 11, 21), date(2026, 11, 24)),
        (date(2026, 11, 22), date(2026, 11, 24)),
        (date(2026, 11, 25), date(2026, 11, 30)),
        (date(2026, 12, 23), date(2026, 12, 28)),
        (date(2026, 11, 9), date(2026, 11, 12)),
        (date(2027, 7, 2), date(2027, 7, 7)),
        (date(2027, 12, 29), date(2028, 1, 3)),
        (date(2027, 12, 30), date(2028, 1, 4)),
        (date(2027, 12, 31), date(2028, 1, 4)),
    ],
)
def test_a_document_is_reviewed_by_the_end_of_the_second_business_day_after_it_came(
    received: date, due: date
) -> None:
    """1 January 2028 is a Saturday: its holiday is observed on Friday 31 December 2027."""
    assert RULES.due(received) == due


@pytest.mark.parametrize(
    ("received", "holiday"),
    [
        (date(2026, 11, 25), THURSDAY),
        (date(2026, 11, 24), THURSDAY),
        (THURSDAY, None),
        (date(2026, 11, 20), None),
        (date(2027, 7, 2), date(2027, 7, 5)),
        (date(2027, 12, 30), date(2027, 12, 31)),
    ],
)
def test_the_holiday_that_makes_a_review_later_is_known(received: date, holiday: date | None) -> None:
    assert holiday_within(received, RULES.due(received)) == holiday


def test_ten_documents_are_always_needed_and_the_report_of_a_theft_only_then() -> None:
    always = [code for code, rule in RULES.documents.items() if rule.needed == "always"]
    assert always == [f"D{n}" for n in range(1, 11)]
    assert {cause: RULES.because_of(cause) for cause in get_args(Cause) if RULES.because_of(cause)} == {
        "theft": ("D12",)
    }


def test_every_document_says_who_has_it() -> None:
    assert set(RULES.documents) == {f"D{n}" for n in range(1, 14)}
    assert all(rule.sources for rule in RULES.documents.values())


def test_a_document_counts_once_it_is_here_and_is_named_while_it_is_not() -> None:
    rows = [document(f"D{n}") for n in (1, 3, 4, 5, 6, 7, 9, 10)]

    found = papers(rows, RULES, today=date(2026, 11, 22))

    assert (found.here, len(found.needed), found.missing) == (8, 10, ("D2", "D8"))


def test_what_the_records_ask_for_is_needed_too() -> None:
    found = papers([document("D12", None)], RULES, today=date(2026, 11, 22))

    assert len(found.needed) == 11
    assert "D12" in found.missing
    assert not found.told


def test_a_refused_document_is_neither_here_nor_missing_until_it_comes_again() -> None:
    refused = document("D5", reviewed_on=date(2026, 11, 19), rejected_because="unsigned")
    again = document("D5", date(2026, 11, 20), reviewed_on=date(2026, 11, 19), rejected_because="unsigned")
    rest = [document(f"D{n}", reviewed_on=date(2026, 11, 19)) for n in range(1, 11) if n != 5]

    found = papers([*rest, refused], RULES, today=date(2026, 11, 22))
    anew = papers([*rest, again], RULES, today=date(2026, 11, 22))

    assert ([one.code for one in found.rejected], found.missing, found.here) == (["D5"], (), 9)
    assert found.review is None
    assert (anew.rejected, anew.here) == ((), 10)
    assert anew.review is not None
    assert anew.review.due == date(2026, 11, 24)


def test_a_review_is_late_from_the_day_after_the_promised_one() -> None:
    came = [document("D1", date(2026, 11, 18)), document("D2", date(2026, 11, 20))]

    in_time = papers(came, RULES, today=date(2026, 11, 20)).review
    late = papers(came, RULES, today=date(2026, 11, 21)).review

    assert in_time is not None
    assert late is not None
    assert (in_time.overdue, late.overdue) == (None, date(2026, 11, 20))
    assert late.received == (date(2026, 11, 18), date(2026, 11, 20))
    assert late.due == date(2026, 11, 24)


def test_a_document_reviewed_on_the_day_of_its_receipt_is_reviewed() -> None:
    assert not is_pending(document("D1", date(2026, 11, 18), reviewed_on=date(2026, 11, 18)))


def test_the_open_claim_is_meant_before_a_newer_one_that_has_ended() -> None:
    open_one = gap_claim(number="G1", opened_on=date(2026, 1, 1), status="in_review")
    ended = gap_claim(number="G2", opened_on=date(2026, 5, 1), status="denied")

    assert claim_meant([ended, open_one, repair()]) == open_one
    assert claim_meant([ended]) == ended
    assert claim_meant([repair(kind=ClaimKind.REPAIR)]) is None


def test_only_a_gap_contract_in_force_takes_a_claim_by_phone() -> None:
    running, over = gap_addendum(), gap_addendum(number="80002", status=ContractStatus.EXPIRED)

    assert claimable([service_contract(), running, over]) == [running]


@pytest.mark.parametrize(
    "text",
    ["", "review_days = 2", "reasons = []\nreview_days = 0\nsource = ''\nread_on = ''", "[D1", "a = 1"],
)
def test_documents_that_do_not_hold_together_are_refused(text: str) -> None:
    with pytest.raises(FlowInvalid, match=r"gap_documents\.toml"):
        read_documents(text)
