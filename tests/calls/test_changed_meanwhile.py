"""What has changed since the caller was asked: whatever they answer, what is done is right by now."""

from __future__ import annotations

import pytest

from tests.caller import Caller
from tests.calls.arranged import ARRANGED
from tests.calls.arranged.arriving import arrives
from tests.company import NOON, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


@pytest.mark.parametrize(
    ("question", "hears"),
    [
        ("contracts-after-with-text", "contracts-text-unavailable"),
        ("questions-offer", "contracts-menu"),
        ("claims-repair", "claims-untexted"),
        ("claims-included-told", "claims-mailed"),
        ("claims-trip-included", "claims-mailed"),
        ("claims-rental-qualifies", "claims-mailed"),
        ("gap-status-news-by-text", "gap-status-no-text"),
        ("gap-status-list-by-text", "gap-list-posted"),
        ("roadside-where-offer", "roadside-where-place"),
    ],
)
def test_who_says_stop_in_a_text_while_being_offered_one_gets_none(
    house: TestHouse, question: str, hears: str
) -> None:
    """Not even on a yes: the refusal is the later word that is in writing."""
    caller = arrives(house, ARRANGED[question], 400_001).heard(question)
    before = {(one.call, one.turn, one.name) for one in house.messages()}
    caller.texts("STOP")

    caller.keys("1")

    caller.heard(hears)
    texts = [one for one in house.messages() if (one.call, one.turn, one.name) not in before]
    assert [one.name for one in texts if one.contract is None] == []


def test_gap_is_not_canceled_once_a_claim_on_it_is_open(house: TestHouse, caller: Caller) -> None:
    """The spouse starts the claim while the caller is asked which of the two to cancel."""
    service = contract(start_days_ago=400, purchase_state="CO")
    house.has(service, gap(service))
    caller.dials().keys("1", *TRIO).heard("cancellation-choose")
    house.exchange_at(NOON)
    Caller(house, "+15035550118").dials("gap").keys("1", *TRIO).heard("gap-claim-started")

    caller.keys("2")

    caller.heard("cancellation-open-claim").heard("contracts-person").is_connected()
    assert [one.kind for one in house.requests()] == ["gap_claim"]
