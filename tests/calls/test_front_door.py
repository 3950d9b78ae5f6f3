"""The front door: one open question, with a menu behind it; nobody says anything twice."""

from __future__ import annotations

import pytest

from ivr.domain.roadside import JobState
from tests.caller import Caller
from tests.calls.helped import asked, has_job, helped
from tests.company import contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def test_it_asks_openly_and_names_no_keys(caller: Caller) -> None:
    caller.dials("front").heard("front-menu")

    assert caller.words.endswith("In a few words, how can I help?")


@pytest.mark.parametrize(
    ("words", "line", "hears"),
    [
        ("I want to cancel my contract", "contracts", "identify-holder-zip"),
        ("um I'd like to cancel my warranty please", "contracts", "identify-holder-zip"),
        ("I need a tow", "roadside", "roadside-welcome"),
        ("I have a flat tire", "roadside", "roadside-welcome"),
        ("what's my claim status", "claims", "identify-holder-zip"),
        ("my car was totaled", "gap", "gap-sorry"),
        ("I forgot my bank username", "bank", "bank-moved"),
        ("my brokerage username", "invest", "invest-moved"),
        ("I forgot my username", "front", "front-username-menu"),
    ],
)
def test_a_wish_in_a_few_words_leads_to_its_line(caller: Caller, words: str, line: str, hears: str) -> None:
    caller.dials("front").says(words)

    caller.heard(hears)
    assert (caller.state.line or "front") == line


@pytest.mark.parametrize(
    ("words", "hears"),
    [
        ("quiero cancelar mi contrato", "identify-holder-zip"),
        ("necesito una grúa", "roadside-welcome"),
        ("cuál es el estado de mi reclamo", "identify-holder-zip"),
        ("mi carro fue pérdida total", "gap-sorry"),
        ("olvidé mi nombre de usuario", "front-username-menu"),
    ],
)
def test_a_wish_in_spanish_leads_to_its_line(caller: Caller, words: str, hears: str) -> None:
    caller.dials("front").says("español").heard("front-menu")

    caller.says(words).heard(hears)

    assert caller.state.language == "es-US"


@pytest.mark.parametrize(
    ("keys", "hears"),
    [
        (("1",), "roadside-welcome"),
        (("2",), "claims-menu"),
        (("3",), "contracts-menu"),
        (("4",), "gap-menu"),
        (("5", "1"), "bank-moved"),
        (("5", "2"), "invest-moved"),
    ],
)
def test_by_keys_alone_silence_brings_the_choices(caller: Caller, keys: tuple[str, ...], hears: str) -> None:
    caller.dials("front").waits().heard("front-menu", "again").heard("menu-first-option", option_key="1")

    caller.keys(*keys).heard(hears)


HELP = [
    ("en-US", "I need a tow", "roadside-where-offer", "tow"),
    ("en-US", "my car broke down", "roadside-where-offer", "tow"),
    ("en-US", "I'm stranded with a flat tire", "roadside-where-offer", "tire"),
    ("en-US", "I have a dead battery on the side of the road", "roadside-where-offer", "jump"),
    ("en-US", "I locked my keys in the car", "roadside-inside", "lockout"),
    ("en-US", "I ran out of gas", "roadside-which-fuel", "fuel"),
    ("en-US", "I'm stranded", "roadside-need", None),
    ("en-US", "flat tire and a dead battery", "roadside-need", None),
    ("es-US", "necesito una grúa", "roadside-where-offer", "tow"),
    ("es-US", "se me ponchó una llanta", "roadside-where-offer", "tire"),
    ("es-US", "me quedé varado sin gasolina", "roadside-which-fuel", "fuel"),
    ("es-US", "dejé las llaves adentro", "roadside-inside", "lockout"),
    ("es-US", "me quedé tirado", "roadside-need", None),
]


