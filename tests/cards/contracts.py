"""Cards of the contract-services line."""

from __future__ import annotations

from datetime import date

from tests.cards.card import Answer, Card
from tests.cards.trio import TRIO, YES
from tests.company import claim, contract, gap
from tests.house import TestHouse


def _day_35(house: TestHouse) -> None:
    house.has(contract())


def _day_631(house: TestHouse) -> None:
    held = contract(
        start_date=date(2025, 3, 1),
        lienholder="First Lakes Bank",
        purchase_state="TX",
        last_odometer=36_000,
    )
    house.has(held, claim(held))


def _with_gap(house: TestHouse) -> None:
    service = contract(start_days_ago=400, purchase_state="CO", lienholder="First Lakes Bank")
    house.has(service, gap(service))


def _long_held(house: TestHouse) -> None:
    house.has(contract(start_days_ago=650))


CANCEL = Answer("1", "I want to cancel my contract", "quiero cancelar mi contrato")

CONTRACTS = (
    Card(
        id="X1",
        task="Cancel on day 35, no claims: full refund",
        line="contracts",
        effort="3 keys + trio",
        inputs=6,
        speech_s=58,
        steps=(CANCEL, *TRIO, Answer("1", "cancel it", "cancelar"), YES),
        ends="cancellation-requested",
        on_record=_day_35,
        also=(
            "test_x1_caller_answers_2_nothing_changes_and_it_is_said_so",
            "test_x1_no_at_the_second_asking_changes_nothing_either",
        ),
    ),
    Card(
        id="X2",
        task="Cancel on day 631, one claim, financed: prorated",
        line="contracts",
        effort="4 keys + trio + odometer",
        inputs=8,
        speech_s=73,
        steps=(
            CANCEL,
            *TRIO,
            Answer("41500#", "forty-one thousand five hundred", "cuarenta y un mil quinientas millas"),
            YES,
            Answer("1", "cancel it", "cancelar"),
            YES,
        ),
        ends="cancellation-requested",
        on_record=_day_631,
        also=(
            "test_x2_state_unverified_an_estimate_that_a_person_confirms",
            "test_x2_odometer_lower_than_the_last_one_a_person",
        ),
    ),
    Card(
        id="X3",
        task="Cancel a GAP addendum after paying off the loan",
        line="contracts",
        effort="4 keys + trio",
        inputs=7,
        speech_s=58,
        steps=(
            CANCEL,
            *TRIO,
            Answer("2", "the GAP", "el GAP"),
            Answer("1", "cancel it", "cancelar"),
            YES,
        ),
        ends="cancellation-requested",
        on_record=_with_gap,
        also=("test_x3_gap_claim_open_no_cancellation_by_phone_but_a_person",),
    ),
    Card(
        id="X4",
        task="Transfer, car sold 12 days ago",
        line="contracts",
        effort="2 keys + trio + 6 digits",
        inputs=6,
        speech_s=45,
        steps=(
            Answer("2", "I sold my car", "vendí mi carro"),
            *TRIO,
            Answer("111026", "November tenth", "el diez de noviembre"),
            YES,
        ),
        ends="transfer-noted",
        on_record=_long_held,
        also=(
            "test_x4_buyer_calls_instead_form_to_the_holders_address_only",
            "test_x4_a_buyer_under_their_own_name_hears_nothing_and_comes_to_a_person",
        ),
    ),
    Card(
        id="X5",
        task="Transfer, car sold 43 days ago: too late",
        line="contracts",
        effort="2 keys + trio + 6 digits",
        inputs=6,
        speech_s=46,
        steps=(
            Answer("2", "I want to transfer my contract", "un traspaso"),
            *TRIO,
            Answer("101026", "October tenth", "diez de octubre"),
            YES,
        ),
        ends="transfer-late",
        on_record=_long_held,
        also=("test_x5_never_offers_a_cancellation_refund_of_a_lapsed_contract_by_itself",),
    ),
)
