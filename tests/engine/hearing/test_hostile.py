from __future__ import annotations

import sys
from types import FrameType

import pytest

from ivr.domain.facts import FactType
from ivr.engine.hearing.heard import Chosen, NoInput, NoMatch, NotSure, Short, Understood
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.words import LONGEST, Utterance

from .ear import (
    CONSERVAR_O_CANCELAR,
    KEEP_OR_CANCEL,
    SERVICES,
    SERVICIOS,
    SI_O_NO,
    YES_OR_NO,
    Ear,
    asked,
    at,
    spanish,
)
from .hostile import KEYS, TEXTS

LONGEST_PLACE = 140

QUESTIONS: dict[str, Ear] = {
    "menu": at(SERVICES),
    "offer": at(KEEP_OR_CANCEL),
    "yes or no": at(YES_OR_NO),
} | {slot: asked(slot, alternative=True) for slot in SLOTS}
QUESTIONS |= {
    "menu in Spanish": spanish(at(SERVICIOS)),
    "offer in Spanish": spanish(at(CONSERVAR_O_CANCELAR)),
    "yes or no in Spanish": spanish(at(SI_O_NO)),
} | {f"{slot} in Spanish": spanish(asked(slot, alternative=True)) for slot in SLOTS}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("note", TEXTS)
def test_hostile_words_get_an_answer_of_the_slots_own_kind(note: str, question: str) -> None:
    heard = QUESTIONS[question].words(TEXTS[note])
    value = heard.of if isinstance(heard, NotSure) else heard
    if isinstance(value, Understood):
        slot = QUESTIONS[question].question.slot
        assert slot is not None
        fills = SLOTS[slot].fills
        written = str(value.value)
        assert written.isascii()
        assert len(written) <= (LONGEST_PLACE if slot == "place" else 60)
        assert isinstance(value.value, int) == (fills is FactType.MILES)
    if isinstance(value, Chosen):
        assert value.key in "123"


@pytest.mark.parametrize("question", ["menu", "yes or no", "menu in Spanish", "yes or no in Spanish"])
@pytest.mark.parametrize(
    "note",
    [
        "asterisks",
        "endless words",
        "one endless word",
        "all in one",
        "python",
        "sql",
        "markup",
        "Chinese",
        "right to left",
        "endless fillers",
        "endless Spanish fillers",
    ],
)
def test_noise_chooses_nothing(note: str, question: str) -> None:
    assert not isinstance(QUESTIONS[question].words(TEXTS[note]), Chosen)


@pytest.mark.parametrize("question", ["menu in Spanish", "yes or no in Spanish", "offer in Spanish"])
def test_many_answers_at_once_choose_nothing(question: str) -> None:
    assert not isinstance(QUESTIONS[question].words(TEXTS["all in one in Spanish"]), Chosen)


@pytest.mark.parametrize("note", ["empty", "spaces of many kinds", "invisible only", "null", "accents alone"])
def test_nothing_visible_is_no_input(note: str) -> None:
    assert QUESTIONS["menu"].words(TEXTS[note]) == NoInput()


def calls_to_hear(ear: Ear, text: str) -> int:
    """The functions called to hear the text: what it costs, the same on every machine."""
    ear.words(text)
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    watched_by = sys.getprofile()
    sys.setprofile(count)
    try:
        ear.words(text)
    finally:
        sys.setprofile(watched_by)
    return calls


@pytest.mark.parametrize(
    "question",
    ["vin", "menu in Spanish", *(one for one in QUESTIONS if one.split()[0] in SLOTS and " in " in one)],
)
@pytest.mark.parametrize("note", [note for note in TEXTS if note.startswith(("endless", "bait"))])
def test_twice_as_long_a_text_costs_about_twice_as_much(note: str, question: str) -> None:
    half = TEXTS[note][: LONGEST // 2]
    assert calls_to_hear(QUESTIONS[question], half * 2) <= 3 * calls_to_hear(QUESTIONS[question], half)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("note", KEYS)
def test_hostile_keys_are_wrong_keys_or_digits(note: str, question: str) -> None:
    heard = QUESTIONS[question].keys(KEYS[note])
    if (
        not KEYS[note].isascii()
        or len(KEYS[note]) > 64
        or any(key not in "0123456789*#" for key in KEYS[note])
    ):
        assert heard == NoMatch("keys")
    elif isinstance(heard, Understood):
        assert note == "zeros"
        assert question in ("vin", "vin in Spanish")
    else:
        assert not isinstance(heard, (Chosen, Short)) or "pounds" in note


@pytest.mark.parametrize("note", TEXTS)
def test_an_utterance_is_short_and_plain_whatever_it_was(note: str) -> None:
    utterance = Utterance.of(TEXTS[note])
    assert sum(map(len, utterance.words)) <= 2 * LONGEST
    assert len(utterance.words) == len(utterance.written)
    assert all(word and not word.isspace() for word in utterance.words)
