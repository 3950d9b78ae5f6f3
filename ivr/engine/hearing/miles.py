"""Miles: an odometer's reading, a whole number without its tenths."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.numerals import is_digits
from ivr.engine.hearing.symbols import Reading, readable, runs
from ivr.engine.hearing.words import Utterance

_KEYED = re.compile(r"[0-9]{1,7}")
_NUMBER = re.compile(r"([0-9]{1,7})(\.[0-9]{1,7})?")
_SCALED = re.compile(r"([0-9]{1,7}(?:\.[0-9]{1,7})?)([a-z]+)")
_DIGITS = Reading(letters=False)


def keyed(keys: str, _today: date) -> int | None:
    """0 to 9,999,999 miles."""
    return int(keys) if _KEYED.fullmatch(keys) else None


def spoken(utterance: Utterance, lexicon: Lexicon) -> int | None:
    """0 to 9,999,999 miles; None where there is no number, or two and neither has its unit beside it.

    A number may be said as a whole, in groups ("forty one five hundred") or digit by digit.
    """
    answer = lexicon.corrected(utterance)
    miles = _miles(answer, lexicon)
    return _miles(answer.once, lexicon) if miles is None else miles


def _miles(said: Utterance, lexicon: Lexicon) -> int | None:
    answer = _whole_miles(_summed(readable(_scaled(said, lexicon), lexicon)))
    # "Más o menos" is no "menos".
    meant = lexicon.without(said, "hearing-fillers").words
    if answer is None or any(lexicon["hearing-fractions"].found(meant)):
        return None
    ends = [first for first, _, _ in lexicon["hearing-miles-words"].found(answer.words)]
    before_unit = answer.part(0, ends[0]) if ends else answer
    found = runs(before_unit, lexicon, _DIGITS)
    beside_unit = bool(ends and found) and found[-1].after == len(before_unit.words)
    if not found or (len(found) > 1 and not beside_unit):
        return None
    return keyed(found[-1].symbols, lexicon.today)


def _scaled(utterance: Utterance, lexicon: Lexicon) -> Utterance:
    """Numerals with a spoken scale multiplied out: "41 thousand" and "41.5k" become 41000 and 41500.

    The library that reads numbers takes a written numeral and the word after it for two numbers.
    """
    scales = lexicon["hearing-scales"]
    words: list[str] = []
    i = 0
    while i < len(utterance.words):
        word = utterance.words[i]
        scale, taken = scales.at(utterance.words, i + 1), 1
        if (together := _SCALED.fullmatch(word)) is not None:
            word, scale, taken = together[1], scales.at((together[2],), 0), 0
        if scale is not None and _NUMBER.fullmatch(word) is not None:
            number = Fraction(word) * int(scale[0])
            words.append(str(number) if number.denominator == 1 else utterance.words[i])
            i += 1 + taken * scale[1]
        else:
            words.append(utterance.words[i])
            i += 1
    return Utterance(tuple(words), tuple(words))


def _summed(utterance: Utterance) -> Utterance:
    """Thousands and what follows them added: "41000 500" becomes 41500."""
    words: list[str] = []
    for word in utterance.words:
        if words and _round_thousands(words[-1]) and is_digits(word) and len(word.lstrip("0")) <= 3:
            words[-1] = str(int(words[-1]) + int(word))
        else:
            words.append(word)
    return Utterance(tuple(words), tuple(words))


def _round_thousands(word: str) -> bool:
    return is_digits(word) and 4 <= len(word) <= 7 and word.endswith("000")


def _whole_miles(utterance: Utterance) -> Utterance | None:
    """Tenths dropped from a number of thousands; None where a number cannot be an odometer's.

    "41½" is none. A smaller number with a point is as likely in thousands ("41.5"); a bare hundred or
    thousand after a number ("one hundred twenty five hundred") may mean more than one thing.
    """
    words = list(utterance.words)
    for i, word in enumerate(words):
        if i and word in ("100", "1000") and is_digits(words[i - 1]):
            return None
        if "\u2044" in word:
            return None
        if "." in word:
            number = _NUMBER.fullmatch(word)
            if number is None or int(number[1]) < 1000:
                return None
            words[i] = number[1]
    return Utterance(tuple(words), tuple(words))
