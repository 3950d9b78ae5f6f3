"""How values are spoken, one module a language; nothing else in the house knows a language's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Protocol

from ivr.domain.money import Money
from ivr.domain.places import Place
from ivr.flow.spoken import en, es


class Spoken(Protocol):
    """The words of one language. Every method raises ValueError for what it cannot say, naming no value."""

    def cardinal(self, number: int) -> str:
        """A number of things, 0 to 999,999,999: "thirty-five"."""

    def money(self, amount: Money) -> str:
        """Dollars and cents, not negative."""

    def miles(self, number: int) -> str:
        """A distance or an odometer reading, with its unit."""

    def day(self, day: date, *, weekday: bool, year: bool) -> str:
        """A day, with its weekday and its year where they are wanted."""

    def clock(self, at: time) -> str:
        """A time of day, to the minute."""

    def place(self, place: Place) -> str:
        """Where something is, by its name."""

    def where(self, at: Place) -> str:
        """Where something is, as it follows "it is"."""

    def character(self, character: str) -> str:
        """One of 0-9 by its name, one of A-Z with a word that begins with it."""


SPOKEN: Mapping[str, Spoken] = {"en-US": en, "es-US": es}
"""The languages that can speak values, by their tag."""
