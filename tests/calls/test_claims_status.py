"""C3: where a claim stands, as its holder may hear it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ivr.domain.contracts import REPAIR_STATUSES, Claim, ClaimKind, Contract
from ivr.domain.money import Money
from tests.caller import Caller
from tests.company import TODAY, claim, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
SPOKEN_TRIO = (
    "nine seven two oh five",
    "Garcia",
    "M as in Mary, Z as in zebra, one five seven nine four three",
)
LONGER = 1.2
HELD = contract(deductible=Money.of(100))


def authorized(of: Contract = HELD, **values: object) -> Claim:
    usual = {
        "status": "authorized",
        "opened_on": TODAY - timedelta(days=4),
        "authorized_on": TODAY - timedelta(days=2),
        "facility": "Capitol Auto Care",
        "amount_paid": Money.of("1834.20"),
    }
    return claim(of, **(usual | values))


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c3_the_status_its_day_and_the_deductible_and_never_an_amount(
    house: TestHouse, caller: Caller, by: str
) -> None:
    """S8: the deductible that there is. The authorization's number and the amount are the shop's."""
    house.has(HELD, authorized())

    caller.dials("claims")
    caller.keys("3", *TRIO) if by == "keys" else caller.says("claim status", *SPOKEN_TRIO)

    caller.heard("claims-status-told", claim_status="authorized", claim_day="2026-11-20")
    words = caller.words
    assert "Your repair was authorized on Friday, November twentieth." in words
    assert "Your deductible is one hundred dollars." in words
    assert "The shop has the authorization number." in words
    caller.did_not_hear("1,834", "eighteen hundred", "thirty four dollars", "C300001", "Capitol")
    assert caller.entries == 4
    assert caller.waits().is_over().seconds <= 43 * 1.15, caller.seconds


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_c3_in_spanish(house: TestHouse, caller: Caller, by: str) -> None:
    house.has(HELD, authorized())

    caller.dials("claims")
    if by == "keys":
        caller.keys("8", "3", *TRIO)
    else:
        caller.says("español", "estado de mi reclamo", "nueve siete dos cero cinco", "García")
        caller.says("eme de María, zeta, uno cinco siete nueve cuatro tres")

    words = caller.heard("claims-status-told").words
    assert "Su reparación se autorizó el viernes veinte de noviembre." in words
    assert "Su deducible es de cien dólares." in words
    assert caller.entries == 5
    assert caller.waits().is_over().seconds <= 43 * 1.15 * LONGER, caller.seconds


def test_c3_through_a_relay_operator_each_question_bears_a_long_silence(
    house: TestHouse, caller: Caller
) -> None:
    """An operator who types takes longer than a question waits: it is asked again, and nothing is lost."""
    house.has(HELD, authorized())

    caller.dials("claims").waits().keys("3").waits().keys("97205").keys("Garcia#").waits().keys("157943#")

    caller.heard("claims-status-told", claim_status="authorized")


@pytest.mark.parametrize("status", [one for one in REPAIR_STATUSES if one != "denied"])
@pytest.mark.parametrize("kind", [ClaimKind.REPAIR, ClaimKind.RENTAL, ClaimKind.TRIP])
def test_every_status_is_told_and_no_amount_with_it(
    house: TestHouse, caller: Caller, status: str, kind: ClaimKind
) -> None:
    """S9, S10: claims for rental and trip costs are told of as well."""
    house.has(HELD, authorized(status=status, kind=kind))

    caller.dials("claims").keys("3", *TRIO).heard("claims-status-told", claim_status=status)

    caller.did_not_hear("1,834", "eighteen hundred", "thirty four dollars")


@pytest.mark.parametrize("status", ["opened", "diagnosing", "estimate_received", "info_needed"])
def test_before_a_decision_the_holder_hears_that_no_work_starts_without_it(
    house: TestHouse, caller: Caller, status: str
) -> None:
    """S7: authorization must be obtained before any work."""
    house.has(HELD, authorized(status=status, authorized_on=None))

    words = caller.dials("claims").keys("3", *TRIO).words

    assert "before any work starts" in words or "No work should start before" in words


def test_of_several_claims_the_newest_comes_first_and_the_older_on_request(
    house: TestHouse, caller: Caller
) -> None:
    older = authorized(number="C300000", status="paid", opened_on=TODAY - timedelta(days=200))
    oldest = authorized(number="C299999", status="closed", opened_on=TODAY - timedelta(days=300))
    house.has(HELD, older, authorized(), oldest)

    caller.dials("claims").keys("3", *TRIO).heard("claims-status-told", claim_status="authorized")
    caller.keys("2").heard("claims-status-told", claim_status="paid")
    caller.says("an older claim").heard("claims-status-told", claim_status="closed")

    assert "older" not in caller.words


def test_a_denied_claim_goes_to_a_person_who_can_say_why(house: TestHouse, caller: Caller) -> None:
    house.has(HELD, authorized(status="denied"))

    caller.dials("claims").keys("3", *TRIO)

    caller.heard("claims-status-denied").is_connected()
    caller.did_not_hear("denied")


def test_an_older_claim_that_was_denied_goes_to_a_person_too(house: TestHouse, caller: Caller) -> None:
    denied = authorized(number="C300000", status="denied", opened_on=TODAY - timedelta(days=200))
    house.has(HELD, authorized(), denied)

    caller.dials("claims").keys("3", *TRIO).heard("claims-status-told", claim_status="authorized")
    caller.keys("2").heard("claims-status-denied").is_connected()

    caller.did_not_hear("denied")


def test_who_has_only_gap_on_the_vehicle_asks_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(gap(HELD))

    caller.dials("claims").keys("3", *TRIO)

    caller.heard("people-connecting").is_connected()


def test_where_there_is_no_claim_the_holder_hears_what_they_would_claim_under(
    house: TestHouse, caller: Caller
) -> None:
    house.has(HELD)

    caller.dials("claims").keys("3", *TRIO).heard("claims-no-claim").heard("claims-included-told")


def test_who_is_not_recognised_reaches_a_person_and_hears_of_no_claim(
    house: TestHouse, caller: Caller
) -> None:
    house.has(HELD, authorized())

    caller.dials("claims").keys("3", "97205", "Garcia#", "111111#", "111111#", "111111#")

    caller.heard("identify-holder-not-found").is_connected().did_not_hear("authorized on", "deductible")


def test_something_else_leads_back_to_the_choices_and_asks_nobody_twice(
    house: TestHouse, caller: Caller
) -> None:
    house.has(HELD, authorized(rental_qualifies=True))

    caller.dials("claims").keys("3", *TRIO, "1").heard("claims-menu")
    caller.keys("4").heard("identify-holder-same")
    caller.keys("1").heard("claims-rental-qualifies")
