"""Cards U1 to U3: what must work besides the perfect call, by keys alone and by speech alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ivr.domain.usernames import Business
from tests.caller import Caller
from tests.calls.alone import Alone, Answer, Played, in_every_way
from tests.calls.posted import THREE_AM, BankHouse, customer
from tests.cards.usernames import BORN, SEND, ZIP
from tests.company import TODAY
from tests.conftest import note

WORDS = {
    "en": "zero one two three four five six seven eight nine".split(),
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}
FORGOT = Answer("1", "I forgot my username", "olvidé mi usuario")
OTHER_LINE = {
    "invest": Answer("2", "my investment account", "mi cuenta de inversiones"),
    "bank": Answer("2", "my bank account", "mi cuenta de banco"),
}
NO_CODE = Answer("*#", "no code came", "no me llegó")
BUSY = "+15035550143"


@pytest.fixture
def house(tmp_path: Path) -> Iterator[BankHouse]:
    house = BankHouse(tmp_path)
    yield house
    assert not house.exchange.warnings, [str(one) for one in house.exchange.warnings]
    note(house)
    house.house.database.close()


@pytest.fixture
def caller(house: BankHouse) -> Caller:
    return Caller(house)


def code(digits: str) -> Answer:
    en, es = (" ".join(WORDS[one][int(digit)] for digit in digits) for one in WORDS)
    return Answer(digits, en, es)


def wrong(digits: str, by: int) -> Answer:
    """Another code than that."""
    return code(f"{(int(digits) + by) % 1_000_000:06}")


@in_every_way
def test_u1_after_three_wrong_codes_a_person_helps_and_no_username_is_sent(
    house: BankHouse, caller: Caller, way: Played
) -> None:
    house.knows(customer())
    owner = Alone(caller, way).dials("bank").answers(FORGOT, ZIP, BORN, SEND)
    right = house.texts[-1].code

    for n in (1, 2):
        owner.answers(wrong(right, n))
        caller.heard("username-code-again")
    owner.answers(wrong(right, 3))

    caller.heard("username-specialist").is_connected()
    assert caller.facts["zip"] == "97205"
    assert house.mails == []


@in_every_way
@pytest.mark.parametrize("minutes", [5, 10])
def test_u1_a_code_that_is_too_old_is_not_taken(
    house: BankHouse, caller: Caller, way: Played, minutes: int
) -> None:
    """It holds for five minutes; ten are the most that the rules for such codes allow."""
    house.knows(customer())
    owner = Alone(caller, way).dials("bank").answers(FORGOT, ZIP, BORN, SEND)
    old = house.house.codes.made(
        caller.phone.call_sid, "B100001", house.clock.now() - timedelta(minutes=minutes)
    )

    owner.answers(code(old))

    caller.heard("username-code-again")
    assert house.mails == []


@in_every_way
@pytest.mark.parametrize("known", [True, False], ids=["a customer", "nobody"])
def test_u1_to_a_stranger_every_word_is_as_to_a_customer_until_a_code_is_right(
    house: BankHouse, caller: Caller, way: Played, known: bool
) -> None:
    if known:
        house.knows(customer())
    owner = Alone(caller, way).dials("bank")

    said = []
    for answer in (FORGOT, ZIP, BORN, SEND, code("482913"), NO_CODE):
        owner.answers(answer)
        said.append([one.message for one in caller.said])

    assert said == [
        ["username-zip"],
        ["username-birth-date"],
        ["username-offer", "menu-first-option"],
        ["username-code"],
        ["username-code-again"],
        ["username-specialist"],
    ]
    assert [one.to for one in house.texts] == (["+15035550141"] if known else [])


@in_every_way
def test_u2_the_number_changed_yesterday_so_no_code_comes_and_the_reason_is_not_said(
    house: BankHouse, caller: Caller, way: Played
) -> None:
    house.knows(customer(business=Business.INVEST, phone_since=TODAY - timedelta(days=1)))
    owner = Alone(caller, way).dials("invest").answers(FORGOT, ZIP, BORN, SEND)
    caller.heard("username-code")

    owner.answers(NO_CODE)

    caller.heard("username-specialist").is_connected()
    assert (house.texts, house.mails) == ([], [])
    caller.did_not_hear("changed", "yesterday", "new number", "cambi", "ayer", "nuevo")


@in_every_way
@pytest.mark.parametrize("line", ["bank", "invest"])
def test_u2_who_has_called_five_times_in_a_day_without_their_username_gets_a_person(
    house: BankHouse, way: Played, line: str
) -> None:
    """Counted on both lines together, from whichever telephone: the sixth call is a person's."""
    house.knows(customer(business=Business(line)))
    for n in range(5):
        earlier = Caller(house, f"+1503555020{n}").dials(("bank", "invest")[n % 2])
        earlier.keys("1", ZIP.of(Played("keys", "en-US"))[0], "04121985").heard("username-offer").hangs_up()
    caller = Caller(house, "+15035550209")

    Alone(caller, way).dials(line).answers(FORGOT, ZIP, BORN)

    caller.heard("username-specialist").is_connected()
    assert house.texts == []


@in_every_way
@pytest.mark.parametrize("dialled", ["bank", "invest"])
def test_u3_who_dials_the_other_line_comes_to_their_username_though_no_person_can_be_had(
    tmp_path: Path, way: Played, dialled: str
) -> None:
    """S14: at three in the morning, with every agent's telephone busy, the line does it all by itself."""
    house = BankHouse(tmp_path, human_number=BUSY)
    other = "invest" if dialled == "bank" else "bank"
    house.knows(customer(business=Business(other)))
    house.exchange_at(THREE_AM)
    caller = Caller(house)

    owner = Alone(caller, way).dials(dialled).answers(OTHER_LINE[other])
    caller.heard(f"{other}-moved").heard("username-zip")
    owner.answers(ZIP, BORN, SEND)
    owner.answers(code(house.texts[-1].code))

    caller.heard("username-sent", sent_by="email").is_over()
    assert caller.phone.transcript.legs == []
    assert "wren.okafor85" in house.mails[0].body
    house.house.database.close()


@in_every_way
def test_u3_who_wants_a_person_when_none_can_be_had_leaves_a_message(tmp_path: Path, way: Played) -> None:
    house = BankHouse(tmp_path, human_number=BUSY)
    house.exchange_at(THREE_AM)
    caller = Caller(house)

    Alone(caller, way).dials("bank").answers(Answer("0", "an agent please", "con una persona"))
    caller.heard("people-leave-message").says("this is Wren Okafor, please call me")

    caller.heard("people-message-taken").is_over()
    assert [one.kind for one in house.requests()] == ["voicemail"]
    house.house.database.close()
