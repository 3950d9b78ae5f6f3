"""Symbols: digits and letters said one by one: "K one two three", "B as in boy", "double seven"."""

from __future__ import annotations

from collections.abc import Iterator
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
    alone: words that spell a letter ("bravo") count without the letter too.
    """

    letters: bool
    loose: bool = False
    alone: bool = True


def bare(utterance: Utterance, lexicon: Lexicon, *, joins: bool = True) -> Utterance:
    """The answer without fillers and joiners ("dash", "and then"), its numbers as their reader knows them.

    joins: a joiner that is a letter too, as the Spanish "y", goes where it stands between two things;
    False: it is kept, as that letter.
    """
    said = lexicon.without(lexicon.respelled(utterance, "hearing-numerals"), "hearing-fillers")
    words = said.words
    gone = {
        i
        for first, after, _ in lexicon["hearing-joiners"].found(words)
        for i in range(first, after)
        if after - first > 1 or len(words[i]) > 1 or (joins and _joins(said, i, lexicon))
    }
    return said.only(i for i in range(len(words)) if i not in gone)


def readable(utterance: Utterance, lexicon: Lexicon) -> Utterance:
    """The answer without fillers and joiners, its numbers in digits."""
    return in_digits(bare(utterance, lexicon), lexicon.language)


def readings(utterance: Utterance, lexicon: Lexicon) -> tuple[Utterance, ...]:
    """The answer as `readable` makes it; where a joiner in it may be a letter, also with that letter."""
    joining, spelling = (bare(utterance, lexicon, joins=joins) for joins in (True, False))
    either = (joining,) if joining == spelling else (joining, spelling)
    return tuple(in_digits(one, lexicon.language) for one in either)


def _joins(utterance: Utterance, i: int, lexicon: Lexicon) -> bool:
    """False for "y" at an end, written as a capital, among single letters, or before its word."""
    words = utterance.words
    if not 0 < i < len(words) - 1 or utterance.written[i].isupper():
        return False
    if lexicon["hearing-spelling-marks"].at(words, i + 1) is not None:
        return False
    return not all(len(words[near]) == 1 and words[near].isalpha() for near in (i - 1, i + 1))


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
    for name in _lists(reading):
        found = lexicon[name].at(words, i)
        if found is not None and (reading.letters or is_digits(found[0])):
            return found
    word = words[i].replace(".", "")
    if is_digits(word):
        return word, 1
    if reading.letters and word.isascii() and (len(word) == 1 or _mixed(utterance.written[i])):
        return word.upper(), 1
    return None


def _lists(reading: Reading) -> Iterator[str]:
    yield "hearing-digits"
    if reading.letters:
        yield "hearing-letters"
        if reading.alone:
            yield "hearing-spelling-words"
    if reading.loose:
        yield "hearing-sounds-like"


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
    no_words = ["hearing-digits", "hearing-sounds-like"]
    if lexicon["hearing-letters"].at(words, at) is not None:
        # "Ce de efe" is three letters, "siete de abril" no letter.
        no_words += ["hearing-letters", "hearing-repeats"]
        if not letter[0].isalpha():
            return None
    at += mark[1]
    word = words[at]
    if len(word) < 2 or not (word.isascii() and word.isalpha()):
        return None
    if any(lexicon[name].at(words, at) for name in no_words):
        # "One for oh" is three digits.
        return None
    for name in ("hearing-spelling-words", "hearing-letters"):
        if (named := lexicon[name].at(words, at)) is not None:
            return named[0], at + named[1] - i
    return word[0].upper(), at + 1 - i
