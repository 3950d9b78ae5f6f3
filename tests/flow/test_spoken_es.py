"""Values in the Spanish of the Americas."""

from __future__ import annotations

import re
from datetime import date, time
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from ivr.domain.money import Money
from ivr.flow.spoken import es

BEFORE_MASCULINE = [
    (0, "cero"),
    (1, "un"),
    (15, "quince"),
    (16, "dieciséis"),
    (20, "veinte"),
    (21, "veintiún"),
    (22, "veintidós"),
    (23, "veintitrés"),
    (26, "veintiséis"),
    (29, "veintinueve"),
    (30, "treinta"),
    (31, "treinta y un"),
    (35, "treinta y cinco"),
    (99, "noventa y nueve"),
    (100, "cien"),
    (101, "ciento un"),
    (110, "ciento diez"),
    (121, "ciento veintiún"),
    (131, "ciento treinta y un"),
    (200, "doscientos"),
    (500, "quinientos"),
    (562, "quinientos sesenta y dos"),
    (700, "setecientos"),
    (900, "novecientos"),
    (1_000, "mil"),
    (1_001, "mil un"),
    (1_100, "mil cien"),
    (2_400, "dos mil cuatrocientos"),
    (16_016, "dieciséis mil dieciséis"),
    (21_000, "veintiún mil"),
    (21_001, "veintiún mil un"),
    (31_000, "treinta y un mil"),
    (41_500, "cuarenta y un mil quinientos"),
    (100_000, "cien mil"),
    (100_100, "cien mil cien"),
    (101_000, "ciento un mil"),
    (121_000, "ciento veintiún mil"),
    (200_001, "doscientos mil un"),
    (999_999, "novecientos noventa y nueve mil novecientos noventa y nueve"),
    (1_000_000, "un millón"),
    (1_001_000, "un millón mil"),
    (2_000_007, "dos millones siete"),
    (21_000_021, "veintiún millones veintiún"),
    (201_201_201, "doscientos un millones doscientos un mil doscientos un"),
    (
        999_999_999,
        "novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve",
    ),
]


@pytest.mark.parametrize(("number", "words"), BEFORE_MASCULINE)
def test_a_number_of_masculine_things_is_spoken_in_words(number: int, words: str) -> None:
    assert es.cardinal(number) == words


MILES = [
    (0, "cero millas"),
    (1, "una milla"),
    (2, "dos millas"),
    (21, "veintiuna millas"),
    (31, "treinta y una millas"),
    (100, "cien millas"),
    (101, "ciento una millas"),
    (121, "ciento veintiuna millas"),
    (200, "doscientas millas"),
    (500, "quinientas millas"),
    (700, "setecientas millas"),
    (900, "novecientas millas"),
    (1_000, "mil millas"),
    (1_001, "mil una millas"),
    (21_000, "veintiuna mil millas"),
    (21_001, "veintiuna mil una millas"),
    (41_500, "cuarenta y una mil quinientas millas"),
    (100_000, "cien mil millas"),
    (101_000, "ciento una mil millas"),
    (121_000, "ciento veintiuna mil millas"),
    (200_000, "doscientas mil millas"),
    (999_999, "novecientas noventa y nueve mil novecientas noventa y nueve millas"),
    (1_000_000, "un millón de millas"),
    (1_000_200, "un millón doscientas millas"),
    (201_201_201, "doscientos un millones doscientas una mil doscientas una millas"),
]


@pytest.mark.parametrize(("number", "words"), MILES)
def test_miles_are_feminine(number: int, words: str) -> None:
    assert es.miles(number) == words


def _below_a_thousand() -> list[str]:
    """0 to 999 as they stand before masculine things, built by listing, not by dividing."""
    below = (
        "un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiún veintidós veintitrés veinticuatro veinticinco "
        "veintiséis veintisiete veintiocho veintinueve"
    ).split()
    for tens in "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split():
        below += [tens, *(f"{tens} y {unit}" for unit in below[:9])]
    hundreds = [
        *(f"{many}cientos" for many in ("dos", "tres", "cuatro")),
        *"quinientos seiscientos setecientos ochocientos novecientos".split(),
    ]
    first = ["cien", *(f"ciento {rest}" for rest in below)]
    others = chain.from_iterable([hundred, *(f"{hundred} {rest}" for rest in below)] for hundred in hundreds)
    return ["cero", *below, *first, *others]


def test_every_number_to_999_999_is_as_listed_and_is_read_back_as_itself() -> None:
    """By two ways that know nothing of ours: a list of a thousand put together, and a parser of Spanish."""
    listed = _below_a_thousand()
    assert len(listed) == 1000
    wrong = []
    for number in range(1_000_000):
        thousands, units = divmod(number, 1000)
        words = [] if thousands < 2 else [listed[thousands]]
        words += ["mil"] if thousands else []
        words += [listed[units]] if units or not thousands else []
        said = es.cardinal(number)
        if said != " ".join(words) or _parsed(said) != number:
            wrong.append(number)
    assert wrong == []


def _parsed(words: str) -> int:
    """What a parser of Spanish makes of a number. It knows "un" and "veintiuno", not "veintiún"."""
    return text2num(words.replace("veintiún", "veintiuno"), "es")


def test_every_odometer_reading_is_read_back_as_itself() -> None:
    assert [n for n in range(1_000_000) if _parsed(es.miles(n).rpartition(" ")[0]) != n] == []


