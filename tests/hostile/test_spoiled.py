"""What was spoiled where it lies: rows that no turn has left so, records that nobody should speak."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from sqlalchemy import text, update

from ivr.store.rows import turn_values
from ivr.store.tables import turns
from tests.caller import Caller
from tests.company import NOON, contract
from tests.house import URL, TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def spoils(house: TestHouse, call: str, column: str, content: Any) -> None:
    """The last turn's value is another: an object as the journal keeps it, or bytes as they stand."""
    row = house.turns(call)[-1]
    if isinstance(content, bytes):
        place = f"turns.{column}/{call}/{row.n}"
        value = house.house.sealed.seal(place, content)
    else:
        value = turn_values(replace(row, **{column: content}), house.house.sealed)[column]
    with house.house.database.write() as connection:
        connection.execute(
            update(turns).where(turns.c.call == call, turns.c.n == row.n).values({column: value})
        )


def state(**changes: Any) -> Any:
    """A state as the journal has it at the menu, changed so."""
    return {
        "language": "en-US",
        "language_chosen": False,
        "stack": [["contracts", "menu"]],
        "trail": [],
        "visits": {},
        "tries": 0,
        "failures": 0,
        "rate": "normal",
        "unconfirmed": None,
        "keys_first": False,
        "ended": False,
        "since": [],
    } | changes


SPOILED = {
    "a state that no flow has": ("state", state(stack=[["contracts", "ghost"]])),
    "a flow that there is not": ("state", state(stack=[["ghost", "menu"]])),
    "no place at all": ("state", state(stack=[])),
    "a language that there is not": ("state", state(language="xx-XX")),
    "a count below nothing": ("state", state(tries=-1, failures="many")),
    "a hearing that nobody heard": ("state", state(unconfirmed=["no-such-message", {}, None, None])),
    "a state that is a list": ("state", b"[]"),
    "a state that is not JSON": ("state", b"{not json"),
    "a megabyte of state": ("state", b'{"stack": "' + b"q" * 1_000_000 + b'"}'),
    "facts that there are none of": ("facts", {"ghost": "q"}),
    "facts that are not JSON": ("facts", b"{"),
    "a fact of another type": ("facts", {"odometer": ["q"]}),
}


@pytest.mark.parametrize("spoiled", SPOILED)
def test_a_call_whose_row_is_spoiled_goes_to_a_person_and_others_go_on(
    house: TestHouse, caller: Caller, spoiled: str
) -> None:
    other = Caller(house, "+15035550118").dials()
    caller.dials()
    spoils(house, caller.phone.call_sid, *SPOILED[spoiled])
    form = {**caller.phone.requests[-1].form, "Digits": "1"}

    answer = house.post(f"{URL}/voice/turn/1?full=1", form)

    assert b"<Dial" in answer or b"ZIP" in answer
    assert ElementTree.fromstring(answer).tag == "Response"
    assert answer == house.post(f"{URL}/voice/turn/1?full=1", form)
    other.keys("1").heard("identify-holder-zip")


def test_a_turn_with_a_number_below_nothing_is_no_turn_of_the_call(house: TestHouse, caller: Caller) -> None:
    caller.dials()
    form = {**caller.phone.requests[-1].form, "Digits": "1"}
    with house.house.database.write() as connection:
        connection.execute(update(turns).where(turns.c.call == caller.phone.call_sid).values(n=-1))

    answer = house.post(f"{URL}/voice/turn/1?full=1", form)

    assert b"<Dial" in answer


MARKUP = ["</Say><Hangup/><script>q()</script>{{ 6*7 }} { $refund }", "q\u0000\u001b[2J\ufffe"]


@pytest.mark.parametrize("make", MARKUP)
def test_markup_in_the_companys_records_is_spoken_as_words(
    house: TestHouse, caller: Caller, make: str
) -> None:
    house.has(contract(vehicle_make="Chevrolet"))
    honest = Caller(house, "+15035550118").dials().keys("1", *TRIO)
    planned = tags(honest.phone.documents[-1])
    with house.house.database.write() as connection:
        connection.execute(text("UPDATE ivr_contracts SET vehicle_make = :make"), {"make": make})

    caller.dials().keys("1", *TRIO).heard("cancellation-offer-full")

    assert tags(caller.phone.documents[-1]) == planned
    assert "42" not in caller.words


@pytest.mark.parametrize("price", ["NaN", "1e999", "0x10", ""])
def test_a_price_that_is_none_is_never_spoken(house: TestHouse, caller: Caller, price: str) -> None:
    house.has(contract())
    with house.house.database.write() as connection:
        connection.execute(text("UPDATE ivr_contracts SET price_cents = :price"), {"price": price})

    caller.dials().keys("1", *TRIO)

    caller.is_connected().did_not_hear("dollars")


def tags(document: bytes) -> list[str]:
    return [element.tag for element in ElementTree.fromstring(document).iter()]


class Jumping:
    """A clock that is wrong by another amount at each turn."""

    def __init__(self, house: TestHouse, hours: tuple[int, ...]) -> None:
        self._house, self._hours, self.turn = house, hours, 0
        self._right = house.clock

    def now(self) -> datetime:
        return self._right.now() + timedelta(hours=self._hours[self.turn % len(self._hours)])


@pytest.mark.parametrize(
    ("begins", "hours"),
    [
        pytest.param(NOON, (1, -1, 25, -25), id="at noon, to and fro"),
        pytest.param(NOON, (24 * 99, 0), id="a hundred days ahead, and back"),
        pytest.param(datetime(2026, 11, 1, 5, 59, tzinfo=UTC), (0, 1), id="as summer time ends"),
        pytest.param(datetime(2027, 3, 14, 6, 59, tzinfo=UTC), (0, -1), id="as summer time begins"),
        pytest.param(datetime(2028, 2, 29, 4, 59, tzinfo=UTC), (0, 1), id="on a leap day"),
        pytest.param(datetime(2038, 1, 19, 3, 13, tzinfo=UTC), (0, 1), id="past what 32 bits count"),
    ],
)
def test_a_clock_that_jumps_ends_no_call_and_skips_no_turn(
    house: TestHouse, begins: datetime, hours: tuple[int, ...]
) -> None:
    house.has(contract(start_date=begins.date() - timedelta(days=5)))
    house.exchange_at(begins)
    clock = Jumping(house, hours)
    house.clock = clock  # type: ignore[assignment]  # all that is asked of it is the time
    caller = Caller(house).dials()
    for key in ("1", *TRIO):
        clock.turn += 1
        caller.keys(key)

    assert [row.n for row in caller.turns] == list(range(5))
    caller.keys("2")
    assert caller.state.stack[0].flow == "contracts"
