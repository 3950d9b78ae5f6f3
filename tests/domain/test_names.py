from __future__ import annotations

import pytest

from ivr.domain.keypad import keyed
from ivr.domain.names import fits_name
from tests.domain.samples import service_contract


def fits(heard: str, on_file: str, co_holder: str | None = None) -> bool:
    return fits_name(heard, service_contract(last_name=on_file, co_holder_last_name=co_holder))


@pytest.mark.parametrize(
    ("keyed_letters", "on_file"),
    [
        ("GARCIA", "Garcia"),
        ("GARCIA", "García"),
        ("NUNEZ", "Núñez"),
        ("OBRIEN", "O'Brien"),
        ("OBRIEN", "O’Brien"),
        ("SMITHJONES", "Smith-Jones"),
        ("SMITH", "Smith-Jones"),
        ("JONES", "Smith–Jones"),
        ("DELACRUZ", "de la Cruz"),
        ("CRUZ", "de la Cruz"),
        ("LACRUZ", "De La Cruz"),
        ("LOPEZ", "Garcia Lopez"),
        ("SMITH", "Smith Jr."),
        ("SMITHJR", "Smith, Jr."),
        ("SMITHJR", "Smith"),
        ("SMITHIII", "Smith"),
        ("LE", "Le"),
        ("O", "O"),
        ("WEISS", "Weiß"),
        ("MCDONALD", "Mc Donald"),
    ],
)
def test_a_keyed_name_fits_by_its_keys(keyed_letters: str, on_file: str) -> None:
    assert fits("#" + keyed(keyed_letters), on_file)


@pytest.mark.parametrize(
    ("keys", "on_file"),
    [
        ("42724", "Garcia"),
        ("4272422", "Garcia"),
        ("427243", "Garcia"),
        ("33", "de la Cruz"),
        ("52", "de la Cruz"),
        ("57", "Smith Jr"),
        ("", "Garcia"),
    ],
)
def test_keys_that_are_not_exactly_a_names_do_not_fit(keys: str, on_file: str) -> None:
    assert not fits("#" + keys, on_file)


@pytest.mark.parametrize(
    ("keys", "on_file"), [("83771", "Vespq"), ("83777", "Vespq"), ("68631", "Nunez"), ("68639", "Nunez")]
)
def test_q_and_z_may_be_keyed_as_on_older_telephones(keys: str, on_file: str) -> None:
    assert fits("#" + keys, on_file)


def test_a_zero_stands_for_a_space() -> None:
    assert fits("#330520" + keyed("CRUZ"), "de la Cruz")


@pytest.mark.parametrize(
    ("heard", "on_file"),
    [
        ("GARCIA", "García"),
        ("O BRIEN", "O'Brien"),
        ("DE LA CRUZ", "De la Cruz"),
        ("SMITH JUNIOR", "Smith Jr"),
        ("GARCIA LOPEZ", "Lopez"),
        ("SMYTH", "Smith"),
        ("FILIPS", "Phillips"),
        ("BRAUN", "Brown"),
        ("CLARKE", "Clark"),
        ("GONZALES", "González"),
        ("REED", "Reid"),
        ("SNYDER", "Snider"),
    ],
)
def test_a_spoken_name_fits_by_spelling_or_sound(heard: str, on_file: str) -> None:
    assert fits(heard, on_file)


@pytest.mark.parametrize(
    ("heard", "on_file"),
    [
        ("COLE", "Kelly"),
        ("ROAD", "Reed"),
        ("HERNANDEZ", "Fernandez"),
        ("MARTIN", "Martinez"),
        ("LI", "Lowe"),
        ("ROY", "Ray"),
        ("SMITH", "Jones"),
        ("LA", "de la Cruz"),
        ("", "Garcia"),
        ("12345", "Garcia"),
    ],
)
def test_other_names_do_not(heard: str, on_file: str) -> None:
    assert not fits(heard, on_file)


def test_the_co_holder_is_known_too() -> None:
    assert fits("#" + keyed("MILLER"), "Garcia", co_holder="Miller")
    assert fits("MUELLER", "Garcia", co_holder="Miller")
    assert not fits("MILLER", "Garcia")
