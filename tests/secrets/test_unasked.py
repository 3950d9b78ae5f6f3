"""Masking: whatever a caller says or keys that nobody asked for, no row of digits of it is kept or shown."""

from __future__ import annotations

import json
import re
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ivr.cli.masking import Given, masked_words
from ivr.domain.phone import masked
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.unasked import MASK, unasked_keys, unasked_words
from tests.caller import Caller
from tests.cli.played import shown
from tests.cli.terminal import typed
from tests.company import TODAY, contract
from tests.house import SHIPPED, TestHouse

CARD, SSN = "4111111111111111", "078051120"
LANGUAGES = ("en-US", "es-US")
DIGITS = {
    "en-US": "zero one two three four five six seven eight nine".split(),
    "es-US": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}
FILLERS = st.sampled_from(["my card is", "please", "ah", "dash", "guion", "-", ".", ",", "(", ") ", "/", ""])


def lexicon(language: str) -> Lexicon:
    prompts = SHIPPED.bundle[0].prompts
    return Lexicon(partial(prompts.phrases, language), language, TODAY)


def rows(text: str) -> list[str]:
    """Four digits and more of any script that only signs and spaces stand between."""
    return re.findall(r"\d(?:[\W_]*\d){3,}", text)


written = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789 -.,()/½²４٣", max_size=40),
    st.lists(st.one_of(FILLERS, st.integers(0, 10**18).map(str)), max_size=8).map(" ".join),
)


@settings(deadline=None)  # a language's word lists are read at the first example
@given(said=written, language=st.sampled_from(LANGUAGES))
@example(said="x" * 590 + " 4111111111111111", language="en-US")
@example(said="4111\u20441111", language="en-US")
def test_no_row_of_digits_in_figures_is_left_by_any_masking(said: str, language: str) -> None:
    words = lexicon(language)

    assert rows(unasked_words(said, words)) == []
    assert rows(masked_words(said, Given([]), words)) == []


@settings(deadline=None)
@given(
    digits=st.text(alphabet="0123456789", min_size=4, max_size=19),
    language=st.sampled_from(LANGUAGES),
    before=st.sampled_from(["", "it is ", "mi tarjeta es ", "uh "]),
)
def test_no_row_of_digits_in_words_is_left_by_any_masking(digits: str, language: str, before: str) -> None:
    said = before + " ".join(DIGITS[language][int(digit)] for digit in digits)

    for kept in (
        unasked_words(said, lexicon(language)),
        masked_words(said, Given([]), lexicon(language)),
    ):
        assert MASK in kept
        spoken = [word in DIGITS[language] for word in kept.split()]
        assert not any(one and next_one for one, next_one in pairwise(spoken)), kept


@given(
    keys=st.text(alphabet="0123456789*#", max_size=64), digits=st.from_regex("[0-9]{4,16}", fullmatch=True)
)
def test_no_row_of_digits_is_left_of_keys_that_nobody_asked_for(keys: str, digits: str) -> None:
    assert [row for part in unasked_keys(keys).rsplit("*", 1) for row in rows(part)] == []
    struck, _, entry = unasked_keys(f"{keys}*{digits}#", digits).rpartition("*")
    assert rows(struck) == []
    assert entry == f"{digits}#"
    assert unasked_keys(f"{digits}#", digits) == f"{digits}#"


@given(st.from_regex(r"\+1[2-9][0-9]{9}", fullmatch=True))
def test_no_more_than_two_digits_of_a_telephone_are_left(number: str) -> None:
    assert sum(map(str.isdigit, masked(number))) <= 2


