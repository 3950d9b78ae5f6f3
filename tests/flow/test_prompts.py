"""Prompts are rendered whole, with every value spoken the way of its type, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time
from textwrap import dedent

import pytest

from ivr.domain.errors import IvrError
from ivr.domain.facts import FactValue
from ivr.domain.money import Money
from ivr.domain.places import Place, written
from ivr.flow.prompts import PromptError, Prompts
from ivr.flow.speech import Break, Words
from ivr.flow.spoken import SPOKEN

LANGUAGE = "en-US"


def prompts(ftl: str, recordings: frozenset[tuple[str, str]] = frozenset()) -> Prompts:
    read = Prompts.read({LANGUAGE: {"test.ftl": dedent(ftl)}}, recordings)
    assert read.problems == ()
    return read


def said(pattern: str, variables: Mapping[str, FactValue], today: date | None = None) -> str:
    """The words of a message with this pattern."""
    return prompts(f"message = {pattern}").render(LANGUAGE, "message", None, variables, today=today).text


ASKED_ON = date(2026, 11, 10)


@pytest.mark.parametrize(
    ("pattern", "value", "words"),
    [
        ("{ MONEY($refund) }.", Money.of("562.60"), "five hundred sixty-two dollars and sixty cents."),
        ("{ MILES($odometer) }.", 41500, "forty-one thousand five hundred miles."),
        ("about { $share } percent", 39, "about thirty-nine percent"),
        ("on { DAY($asked_on) },", ASKED_ON, "on Tuesday, November tenth, twenty twenty-six,"),
        ('{ DAY($asked_on, weekday: "no") }', ASKED_ON, "November tenth, twenty twenty-six"),
        ("{ DIGITS($number) }", "0286", "zero two eight six"),
        ("{ SPELL($zip) }", "97205", "nine seven two zero five"),
        ("{ SPELL($zip) }", "K1A0B1", "K as in King one A as in Adam zero B as in Boy one"),
        ("your { $vehicle }", "Chevrolet", "your Chevrolet"),
    ],
)
def test_a_value_is_spoken_by_its_function(pattern: str, value: FactValue, words: str) -> None:
    name = pattern.partition("$")[2].partition(" ")[0].strip("),")
    assert said(pattern, {name: value}) == words


def test_a_day_of_this_year_goes_without_the_year() -> None:
    today = date(2026, 11, 22)
    pattern = "{ DAY($asked_on) }"
    assert said(pattern, {"asked_on": date(2026, 11, 10)}, today) == "Tuesday, November tenth"
    assert said(pattern, {"asked_on": date(2025, 11, 10)}, today).endswith(
        "November tenth, twenty twenty-five"
    )


def test_a_number_to_write_down_is_slow_with_a_pause_between_digits() -> None:
    speech = prompts("message = It is { DIGITS($number) }.").render(
        LANGUAGE, "message", None, {"number": "551"}
    )
    assert speech.fragments == (
        Words("It is"),
        Words("five", slow=True),
        Break(250),
        Words("five", slow=True),
        Break(250),
        Words("one.", slow=True),
    )


def test_a_telephone_number_is_said_in_the_groups_of_its_country() -> None:
    ours = prompts('message = { PHONE("+18662121304") }').render(LANGUAGE, "message")
    assert ours.fragments == (
        Words("eight six six", slow=True),
        Break(400),
        Words("two one two", slow=True),
        Break(400),
        Words("one three zero four", slow=True),
    )
    spanish = said('{ PHONE("+34912345678") }', {})
    assert spanish == "three four ... nine one two ... three four ... five six ... seven eight"


def test_a_prompt_may_write_values_itself() -> None:
    assert said('from { CLOCK("08:00") } to { CLOCK("17:40") }', {}) == "from eight a.m. to five forty p.m."
    assert said('{ MONEY("50") } or { MILES("1") }', {}) == "fifty dollars or one mile"


def test_a_pause_lasts_as_long_as_the_prompt_says() -> None:
    speech = prompts("message = One.{ PAUSE(500) } Two.").render(LANGUAGE, "message")
    assert speech.fragments == (Words("One."), Break(500), Words("Two."))


DAYS = """
    message = { $days_held ->
            [one] one day
           *[other] { $days_held } days
        } old
    """


@pytest.mark.parametrize(
    ("days", "words"), [(1, "one day old"), (35, "thirty-five days old"), (0, "zero days old")]
)
def test_a_count_chooses_the_plural_and_is_spoken_in_words(days: int, words: str) -> None:
    assert prompts(DAYS).render(LANGUAGE, "message", None, {"days_held": days}).text == words


@pytest.mark.parametrize(("basis", "words"), [("miles", "Miles leave less."), ("time", "Days leave less.")])
def test_a_word_chooses_a_variant(basis: str, words: str) -> None:
    ftl = """
        message = { $basis ->
                [miles] Miles leave
               *[time] Days leave
            } less.
        """
    assert prompts(ftl).render(LANGUAGE, "message", None, {"basis": basis}).text == words


MENU = """
    menu-first-option = { $option_name }, press { $option_key }.
    menu-next-option = { PAUSE(500) } { $option_name }, { $option_key }.
    cancel = To cancel
    this-vehicle = For the { $vehicle }
    """


def test_an_option_is_said_by_its_own_message_with_its_key() -> None:
    menu = prompts(MENU)
    cancel: dict[str, FactValue] = {"option_name": "cancel", "option_key": "1"}
    vehicle: dict[str, FactValue] = {"option_name": "this-vehicle", "option_key": "2", "vehicle": "Ford"}
    assert menu.render(LANGUAGE, "menu-first-option", None, cancel).text == "To cancel, press 1."
    speech = menu.render(LANGUAGE, "menu-next-option", None, vehicle)
    assert speech.fragments == (Break(500), Words("For the Ford, 2."))


def test_a_message_that_names_a_message_in_its_turn_is_refused() -> None:
    with pytest.raises(PromptError, match="option_name"):
        prompts(MENU).render(
            LANGUAGE, "menu-first-option", None, {"option_name": "menu-first-option", "option_key": "1"}
        )


def test_messages_terms_and_attributes_are_placed() -> None:
    read = prompts(
        """
        -line = { $case ->
               *[plain] contract services
                [start] Contract services
            }
        hello = { -line(case: "start") }.
            .again = Still there?
        message = { hello } { hello.again } Call { -line }.
            .more = More of { -line }
        """
    )
    assert read.render(LANGUAGE, "message").text == "Contract services. Still there? Call contract services."
    assert read.render(LANGUAGE, "message", "more").text == "More of contract services"


@pytest.mark.parametrize(
    ("pattern", "variables", "reason"),
    [
        ("{ $vehicle } and { MONEY($refund) }", {"vehicle": "Ford"}, "refund"),
        ("{ $refund }", {"refund": Money.of(1)}, "refund"),
        ("{ $odometer }", {"odometer": 5}, "odometer"),
        ("{ $basis }", {"basis": "miles"}, "basis"),
        ("{ $last_name }", {"last_name": "GARCIA"}, "last_name"),
        ("{ MONEY($asked_on) }", {"asked_on": date(2026, 1, 1)}, "asked_on"),
        ("{ MONEY($share) }", {"share": 5}, "share"),
        ("{ MONEY($refund) }", {"refund": "562.60"}, "refund"),
        ("{ $share }", {"share": True}, "share"),
        ("{ $share }", {"share": -1}, "spoken"),
        ("{ DAY($asked_on) }", {"asked_on": datetime(2026, 1, 1)}, "asked_on"),  # noqa: DTZ001  its type is what is refused
        ("{ DIGITS($number) }", {"number": "12a"}, "DIGITS"),
        ("{ DIGITS($number) }", {"number": "١٢"}, "DIGITS"),
        ("{ SPELL($zip) }", {"zip": "97 205"}, "SPELL"),
        ("{ $vehicle }", {"vehicle": "\ue000\x00"}, "vehicle"),
        ("{ $option_name }", {"option_name": "nowhere"}, "no such message"),
        ("{ $nonsense }", {"nonsense": "x"}, "nonsense"),
    ],
)
def test_what_cannot_be_said_whole_is_not_said(
    pattern: str, variables: dict[str, FactValue], reason: str
) -> None:
    with pytest.raises(PromptError, match=reason) as refused:
        said(pattern, variables)
    assert isinstance(refused.value, IvrError)
    assert (refused.value.language, refused.value.message, refused.value.attribute) == (
        LANGUAGE,
        "message",
        None,
    )


def test_an_error_names_no_value() -> None:
    with pytest.raises(PromptError) as refused:
        said("{ DIGITS($number) }{ $share }", {"number": "5519x0286", "share": -77})
    assert "5519" not in str(refused.value)
    assert "77" not in str(refused.value)


@pytest.mark.parametrize(
    ("language", "message", "attribute"),
    [
        ("xx-XX", "there", None),
        (LANGUAGE, "nowhere", None),
        (LANGUAGE, "there", "again"),
        (LANGUAGE, "bare", None),
    ],
)
def test_a_message_that_is_not_there_is_an_error(language: str, message: str, attribute: str | None) -> None:
    read = prompts("there = Hello\nbare =\n    .phrases = yes\n")
    assert not read.has(language, message, attribute)
    with pytest.raises(PromptError, match="no such"):
        read.render(language, message, attribute)


def test_variables_that_a_message_does_not_use_do_not_matter() -> None:
    assert said("Hello", {"candidates": ("1", "2"), "refund": Money.of(1)}) == "Hello"


def test_a_variant_that_is_not_chosen_needs_nothing() -> None:
    ftl = """
        message = { $deducted ->
               *[none] Nothing is taken off.
                [fee] Less { MONEY($fee) }.
            }
        """
    assert (
        prompts(ftl).render(LANGUAGE, "message", None, {"deducted": "none"}).text == "Nothing is taken off."
    )


@pytest.mark.parametrize(
    "text",
    ["{ $refund }", "{0.__class__} {{7*7}}", "<break time='600s'/>", "-term", "a < b & c"],
)
def test_text_from_outside_stays_text(text: str) -> None:
    assert said("your { $vehicle }", {"vehicle": text}) == f"your {text}"


def test_text_from_outside_cannot_bring_a_pause() -> None:
    speech = prompts("message = your { $vehicle }").render(
        LANGUAGE, "message", None, {"vehicle": "Ford\ue0009999999\ue001\ue002x\ue003"}
    )
    assert speech.fragments == (Words("your Ford9999999x"),)


def test_phrases_are_split_and_filled_in() -> None:
    read = prompts(
        """
        plain = Yes
            .phrases = yes,  that's right ,
                yeah, , please do
        filled = For the { $vehicle }
            .phrases = { $vehicle }, the { $vehicle }
        none = No
        """
    )
    assert read.phrases(LANGUAGE, "plain") == ("yes", "that's right", "yeah", "please do")
    assert read.phrases(LANGUAGE, "filled", {"vehicle": "Ford"}) == ("Ford", "the Ford")
    assert read.phrases(LANGUAGE, "none") == ()
    assert read.phrases(LANGUAGE, "nowhere") == ()


def test_a_recording_replaces_only_words_that_never_change() -> None:
    recordings = frozenset((LANGUAGE, name) for name in ("fixed", "fixed.again", "filled", "places-filled"))
    read = prompts(
        """
        fixed = Hello
            .again = Still there?
            .more = More
        filled = Your { $vehicle }
        places-filled = { filled }
        """,
        recordings,
    )
    ford: dict[str, FactValue] = {"vehicle": "Ford"}
    assert read.render(LANGUAGE, "fixed").recording == "fixed"
    assert read.render(LANGUAGE, "fixed", "again").recording == "fixed.again"
    assert read.render(LANGUAGE, "fixed", "more").recording is None
    assert read.render(LANGUAGE, "filled", None, ford).recording is None
    assert read.render(LANGUAGE, "places-filled", None, ford).recording is None


class Strokes:
    """A language that knows numbers only, and counts them in strokes."""

    def cardinal(self, number: int) -> str:
        return "I" * number

    def money(self, amount: Money) -> str:
        return self.cardinal(amount.dollars)

    def miles(self, number: int) -> str:
        return self.cardinal(number)

    def day(self, day: date, *, weekday: bool, year: bool) -> str:
        return self.cardinal(day.day)

    def clock(self, at: time) -> str:
        return self.cardinal(at.hour)

    def where(self, at: Place) -> str:
        return self.place(at)

    def place(self, place: Place) -> str:
        return self.cardinal(len(written(place)))

    def character(self, character: str) -> str:
        return self.cardinal(int(character))


def test_each_language_speaks_its_own_words() -> None:
    ftl = {"test.ftl": "message = { $share } { DAY($asked_on) }"}
    read = Prompts.read(
        {LANGUAGE: ftl, "tl-TL": ftl}, spoken={LANGUAGE: SPOKEN[LANGUAGE], "tl-TL": Strokes()}
    )
    given: dict[str, FactValue] = {"share": 3, "asked_on": date(2026, 11, 2)}
    assert read.languages == (LANGUAGE, "tl-TL")
    assert read.render("tl-TL", "message", None, given).text == "III II"
    assert read.render(LANGUAGE, "message", None, given).text.startswith("three Monday, November second")


def test_threads_may_share_prompts() -> None:
    def rendered(read: Prompts, days: int) -> str:
        return read.render(LANGUAGE, "message", None, {"days_held": days}).text

    alone, shared = prompts(DAYS), prompts(DAYS)
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda days: rendered(shared, days), range(400)))
    assert together == [rendered(alone, days) for days in range(400)]
