"""Values in American English words."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_to_num import text2num

from ivr.domain.money import Money
from ivr.flow.spoken import en

CARDINALS = [
    (0, "zero"),
    (1, "one"),
    (10, "ten"),
    (12, "twelve"),
    (13, "thirteen"),
    (19, "nineteen"),
    (20, "twenty"),
    (21, "twenty-one"),
    (35, "thirty-five"),
    (40, "forty"),
    (99, "ninety-nine"),
    (100, "one hundred"),
    (101, "one hundred one"),
    (110, "one hundred ten"),
    (562, "five hundred sixty-two"),
    (999, "nine hundred ninety-nine"),
    (1_000, "one thousand"),
    (1_001, "one thousand one"),
    (2_400, "two thousand four hundred"),
    (10_010, "ten thousand ten"),
    (41_500, "forty-one thousand five hundred"),
    (100_000, "one hundred thousand"),
    (118_018, "one hundred eighteen thousand eighteen"),
    (999_999, "nine hundred ninety-nine thousand nine hundred ninety-nine"),
    (1_000_000, "one million"),
    (2_000_007, "two million seven"),
    (
        999_999_999,
        "nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine",
    ),
]


@pytest.mark.parametrize(("number", "words"), CARDINALS)
def test_a_number_is_spoken_in_words(number: int, words: str) -> None:
    assert en.cardinal(number) == words


def _up_to_a_thousand() -> list[str]:
    """0 to 1000 built by listing, not by dividing."""
    units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"]
    below = [*units, *teens, "eighteen", "nineteen"]
    for tens in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]:
        below += [tens, *(f"{tens}-{unit}" for unit in units)]
    hundreds = [
        word for unit in units for word in (f"{unit} hundred", *(f"{unit} hundred {b}" for b in below))
    ]
    return ["zero", *below, *hundreds, "one thousand"]


def test_every_number_up_to_a_thousand_is_as_listed() -> None:
    assert [en.cardinal(number) for number in range(1001)] == _up_to_a_thousand()


def test_every_number_to_999_999_is_read_back_as_itself() -> None:
    """By a parser of English that knows nothing of our words."""
    assert [n for n in range(1_000_000) if text2num(en.cardinal(n), "en") != n] == []


@given(st.integers(0, en.LARGEST))
def test_a_spoken_number_is_heard_as_the_same_number(number: int) -> None:
    assert text2num(en.cardinal(number), "en") == number


@pytest.mark.parametrize("number", [-1, 1_000_000_000])
def test_a_number_out_of_range_is_refused_without_naming_it(number: int) -> None:
    with pytest.raises(ValueError, match="can be spoken") as refused:
        en.cardinal(number)
    assert str(number) not in str(refused.value)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("562.60", "five hundred sixty-two dollars and sixty cents"),
        ("2400", "two thousand four hundred dollars"),
        ("604.50", "six hundred four dollars and fifty cents"),
        ("312.40", "three hundred twelve dollars and forty cents"),
        ("1", "one dollar"),
        ("1.01", "one dollar and one cent"),
        ("0.01", "one cent"),
        ("0.99", "ninety-nine cents"),
        ("0", "zero dollars"),
        ("1000000.02", "one million dollars and two cents"),
    ],
)
def test_money_is_spoken_in_dollars_and_cents(amount: str, words: str) -> None:
    assert en.money(Money.of(amount)) == words


@pytest.mark.parametrize("amount", ["-0.01", "-5", "1000000000"])
def test_an_amount_that_nobody_is_owed_is_refused(amount: str) -> None:
    with pytest.raises(ValueError, match="spoken"):
        en.money(Money.of(amount))


@pytest.mark.parametrize(
    ("number", "words"),
    [(41_500, "forty-one thousand five hundred miles"), (1, "one mile"), (0, "zero miles")],
)
def test_miles_are_spoken_with_their_unit(number: int, words: str) -> None:
    assert en.miles(number) == words


@pytest.mark.parametrize(
    ("day", "weekday", "year", "words"),
    [
        (date(2026, 11, 30), True, False, "Monday, November thirtieth"),
        (date(2026, 11, 10), False, True, "November tenth, twenty twenty-six"),
        (date(2026, 11, 10), True, True, "Tuesday, November tenth, twenty twenty-six"),
        (date(2027, 1, 1), False, False, "January first"),
        (date(2024, 2, 29), True, False, "Thursday, February twenty-ninth"),
        (date(2026, 12, 31), False, False, "December thirty-first"),
    ],
)
def test_a_day_is_spoken_with_weekday_and_year_where_wanted(
    day: date, weekday: bool, year: bool, words: str
) -> None:
    assert en.day(day, weekday=weekday, year=year) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1899, "eighteen ninety-nine"),
        (1900, "nineteen hundred"),
        (1905, "nineteen oh five"),
        (1999, "nineteen ninety-nine"),
        (2000, "two thousand"),
        (2005, "two thousand five"),
        (2010, "twenty ten"),
        (2026, "twenty twenty-six"),
        (2100, "twenty-one hundred"),
    ],
)
def test_a_year_is_spoken_in_two_halves(year: int, words: str) -> None:
    assert en.day(date(year, 5, 4), weekday=False, year=True) == f"May fourth, {words}"


def test_no_two_days_of_a_year_sound_alike() -> None:
    days = [date.fromordinal(date(2024, 1, 1).toordinal() + n) for n in range(366)]
    assert len({en.day(day, weekday=False, year=False) for day in days}) == 366


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(17, 40), "five forty p.m."),
        (time(8), "eight a.m."),
        (time(17, 5), "five oh five p.m."),
        (time(12), "noon"),
        (time(0), "midnight"),
        (time(12, 30), "twelve thirty p.m."),
        (time(0, 1), "twelve oh one a.m."),
        (time(23, 59), "eleven fifty-nine p.m."),
    ],
)
def test_a_time_is_spoken_as_a_clock_is_read(at: time, words: str) -> None:
    assert en.clock(at) == words


def test_each_letter_is_spelled_with_a_word_that_begins_with_it() -> None:
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        said, _, word = en.character(letter).partition(" as in ")
        assert (said, word[0]) == (letter, letter)


def test_each_digit_is_spelled_by_its_name() -> None:
    said = " ".join(map(en.character, "0123456789"))
    assert said == "zero one two three four five six seven eight nine"


@pytest.mark.parametrize("character", ["", "12", "d", "É", "٣", "³", "-"])
def test_what_is_on_no_keypad_is_not_spelled(character: str) -> None:
    with pytest.raises(ValueError, match="spelled"):
        en.character(character)
