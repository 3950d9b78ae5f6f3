"""Variables: facts as they enter a prompt, each knowing its type, so that none is spoken the wrong way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from babel import Locale
from fluent.runtime.types import FluentInt, FluentType

from ivr.domain.facts import FACTS, FactType, FactValue, Privacy
from ivr.domain.money import Money
from ivr.flow.spoken.text import speakable

RAW, SELECTED = "raw", "selected"
"""Ways to use a variable besides a function's name: placed as it is, or choosing a variant."""

_HOLDS: Mapping[FactType, type] = {
    FactType.COUNT: int,
    FactType.MILES: int,
    FactType.MONEY: Money,
    FactType.DAY: date,
    FactType.NUMBERS: tuple,
}


def kind_of(variable: str) -> FactType | None:
    """The type of a variable, None where there is no such variable."""
    return FACTS[variable].type if variable in FACTS else None


def is_secret(variable: str) -> bool:
    return variable in FACTS and FACTS[variable].privacy is Privacy.SECRET


class Marked(FluentType):
    """What a function yields: words with marks, spoken as they are."""

    def __init__(self, words: str) -> None:
        self.words = words

    def format(self, locale: Locale) -> str:
        return self.words


class Variable(FluentType):
    """A fact in a prompt: a function may take its value. Placed as it stands it is refused."""

    def __init__(self, name: str, kind: FactType, value: FactValue, today: date | None = None) -> None:
        self.name, self.kind, self.value, self.today = name, kind, value, today

    def format(self, locale: Locale) -> str:
        raise ValueError(f"${self.name} ({self.kind}) cannot be spoken as it stands")


class Word(Variable):
    """A word that variants are chosen by: equal to the variant's key."""

    def __eq__(self, other: object) -> bool:
        return self.value == other

    def __hash__(self) -> int:
        return hash(self.value)


class Placed(Variable):
    """A text or a message: spoken as it stands. Only the words of a message can hold marks."""

    def __init__(self, name: str, kind: FactType, words: str) -> None:
        super().__init__(name, kind, words)
        self.words = words

    def format(self, locale: Locale) -> str:
        return self.words


class Count(FluentInt):
    """A number of things: a Fluent number, so that it chooses plural forms; spoken in words."""

    name: str
    words: str

    @classmethod
    def of(cls, name: str, number: int, words: str) -> Count:
        count = cls(number)
        assert isinstance(count, Count)
        count.name, count.words = name, words
        return count

    def format(self, locale: Locale) -> str:
        return self.words


def checked(name: str, kind: FactType, value: FactValue) -> FactValue:
    """The value, being of the type that its kind holds. Raises ValueError where it is not."""
    expected = _HOLDS.get(kind, str)
    # bool is an int and datetime a date to Python; neither is to a caller.
    if not isinstance(value, expected) or isinstance(value, bool | datetime):
        raise ValueError(f"${name} ({kind}) holds {expected.__name__}, not {type(value).__name__}")
    return value


def placed_text(name: str, text: str) -> Placed:
    """A text from a caller or a record, made speakable. Raises ValueError where nothing of it is."""
    if not (words := speakable(text)):
        raise ValueError(f"${name} holds nothing that can be spoken")
    return Placed(name, FactType.TEXT, words)
