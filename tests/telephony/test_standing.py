from __future__ import annotations

from xml.etree import ElementTree

import pytest

from ivr.telephony.standing import MOST_HOLDS, Safe, hang_up, hold, safe_document


def outline(document: bytes) -> list[str]:
    return [element.tag for element in ElementTree.fromstring(document).iter()]


def test_a_call_that_is_over_is_hung_up() -> None:
    assert hang_up() == b'<?xml version="1.0" encoding="UTF-8"?><Response><Hangup /></Response>'


def test_a_held_caller_comes_back_by_resume_at_most_three_times() -> None:
    documents = [ElementTree.fromstring(hold(k)) for k in range(1, MOST_HOLDS + 1)]
    assert [document.findtext("Redirect") for document in documents] == [
        "/voice/resume?hold=1",
        "/voice/resume?hold=2",
        "/voice/resume?hold=3",
    ]
    assert [element.tag for element in documents[0]] == ["Pause", "Redirect"]
    for k in (0, 4):
        with pytest.raises(ValueError):
            hold(k)


@pytest.mark.parametrize(("language", "sorry"), [("en-US", "We are sorry"), ("es-US", "Lo sentimos")])
def test_safe_apologises_and_rings_a_person(language: str, sorry: str) -> None:
    document = safe_document("+15035550190", language=language, shows="+18006315590")
    root = ElementTree.fromstring(document)
    assert outline(document) == ["Response", "Say", "Say", "Dial", "Number", "Say", "Hangup"]
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


def test_a_language_without_words_here_is_spoken_to_in_english() -> None:
    assert safe_document("+15035550190", language="fr-CA") == safe_document("+15035550190")


def test_each_line_has_its_own_safe_answer() -> None:
    safe = Safe(b"default", {"+18005550111": b"repair"})
    assert [safe.answer(dialled) for dialled in ("+18005550111", "+18005550112", "", None)] == [
        b"repair",
        b"default",
        b"default",
        b"default",
    ]
