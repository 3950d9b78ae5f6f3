"""Symbols: digits and letters said one by one: "K one two three", "B as in boy", "double seven"."""

from __future__ import annotations

from dataclasses import dataclass

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.numerals import in_digits, is_digits
from ivr.engine.hearing.words import Utterance

_WRITTEN_TOGETHER = 4
"""Capitals that a recogniser may write as one word and mean as letters ("1 FA 6P8")."""


@dataclass(frozen=True, slots=True)
class Run:
    """Digits and letters said in one go, upper case: from word `first` up to, not with, word `after`."""

    symbols: str
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Reading:
    """How freely words are taken for symbols.

    letters: not digits alone. loose: also words that a recogniser writes by mistake ("are" for R, "to" for
    2); tried only where the strict reading gives nothing, since such words also stand around an answer.
    """

    letters: bool
    loose: bool = False


def bare(utterance: Utterance, lexicon: Lexicon) -> Utterance:
    """The answer without fillers and joiners ("dash", "and then")."""
    return lexicon.without(utterance, "hearing-fillers", "hearing-joiners")


def readable(utterance: Utterance, lexicon: Lexicon) -> Utterance:
    """The answer without fillers and joiners, its numbers in digits."""
    return in_digits(bare(utterance, lexicon), lexicon.language)


def runs(utterance: Utterance, lexicon: Lexicon, reading: Reading) -> list[Run]:
    """The runs of symbols in an answer that `bare` or `readable` has made. In linear time."""
    found: list[Run] = []
    symbols, first, i = "", 0, 0
    while i < len(utterance.words):
        match _next(utterance, i, lexicon, reading):
            case (more, length):
                first = first if symbols else i
                symbols, i = symbols + more, i + length
            case _:
                if symbols:
                    found.append(Run(symbols, first, i))
                symbols, i = "", i + 1
    return [*found, Run(symbols, first, i)] if symbols else found


def _next(utterance: Utterance, i: int, lexicon: Lexicon, reading: Reading) -> tuple[str, int] | None:
    """The symbols at word i, and how many words they take: one symbol, a numeral, or a repeated one."""
    one = _spelled(utterance, i, lexicon, reading) or _symbol(utterance, i, lexicon, reading)
    if one is not None:
        return one
    times = lexicon["hearing-repeats"].at(utterance.words, i)
    if times is None:
        return None
    next_one = _spelled(utterance, i + times[1], lexicon, reading) or _symbol(
        utterance, i + times[1], lexicon, reading
    )
    if next_one is None:
        return None
    symbols, length = next_one
    return symbols[0] * (int(times[0]) - 1) + symbols, times[1] + length


def _symbol(utterance: Utterance, i: int, lexicon: Lexicon, reading: Reading) -> tuple[str, int] | None:
    if i >= len(utterance.words):
        return None
    words = utterance.words
    lists = ["hearing-digits", "hearing-letters"][: 1 + reading.letters]
    for name in [*lists, "hearing-sounds-like"][: len(lists) + reading.loose]:
        found = lexicon[name].at(words, i)
        if found is not None and (reading.letters or is_digits(found[0])):
            return found
    word = words[i].replace(".", "")
    if is_digits(word):
        return word, 1
    if reading.letters and word.isascii() and (len(word) == 1 or _mixed(utterance.written[i])):
        return word.upper(), 1
    return None


def _mixed(written: str) -> bool:
    """True for digits and letters written together ("K1234567"), or a few capitals ("FA")."""
    some_digit = any(is_digits(letter) for letter in written)
    return some_digit or (written.isupper() and len(written) <= _WRITTEN_TOGETHER)


def _spelled(utterance: Utterance, i: int, lexicon: Lexicon, reading: Reading) -> tuple[str, int] | None:
    """A letter with its word, "B as in boy". The word decides: it is heard better than the letter."""
    if not reading.letters:
        return None
    letter = _symbol(utterance, i, lexicon, Reading(letters=True, loose=True))
    if letter is None or len(letter[0]) > 1:
        return None
    words, at = utterance.words, i + letter[1]
    mark = lexicon["hearing-spelling-marks"].at(words, at)
    if mark is None or at + mark[1] >= len(words):
        return None
    at += mark[1]
    word = words[at]
    if len(word) < 2 or not (word.isascii() and word.isalpha()):
        return None
    if any(lexicon[name].at(words, at) for name in ("hearing-digits", "hearing-sounds-like")):
        # "One for oh" is three digits.
        return None
    named = lexicon["hearing-letters"].at(words, at)
    if named is not None:
        return named[0], at + named[1] - i
    return word[0].upper(), at + 1 - i
