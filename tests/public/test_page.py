"""The page behind a link: what it takes, and what it says to whoever it takes nothing from."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from tests.caller import Caller
from tests.house import TestHouse
from tests.public.waiting import posted, waiting

LONGER_THAN_IT_LIVES = timedelta(minutes=31)


def place_of(caller: Caller) -> object:
    return caller.waits().facts.get("place")


def nothing_shared(caller: Caller) -> bool:
    return caller.waits().state.stack[-1].state == "waiting"


def guarded(answer: TestResponse) -> bool:
    """Nothing of the page is kept, framed or sent on, and nothing is loaded from elsewhere."""
    policy = answer.headers["Content-Security-Policy"]
    return (
        answer.headers["Cache-Control"] == "no-store"
        and answer.headers["Referrer-Policy"] == "no-referrer"
        and policy.startswith("default-src 'none'")
        and "unsafe" not in policy
        and "http" not in policy
    )


def test_opening_the_link_shares_nothing_however_often(house: TestHouse, caller: Caller) -> None:
    """Telephones look at links by themselves, to show what is behind them."""
    waiting(caller)
    for method in ("GET", "HEAD", "GET"):
        answer = house.browses(caller.link, method=method)
        assert (answer.status_code, guarded(answer)) == (200, True)
    assert nothing_shared(caller)
    assert caller.shares().facts["place"]


@pytest.mark.parametrize(("language", "words"), [("en-US", "Where are you?"), ("es-US", "¿Dónde está?")])
def test_the_page_is_in_the_language_of_the_call(
    house: TestHouse, caller: Caller, language: str, words: str
) -> None:
    answer = house.browses(waiting(caller, language).link)
    assert f'<html lang="{language}">' in answer.text
    assert words in answer.text


def test_a_position_is_shared_once(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    assert "Thank you" in house.browses(caller.link, posted()).text
    again = house.browses(caller.link, posted(latitude="46.8772", longitude="-96.7898"))
    assert (again.status_code, "Already shared" in again.text) == (200, True)
    assert "Already shared" in house.browses(caller.link).text
    assert place_of(caller) == "town|Reno|NV"


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (posted(accuracy="201"), "only to within 700 feet"),
        (posted(age="601"), "location is old"),
        (posted(age=""), "location is old"),
        (posted(latitude="91"), "no place on the map"),
        (posted(longitude="-180.5"), "no place on the map"),
        (posted(latitude="NaN"), "no place on the map"),
        (posted(latitude="1e2"), "no place on the map"),
        (posted(latitude="٣٩"), "no place on the map"),
        (posted(accuracy="-1"), "no place on the map"),
        (posted(longitude=""), "no place on the map"),
        (posted(accuracy="9" * 400), "no place on the map"),
        ({}, "or type the road and exit"),
        ({"words": "   "}, "or type the road and exit"),
        ({"words": "here"}, "could not find that"),
        ({"words": "a|b"}, "could not find that"),
        ({"latitude": "x" * 500, "longitude": "<script>alert(1)</script>", "accuracy": "1"}, "no place"),
    ],
)
def test_what_is_no_place_is_asked_for_again_and_nothing_is_lost(
    house: TestHouse, caller: Caller, fields: dict[str, str], says: str
) -> None:
    waiting(caller)
    answer = house.browses(caller.link, fields)
    assert (answer.status_code, guarded(answer)) == (422, True)
    assert says in answer.text
    assert "<script>alert" not in answer.text
    assert nothing_shared(caller)
    assert caller.shares().facts["place"]


def test_a_pin_that_was_moved_by_hand_counts_however_unsure_the_telephone_is(
    house: TestHouse, caller: Caller
) -> None:
    waiting(caller)
    house.browses(caller.link, posted(accuracy="900", moved="1", age=""))
    assert place_of(caller) == "town|Reno|NV"
    assert caller.facts["position"] == "39.52960,-119.81380,50"


@pytest.mark.parametrize(
    ("language", "words", "place"),
    [
        ("en-US", "I-80 east, exit 44", "highway|I-80|east|exit|44|"),
        ("es-US", "interestatal 80 este, salida 44", "highway|I-80|east|exit|44|"),
        ("en-US", "1200 Oak Street, Fargo", "described|1200 Oak Street Fargo"),
    ],
)
def test_a_telephone_that_does_not_know_where_it_is_can_be_typed_on(
    house: TestHouse, caller: Caller, language: str, words: str, place: str
) -> None:
    waiting(caller, language)
    house.browses(caller.link, {"words": words})
    caller.waits().heard("roadside-job-right", place=place)
    assert "position" not in caller.facts


def test_typed_words_name_the_place_of_a_position(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    house.browses(caller.link, posted(words="I-80 east, exit 44"))
    assert place_of(caller) == "highway|I-80|east|exit|44|"
    assert caller.facts["position"] == "39.52960,-119.81380,12"


def test_who_would_rather_say_it_is_asked_at_once(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    assert "All right" in house.browses(caller.link, {"decline": "1"}).text
    caller.waits().heard("roadside-where-place")


def test_an_expired_link_does_nothing(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    link = caller.link
    house.exchange_at(house.clock.now() + LONGER_THAN_IT_LIVES)
    for answer in (house.browses(link), house.browses(link, posted())):
        assert answer.status_code == 410
        assert "does not work any more" in answer.text


def test_a_link_ends_with_its_call(house: TestHouse, caller: Caller) -> None:
    link = waiting(caller).link
    caller.hangs_up()
    assert house.browses(link, posted()).status_code == 410


@pytest.mark.parametrize(
    "token",
    ["A" * 22, "A" * 21, "A" * 23, "..%2f..%2fetc", "a/b", "%00" * 22, "é" * 22, "x" * 4000, "' OR 1=1 --"],
)
def test_a_forged_link_is_nobodys(house: TestHouse, caller: Caller, token: str) -> None:
    waiting(caller)
    for answer in (
        house.browses(f"https://calls.test/l/{token}"),
        house.browses(f"https://calls.test/l/{token}", posted()),
    ):
        assert (answer.status_code, guarded(answer)) == (404, True)
        assert "does not work any more" in answer.text
    assert nothing_shared(caller)


def test_no_part_of_a_link_that_opens_it_stands_in_the_file(
    house: TestHouse, caller: Caller, tmp_path: Path
) -> None:
    """Who reads a backup can open none of the links that still work."""
    token = waiting(caller).link.rpartition("/")[2]

    files = [file.read_bytes() for file in tmp_path.glob("ivr.db*")]
    assert files
    assert not any(token.encode() in content for content in files)


def test_a_link_is_for_its_own_call_alone(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    other = waiting(Caller(house, "+15035550118"))
    house.browses(other.link, posted())
    assert nothing_shared(caller)
    assert place_of(other) == "town|Reno|NV"


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS"])
def test_other_methods_are_told_which_there_are(house: TestHouse, caller: Caller, method: str) -> None:
    answer = house.browses(waiting(caller).link, method=method)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD, POST")
    assert nothing_shared(caller)


def test_a_huge_body_is_not_read(house: TestHouse, caller: Caller) -> None:
    waiting(caller)
    answer = house.browses(caller.link, posted(words="x" * 9000))
    assert answer.status_code == 413
    assert nothing_shared(caller)


def test_what_was_typed_stands_in_no_page_as_markup(house: TestHouse, caller: Caller) -> None:
    answer = house.browses(waiting(caller).link, {"words": "<img src=x onerror=alert(1)> Main Street"})
    assert "<img" not in answer.text
