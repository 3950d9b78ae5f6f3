"""Last names, by the letters of the keypad or as they are said, spelled or both."""

from __future__ import annotations

import re
from datetime import date

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.symbols import Reading, Run, bare, runs
from ivr.engine.hearing.words import Utterance

_KEYED = re.compile(r"[0-9]{2,30}")
_FEWEST_LETTERS = 2
_TWO_NAMES = 6
"""Letters from which on two equal halves are the name said twice: "L I L I" is one."""
_LETTERS = re.compile(r"[A-Z]{2,40}")
_PARTS = 4
"""Words of a last name at most: "de la Cruz Garcia"."""
_SPELLED = Reading(letters=True)
_SPELLED_LOOSELY = Reading(letters=True, loose=True)
_NAMED = Reading(letters=True, alone=False)
_AS_LETTERS = str.maketrans("0", "O")
_WORDS_AFTER_A_SPELLING = 2
_SOUNDS_TO_SPELL = 3
"""So many letters' names in a row are a spelling: one alone ("Kay", "Lee") is a name."""


def keyed(keys: str, _today: date) -> str | None:
    """ "#427242": the keys of the name's letters, two at least.

    1 counts as one, since some callers look there for Q and Z; 0 can only stand for a space.
    """
    letters = len(keys) - keys.count("0")
    return f"#{keys}" if _KEYED.fullmatch(keys) and letters >= _FEWEST_LETTERS else None


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The name's letters, "GARCIA", without accents and apostrophes; None for what is no name.

    A name of several words keeps them apart, "DE LA CRUZ" and "SMITH JONES", since each may be the one on
    file. A spelling counts before the word that it follows.
    """
    answer = lexicon.without(lexicon.corrected(utterance), "hearing-fillers")
    answer = lexicon.after(answer, "hearing-lead-ins-last-name")
    if len("".join(answer.words)) >= _TWO_NAMES:
        answer = answer.once
    name, spelling = _divided(answer, lexicon)
    if spelling is None:
        return _name(name, lexicon)
    return spelling if _LETTERS.fullmatch(spelling) else None


def _divided(answer: Utterance, lexicon: Lexicon) -> tuple[Utterance, str | None]:
    """The name said as a word, and how it was spelled, None where it was not."""
    marks = list(lexicon["hearing-spelled"].found(answer.words))
    if marks:
        first, after, _ = marks[0]
        return answer.part(0, first), _spelling(answer.part(after), lexicon)
    # A single letter opens the spelling, unless it is the only one, as in "O Brien".
    singles = [i for i, word in enumerate(answer.words) if len(word) == 1]
    if len(singles) > 1:
        first = _opening(answer, singles[0], lexicon)
        return answer.part(0, first), _spelling(answer.part(first), lexicon)
    return answer, _spelling_in_words(answer, lexicon)


def _opening(answer: Utterance, single: int, lexicon: Lexicon) -> int:
    """Where a spelling begins whose first single letter is there: in "García, ge a ere ce i a" with "ge".

    Not with a name that is a letter's name too, and is spelled after it: "Kay, K A Y".
    """
    before = next(
        (run.first for run in runs(answer, lexicon, _NAMED) if run.first <= single < run.after), single
    )
    said_before = "".join(answer.words[before:single]).upper()
    return single if said_before == _spelling(answer.part(single), lexicon) else before


def _spelling(letters: Utterance, lexicon: Lexicon) -> str | None:
    """The letters that an answer begins with, where no others follow.

    A reading that leaves no word over comes first; else the name may be said once more after them.
    """
    letters = bare(letters, lexicon)
    readings = [runs(letters, lexicon, reading) for reading in (_SPELLED, _SPELLED_LOOSELY)]
    for words_over in (0, _WORDS_AFTER_A_SPELLING):
        for reading in readings:
            match reading:
                case [Run(symbols, 0, after)] if len(letters.words) - after <= words_over:
                    return symbols.translate(_AS_LETTERS)
    return None


def _spelling_in_words(letters: Utterance, lexicon: Lexicon) -> str | None:
    """The letters where every word of the answer is a letter's name, three words at least."""
    for reading in (_SPELLED, _SPELLED_LOOSELY):
        match runs(letters, lexicon, reading):
            case [Run(symbols, 0, after)] if after == len(letters.words) and (
                _SOUNDS_TO_SPELL <= len(symbols) <= after
            ):
                return symbols.translate(_AS_LETTERS)
    return None


def _name(answer: Utterance, lexicon: Lexicon) -> str | None:
    endings = [first for first, _, _ in lexicon["hearing-name-endings"].found(answer.words) if first]
    name = answer.part(0, endings[0]) if endings else answer
    if not 0 < len(name.words) <= _PARTS or any(lexicon["hearing-not-names"].found(name.words)):
        return None
    letters = "".join(name.words).upper()
    return " ".join(name.words).upper() if _LETTERS.fullmatch(letters) else None