@pytest.mark.parametrize(("language", "words", "hears", "service"), HELP)
@pytest.mark.parametrize("line", ["front", "contracts"])
def test_whoever_has_said_what_is_wrong_is_not_asked_again_beside_the_road(
    caller: Caller, line: str, language: str, words: str, hears: str, service: str | None
) -> None:
    caller.dials(line)
    if language == "es-US":
        caller.keys("8")

    caller.says(words).heard("roadside-welcome").keys("1").heard(hears)

    assert caller.facts.get("service") == service


def test_no_notice_is_said_twice_to_who_is_moved_to_the_roadside(house: TestHouse, caller: Caller) -> None:
    caller.dials("front").says("I need a tow").heard("roadside-safe")

    assert caller.everything.count("This call may be recorded") == 1
    assert caller.everything.count("Hurt or in danger?") == 1

    Caller(house, "+15035550118").dials("roadside").heard("recording-notice")


def test_no_notice_is_said_twice_to_who_waits_for_help_and_is_moved(house: TestHouse, caller: Caller) -> None:
    house.has(helped())
    asked(caller).hangs_up()
    has_job(house, JobState.EN_ROUTE, 12)

    caller.dials("claims").says("where is my tow truck").heard("roadside-status-told")
    caller.says("another car").says("other help").heard("roadside-safe")

    assert caller.everything.count("This call may be recorded") == 1


def test_whoever_knows_the_keys_need_not_wait_for_them(caller: Caller) -> None:
    caller.dials("front").keys("3").heard("contracts-menu")


def test_what_is_not_understood_brings_the_choices_and_then_a_person(caller: Caller) -> None:
    caller.dials("front").says("my neighbour sings at night")
    caller.heard("front-menu", "no-match").heard("menu-first-option", option_key="1")

    caller.says("every night").says("very loud")

    caller.is_connected()


def test_a_wish_that_was_half_heard_is_asked_about(caller: Caller) -> None:
    caller.dials("front").says("cancel my contract", confidence=0.6)
    caller.heard("did-you-mean-choice", heard_choice="wish-cancel")

    caller.says("yes", confidence=0.6).heard("identify-holder-zip")


def test_a_wish_that_was_heard_wrongly_brings_the_choices(caller: Caller) -> None:
    caller.dials("front").says("cancel my contract", confidence=0.6).keys("2")

    caller.heard("front-menu", "more").heard("menu-first-option", option_key="1")


def test_danger_goes_before_every_wish(caller: Caller) -> None:
    caller.dials("front").says("I need a tow, my car is on fire")

    caller.heard("danger-safety")


@pytest.mark.parametrize("line", ["gap", "bank", "claims", "roadside"])
def test_at_any_lines_menu_the_words_for_another_line_lead_there(
    house: TestHouse, caller: Caller, line: str
) -> None:
    """A caller on the wrong line need not dial again, nor say again what they want."""
    house.has(contract())
    caller.dials(line)
    if line == "roadside":
        caller.keys("1") if "roadside-menu" not in [one.message for one in caller.said] else None

    caller.says("I want to cancel my contract").heard("identify-holder-zip")
    caller.keys(*TRIO).heard("cancellation-offer-full", refund="2400.00")

    assert caller.state.line == "contracts"
    assert "may be recorded" not in caller.words


def test_who_is_known_on_one_line_is_known_on_the_next(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    caller.dials("contracts").keys("1", *TRIO, "2").heard("contracts-after")
    caller.says("I forgot my username").heard("front-username-menu").keys("*")

    caller.says("cancel my contract").heard("identify-holder-same", vehicle="Chevrolet")


def test_zero_asks_for_a_person_of_the_line_that_the_call_is_on(house: TestHouse, caller: Caller) -> None:
    caller.dials("front").says("I want to cancel my contract").keys("0#")

    caller.heard("contracts-person").is_connected()


def test_a_lines_own_choices_go_before_wishes(caller: Caller) -> None:
    """ "Cancel my GAP" is what the contract line is for, though GAP has a line."""
    caller.dials("contracts").says("cancel my gap").heard("identify-holder-zip")
    assert caller.state.line is None
