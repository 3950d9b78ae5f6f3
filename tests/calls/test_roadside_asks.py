"""What a roadside provider has to know besides: asked where it says so, and of nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.caller import Caller
from tests.calls.helped import TELEPHONE, asked_for, helped
from tests.calls.test_roadside_danger import BY, IN, dials
from tests.conftest import note
from tests.house import TestHouse

SAID = {
    "en-US": {"tire": "flat tire", "no": "no", "yes": "yes", "carried": "it's electric"},
    "es-US": {"tire": "llanta ponchada", "no": "no", "yes": "sí", "carried": "es eléctrico"},
}


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestHouse]:
    """A house whose provider has to know about spares and wheels."""
    house = TestHouse(tmp_path, dispatch_asks="spare,wheels")
    house.has(helped())
    yield house
    note(house)


def at_the_place(caller: Caller) -> Caller:
    return caller.heard("roadside-where-offer").keys("2").says("I-80 east near exit 44")


@BY
@IN
def test_without_a_spare_a_flat_tire_becomes_a_tow(asking: TestHouse, by: str, language: str) -> None:
    caller, said = Caller(asking, TELEPHONE), SAID[language]

    dials(caller, by, language)
    caller.keys("1", "1") if by == "keys" else caller.says(said["yes"], said["tire"])
    caller.heard("roadside-spare")
    caller.keys("2") if by == "keys" else caller.says(said["no"])
    caller.heard("roadside-wheels")
    caller.keys("1") if by == "keys" else caller.says(said["carried"])

    caller.heard("roadside-where-offer")
    assert (caller.facts["service"], caller.facts["spare"], caller.facts["flatbed"]) == ("tow", "no", "yes")


def test_the_provider_learns_what_it_has_to_know(asking: TestHouse) -> None:
    caller = Caller(asking, TELEPHONE)

    at_the_place(caller.dials("roadside").keys("1", "1", "2", "1")).heard("roadside-job-shop").keys("2", "1")

    asks = asked_for(asking).asks
    assert (asks["service"], asks["spare"], asks["flatbed"]) == ("tow", "no", "yes")


def test_with_a_spare_the_wheel_is_changed_where_it_is(asking: TestHouse) -> None:
    caller = Caller(asking, TELEPHONE)

    at_the_place(caller.dials("roadside").keys("1", "1", "1")).heard("roadside-job-right").keys("1")

    asks = asked_for(asking).asks
    assert (asks["service"], asks["spare"]) == ("tire", "yes")


def test_other_troubles_are_asked_nothing_more(asking: TestHouse) -> None:
    Caller(asking, TELEPHONE).dials("roadside").keys("1", "2").heard("roadside-where-offer")


@pytest.mark.parametrize("key", ["1", "5"], ids=["tire", "tow"])
def test_nobody_is_asked_what_the_provider_need_not_know(caller: Caller, key: str) -> None:
    caller.dials("roadside").keys("1", key).heard("roadside-where-offer")


@pytest.mark.parametrize("words", ["flat tire and no spare", "I don't have a spare"])
def test_who_says_that_there_is_no_spare_needs_a_tow(caller: Caller, words: str) -> None:
    caller.dials("roadside").keys("1").says(words).heard("roadside-where-offer")

    assert caller.facts["service"] == "tow"
