"""A caller on the way to a question: with a telephone, a vehicle and records of their own."""

from __future__ import annotations

from tests.caller import Caller
from tests.calls.arranged.contracts import zip_of
from tests.calls.arranged.way import Way
from tests.house import TestHouse


def arrives(house: TestHouse, way: Way, n: int, language: str = "en-US") -> Caller:
    """The n-th caller of the house has gone the way in that language. Its hour is the house's affair."""
    vin = vin_of(n)
    house.has(*way.records(vin))
    caller = Caller(house, way.number or f"+1503666{n % 10_000:04}")
    if way.before is not None:
        way.before(caller)
    caller.dials(way.line)
    if language == "es-US":
        caller.keys("8")
    for one in way.keys:
        answers(caller, one, n, language)
    return caller


def answers(caller: Caller, answer: str, n: int, language: str = "en-US") -> Caller:
    """The n-th caller keys, says or shares what a way has for it."""
    if answer == "shares":
        return caller.shares()
    if answer.startswith("say:"):
        return caller.says(_in_language(answer[4:], language))
    own = {"zip": zip_of(vin_of(n)), "vin": f"{n}#"}
    return caller.keys(own.get(answer, answer))


def vin_of(n: int) -> str:
    return f"1GCVKNEC0MZ{n}"


def _in_language(said: str, language: str) -> str:
    """The English words, or what follows them and a "|" in Spanish."""
    english, _, spanish = said.partition("|")
    return spanish if spanish and language == "es-US" else english
