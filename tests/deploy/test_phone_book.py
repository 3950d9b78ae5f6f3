"""The demo's people and lines reach the browser telephone as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deploy.exchange import BOOK, arguments
from deploy.lines import numbers
from deploy.phone_book import keyed, phone_book, write
from ivr.exchange.browser.book import read_book
from ivr.settings import Settings
from ivr.store.cast import cast
from tests.company import TODAY

HUMAN = "+15035550190"


def test_the_exchange_can_read_the_book_that_it_is_handed(tmp_path: Path) -> None:
    write(phone_book(demo=True, human_number=HUMAN), tmp_path / "book.json")

    book = read_book(tmp_path / "book.json")

    assert {line.name: line.number for line in book.lines} == numbers(demo=True)
    assert all(line.about for line in book.lines)
    maria = book.people[0]
    assert (maria.name, maria.number, maria.calls) == ("Maria Garcia", "+15035550117", "+18006315590")
    assert [(hint.value, hint.keys) for hint in maria.hints] == [
        ("97205", "97205"),
        ("Garcia", "427242#"),
        ("234567", "234567#"),
    ]
    assert book.people[2].number == HUMAN


def test_everybody_of_the_cast_who_has_a_telephone_can_be_called_as() -> None:
    book = phone_book(demo=True, human_number=None)

    people = {(one["number"], one["name"].split(" ", 1)[1]) for one in book["people"]}
    assert {(m.contract.phone, m.contract.last_name) for m in cast(TODAY) if m.contract.phone} <= people
    keys = {hint["keys"] for one in book["people"] for hint in one["hints"] if hint["label"] != "Say"}
    assert {f"{member.name_keys}#" for member in cast(TODAY) if member.contract.phone} <= keys
    assert {f"{member.vin_keys}#" for member in cast(TODAY) if member.contract.phone} <= keys


def test_why_somebody_calls_names_no_card() -> None:
    book = phone_book(demo=True, human_number=None)

    assert [one["about"] for one in book["people"] if one["name"] == "Nils Sorensen"] == [
        "Cancels, a day too late: at 21,200 miles: $2,249.79"
    ]


@pytest.mark.parametrize(
    ("value", "end", "keys"), [("97205", "", "97205"), ("Peña", "#", "7362#"), ("H2X1Y4", "", "")]
)
def test_letters_are_keyed_as_letters(value: str, end: str, keys: str) -> None:
    assert keyed(value, end) == keys


def test_without_the_demo_nobody_is_in_it() -> None:
    book = phone_book(demo=False, human_number=HUMAN)

    assert book["people"] == []
    assert {line["number"] for line in book["lines"]} == set(numbers(demo=False).values())


def test_the_exchange_is_told_where_the_book_is() -> None:
    settings = Settings.model_validate({"demo": True, "port": 8010})

    assert arguments(settings, [], BOOK)[-2:] == ["--phone-book", "var/phone-book.json"]
    assert "--phone-book" not in arguments(settings, [])


def test_the_book_is_readable_as_it_lies_there(tmp_path: Path) -> None:
    write({"lines": [], "people": []}, tmp_path / "var" / "book.json")

    assert json.loads((tmp_path / "var" / "book.json").read_bytes()) == {"lines": [], "people": []}
