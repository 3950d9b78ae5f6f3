from __future__ import annotations

import pytest

from ivr.engine.hearing.heard import Alternative, Chosen, Heard, NoInput, Short, Understood

from .ear import SERVICES, WRONG_KEYS, YES_OR_NO, asked, at, chosen, option, understood, universal

MENU = at(SERVICES)
ONE_LANGUAGE = at(SERVICES, languages=1)


@pytest.mark.parametrize("key", ["1", "2", "3"])
def test_a_key_of_a_menu_chooses_its_option(key: str) -> None:
    assert MENU.keys(key, ended=False) == chosen(key, "keys")


def test_yes_is_one_and_no_is_two() -> None:
    assert [at(YES_OR_NO).keys(key) for key in "12"] == [chosen("1", "keys"), chosen("2", "keys")]


@pytest.mark.parametrize(
    ("keys", "heard"),
    [
        ("0", universal("person", "keys")),
        ("9", universal("repeat", "keys")),
        ("8", universal("language", "keys")),
        ("*", universal("back", "keys")),
        ("**", universal("back", "keys")),
        ("*0", universal("person", "keys")),
        ("9*2", chosen("2", "keys")),
        ("2*", Short()),
    ],
)
def test_keys_that_work_at_every_menu(keys: str, heard: Heard) -> None:
    assert MENU.keys(keys, ended=False) == heard


def test_eight_means_nothing_on_a_line_with_one_language() -> None:
    assert ONE_LANGUAGE.keys("8") == WRONG_KEYS


@pytest.mark.parametrize("keys", ["4", "7", "#", "11", "12", "1#1", "#1"])
def test_a_key_that_is_no_option_is_a_wrong_key(keys: str) -> None:
    assert MENU.keys(keys) == WRONG_KEYS


def test_an_option_comes_before_what_its_key_means_elsewhere() -> None:
    question = asked("postal_code", option("9", "no zip"))
    assert question.keys("9") == chosen("9", "keys")


SLOT_KEYS: list[tuple[str, str, Heard]] = [
    ("postal_code", "97205", Understood("97205", "keys")),
    ("postal_code", "02134", Understood("02134", "keys")),
    ("postal_code", "90089", Understood("90089", "keys")),
    ("postal_code", "9720", WRONG_KEYS),
    ("postal_code", "972055", WRONG_KEYS),
    ("postal_code", "00000", WRONG_KEYS),
    ("postal_code", "12*97205", Understood("97205", "keys")),
    ("postal_code", "97*97", Short()),
    ("postal_code", "97*", Short()),
    ("postal_code", "9", WRONG_KEYS),
    ("last_name", "427242", Understood("#427242", "keys")),
    ("last_name", "54", Understood("#54", "keys")),
    ("last_name", "3305202789", Understood("#3305202789", "keys")),
    ("last_name", "4", WRONG_KEYS),
    ("last_name", "00", WRONG_KEYS),
    ("last_name", "2" * 31, WRONG_KEYS),
    ("last_name", "427*5", Short()),
    ("vin", "234567", Understood("keys:234567", "keys")),
    ("vin", "12345678901234567", Understood("keys:12345678901234567", "keys")),
    ("vin", "23456", WRONG_KEYS),
    ("vin", "123456789012345678", WRONG_KEYS),
    ("vin", "234568*234567", Understood("keys:234567", "keys")),
    ("vin", "234568*234", Short()),
    ("miles", "41500", Understood(41500, "keys")),
    ("miles", "0041500", Understood(41500, "keys")),
    ("miles", "9", Understood(9, "keys")),
    ("miles", "9999999", Understood(9999999, "keys")),
    ("miles", "10000000", WRONG_KEYS),
    ("miles", "4*41500", Understood(41500, "keys")),
    ("miles", "41500#", Understood(41500, "keys")),
    ("miles", "41#500", WRONG_KEYS),
]


@pytest.mark.parametrize(("slot", "keys", "heard"), SLOT_KEYS)
def test_keys_fill_a_slot_from_the_last_star_on(slot: str, keys: str, heard: Heard) -> None:
    assert asked(slot).keys(keys) == heard


@pytest.mark.parametrize("slot", ["postal_code", "last_name", "vin", "miles", "date"])
def test_a_zero_alone_is_a_person_once_the_entry_has_ended(slot: str) -> None:
    assert asked(slot).keys("0") == universal("person", "keys")
    assert asked(slot).keys("12*0") == universal("person", "keys")


@pytest.mark.parametrize("slot", ["postal_code", "last_name", "vin", "miles", "date"])
def test_an_eight_alone_is_the_other_language_once_the_entry_has_ended(slot: str) -> None:
    assert asked(slot).keys("8") == universal("language", "keys")


@pytest.mark.parametrize("slot", ["postal_code", "last_name", "vin", "miles", "date"])
def test_pound_alone_belongs_to_the_entry_before_and_costs_nothing(slot: str) -> None:
    assert asked(slot).keys("#") == Short()
    assert asked(slot).keys("") == NoInput()


def test_a_star_alone_goes_back_or_is_the_alternative() -> None:
    assert asked("vin").keys("*") == universal("back", "keys")
    assert asked("vin").keys("*#") == universal("back", "keys")
    assert asked("vin", alternative=True).keys("*") == Alternative("keys")


def test_a_slot_may_have_options_beside_its_value() -> None:
    question = asked("miles", option("2", "I don't have it here"))
    assert question.keys("2") == Chosen("2", "keys")
    assert question.keys("20") == understood(20, "keys")


@pytest.mark.parametrize(
    "keys", ["A", " 1", "1 ", "1\n", "1\x00", "１", "²", "٣", "-1", "0x1", "1w2", "__class__", "1" * 10_000]
)
def test_what_no_keypad_has_is_a_wrong_key(keys: str) -> None:
    assert MENU.keys(keys) == WRONG_KEYS
    assert asked("miles").keys(keys) == WRONG_KEYS
