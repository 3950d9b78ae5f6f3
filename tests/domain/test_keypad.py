from __future__ import annotations

import pytest

from ivr.domain.keypad import keyed, keyed_as, keys_of


@pytest.mark.parametrize("letters_and_key", ["ABC2", "DEF3", "GHI4", "JKL5", "MNO6", "PRS7", "TUV8", "WXY9"])
def test_letters_are_on_the_keys_of_e_161(letters_and_key: str) -> None:
    letters, key = letters_and_key[:-1], letters_and_key[-1]
    assert {keys_of(letter) for letter in letters} == {frozenset(key)}


@pytest.mark.parametrize(("letter", "keys"), [("Q", "17"), ("Z", "19")])
def test_q_and_z_are_also_on_1_as_on_older_telephones(letter: str, keys: str) -> None:
    assert keys_of(letter) == frozenset(keys)


def test_a_digit_is_its_own_key_and_a_sign_has_none() -> None:
    assert keys_of("7") == frozenset("7")
    assert keys_of("-") == keys_of("Ñ") == keys_of("²") == frozenset()


def test_a_text_is_keyed_one_press_a_character() -> None:
    assert keyed("GARCIA") == "427242"
    assert keyed("K1-ZQ") == "5197"
    assert keyed_as("427242", "GARCIA")
    assert not keyed_as("42724", "GARCIA")
    assert not keyed_as("427243", "GARCIA")
