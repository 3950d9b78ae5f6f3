from __future__ import annotations

import pytest

from ivr.domain.facts import FactType
from ivr.engine.hearing.heard import Chosen, NoInput, NoMatch, NotSure, Short, Understood
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.words import LONGEST, Utterance

from .ear import KEEP_OR_CANCEL, SERVICES, YES_OR_NO, Ear, asked, at
from .hostile import KEYS, TEXTS

QUESTIONS: dict[str, Ear] = {
    "menu": at(SERVICES),
    "offer": at(KEEP_OR_CANCEL),
    "yes or no": at(YES_OR_NO),
} | {slot: asked(slot, alternative=True) for slot in SLOTS}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("note", TEXTS)
def test_hostile_words_get_an_answer_of_the_slots_own_kind(note: str, question: str) -> None:
    heard = QUESTIONS[question].words(TEXTS[note])
    value = heard.of if isinstance(heard, NotSure) else heard
    if isinstance(value, Understood):
        fills = SLOTS[question].fills
        written = str(value.value)
        assert written.isascii()
        assert len(written) <= 60
        assert isinstance(value.value, int) == (fills is FactType.MILES)
    if isinstance(value, Chosen):
        assert value.key in "123"


@pytest.mark.parametrize("question", ["menu", "yes or no"])
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
    ],
)
def test_noise_chooses_nothing(note: str, question: str) -> None:
    assert not isinstance(QUESTIONS[question].words(TEXTS[note]), Chosen)


@pytest.mark.parametrize("note", ["empty", "spaces of many kinds", "invisible only", "null", "accents alone"])
def test_nothing_visible_is_no_input(note: str) -> None:
    assert QUESTIONS["menu"].words(TEXTS[note]) == NoInput()


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
        assert question in ("vin",)
    else:
        assert not isinstance(heard, (Chosen, Short)) or "pounds" in note


@pytest.mark.parametrize("note", TEXTS)
def test_an_utterance_is_short_and_plain_whatever_it_was(note: str) -> None:
    utterance = Utterance.of(TEXTS[note])
    assert sum(map(len, utterance.words)) <= 2 * LONGEST
    assert len(utterance.words) == len(utterance.written)
    assert all(word and not word.isspace() for word in utterance.words)