@pytest.mark.parametrize(
    ("said", "language", "kept"),
    [
        ("my card is 4111 1111 1111 1111", "en-US", f"my card is {MASK}"),
        ("4111-1111-1111-1111", "en-US", MASK),
        ("My social is oh seven eight oh five eleven twenty", "en-US", f"my social is {MASK}"),
        ("it's double four one two", "en-US", f"its {MASK}"),
        ("mi tarjeta es cuatro uno uno uno, once", "es-US", f"mi tarjeta es {MASK}"),
        ("Cancel 12 of my 3 contracts, please", "en-US", "Cancel 12 of my 3 contracts, please"),
        ("quiero cancelar el 1", "es-US", "quiero cancelar el 1"),
    ],
)
def test_the_words_around_it_stay(said: str, language: str, kept: str) -> None:
    assert unasked_words(said, lexicon(language)) == kept


@pytest.mark.parametrize("said", ["nine seven two oh five", "97205", "It's 97205."])
def test_what_was_asked_for_is_kept_as_it_was_said(said: str) -> None:
    assert unasked_words(said, lexicon("en-US"), "97205") == said


def test_a_card_beside_what_was_asked_for_is_masked() -> None:
    kept = unasked_words("97205 and my card is 4111111111111111", lexicon("en-US"), "97205")

    assert "4111" not in kept
    assert "97205" in kept


# In the journal.


def heard(caller: Caller) -> str:
    return json.dumps([turn.heard for turn in caller.turns], ensure_ascii=False)


@pytest.mark.parametrize("said", [CARD, "four one one one", SSN, "my card is 4111 1111 1111 1111"])
def test_what_is_said_at_a_menu_is_masked_in_the_journal(caller: Caller, said: str) -> None:
    caller.dials().says(said)

    assert MASK in heard(caller)
    assert rows(heard(caller)) == []
    assert "four one" not in heard(caller)


@pytest.mark.parametrize("keyed", [CARD, SSN, f"{CARD}*"])
@pytest.mark.parametrize("entries", [(), ("1",)], ids=["menu", "zip"])
def test_a_card_that_the_carrier_sends_in_one_go_is_masked_in_the_journal_and_shown_nowhere(
    house: TestHouse, caller: Caller, entries: tuple[str, ...], keyed: str
) -> None:
    call = caller.dials().keys(*entries).phone.call_sid

    house.post(house.open_turn(call), form(house, caller, Digits=keyed))

    last = caller.turns[-1].heard
    assert isinstance(last, dict)
    assert last["keys"] == keyed.replace(CARD, MASK).replace(SSN, MASK)
    assert keyed[:4] not in shown(house, call)


def form(house: TestHouse, caller: Caller, **more: str) -> dict[str, str]:
    """What the carrier sends of a caller's answer."""
    return {
        "CallSid": caller.phone.call_sid,
        "AccountSid": str(house.settings.account_sid),
        "From": caller.number,
        "To": house.number_of("contracts"),
        "Direction": "inbound",
        "CallStatus": "in-progress",
        "ApiVersion": "2010-04-01",
        **more,
    }


def test_a_number_said_where_a_name_is_asked_is_masked_in_the_journal(caller: Caller) -> None:
    caller.dials().keys("1", "97205").says("my social is 078 05 1120")

    assert "1120" not in heard(caller)


def test_the_answer_to_a_question_is_kept_for_who_has_to_find_out_what_was_heard(
    house: TestHouse, caller: Caller
) -> None:
    house.has(contract())
    caller.dials().says("cancel").says("nine seven two oh five").keys("Garcia#")

    assert '"words": "nine seven two oh five"' in heard(caller)
    assert '"keys": "427242"' in heard(caller)


def test_rows_of_an_earlier_release_are_masked_where_they_are_shown(house: TestHouse, caller: Caller) -> None:
    """Its journal held whatever was keyed."""
    from ivr.store.rows import _of_turn
    from ivr.store.tables import turns

    call = caller.dials().keys("7").phone.call_sid
    old = {"as": "NoMatch", "slot": None, "privacy": "operational", "keys": CARD}
    with house.house.database.write() as connection:
        token = house.house.sealed.seal_json(_of_turn("heard", call, 1), old)
        connection.execute(turns.update().where(turns.c.n == 1).values(heard=token))

    assert CARD[:4] not in shown(house, call)
    assert CARD[:4] not in typed(house, "calls", "show", call, "--json").stdout
