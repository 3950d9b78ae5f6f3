"""U2: nobody learns from the line whether there is an account, or whether its telephone may be texted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from ivr.domain.usernames import Business
from tests.caller import Caller
from tests.calls.posted import KNOWN, PHONE, BankHouse, customer
from tests.company import TODAY
from tests.conftest import note

NEW = TODAY - timedelta(days=1)
NOBODY_TEXTED = {
    "nobody": None,
    "a new number": customer(phone_since=NEW),
    "a new SIM": customer(sim_changed_on=NEW),
    "a number of unknown age": customer(phone_since=None),
    "no telephone": customer(phone=None),
    "a telephone that takes no texts": customer(phone="+18005550117"),
    "the other business": customer(business=Business.INVEST),
    "another ZIP": customer(zip="97206"),
    "another birth date": customer(date_of_birth=date(1985, 12, 4)),
}
WRONG = ("000000", "111111", "222222")
TO_THE_CODE = ("1", *KNOWN, "1")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[BankHouse]:
    house = BankHouse(tmp_path)
    yield house
    note(house)
    house.house.database.close()


@pytest.fixture
def caller(house: BankHouse) -> Caller:
    return Caller(house)


def answers(house: BankHouse, caller: Caller) -> list[bytes]:
    """What went out in each turn, as the journal holds it, without the call's own name."""
    name = caller.phone.call_sid.encode()
    return [turn.answer.replace(name, b"<the call>") for turn in caller.turns]


def paths(caller: Caller) -> list[object]:
    return [turn.path for turn in caller.turns]


@pytest.mark.parametrize("who", NOBODY_TEXTED)
def test_to_the_last_byte_a_stranger_hears_what_a_customer_hears_who_mistypes(
    house: BankHouse, tmp_path: Path, who: str
) -> None:
    """Same words, same turns, same paths, whatever is on record; a text goes to the customer alone."""
    (tmp_path / "stranger").mkdir()
    elsewhere = BankHouse(tmp_path / "stranger")
    house.knows(customer())
    if (other := NOBODY_TEXTED[who]) is not None:
        elsewhere.knows(other)

    known = Caller(house).dials("bank").keys(*TO_THE_CODE, *WRONG)
    stranger = Caller(elsewhere).dials("bank").keys(*TO_THE_CODE, *WRONG)

    assert answers(house, known) == answers(elsewhere, stranger)
    assert paths(known) == paths(stranger)
    assert len(known.turns) == len(stranger.turns)
    stranger.heard("username-specialist").is_connected()
    assert ([one.to for one in house.texts], elsewhere.texts) == ([PHONE], [])
    elsewhere.house.database.close()


@pytest.mark.parametrize(
    "words", [("go back",), ("repeat",), ("slower",), ("español",), ("eight", "four"), ("*",)]
)
def test_nor_is_anything_to_be_learned_by_going_back_or_asking_again(
    house: BankHouse, tmp_path: Path, words: Sequence[str]
) -> None:
    (tmp_path / "stranger").mkdir()
    elsewhere = BankHouse(tmp_path / "stranger")
    house.knows(customer())

    said: list[list[bytes]] = []
    for one in (house, elsewhere):
        caller = Caller(one).dials("bank").keys(*TO_THE_CODE)
        for word in words:
            caller.keys(word) if word == "*" else caller.says(word)
        said.append(answers(one, caller))

    assert said[0] == said[1]
    elsewhere.house.database.close()


def test_a_stranger_costs_the_records_as_much_as_a_customer(house: BankHouse, tmp_path: Path) -> None:
    """The same statements in the same order, turn by turn: so it takes as long, too."""
    (tmp_path / "stranger").mkdir()
    elsewhere = BankHouse(tmp_path / "stranger")
    house.knows(customer())
    elsewhere.knows(customer(zip="10003"))
    known, stranger = Caller(house).dials("bank"), Caller(elsewhere).dials("bank")

    for entry in (*TO_THE_CODE, *WRONG):
        asked = [statements(partial(one.keys, entry)) for one in (known, stranger)]
        assert asked[0] == asked[1]
        assert asked[0]
    elsewhere.house.database.close()


def statements(does: Callable[[], object]) -> list[str]:
    """What the databases are asked meanwhile, without what is different in every statement."""
    asked: list[str] = []

    def before(*given: Any) -> None:
        asked.append(re.sub(r"\s+", " ", given[2]))

    event.listen(Engine, "before_cursor_execute", before)
    try:
        does()
    finally:
        event.remove(Engine, "before_cursor_execute", before)
    return asked


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_u2_no_code_came_and_a_specialist_helps_without_asking_again(house: BankHouse, language: str) -> None:
    """Invest, a number that was changed yesterday: the reason is not said."""
    house.knows(customer(business=Business.INVEST, phone_since=NEW))
    caller = Caller(house).dials("invest")
    caller.keys(*(["8"] if language == "es-US" else []), *TO_THE_CODE).heard("username-code")

    caller.keys("*").heard("username-specialist").is_connected()

    assert caller.facts["zip"] == "97205"
    assert caller.entries == 5 + (language == "es-US")
    assert house.texts == house.mails == []


@pytest.mark.parametrize("words", ["no code came", "I didn't get it", "nothing came", "I don't have it"])
def test_u2_by_speech_that_no_code_came_is_understood(house: BankHouse, caller: Caller, words: str) -> None:
    caller.dials("invest").says("invest", "nine seven two oh five", "April 12 1985", "yes").says(words)

    caller.heard("username-specialist").is_connected()


