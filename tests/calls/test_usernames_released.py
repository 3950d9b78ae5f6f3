"""U1, U3: a forgotten username goes to the address on its account, after a code, and is never spoken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ivr.domain.usernames import Business
from tests.caller import Caller
from tests.calls.posted import KNOWN, PHONE, THREE_AM, BankHouse, customer
from tests.conftest import note

SAID = {
    "en-US": ("my username", "nine seven two oh five", "April twelfth nineteen eighty five", "send it"),
    "es-US": (
        "mi usuario",
        "nueve siete dos cero cinco",
        "doce de abril de mil novecientos ochenta y cinco",
        "sí, por favor",
    ),
}
WORDS = {
    "en-US": "zero one two three four five six seven eight nine".split(),
    "es-US": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}


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


def code_of(house: BankHouse) -> str:
    return house.texts[-1].code


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("line", ["bank", "invest"])
def test_by_keys_the_username_is_sent_to_the_address_on_the_account(
    house: BankHouse, caller: Caller, line: str, language: str
) -> None:
    house.knows(customer(business=Business(line)))
    caller.dials(line).keys(*(["8"] if language == "es-US" else []), "1", *KNOWN, "1")

    caller.heard("username-code").keys(code_of(house))

    caller.heard("username-sent", sent_by="email").is_over()
    [text], [to_first, to_second] = house.texts, house.mails
    assert (text.to, to_first.to, to_second.to) == (PHONE, "wren@example.org", "okafor@example.net")
    assert "wren.okafor85" in to_first.body
    assert "wren.okafor85" not in to_second.body + text.body
    assert caller.entries == 5 + (language == "es-US")


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("line", ["bank", "invest"])
def test_by_speech_it_is_the_same_call(house: BankHouse, caller: Caller, line: str, language: str) -> None:
    house.knows(customer(business=Business(line)))
    caller.dials(line).says(*(["español"] if language == "es-US" else []), *SAID[language])

    caller.heard("username-code").says(" ".join(WORDS[language][int(digit)] for digit in code_of(house)))

    caller.heard("username-sent", sent_by="email").is_over()
    assert len(house.mails) == 2


def test_the_code_says_which_call_it_is_for_and_that_nobody_will_ask_for_it(
    house: BankHouse, caller: Caller
) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", *KNOWN, "1")

    [text] = house.texts

    assert (
        text.body
        == f"Code {text.code} for your call to 1-877-247-2559. We will never call you and ask for it."
    )


def test_the_username_is_never_spoken_and_neither_is_the_code(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", *KNOWN, "1")
    code = code_of(house)
    caller.keys(code)

    caller.did_not_hear("wren", "okafor", code, " ".join(code), "97205", "1985", "5550141", "example")


def test_where_no_email_address_is_known_the_username_goes_by_text(house: BankHouse, caller: Caller) -> None:
    house.knows(customer(email=None, second_email=None))
    caller.dials("bank").keys("1", *KNOWN, "1").keys(code_of(house))

    caller.heard("username-sent", sent_by="text")

    assert house.texts[-1].to == PHONE
    assert "wren.okafor85" in house.texts[-1].body
    assert house.mails == []


def test_a_code_keyed_wrong_is_asked_for_again(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", *KNOWN, "1")
    code = code_of(house)

    caller.keys(f"{(int(code) + 1) % 1_000_000:06}").heard("username-code-again").keys(code)

    caller.heard("username-sent")


@pytest.mark.parametrize(("age_s", "heard"), [(280, "username-sent"), (300, "username-code-again")])
def test_five_minutes_after_it_was_made_a_code_is_good_no_more(
    house: BankHouse, caller: Caller, age_s: int, heard: str
) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", *KNOWN, "1")

    made_at = house.clock.now() - timedelta(seconds=age_s)
    code = house.house.codes.made(caller.phone.call_sid, "B100001", made_at)

    caller.keys(code).heard(heard)


def test_a_code_is_for_its_own_call(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())
    caller.dials("bank").keys("1", *KNOWN, "1")
    earlier = code_of(house)
    caller.hangs_up()

    other = Caller(house).dials("bank").keys("1", *KNOWN, "1")
    assert code_of(house) != earlier or len(house.texts) == 2
    other.keys(earlier)

    other.heard("username-code-again")


def test_who_goes_back_and_corrects_the_birth_date_is_sent_a_code(house: BankHouse, caller: Caller) -> None:
    house.knows(customer())

    caller.dials("bank").keys("1", "97205", "04121986", "*").heard("username-birth-date")
    caller.keys("04121985", "1")

    assert [one.to for one in house.texts] == [PHONE]


# S14: both lines answer at any hour, and who dials the wrong one is moved without calling back.


@pytest.mark.parametrize("by", ["keys", "speech"])
@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize(("line", "other"), [("bank", "invest"), ("invest", "bank")])
def test_who_dials_the_wrong_line_at_three_in_the_morning_is_moved_and_asked_nothing_twice(
    house: BankHouse, line: str, other: str, language: str, by: str
) -> None:
    """S14: bank and invest, 24/7. U3: without redialling, both ways."""
    house.knows(customer(business=Business(other)))
    house.exchange_at(THREE_AM)
    caller = Caller(house).dials(line)
    if language == "es-US":
        caller.keys("8")
    words = {("bank", "en-US"): "the bank", ("bank", "es-US"): "el banco"}
    words |= {("invest", "en-US"): "my investment account", ("invest", "es-US"): "inversiones"}
    caller.keys("2") if by == "keys" else caller.says(words[other, language])

    caller.heard(f"{other}-moved").heard("username-zip")
    assert caller.state.line == other
    assert "recording-notice" not in [one.message for one in caller.said]

    caller.keys(*KNOWN, "1").keys(code_of(house)).heard("username-sent").is_over()
    assert "wren.okafor85" in house.mails[0].body


def test_at_three_in_the_morning_a_person_answers_too(house: BankHouse) -> None:
    """S14: 24/7."""
    house.exchange_at(THREE_AM)

    Caller(house).dials("bank").keys("0").heard("people-connecting").is_connected()
    Caller(house, "+15035550118").dials("invest").says("agent").heard("people-connecting").is_connected()
