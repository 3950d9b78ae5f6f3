"""Canaries of all seven lines: the canonical calls, the location page, and what a provider is told.

Everybody in them is somebody whose name, ZIP, VIN, telephones, addresses, birth date, username and code stand
nowhere else; what a call may leave of them is the table `ALLOWED`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect, text
from werkzeug.test import TestResponse

from ivr.dispatch.wire import NoReply, Reply
from ivr.exchange.wsgi import Environ
from tests.caller import Caller
from tests.calls.alone import TRIO, Alone, Played, in_every_way
from tests.calls.helped import TELEPHONE, helped
from tests.calls.posted import PHONE
from tests.cards.card import PLAYED, Card
from tests.cards.deck import DECK
from tests.cards.playing import Once, play
from tests.cards.roadside import TEXT_ME, TIRE
from tests.cards.trio import YES
from tests.cards.usernames import CODE
from tests.cli.terminal import app_of, at
from tests.company import CHEVROLET, contract
from tests.dispatch.simulated import Simulated
from tests.house import SHIPPED
from tests.secrets.canaries import Canary, Hit, Search

CANARIES = (
    Canary("name", "Garcia"),
    Canary("name", "Okafor"),
    Canary("zip", "97205"),
    Canary("VIN", CHEVROLET),
    Canary("VIN", CHEVROLET[:-8]),
    Canary("end of the VIN", CHEVROLET[-6:]),
    Canary("contract", "VSC100001"),
    Canary("contract", "GAP200001"),
    Canary("phone", TELEPHONE.removeprefix("+1")),
    Canary("phone", PHONE.removeprefix("+1")),
    Canary("username", "wren.okafor85"),
    Canary("e-mail", "wren@example.org"),
    Canary("e-mail", "okafor@example.net"),
    Canary("code", str(CODE)),
    *(Canary("birth date", born) for born in ("04121985", "1985-04-12", "April 12", "12 de abril")),
    Canary("birth date", "nineteen eighty five"),
    Canary("birth date", "mil novecientos ochenta y cinco"),
    Canary("position", "39.533"),
    Canary("position", "119.755"),
)
ALLOWED: dict[str, set[str]] = {
    # A contract's number is the key of its row, and of what is owed about it.
    "table": {"contract"},
    "TwiML": set(),
    "page": set(),
    "calls list": set(),
    "calls show": set(),
    # A letter is posted by hand: it takes the contract's number to find whose it is.
    "messages list": {"contract"},
    "effects list": set(),
    "jobs list": set(),
    "log": set(),
    "output": set(),
    # What a driver needs to come, and whom to call when they are there: docs/privacy.md.
    "provider": {"end of the VIN", "contract", "phone", "position"},
}
BETWEEN = b"\n\0\n"
COMMANDS = ("calls list", "messages list", "effects list", "jobs list")
LINES = {line for line in SHIPPED.content().lines.served if line != "front"}
"""The front door is a way to the others: its own call is below."""


class Seen(Once):
    """A house that keeps every answer and every page that it gave."""

    __test__ = False

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.answered: list[bytes] = []
        self.pages: list[bytes] = []
        super().__init__(folder, **settings)

    def _answered_afresh(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        answers = list(super()._answered_afresh(environ, start_response))
        self.answered += answers
        return answers

    def browses(self, address: str, form: Any = None, method: str | None = None) -> TestResponse:
        answer = super().browses(address, form, method)
        self.pages.append(answer.get_data() + str(answer.headers).encode())
        return answer

    def left(self) -> Iterator[tuple[str, bytes]]:
        """All that its calls have left, by what it is."""
        yield "TwiML", BETWEEN.join(self.answered)
        yield "page", BETWEEN.join(self.pages)
        yield "table", BETWEEN.join(self._cells())
        app = app_of(self)
        for words in COMMANDS:
            for more in ([], ["--json"]):
                yield words, at(app, *words.split(), *more).output.encode()
        for call in {one.call for one in self.messages()} | {one.call for one in self.requests()}:
            for more in ([], ["--json"]):
                yield "calls show", at(app, "calls", "show", call, *more).output.encode()
        for one in self.messages():
            # As whoever posts letters has their words printed.
            shown = at(app, "messages", "list", "--text", one.call, one.name)
            yield "messages list", shown.output.encode()

    def _cells(self) -> Iterator[bytes]:
        """Every value of every table, without what the line says to anybody."""
        with self.house.database.read() as connection:
            for table in set(inspect(connection).get_table_names()) - {"ivr_bundles"}:
                for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():
                    for value in row.values():
                        yield value if isinstance(value, bytes) else str(value).encode()


class Looking:
    """Leaks, and what was found where it may be."""

    def __init__(self) -> None:
        self._search = Search(CANARIES)
        self.leaks: list[Hit] = []
        self.allowed: set[tuple[str, str]] = set()
        self.looked_into: set[str] = set()

    def into(self, kind: str, content: bytes) -> None:
        self.looked_into.add(kind)
        for hit in self._search.hits(kind, content):
            if hit.kind in ALLOWED[kind]:
                self.allowed.add((kind, hit.kind))
            else:
                self.leaks.append(hit)

    def into_all(self, house: Seen, log: io.StringIO, output: str) -> None:
        for kind, content in house.left():
            self.into(kind, content)
        self.into("log", log.getvalue().encode())
        self.into("output", output.encode())


def dealt() -> Iterator[tuple[Card, Played]]:
    """Every card in both languages, in one by keys and in the other by speech; the next the other way."""
    for n, card in enumerate(DECK):
        for way in PLAYED:
            if (way.by == "keys") == ((n + (way.language == "es-US")) % 2 == 0):
                yield card, way


@pytest.mark.parametrize(
    ("card", "way"), list(dealt()), ids=lambda one: one.id if isinstance(one, Card) else one.in_words
)
def test_a_canonical_call_leaves_nothing_of_its_caller_where_it_may_not_be(
    tmp_path: Path, log: io.StringIO, capfd: pytest.CaptureFixture[str], card: Card, way: Played
) -> None:
    houses: list[Seen] = []

    def made(folder: Path) -> Seen:
        houses.append(Seen(folder))
        return houses[0]

    played = play(card, way, tmp_path, made)
    assert played.ended

    looking = Looking()
    looking.into_all(houses[0], log, "".join(capfd.readouterr()))
    houses[0].house.database.close()
    assert looking.leaks == []
    assert {"TwiML", "table", "log", *COMMANDS} <= looking.looked_into


def test_the_deck_is_of_every_line_and_is_dealt_in_every_way() -> None:
    assert {card.line for card in DECK} == LINES
    assert {way for _, way in dealt()} == set(PLAYED)
    assert len(list(dealt())) == 2 * len(DECK)
    assert all(one != other for one, other in pairwise(dealt()))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[Seen]:
    house = Seen(tmp_path)
    yield house
    house.house.database.close()


@in_every_way
def test_a_provider_is_told_the_end_of_the_vin_and_nothing_more_of_who_the_caller_is(
    house: Seen, log: io.StringIO, capfd: pytest.CaptureFixture[str], way: Played
) -> None:
    """R1 as a whole: a link, a position, a job at a provider, its events, its text."""
    house.has(helped())
    provider = Simulated(house)
    told: list[bytes] = []
    answers = provider.wire

    def wire(
        method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        told.append(f"{method} {path} {headers}\n".encode() + body)
        return answers(method, path, headers, body, within_s)

    provider.wire = wire
    caller = Caller(house, TELEPHONE)
    driver = Alone(caller, way).dials("roadside").answers(YES, TIRE, TEXT_ME)
    house.browses(caller.link)
    caller.shares()
    driver.answers(YES)
    house.works()
    provider.after(3600.0)
    caller.waits()
    house.works()

    looking = Looking()
    for request in told:
        looking.into("provider", request)
    looking.into_all(house, log, "".join(capfd.readouterr()))

    assert looking.leaks == []
    assert looking.looked_into == set(ALLOWED)
    assert {hit for hit in looking.allowed if hit[0] == "provider"} == {
        ("provider", kind) for kind in ALLOWED["provider"]
    }


@in_every_way
def test_who_comes_by_the_front_door_leaves_no_more_behind_than_who_dials_the_line(
    house: Seen, log: io.StringIO, capfd: pytest.CaptureFixture[str], way: Played
) -> None:
    house.has(contract())
    caller = Caller(house, TELEPHONE)
    owner = Alone(caller, way).dials("front")
    if way.by == "keys":
        caller.waits().keys("3", "1")
    else:
        caller.says("cancel my contract" if way.language == "en-US" else "cancelar mi contrato")
    owner.answers(*TRIO)
    caller.heard("cancellation-offer-full")

    looking = Looking()
    looking.into_all(house, log, "".join(capfd.readouterr()))

    assert looking.leaks == []
