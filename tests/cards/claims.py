"""Cards of the repair-claims line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from ivr.domain.contracts import Claim, Contract, Level
from ivr.domain.money import Money
from tests.cards.card import Answer, Card
from tests.cards.trio import TRIO
from tests.company import TODAY, claim, contract
from tests.house import TestHouse

ALL = frozenset({"towing", "roadside", "rental", "trip_interruption"})
FIRST_S = 10.0
"""Until the end of the first choice's words: its greeting names two kinds of callers."""


def _has(*things: Contract | Claim) -> Callable[[TestHouse], None]:
    return lambda house: house.has(*things)


def _held(**values: Any) -> Contract:
    return contract(**({"benefits": ALL, "deductible": Money.of(100)} | values))


def _authorized(of: Contract) -> Claim:
    return claim(
        of,
        status="authorized",
        opened_on=TODAY - timedelta(days=4),
        authorized_on=TODAY - timedelta(days=2),
        rental_qualifies=True,
    )


RENTAL = Answer("4", "a rental car", "alquilar un carro")
TRIP = Answer("5", "trip costs", "gastos de viaje")
REPAIR = Answer("2", "my car needs a repair", "necesito una reparación")
BASIC = _held(level=Level.BASIC, benefits=frozenset({"towing"}))
KANSAS = _held(purchase_state="KS", zip="97205")

CLAIMS = (
    Card(
        id="C1",
        task="Owner: how do I get a repair covered?",
        line="claims",
        effort="1 key (2 with text)",
        inputs=1,
        speech_s=38,
        first_s=FIRST_S,
        steps=(REPAIR,),
        ends="claims-repair",
        on_record=_has(),
        also=(
            "test_c1_who_does_not_know_their_level_is_recognised_and_told_it",
            "test_c1_who_would_rather_ask_a_person_for_their_level_reaches_one",
        ),
    ),
    Card(
        id="C2",
        task="Service advisor wants authorization",
        line="claims",
        effort="1 key + VIN + odometer",
        inputs=3,
        speech_s=34,
        first_s=FIRST_S,
        steps=(
            Answer("1", "repair shop", "llamo de un taller"),
            TRIO[2],
            Answer("12900#", "twelve thousand nine hundred miles", "doce mil novecientas millas"),
        ),
        ends="claims-adjuster",
        on_record=_has(_held()),
        also=(
            "test_c2_at_night_an_adjuster_owes_a_call_about_this_vehicle_these_miles_and_this_complaint",
            "test_c2_at_night_a_vin_that_matches_nothing_is_kept_for_who_calls_back",
        ),
    ),
    Card(
        id="C3",
        task="Owner: claim status (authorized)",
        line="claims",
        effort="1 key + trio",
        inputs=4,
        speech_s=43,
        first_s=FIRST_S,
        steps=(Answer("3", "claim status", "estado de mi reclamo"), *TRIO),
        ends="claims-status-told",
        on_record=_has(_held(), _authorized(_held())),
        also=(
            "test_c3_of_several_claims_the_newest_comes_first_and_the_older_on_request",
            "test_c3_a_denied_claim_goes_to_a_person_who_can_say_why",
            "test_c3_through_a_relay_operator_nothing_is_lost_by_long_silences",
        ),
    ),
    Card(
        id="C4",
        task="Rental: Major Guard, repair authorized",
        line="claims",
        effort="2 keys + trio",
        inputs=5,
        speech_s=46,
        first_s=FIRST_S,
        steps=(RENTAL, *TRIO, Answer("1", "yes please", "los límites")),
        ends="claims-texted",
        on_record=_has(_held(), _authorized(_held())),
        also=("test_c4_diagnosed_but_not_yet_authorized_a_rental_can_be_approved_once_it_is",),
    ),
    Card(
        id="C5",
        task="Rental: Basic Guard",
        line="claims",
        effort="1 key + trio",
        inputs=4,
        speech_s=43,
        first_s=FIRST_S,
        steps=(RENTAL, *TRIO),
        ends="claims-rental-not-included",
        on_record=_has(BASIC, _authorized(BASIC)),
        also=("test_c5_nobody_who_has_basic_guard_is_told_that_a_person_could_change_it",),
    ),
    Card(
        id="C6",
        task="Trip interruption: contract bought in Kansas",
        line="claims",
        effort="1 key + trio",
        inputs=4,
        speech_s=43,
        first_s=FIRST_S,
        steps=(TRIP, *TRIO),
        ends="claims-trip-not-where-bought",
        on_record=_has(KANSAS),
        also=("test_c6_who_lives_in_kansas_and_bought_in_missouri_has_trip_interruption",),
    ),
    Card(
        id="C7",
        task="Trip interruption: contract bought elsewhere",
        line="claims",
        effort="2 keys + trio",
        inputs=5,
        speech_s=47,
        first_s=FIRST_S,
        steps=(TRIP, *TRIO, Answer("1", "text me", "por texto")),
        ends="claims-texted",
        on_record=_has(_held(purchase_state="MO")),
        also=("test_c7_a_collision_is_no_breakdown_and_goes_to_a_person",),
    ),
    Card(
        id="D1",
        task="Disabled vehicle on the claims line: where does it go",
        line="claims",
        effort="1 key",
        inputs=1,
        speech_s=34,
        first_s=FIRST_S,
        steps=(Answer("2", "my car broke down", "mi carro se descompuso"),),
        ends="claims-repair",
        on_record=_has(),
        also=(
            "test_d1_who_does_not_know_their_level_is_recognised_and_told_it",
            "test_d1_a_tow_is_one_answer_away_and_nothing_is_asked_again",
        ),
    ),
    Card(
        id="Q1",
        task="What does my contract include",
        line="claims",
        effort="1 key + trio",
        inputs=4,
        speech_s=44,
        first_s=FIRST_S,
        steps=(Answer("3", "what does my contract include", "qué incluye mi contrato"), *TRIO),
        ends="claims-included-told",
        on_record=_has(_held()),
        also=(
            "test_q1_what_a_contract_includes_is_told_to_who_has_a_claim_as_well",
            "test_q1_who_hears_of_their_claim_is_one_answer_away_from_what_the_contract_includes",
            "test_q1_basic_guard_says_that_it_has_no_rental",
            "test_q1_bought_in_kansas_it_says_that_it_has_no_trip_interruption",
            "test_q1_a_flag_that_is_off_is_never_spoken_as_included",
            "test_q1_is_asked_on_any_line_without_calling_back",
        ),
    ),
)
