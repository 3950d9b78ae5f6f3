"""Cards of the contract-services line."""

from __future__ import annotations

from datetime import date

from tests.cards.card import Answer, Card
from tests.company import claim, contract, gap
from tests.house import TestHouse

TRIO = (
    Answer("97205", "nine seven two oh five", "nueve siete dos cero cinco"),
    Answer("Garcia#", "Garcia", "García"),
    Answer(
        "157943#",
        "M as in Mary, Z as in zebra, one five seven nine four three",
        "eme de María, zeta, uno cinco siete nueve cuatro tres",
    ),
)
"""Dana Garcia's, as tests/company.py has her."""
YES = Answer("1", "yes", "sí")


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
    ),
)
