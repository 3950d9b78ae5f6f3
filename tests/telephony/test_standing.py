from __future__ import annotations

from xml.etree import ElementTree

import pytest

from ivr.telephony.standing import (
    HOLD_S,
    LANGUAGES,
    MOST_HOLDS,
    Standing,
    StandingLine,
    hang_up,
    hold,
    safe_document,
)


def outline(document: bytes) -> list[str]:
    return [element.tag for element in ElementTree.fromstring(document).iter()]


def test_a_call_that_is_over_is_hung_up() -> None:
    assert hang_up() == b'<?xml version="1.0" encoding="UTF-8"?><Response><Hangup /></Response>'


def spoken(document: bytes) -> list[tuple[str | None, str | None]]:
    """What is said, in which language."""
    return [(say.get("language"), say.text) for say in ElementTree.fromstring(document).iter("Say")]


def test_a_held_caller_hears_why_and_comes_back_by_resume_at_most_three_times() -> None:
    documents = [ElementTree.fromstring(hold(k)) for k in range(1, MOST_HOLDS + 1)]
    assert [document.findtext("Redirect") for document in documents] == [
        "/voice/resume?hold=1",
        "/voice/resume?hold=2",
        "/voice/resume?hold=3",
    ]
    assert [document.findtext("Say") for document in documents] == [
        "One moment, please. Then I'll repeat the question.",
        "Thank you for waiting. One more moment, please.",
        "Thank you for waiting. One more moment, please.",
    ]
    assert outline(hold(1)) == ["Response", "Say", "Pause", "Redirect"]
    for k in (0, 4):
        with pytest.raises(ValueError):
            hold(k)


def test_who_was_asked_nothing_is_not_promised_a_question() -> None:
    assert spoken(hold(1, asked="nothing")) == [("en-US", "One moment, please.")]


@pytest.mark.parametrize("languages", [("en-US",), ("es-US",), LANGUAGES], ids=str)
@pytest.mark.parametrize("k", [1, 2, 3])
def test_a_hold_takes_as_long_in_every_language(languages: tuple[str, ...], k: int) -> None:
    document = hold(k, languages)
    pause = ElementTree.fromstring(document).find("Pause")
    assert pause is not None
    spoken_s = sum(len((words or "").split()) for _, words in spoken(document)) * 60 / 160
    assert int(pause.get("length", "0")) + spoken_s == pytest.approx(HOLD_S, abs=0.5)


def test_an_address_that_has_a_query_keeps_it() -> None:
    found = ElementTree.fromstring(hold(2, resumes="/voice/turn/5?left=ended&in=es-US"))
    assert found.findtext("Redirect") == "/voice/turn/5?left=ended&in=es-US&hold=2"


@pytest.mark.parametrize(("language", "sorry"), [("en-US", "We are sorry"), ("es-US", "Lo sentimos")])
def test_safe_apologises_and_rings_a_person(language: str, sorry: str) -> None:
    document = safe_document("+15035550190", languages=[language], shows="+18006315590")
    root = ElementTree.fromstring(document)
    assert outline(document) == ["Response", "Say", "Dial", "Number", "Say", "Hangup"]
    assert (root.findtext("Say") or "").startswith(sorry)
    assert {say.get("language") for say in root.findall("Say")} == {language}
    assert root.findtext("Dial/Number") == "+15035550190"
    dial = root.find("Dial")
    assert dial is not None
    assert dial.get("callerId") == "+18006315590"
    # Nothing of ours may be needed for the call to go on.
    assert dial.get("action") is None


def test_safe_without_a_number_still_says_something_and_ends() -> None:
    assert outline(safe_document(None)) == ["Response", "Say", "Say", "Hangup"]


HOUSE = Standing(
    "+15035550190",
    [StandingLine("+18006315590"), StandingLine("+18005550111", "+15035550191", "es-US")],
    {"en-US": "Dial nine one one.", "es-US": "Marque el nueve uno uno."},
)


@pytest.mark.parametrize(
    ("dialled", "language", "languages", "human", "shows"),
    [
        ("+18006315590", "en-US", ["en-US"], "+15035550190", "+18006315590"),
        ("+18006315590", "es-US", ["es-US"], "+15035550190", "+18006315590"),
        ("+18006315590", "fr-CA", ["en-US"], "+15035550190", "+18006315590"),
        ("+18006315590", None, ["en-US", "es-US"], "+15035550190", "+18006315590"),
        ("+18005550111", None, ["es-US", "en-US"], "+15035550191", "+18005550111"),
        ("+18005550112", None, ["en-US", "es-US"], "+15035550190", None),
        ("", "es-US", ["es-US"], "+15035550190", None),
        (None, None, ["en-US", "es-US"], "+15035550190", None),
    ],
)
def test_each_line_has_its_own_safe_answer_in_the_callers_language(
    dialled: str | None, language: str | None, languages: list[str], human: str, shows: str | None
) -> None:
    document = HOUSE.safe(dialled, language)
    dial = ElementTree.fromstring(document).find("Dial")
    assert dial is not None
    assert (dial.findtext("Number"), dial.get("callerId")) == (human, shows)
    assert [spoken_in for spoken_in, _ in spoken(document)] == languages * 2


def test_a_document_of_last_resort_is_the_same_bytes_every_time() -> None:
    assert HOUSE.safe(None) is HOUSE.safe(None) is HOUSE.default


def test_who_is_in_danger_is_told_first_what_to_do() -> None:
    for document in (
        HOUSE.safe("+18006315590", "es-US", danger=True),
        HOUSE.hold(1, "", "es-US", danger=True),
    ):
        assert spoken(document)[0] == ("es-US", "Marque el nueve uno uno.")
    both = HOUSE.safe("+18006315590", danger=True)
    assert [words for _, words in spoken(both)][:2] == ["Dial nine one one.", "Marque el nueve uno uno."]