@given(st.integers(0, es.LARGEST))
def test_a_number_of_millions_is_read_back_as_itself(number: int) -> None:
    assert _parsed(es.cardinal(number)) == number


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_a_number_out_of_range_is_refused_without_naming_it(number: int) -> None:
    with pytest.raises(ValueError, match="can be spoken") as refused:
        es.cardinal(number)
    assert str(number) not in str(refused.value)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("562.60", "quinientos sesenta y dos dólares con sesenta centavos"),
        ("2400", "dos mil cuatrocientos dólares"),
        ("604.50", "seiscientos cuatro dólares con cincuenta centavos"),
        ("312.40", "trescientos doce dólares con cuarenta centavos"),
        ("1", "un dólar"),
        ("1.01", "un dólar con un centavo"),
        ("0.01", "un centavo"),
        ("0.21", "veintiún centavos"),
        ("0.99", "noventa y nueve centavos"),
        ("0", "cero dólares"),
        ("21", "veintiún dólares"),
        ("31.31", "treinta y un dólares con treinta y un centavos"),
        ("101", "ciento un dólares"),
        ("500", "quinientos dólares"),
        ("1000", "mil dólares"),
        ("21000", "veintiún mil dólares"),
        ("1000000", "un millón de dólares"),
        ("2000000", "dos millones de dólares"),
        ("1000001", "un millón un dólares"),
        ("1000000.02", "un millón de dólares con dos centavos"),
    ],
)
def test_money_is_spoken_in_dollars_and_cents(amount: str, words: str) -> None:
    assert es.money(Money.of(amount)) == words


@pytest.mark.parametrize("amount", ["-0.01", "-5", "1000000000"])
def test_an_amount_that_nobody_is_owed_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="spoken"):
        es.money(Money.of(amount))


@pytest.mark.parametrize(
    ("day", "weekday", "year", "words"),
    [
        (date(2026, 11, 30), True, False, "lunes treinta de noviembre"),
        (date(2026, 12, 1), False, False, "primero de diciembre"),
        (date(2026, 12, 1), True, True, "martes primero de diciembre de dos mil veintiséis"),
        (date(2026, 11, 10), False, True, "diez de noviembre de dos mil veintiséis"),
        (date(2024, 2, 29), True, False, "jueves veintinueve de febrero"),
        (date(2026, 1, 21), True, False, "miércoles veintiuno de enero"),
        (date(2026, 7, 31), True, False, "viernes treinta y uno de julio"),
        (date(2026, 8, 1), True, False, "sábado primero de agosto"),
        (date(2026, 9, 6), True, False, "domingo seis de septiembre"),
    ],
)
def test_a_day_is_spoken_with_weekday_and_year_where_wanted(
    day: date, weekday: bool, year: bool, words: str
) -> None:
    assert es.day(day, weekday=weekday, year=year) == words


def test_each_month_has_its_name() -> None:
    said = [es.day(date(2026, month, 2), weekday=False, year=False) for month in range(1, 13)]
    names = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
    assert said == [f"dos de {name}" for name in names.split()]


def test_each_day_of_the_month_has_its_number() -> None:
    said = [es.day(date(2026, 1, day), weekday=False, year=False) for day in range(1, 32)]
    first, one_less = "primero", _below_a_thousand()[2:32]
    numbers = [re.sub("un$", "uno", number).replace("veintiún", "veintiuno") for number in one_less]
    assert said == [f"{number} de enero" for number in [first, *numbers]]


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1899, "mil ochocientos noventa y nueve"),
        (1900, "mil novecientos"),
        (1921, "mil novecientos veintiuno"),
        (2000, "dos mil"),
        (2001, "dos mil uno"),
        (2026, "dos mil veintiséis"),
        (2031, "dos mil treinta y uno"),
    ],
)
def test_a_year_is_spoken_as_one_number(year: int, words: str) -> None:
    assert es.day(date(year, 5, 4), weekday=False, year=True) == f"cuatro de mayo de {words}"


def test_no_two_days_of_a_year_sound_alike() -> None:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + n) for n in range(366)]
    assert len({es.day(day, weekday=False, year=False) for day in days}) == 366


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(17, 40), "las cinco y cuarenta de la tarde"),
        (time(13), "la una de la tarde"),
        (time(13, 1), "la una y uno de la tarde"),
        (time(8), "las ocho de la mañana"),
        (time(1, 15), "la una y quince de la mañana"),
        (time(11, 59), "las once y cincuenta y nueve de la mañana"),
        (time(12), "mediodía"),
        (time(12, 30), "las doce y treinta de la tarde"),
        (time(18, 59), "las seis y cincuenta y nueve de la tarde"),
        (time(19), "las siete de la noche"),
        (time(23, 21), "las once y veintiuno de la noche"),
        (time(0), "medianoche"),
        (time(0, 5), "las doce y cinco de la noche"),
    ],
)
def test_a_time_is_spoken_with_its_article_and_part_of_the_day(at: time, words: str) -> None:
    assert es.clock(at) == words


def test_no_two_minutes_of_a_day_sound_alike() -> None:
    assert len({es.clock(time(*divmod(minute, 60))) for minute in range(24 * 60)}) == 24 * 60


def test_each_letter_is_spelled_with_a_word_that_begins_with_it() -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        name, _, word = es.character(letter).partition(" de ")
        assert name == {"W": "doble ve", "Y": "i griega"}.get(letter, letter)
        assert word[0].upper() == letter


def test_letters_that_sound_alike_have_the_words_that_everybody_uses() -> None:
    assert [es.character(letter) for letter in "DBV"] == ["D de dedo", "B de burro", "V de vaca"]


def test_each_digit_is_spelled_by_its_name() -> None:
    said = " ".join(map(es.character, "0123456789"))
    assert said == "cero uno dos tres cuatro cinco seis siete ocho nueve"


@pytest.mark.parametrize("character", ["", "12", "d", "Ñ", "É", "٣", "³", "-"])
def test_what_is_on_no_keypad_is_not_spelled(character: str) -> None:
    with pytest.raises(ValueError, match="spelled"):
        es.character(character)
