"""Cards of the roadside line."""

from __future__ import annotations

from tests.cards.card import Answer, Card
from tests.cards.trio import YES
from tests.house import TestHouse

FIRST_S = 9.5
"""Until the first question: the sentence about nine one one stands before it."""


def _nothing(house: TestHouse) -> None:
    """Nothing is on record of who calls."""


ROADSIDE = (
    Card(
        id="R2",
        task="In a traffic lane, smoke: unsafe",
        line="roadside",
        effort="1 key",
        inputs=1,
        speech_s=23,
        first_s=FIRST_S,
        steps=(Answer("2", "no", "no"),),
        ends="roadside-unsafe",
        on_record=_nothing,
    ),
    Card(
        id="R5",
        task="Locked out with a child or pet inside",
        line="roadside",
        effort="3 keys",
        inputs=3,
        speech_s=39,
        first_s=FIRST_S,
        steps=(
            YES,
            Answer("3", "I locked my keys in the car", "dejé las llaves adentro"),
            Answer("1", "my baby is in there", "está mi bebé adentro"),
        ),
        ends="roadside-locked-in",
        on_record=_nothing,
    ),
)
