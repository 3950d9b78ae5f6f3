"""The three that identify a holder, as Dana Garcia of tests/company.py keys and says them; and a yes."""

from __future__ import annotations

from tests.cards.card import Answer

ZIP = Answer("97205", "nine seven two oh five", "nueve siete dos cero cinco")
TRIO = (
    ZIP,
    Answer("Garcia#", "Garcia", "García"),
    Answer(
        "157943#",
        "M as in Mary, Z as in zebra, one five seven nine four three",
        "eme de María, zeta, uno cinco siete nueve cuatro tres",
    ),
)
YES = Answer("1", "yes", "sí")
