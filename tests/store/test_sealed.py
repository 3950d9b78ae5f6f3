"""Sealing: unreadable, bound to its place, and valid across a change of keys."""

from __future__ import annotations

import pytest
from cryptography.fernet import Fernet, InvalidToken

from ivr.store.database import Database
from ivr.store.index_key import problem, sealed_with
from ivr.store.sealed import Sealed

OLD, NEW = Fernet.generate_key(), Fernet.generate_key()
INDEX = b"k" * 32


def test_what_is_sealed_comes_back_and_cannot_be_read_before() -> None:
    sealed = Sealed([NEW], INDEX)
    token = sealed.seal_text("contracts.zip/G1", "97205")
    assert token is not None
    assert b"97205" not in token
    assert sealed.unseal_text("contracts.zip/G1", token) == "97205"


def test_the_same_value_is_never_sealed_alike_twice() -> None:
    sealed = Sealed([NEW], INDEX)
    assert sealed.seal("a/1", b"97205") != sealed.seal("a/1", b"97205")


def test_nothing_is_sealed_as_nothing() -> None:
    sealed = Sealed([NEW], INDEX)
    assert sealed.seal_text("a/1", None) is None
    assert sealed.unseal_text("a/1", None) is None


@pytest.mark.parametrize("place", ["contracts.zip/G2", "contracts.phone/G1", ""])
def test_a_value_moved_to_another_row_or_column_is_refused(place: str) -> None:
    sealed = Sealed([NEW], INDEX)
    with pytest.raises(InvalidToken):
        sealed.unseal(place, sealed.seal("contracts.zip/G1", b"97205"))


def test_an_altered_byte_is_refused() -> None:
    sealed = Sealed([NEW], INDEX)
    token = bytearray(sealed.seal("a/1", b"97205"))
    token[len(token) // 2] ^= 1
    with pytest.raises(InvalidToken):
        sealed.unseal("a/1", bytes(token))


def test_after_a_new_key_came_first_what_the_old_one_sealed_is_still_read() -> None:
    token = Sealed([OLD], INDEX).seal("a/1", b"97205")
    both = Sealed([NEW, OLD], INDEX)
    assert both.unseal("a/1", token) == b"97205"
    assert Sealed([NEW], INDEX).unseal("a/1", both.seal("a/1", b"97205")) == b"97205"


def test_resealed_values_need_the_old_key_no_more() -> None:
    token = Sealed([OLD], INDEX).seal("a/1", b"97205")
    again = Sealed([NEW, OLD], INDEX).resealed(token)
    assert Sealed([NEW], INDEX).unseal("a/1", again) == b"97205"
    with pytest.raises(InvalidToken):
        Sealed([OLD], INDEX).unseal("a/1", again)


def test_equal_values_of_one_kind_find_each_other_and_no_others() -> None:
    sealed = Sealed([NEW], INDEX)
    assert sealed.index("zip", "97205") == Sealed([OLD], INDEX).index("zip", "97205")
    others = [
        sealed.index("zip", "97206"),
        sealed.index("vin", "97205"),
        Sealed([NEW], b"x").index("zip", "97205"),
    ]
    assert sealed.index("zip", "97205") not in others


@pytest.mark.parametrize("keys", [[], [b""], [b"short"], [NEW, b"x" * 44], ["ünsafe"]])
def test_keys_that_are_none_are_refused_without_being_told(keys: list[bytes | str]) -> None:
    with pytest.raises(ValueError, match="key") as refused:
        Sealed(keys, INDEX)
    assert "xxx" not in str(refused.value)


def test_the_index_key_is_made_once_and_outlives_the_keys_that_seal_it(database: Database) -> None:
    first = sealed_with(database, [OLD]).index("zip", "97205")
    assert sealed_with(database, [NEW, OLD]).index("zip", "97205") == first


def test_keys_that_do_not_open_the_index_key_are_found_out(database: Database) -> None:
    right, wrong, unused = (sealed_with(database, [Fernet.generate_key()]) for _ in range(3))
    with database.read() as connection:
        assert problem(connection, unused) is None, "nothing is on record yet"
    right.index("phone", "+15035550117")

    with database.read() as connection:
        assert problem(connection, right) is None
        assert problem(connection, wrong) == (
            "IVR_SECRET_KEYS does not hold the key that these records were sealed with"
        )


def test_the_index_key_is_not_to_be_had_without_its_sealing_key(database: Database) -> None:
    sealed_with(database, [OLD]).index("zip", "97205")
    with pytest.raises(InvalidToken):
        sealed_with(database, [NEW]).index("zip", "97205")
