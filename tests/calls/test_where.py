"""Where the caller is: shown by a link that is texted, said, or keyed; read back before it counts."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from ivr.effects.send import Sending
from tests.caller import Caller
from tests.calls.helped import asked_for, helped
from tests.company import NOON
from tests.house import TestHouse

SAFE_TIRE = ("1", "1")
"""In a safe place, with a flat tire."""
RENO = "town|Reno|NV"


def where(caller: Caller, language: str = "en-US") -> Caller:
    """The caller, asked whether they may be texted a link."""
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8")
    return caller.keys(*SAFE_TIRE).heard("roadside-where-offer")


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_the_call_goes_on_by_itself_when_the_telephone_has_shown_where_it_is(
    house: TestHouse, caller: Caller, language: str
) -> None:
    where(caller, language).keys("1").heard("roadside-where-waiting")
    caller.waits(2)

    caller.shares(39.5296, -119.8138)

    caller.heard("roadside-job-right", place=RENO)
    assert "Reno, Nevada" in caller.words
    assert caller.facts["position"] == "39.52960,-119.81380,12"
    caller.keys("1")
    assert caller.facts["place"] == RENO
    assert caller.facts["texts_ok"] == "yes"


def test_the_link_is_texted_once_to_the_telephone_that_calls_and_kept_nowhere_as_it_is(
    house: TestHouse, caller: Caller
) -> None:
    where(caller).says("yes, text me")

    [text] = house.messages()
    assert (text.name, text.state) == ("location-link", "due")
    assert caller.link.startswith("https://calls.test/l/")
    token = caller.link.rpartition("/")[2]
    assert len(token) == 22
    house.house.database.close()
    for file in Path(str(make_url(house.settings.database_url).database)).parent.iterdir():
        assert token.encode() not in file.read_bytes(), file.name
    journal = repr([(turn.path, turn.state, turn.facts, turn.said, turn.answer) for turn in caller.turns])
    assert token not in journal
    assert token not in caller.everything


def test_a_telephone_that_is_not_texted_is_asked_in_words_at_once(house: TestHouse) -> None:
    Caller(house, "+18005550133").dials("roadside").keys(*SAFE_TIRE).heard("roadside-where-place")
    assert house.messages() == []


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_a_telephone_that_sent_stop_gets_no_link_and_is_asked_in_words_at_once(
    house: TestHouse, caller: Caller, language: str
) -> None:
    caller.dials("roadside").hangs_up().texts({"en-US": "STOP", "es-US": "ALTO"}[language])

    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8")
    caller.keys(*SAFE_TIRE).heard("roadside-where-place")

    assert house.messages() == []
    assert "enlace" not in caller.everything
    assert "link" not in caller.everything


def test_a_stop_while_the_link_is_offered_is_honoured(house: TestHouse, caller: Caller) -> None:
    where(caller).texts("STOP")

    caller.keys("1").heard("roadside-where-place")

    assert house.messages() == []
    assert caller.facts["texts_ok"] == "no"


def test_a_link_is_forgotten_a_day_after_its_time_is_up(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("1").hangs_up()
    address = caller.link

    for hours, page in ((24, 410), (25, 404)):
        house.exchange_at(NOON + timedelta(hours=hours))
        for chore in house.house.chores:
            chore()
        assert house.browses(address).status_code == page


@pytest.mark.parametrize(
    ("language", "no", "said", "place"),
    [
        ("en-US", "I'll tell you", "I-80 east near exit 44 in Reno", "highway|I-80|east|exit|44|Reno"),
        ("es-US", "se lo digo", "interestatal 25 norte, milla 212", "highway|I-25|north|mile|212|"),
    ],
)
def test_a_caller_may_say_it_instead(
    house: TestHouse, caller: Caller, language: str, no: str, said: str, place: str
) -> None:
    where(caller, language).says(no).says(said).heard("roadside-job-right", place=place)

    caller.says({"en-US": "yes", "es-US": "sí"}[language])

    assert caller.facts["place"] == place
    assert house.messages() == []


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_keys_alone_lead_to_an_exit(house: TestHouse, caller: Caller, language: str) -> None:
    where(caller, language).keys("2", "*", "89501", "80#", "1", "44#")

    caller.heard("roadside-job-right", place="highway|I-80|east|exit|44|Reno").keys("1")

    assert caller.facts["place"] == "highway|I-80|east|exit|44|Reno"


@pytest.mark.parametrize(
    ("number", "offered", "first"),
    [
        ("80#", ["east", "west"], "east"),
        ("5#", ["north", "south"], "north"),
        ("35#", ["north", "south"], "north"),
        ("405#", ["north", "south", "east", "west"], "north"),
        ("280#", ["north", "south", "east", "west"], "north"),
    ],
)
def test_an_interstate_is_asked_only_the_ways_that_its_number_runs(
    house: TestHouse, caller: Caller, number: str, offered: list[str], first: str
) -> None:
    where(caller).keys("2", "*", "89501", number).heard("roadside-where-way")
    names = [str(one.variables["option_name"]) for one in caller.said if "option_name" in one.variables]
    assert names == [f"roadside-where-{way}" for way in offered]

    caller.keys("1", "44#")

    place = f"highway|I-{number[:-1]}|{first}|exit|44|Reno"
    caller.heard("roadside-job-right", place=place)


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_who_keys_where_a_tow_is_needed_is_not_asked_for_a_shop_in_words(
    house: TestHouse, caller: Caller, language: str
) -> None:
    house.has(helped())
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8")
    caller.keys("1", "5", "2", "*", "89501", "80#", "1", "44#")

    caller.heard("roadside-job-right-nearest", place="highway|I-80|east|exit|44|Reno")
    caller.keys("2").heard("roadside-job-wrong").keys("2").heard("roadside-job-shop").keys("2", "1")
    caller.heard("roadside-job-finding")
    assert "tow_to" not in asked_for(house).asks


def test_who_keys_a_place_and_is_found_by_name_is_not_asked_for_a_shop_either(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped(phone=None))
    caller.dials("roadside").keys("1", "5", "2", "*", "89501", "80#", "1", "44#").heard("roadside-job-right")

    caller.keys("1", "97205", "Garcia#").heard("roadside-job-right-nearest")


def test_who_keyed_the_wrong_place_and_then_says_another_is_asked_for_the_shop(
    house: TestHouse, caller: Caller
) -> None:
    house.has(helped())
    caller.dials("roadside").keys("1", "5", "2", "*", "89501", "80#", "1", "44#", "2", "1")

    caller.heard("roadside-where-place").says("I-80 east exit 46").heard("roadside-job-shop")


def test_without_an_exit_the_town_says_how_far_along(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("2", "*", "89501", "*", "1", "50#", "4", "*")
    caller.heard("roadside-job-right", place="highway|HWY-50|west|||Reno")


@pytest.mark.parametrize(
    "keys", [("2", "*", "*"), ("2", "*", "89501", "*", "2"), ("2", "*", "00100", "80#", "1", "*")]
)
def test_whoever_cannot_say_it_gets_a_person(house: TestHouse, caller: Caller, keys: tuple[str, ...]) -> None:
    where(caller).keys(*keys).is_connected()


def test_the_wrong_place_is_not_taken(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("1").shares(39.5296, -119.8138).heard("roadside-job-right")
    caller.keys("2").heard("roadside-where-place")
    caller.says("Main and Fourth in Fargo").heard("roadside-job-right", place="crossing|Main|4th|Fargo")
    caller.says("no").heard("roadside-where-place")


def test_a_link_that_nobody_opens_gives_way_after_90_seconds(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("1")
    waited = 0
    while caller.state.stack[-1].state == "waiting":
        caller.waits()
        waited += 1
        assert waited <= 100
    assert 80 <= waited <= 95
    caller.heard("roadside-where-not-opened").heard("roadside-where-place")


@pytest.mark.parametrize("language", ["en-US", "es-US"])
def test_a_caller_whose_text_cannot_go_out_is_asked_in_words_at_once(
    house: TestHouse, caller: Caller, language: str
) -> None:
    where(caller, language).keys("1").heard("roadside-where-waiting")

    sending = house.house.carriers["send"]
    assert isinstance(sending, Sending)
    sending.unsent["location-link"](caller.phone.call_sid)
    caller.waits()

    caller.heard("roadside-where-not-opened").heard("roadside-where-place")


def test_a_caller_whose_link_does_not_open_need_not_wait(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("1").says("it won't open").heard("roadside-where-place")


def test_a_position_that_comes_too_late_is_not_taken_for_an_answer(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("1", "1").heard("roadside-where-place")
    house.browses(caller.link, {"latitude": "39.5", "longitude": "-119.8", "accuracy": "9", "age": "1"})
    caller.says("I-80 east exit 44").heard("roadside-job-right", place="highway|I-80|east|exit|44|")


def test_unintelligible_twice_is_a_person(house: TestHouse, caller: Caller) -> None:
    where(caller).keys("2").says("mumble").says("mumble mumble", confidence=0.2).is_connected()