@pytest.mark.parametrize("words", ["no llegó", "no me llegó nada", "no llegó ningún código", "no lo tengo"])
def test_u2_by_speech_in_spanish(house: BankHouse, caller: Caller, words: str) -> None:
    caller.dials("invest").says("español", "inversiones", "nueve siete dos cero cinco")
    caller.says("doce de abril de mil novecientos ochenta y cinco", "sí").says(words)

    caller.heard("username-specialist").is_connected()


@pytest.mark.parametrize(
    "words",
    [
        "someone told me to read this code",
        "somebody asked me for the code",
        "a man called me and told me to read it to him, somebody called me",
        "I was told to call",
    ],
)
def test_who_is_talked_into_reading_a_code_out_is_stopped(
    house: BankHouse, caller: Caller, words: str
) -> None:
    house.knows(customer())
    caller.dials("bank").keys(*TO_THE_CODE).says(words)

    caller.heard("username-fraud").is_connected()
    assert house.mails == []


def test_and_in_spanish(house: BankHouse, caller: Caller) -> None:
    caller.dials("bank").keys("8", *TO_THE_CODE).says("alguien me dijo que leyera este código")

    caller.heard("username-fraud").is_connected()


def failed_call(house: BankHouse, number: str, line: str = "bank", born: str = KNOWN[1]) -> Caller:
    return Caller(house, number).dials(line).keys("1", KNOWN[0], born)


@pytest.mark.parametrize("line", ["bank", "invest"])
@pytest.mark.parametrize(
    ("words", "spanish"),
    [
        ("I forgot my password", "olvidé mi contraseña"),
        ("I think my account was hacked", "creo que hackearon mi cuenta"),
        ("there is money missing", "me falta dinero"),
        ("something else", "otra cosa"),
    ],
)
def test_whoever_wants_something_else_reaches_a_person_at_once(
    house: BankHouse, line: str, words: str, spanish: str
) -> None:
    Caller(house).dials(line).says(words).is_connected()
    Caller(house).dials(line).keys("8").says(spanish).is_connected()


@pytest.mark.parametrize("line", ["bank", "invest"])
@pytest.mark.parametrize(
    ("words", "spanish"),
    [
        ("someone told me to read you this code", "alguien me dijo que le leyera este código"),
        ("this is a scam", "esto es una estafa"),
    ],
)
def test_who_was_talked_into_calling_is_stopped_at_the_menu_too(
    house: BankHouse, line: str, words: str, spanish: str
) -> None:
    Caller(house).dials(line).says(words).heard("username-fraud").is_connected()
    Caller(house).dials(line).keys("8").says(spanish).heard("username-fraud").is_connected()


@pytest.mark.parametrize("known", [True, False], ids=["a customer", "nobody"])
def test_after_five_failed_calls_for_one_account_a_person_helps_whether_or_not_it_is_there(
    house: BankHouse, known: bool
) -> None:
    """Counted on both lines together, from whichever telephone."""
    if known:
        house.knows(customer())
    for n in range(5):
        line = "bank" if n % 2 else "invest"
        failed_call(house, f"+1503555020{n}", line).heard("username-offer").hangs_up()

    failed_call(house, "+15035550209").heard("username-specialist").is_connected()
    failed_call(house, "+15035550210", "invest").heard("username-specialist")
    failed_call(house, "+15035550211", born="01011970").heard("username-offer")


def test_after_five_failed_calls_from_one_telephone_a_person_helps(house: BankHouse) -> None:
    """Counted on both lines together, for whichever account."""
    for n in range(5):
        line = "bank" if n % 2 else "invest"
        failed_call(house, "+15035550200", line, born=f"0101197{n}").heard("username-offer").hangs_up()

    failed_call(house, "+15035550200", born="01011980").heard("username-specialist").is_connected()
    failed_call(house, "+15035550200", "invest", born="01011981").heard("username-specialist")


def test_a_day_later_both_are_let_in_again(house: BankHouse) -> None:
    for _ in range(6):
        failed_call(house, "+15035550200").hangs_up()
    house.exchange_at(house.clock.now() + timedelta(hours=24, minutes=1))

    failed_call(house, "+15035550200").heard("username-offer")


def test_a_call_that_comes_to_its_username_does_not_count(house: BankHouse) -> None:
    house.knows(customer())
    for n in range(7):
        # On its own days: no telephone gets more than a few texts in one.
        house.exchange_at(house.clock.now() + timedelta(hours=3))
        caller = Caller(house, "+15035550200").dials("bank").keys(*TO_THE_CODE)
        if n < 4:
            caller.keys(house.texts[-1].code).heard("username-sent")

    assert failed_call(house, "+15035550200").heard("username-offer")


def test_going_back_to_guess_on_finds_nobody_after_three_guesses(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", "97205")
    for born in ("01011970", "01011971", "01011972"):
        caller.keys(born).heard("username-offer").keys("*").heard("username-birth-date")

    caller.keys(KNOWN[1]).heard("username-offer").keys("1").heard("username-code")

    assert house.texts == []


def test_no_secret_is_kept_of_what_was_keyed_and_said(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", "97205").says("April 12 1985").keys("1").keys("000000")

    kept = repr([(turn.heard, turn.facts, turn.state, turn.said, turn.path) for turn in caller.turns])
    for secret in ("1985", "April", "000000", "04121985", "wren"):
        assert secret not in kept
