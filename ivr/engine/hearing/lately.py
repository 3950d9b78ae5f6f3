"""Lately: a day of the last weeks as it is said without its month: "last Friday", "the tenth"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.numerals import in_digits, is_digits
from ivr.engine.hearing.words import Utterance

_DAYS_OF_A_WEEK = 7
_DIGITS = 2
"""At most, of a day and of how many days or weeks ago: whoever means more gives the date."""
_MONTHS_APART = 3
"""At most, to a month that has such a day: in March the last 30th was January's."""
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|[rdtmvn]?[oa])")
"""A numeral with an ordinal's end: "10th", "1o"; no "10am"."""


def is_counted_back(answer: Utterance, lexicon: Lexicon) -> bool:
    """True for "yesterday" and "three days ago", whose numbers are no date's."""
    return any(
        found for name in ("hearing-days-ago", "hearing-ago") for found in lexicon[name].found(answer.words)
    )


def is_unclear(answer: Utterance, lexicon: Lexicon) -> bool:
    """True where words around the day leave open which it is; "the day before yesterday" does not."""
    rest = lexicon.without(answer, "hearing-days-ago")
    return any(lexicon["hearing-days-unclear"].found(rest.words))


def lately(answer: Utterance, lexicon: Lexicon) -> date | None:
    """The nearest such day that is not in the future; None where the words leave open which it is.

    Nothing vague is worked out ("a month ago", "about two weeks ago", "Friday of last week"): what hangs on
    these days is days long, so the date itself is asked for.
    """
    if is_unclear(answer, lexicon):
        return None
    named = {ago for _, _, ago in lexicon["hearing-days-ago"].found(answer.words)}
    counted_back = is_counted_back(answer, lexicon)
    said = lexicon.without(lexicon.respelled(answer, "hearing-numerals"), "hearing-fillers")
    answer = in_digits(said, lexicon.language)
    weekdays = {int(day) for _, _, day in lexicon["hearing-weekdays"].found(answer.words)}
    numbers = [word for word in answer.words if is_digits(word)]
    if counted_back:
        if weekdays or len(named) > 1:
            return None
        return lexicon.today - timedelta(days=int(named.pop())) if named else _ago(answer, numbers, lexicon)
    day = _day_of_month(answer, lexicon)
    if day is not None:
        return _nearest(day, weekdays, lexicon.today)
    return _weekday(answer, weekdays, lexicon) if len(weekdays) == 1 and not numbers else None


def _ago(answer: Utterance, numbers: list[str], lexicon: Lexicon) -> date | None:
    """ "Three weeks ago": one number, right before one span."""
    match list(lexicon["hearing-spans"].found(answer.words)):
        case [(first, _, days)] if first and [answer.words[first - 1]] == numbers:
            [count] = numbers
            return lexicon.today - timedelta(days=int(count) * int(days)) if len(count) <= _DIGITS else None
        case _:
            return None


def _day_of_month(answer: Utterance, lexicon: Lexicon) -> int | None:
    """ "The tenth", "el diez": one ordinal, or one number right after what goes before a day of the month."""
    found: list[int] = []
    before = ("hearing-day-marks", "hearing-weekdays")
    marks = {after for name in before for _, after, _ in lexicon[name].found(answer.words)}
    for i, word in enumerate(answer.words):
        ordinal = _ORDINAL.fullmatch(word)
        if ordinal is not None:
            found.append(int(ordinal[1]))
        elif is_digits(word):
            if i not in marks or len(word) > _DIGITS:
                return None
            found.append(int(word))
    return found[0] if len(found) == 1 else None


def _nearest(day: int, weekdays: set[int], today: date) -> date | None:
    """The last month's such day that has been; it is the weekday that was said with it, if one was."""
    first = today.replace(day=1)
    for _ in range(_MONTHS_APART):
        try:
            found = first.replace(day=day)
        except ValueError:
            found = None
        if found is not None and found <= today:
            return found if weekdays <= {found.isoweekday()} else None
        first = (first - timedelta(days=1)).replace(day=1)
    return None


def _weekday(answer: Utterance, weekdays: set[int], lexicon: Lexicon) -> date:
    """The last such weekday: today itself counts, unless it was said to be the last one."""
    ago = (lexicon.today.isoweekday() - min(weekdays)) % _DAYS_OF_A_WEEK
    if not ago and any(lexicon["hearing-last"].found(answer.words)):
        ago = _DAYS_OF_A_WEEK
    return lexicon.today - timedelta(days=ago)
