"""Cards C1 to C7, D1 and Q1: what must work besides the perfect call, by keys alone and by speech alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ivr.domain.contracts import Claim, Contract, Level
from ivr.domain.money import Money
from tests.caller import Caller
from tests.calls.alone import TRIO, Alone, Answer, Played, in_every_way
from tests.company import TODAY, claim, contract
from tests.house import TestHouse

NIGHT = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
"""Ten in the evening at the centre."""
ALL = frozenset({"towing", "roadside", "rental", "trip_interruption"})
SHOP = Answer("1", "I'm calling from a repair shop", "llamo de un taller")
VIN = TRIO[2]
ODOMETER = Answer("12900#", "twelve thousand nine hundred", "doce mil novecientas")
REPAIR = Answer("2", "my car needs a repair", "necesito una reparación")
BROKE_DOWN = Answer("2", "my car broke down", "mi carro se descompuso")
STATUS = Answer("3", "claim status", "estado de mi reclamo")
RENTAL = Answer("4", "a rental car", "un carro de alquiler")
TRIP = Answer("5", "hotel costs", "gastos de hotel")
LEVEL = Answer("3", "I don't know my level", "no sé mi nivel")
PERSON = Answer("0", "an agent please", "con una persona")


def held(**values: Any) -> Contract:
    return contract(**({"benefits": ALL, "deductible": Money.of(100)} | values))


def authorized(of: Contract, **values: Any) -> Claim:
    usual: dict[str, Any] = {
        "status": "authorized",
        "opened_on": TODAY - timedelta(days=4),
        "authorized_on": TODAY - timedelta(days=2),
    }
    return claim(of, **(usual | values))


@in_every_way
def test_c1_who_does_not_know_their_level_is_recognised_and_told_it(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(held(level=Level.FEATURE))
    owner = Alone(caller, way).dials("claims").answers(REPAIR)
    caller.heard("claims-repair")

    owner.answers(LEVEL, *TRIO)

    caller.heard("claims-included-told", level="feature")
    owner.hears(en="You have Feature Guard.", es="Usted tiene Feature Guard.")


@in_every_way
def test_c1_who_would_rather_ask_a_person_for_their_level_reaches_one(caller: Caller, way: Played) -> None:
    Alone(caller, way).dials("claims").answers(REPAIR, PERSON)

    caller.heard("people-connecting").is_connected()


@in_every_way
def test_c2_at_night_an_adjuster_owes_a_call_about_this_vehicle_these_miles_and_this_complaint(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """S7 holds then, too: no work before the authorization; and nobody is promised a payment."""
    house.has(held())
    house.exchange_at(NIGHT)
    shop = Alone(caller, way).dials("claims").answers(SHOP, VIN, ODOMETER)
    caller.heard("claims-complaint")
    shop.hears(
        en="No work should start before they authorize it.",
        es="Ningún trabajo debe empezar sin su autorización.",
    )

    # What is wrong with a vehicle is told in words, however everything else was given.
    caller.says("it leaks oil, this is Capitol Auto Care")

    caller.heard("claims-shop-called-back", back_when="tomorrow").is_over()
    callback, complaint = sorted(house.requests(), key=lambda one: one.kind)
    assert (callback.kind, callback.contract) == ("callback", "VSC100001")
    assert (callback.asks["odometer"], callback.asks["call_to"]) == (12_900, caller.number)
    assert (complaint.kind, complaint.call) == ("voicemail", callback.call)
    caller.did_not_hear("pay", "covered", "pagamos", "cubiert")


@in_every_way
def test_c2_at_night_a_vin_that_matches_nothing_is_kept_for_who_calls_back(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.exchange_at(NIGHT)
    Alone(caller, way).dials("claims").answers(SHOP, VIN, ODOMETER)

    caller.says("it leaks oil, this is Capitol Auto Care")

    caller.heard("claims-shop-called-back").is_over()
    [callback] = [one for one in house.requests() if one.kind == "callback"]
    assert (callback.contract, callback.asks["odometer"]) == (None, 12_900)
    assert "157943" in str(caller.facts["vin"])
    assert callback.call == caller.phone.call_sid


@in_every_way
def test_c3_of_several_claims_the_newest_comes_first_and_the_older_on_request(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    one = held()
    older = authorized(one, number="C300000", status="paid", opened_on=TODAY - timedelta(days=200))
    house.has(one, older, authorized(one))
    owner = Alone(caller, way).dials("claims").answers(STATUS, *TRIO)
    caller.heard("claims-status-told", claim_status="authorized")
    owner.hears(en="For an older claim, 2", es="Para un reclamo anterior, 2")

    owner.answers(Answer("2", "an older claim", "un reclamo anterior"))

    caller.heard("claims-status-told", claim_status="paid")


@in_every_way
def test_c3_a_denied_claim_goes_to_a_person_who_can_say_why(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    one = held()
    house.has(one, authorized(one, status="denied"))

    Alone(caller, way).dials("claims").answers(STATUS, *TRIO)

    caller.heard("claims-status-denied").is_connected().did_not_hear("denied", "negad", "rechaz")
    assert caller.facts["contract"] == "VSC100001"


@in_every_way
def test_c3_through_a_relay_operator_nothing_is_lost_by_long_silences(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """An operator who types takes longer than a question waits: it is asked again, twice if need be."""
    one = held()
    house.has(one, authorized(one))
    owner = Alone(caller, way).dials("claims")

    for entry in (STATUS, *TRIO):
        caller.waits()
        owner.answers(entry)

    caller.heard("claims-status-told", claim_status="authorized")


@in_every_way
@pytest.mark.parametrize("status", ["estimate_received", "info_needed"])
def test_c4_diagnosed_but_not_yet_authorized_a_rental_can_be_approved_once_it_is(
    house: TestHouse, caller: Caller, way: Played, status: str
) -> None:
    """S6: the rental follows the repair, not the other way round."""
    one = held()
    house.has(one, authorized(one, status=status, authorized_on=None, rental_qualifies=True))

    owner = Alone(caller, way).dials("claims").answers(RENTAL, *TRIO)

    caller.heard("claims-rental-not-authorized")
    owner.hears(
        en="A rental can be approved once the repair is authorized",
        es="Se puede aprobar un alquiler cuando la reparación esté autorizada",
    )


@in_every_way
def test_c5_nobody_who_has_basic_guard_is_told_that_a_person_could_change_it(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """S6: Basic Guard does not include rental reimbursement, in these words."""
    one = held(level=Level.BASIC, benefits=frozenset({"towing"}))
    house.has(one, authorized(one, rental_qualifies=True))

    owner = Alone(caller, way).dials("claims").answers(RENTAL, *TRIO)

    caller.heard("claims-rental-not-included", level="basic")
    owner.hears(
        en="You have Basic Guard, which does not include rental reimbursement.",
        es="Usted tiene Basic Guard, que no incluye reembolso de alquiler.",
    )
    assert "person" not in caller.words


@in_every_way
def test_c6_who_lives_in_kansas_and_bought_in_missouri_has_trip_interruption(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """S10 is about the purchase, and not about where anybody lives."""
    house.has(held(purchase_state="MO", zip="66101"))
    zip_in_kansas = Answer("66101", "six six one oh one", "seis seis uno cero uno")

    owner = Alone(caller, way).dials("claims").answers(TRIP, zip_in_kansas, *TRIO[1:])

    caller.heard("claims-trip-included").did_not_hear("Kansas")
    owner.hears(en="overnight hotel and restaurant costs", es="hotel y restaurante")


@in_every_way
def test_c7_a_collision_is_no_breakdown_and_goes_to_a_person(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(held(purchase_state="MO"))

    owner = Alone(caller, way).dials("claims").answers(TRIP, *TRIO)
    owner.answers(Answer("2", "it was an accident", "fue un accidente"))

    caller.heard("claims-trip-collision").is_connected()
    assert caller.facts["contract"] == "VSC100001"


@in_every_way
def test_d1_who_does_not_know_their_level_is_recognised_and_told_it(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """S5: the advisor is told the level, so the owner of a car that is dead at home can learn it here."""
    house.has(held(level=Level.VALUE))
    owner = Alone(caller, way).dials("claims").answers(BROKE_DOWN)
    caller.heard("claims-repair")

    owner.answers(LEVEL, *TRIO)

    caller.heard("claims-included-told", level="value")
    owner.hears(en="You have Value Guard.", es="Usted tiene Value Guard.")


@in_every_way
def test_d1_a_tow_is_one_answer_away_and_nothing_is_asked_again(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    house.has(held(phone=caller.number))
    owner = Alone(caller, way).dials("claims").answers(BROKE_DOWN)

    owner.answers(Answer("2", "a tow now", "una grúa ahora"))
    caller.heard("danger-safety").heard("roadside-safe")
    owner.answers(Answer("1", "yes, I'm safe", "sí, estoy a salvo"))

    assert (caller.state.line, caller.facts["service"]) == ("roadside", "tow")
    assert "roadside-need" not in [one.message for one in caller.said]


INCLUDED = Answer(("2", "3"), "what does my contract include", "qué incluye mi contrato")


@in_every_way
def test_q1_what_a_contract_includes_is_told_to_who_has_a_claim_as_well(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    one = held()
    house.has(one, authorized(one))

    owner = Alone(caller, way).dials("claims").answers(INCLUDED, *TRIO)

    caller.heard("claims-included-told", level="major", ends_on="2030-10-18", ends_by="miles")
    owner.hears(en="Your deductible is one hundred dollars.", es="Su deducible es de cien dólares.")


@in_every_way
def test_q1_who_hears_of_their_claim_is_one_answer_away_from_what_the_contract_includes(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    one = held()
    house.has(one, authorized(one))
    owner = Alone(caller, way).dials("claims").answers(Answer("3", "coverage", "cobertura"), *TRIO)
    caller.heard("claims-status-told")

    owner.answers(Answer("2", "my coverage", "mi cobertura"))

    caller.heard("claims-included-told", level="major")


@in_every_way
def test_q1_basic_guard_says_that_it_has_no_rental(house: TestHouse, caller: Caller, way: Played) -> None:
    """S6, whatever the flags are."""
    house.has(held(level=Level.BASIC, benefits=frozenset({"towing", "rental"})))

    owner = Alone(caller, way).dials("claims").answers(INCLUDED, *TRIO)

    owner.hears(en="no rental reimbursement", es="sin alquiler")
    caller.did_not_hear(", rental reimbursement", ", alquiler")


@in_every_way
def test_q1_bought_in_kansas_it_says_that_it_has_no_trip_interruption(
    house: TestHouse, caller: Caller, way: Played
) -> None:
    """S10, whatever the flags are."""
    house.has(held(purchase_state="KS"))

    owner = Alone(caller, way).dials("claims").answers(INCLUDED, *TRIO)

    owner.hears(en="rental reimbursement; no trip interruption.", es="alquiler; sin interrupción de viaje.")


@in_every_way
@pytest.mark.parametrize("off", sorted(ALL))
def test_q1_a_flag_that_is_off_is_never_spoken_as_included(
    house: TestHouse, caller: Caller, way: Played, off: str
) -> None:
    """S2: a contract may include it, whatever its level is called."""
    house.has(held(benefits=ALL - {off}))
    en = {"rental": "rental reimbursement", "roadside": "roadside help"}.get(off, off.replace("_", " "))
    es = {
        "towing": "grúa",
        "roadside": "auxilio vial",
        "rental": "alquiler",
        "trip_interruption": "interrupción de viaje",
    }[off]

    owner = Alone(caller, way).dials("claims").answers(INCLUDED, *TRIO)

    owner.hears(en=f"; no {en}", es=f"; sin {es}")
    caller.did_not_hear(f", {en if way.language == 'en-US' else es}")


@in_every_way
def test_q1_is_asked_on_any_line_without_calling_back(house: TestHouse, caller: Caller, way: Played) -> None:
    """By keys the claims line is a person's to lead to; by speech the words are enough."""
    house.has(held())
    owner = Alone(caller, way).dials("front")

    if way.by == "keys":
        caller.waits()  # an open question names its choices to who says nothing
        owner.answers(Answer("2", "", ""), INCLUDED, *TRIO)
    else:
        owner.answers(INCLUDED, *TRIO)

    caller.heard("claims-included-told", level="major")
