"""Places: a road with its exit or mile, two streets that cross, or a landmark, as it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ivr.domain.places import (
    DIRECTIONS,
    LONGEST,
    Crossing,
    Described,
    Direction,
    Highway,
    Mark,
    Place,
    Road,
    System,
    ordinal_of,
    written,
)
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.numerals import in_digits, is_digits
from ivr.engine.hearing.words import Utterance

_SYSTEMS: tuple[System, ...] = ("I", "US", "SR", "HWY")
_MARKS: tuple[Mark, ...] = ("exit", "mile")
_WRITTEN_ROAD = re.compile(r"(i|us|sr|hwy|[a-z]{2})([0-9]{1,3})([nsew]?)")
"""A road in one word: "i80", "us50", "ca99"."""
_NUMBER = re.compile(r"([0-9]{1,4})([a-z]?)")
_KEYED_NUMBER = re.compile(r"[1-9][0-9]{0,3}")
_ORDINAL = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th|a|o)")
_STREET_WORDS, _TOWN_WORDS, _MOST_WORDS = 4, 4, 22


@dataclass(frozen=True, slots=True)
class _Found:
    """Something at words `first` up to, not with, `after`."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class _FoundRoad(_Found):
    road: Road


@dataclass(frozen=True, slots=True)
class _FoundMark(_Found):
    mark: Mark
    number: str


def spoken(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The place as a fact holds it; None where the answer names none that could be found."""
    answer = lexicon.corrected(_without_fillers(utterance, lexicon))
    answer = lexicon.after(answer, "hearing-lead-ins-place")
    if not 0 < len(answer.words) <= _MOST_WORDS or not all(word.isascii() for word in answer.written):
        return None
    if lexicon["hearing-not-places"].covers(answer.words):
        return None
    numbered = in_digits(answer, lexicon.language)
    road = _road(numbered, lexicon)
    found: Place | None
    if road is not None:
        found = _highway(numbered, road, lexicon)
    else:
        found = _crossing(numbered, lexicon) or _described(answer, lexicon)
    return None if found is None else written(found)


def _without_fillers(said: Utterance, lexicon: Lexicon) -> Utterance:
    """The answer without fillers, but for a direction that is one too: the Spanish "este"."""
    ways = lexicon["hearing-directions"]
    gone = {
        i
        for first, after, _ in lexicon["hearing-fillers"].found(said.words)
        for i in range(first, after)
        if ways.at(said.words, i) is None
    }
    return said.only(i for i in range(len(said.words)) if i not in gone)


# On a numbered road.


def _highway(said: Utterance, found: _FoundRoad, lexicon: Lexicon) -> Highway | None:
    """The place on the road; None where nothing says how far along it."""
    mark = _mark(said, found, lexicon)
    taken: list[_Found] = [found] if mark is None else [found, mark]
    direction = _direction(said, found, mark, lexicon)
    if direction is not None:
        taken.append(direction[1])
    near = _near(said, taken, lexicon)
    if mark is None and not near:
        return None
    return Highway(
        found.road,
        None if direction is None else direction[0],
        None if mark is None else mark.mark,
        "" if mark is None else mark.number,
        near,
    )


def _road(said: Utterance, lexicon: Lexicon) -> _FoundRoad | None:
    """The first numbered road: "interstate 80", "I80", or a number with a direction behind it."""
    words = said.words
    for i, word in enumerate(words):
        if (named := lexicon["hearing-roads"].at(words, i)) is not None:
            number = _joined(said, i + named[1], lexicon)
            if number is not None:
                return _FoundRoad(i, number.after, _numbered(named[0], number.number))
        if (one := _WRITTEN_ROAD.fullmatch(word)) is not None:
            system = one[1].upper() if one[1].upper() in _SYSTEMS else "SR"
            return _FoundRoad(i, i + 1, _numbered(system, one[2] + one[3]))
    return _road_by_direction(said, lexicon)


def _road_by_direction(said: Utterance, lexicon: Lexicon) -> _FoundRoad | None:
    for i in range(len(said.words)):
        if i and lexicon["hearing-marks"].at(said.words, i - 1) is not None:
            continue
        number = _joined(said, i, lexicon)
        if number is not None and lexicon["hearing-directions"].at(said.words, number.after) is not None:
            return _FoundRoad(i, number.after, _numbered("HWY", number.number))
    return None


def _numbered(system: str, number: str) -> Road:
    digits = number.rstrip("abcdefghijklmnopqrstuvwxyz")
    known: System = next((one for one in _SYSTEMS if one == system), "HWY")
    return Road(known, int(digits), number[len(digits) :].upper())


@dataclass(frozen=True, slots=True)
class _Number(_Found):
    number: str


def _joined(said: Utterance, i: int, lexicon: Lexicon) -> _Number | None:
    """The number at word i, its parts put together: "2 12" is 212, "4 oh 5" is 405; a letter may end it."""
    number, at = "", i
    while at < len(said.words):
        word = said.words[at]
        digit = lexicon["hearing-digits"].at(said.words, at)
        part = digit[0] if digit is not None else word.partition(".")[0]
        whole = _NUMBER.fullmatch(part)
        if whole is None or len(number + whole[1]) > 4:
            break
        number, at = number + part, at + 1
        if whole[2]:
            break
    else:
        at = len(said.words)
    if not number:
        return None
    if is_digits(number) and at < len(said.words) and len(said.words[at]) == 1 and said.words[at] in "abcdef":
        number, at = number + said.words[at], at + 1
    return _Number(i, at, number)


def _mark(said: Utterance, road: _FoundRoad, lexicon: Lexicon) -> _FoundMark | None:
    marks = lexicon["hearing-marks"]
    for first, after, means in marks.found(said.words):
        number = _joined(said, after, lexicon)
        kind = next((one for one in _MARKS if one == means), None)
        if number is not None and kind is not None and not road.first <= first < road.after:
            return _FoundMark(first, number.after, kind, number.number.upper())
    return None


def _direction(
    said: Utterance, road: _FoundRoad, mark: _FoundMark | None, lexicon: Lexicon
) -> tuple[Direction, _Found] | None:
    """The way that the caller was going: of several the one nearest behind the road's number."""
    found = [(first, after, means) for first, after, means in lexicon["hearing-directions"].found(said.words)]
    found.sort(key=lambda one: (one[0] != road.after, one[0]))
    for first, after, means in found:
        direction = next((one for one in DIRECTIONS if one == means), None)
        # "Exit 177 North Platte": behind the exit a bare direction is the beginning of a town's name.
        names_a_town = mark is not None and first >= mark.after and after < len(said.words)
        if direction is not None and not names_a_town:
            return direction, _Found(first, after)
    return None


def _near(said: Utterance, taken: list[_Found], lexicon: Lexicon) -> str:
    """The town, or the next thing with a name: the last words that are nothing else yet."""
    places = {i for one in taken for i in range(one.first, one.after)}
    rests: list[list[int]] = [[]]
    for i in range(max(one.after for one in taken[:1]), len(said.words)):
        if i in places:
            rests.append([])
        else:
            rests[-1].append(i)
    for rest in reversed(rests):
        named = _without_small_words(said.only(rest), lexicon)
        if 0 < len(named.words) <= _TOWN_WORDS and not any(map(is_digits, named.words)):
            return _title(named)
    return ""


# Where two streets cross.


def _crossing(said: Utterance, lexicon: Lexicon) -> Crossing | None:
    """Two streets, and the town behind "in"; None where the answer is not just that."""
    streets, town = _before_town(said, lexicon)
    for first, after, _ in lexicon["hearing-crosses"].found(streets.words):
        one, other = streets.part(0, first), streets.part(after)
        if all(_is_street(street, lexicon) for street in (one, other)) and (
            town.words or any(_says_street(street, lexicon) for street in (one, other))
        ):
            return Crossing(_title(one), _title(other), _title(town) if town.words else "")
    return None


def _before_town(said: Utterance, lexicon: Lexicon) -> tuple[Utterance, Utterance]:
    found = [one for one in lexicon["hearing-in-town"].found(said.words) if one[0] > 0]
    if found:
        first, after, _ = found[-1]
        town = said.part(after)
        if 0 < len(town.words) <= _TOWN_WORDS and not any(map(is_digits, town.words)):
            return said.part(0, first), town
    return said, Utterance((), ())


def _is_street(street: Utterance, lexicon: Lexicon) -> bool:
    small = any(lexicon["hearing-small-words"].found(street.words))
    return 0 < len(street.words) <= _STREET_WORDS and not small


def _says_street(street: Utterance, lexicon: Lexicon) -> bool:
    named = any(lexicon["hearing-streets"].found(street.words))
    return named or any(_ORDINAL.fullmatch(word) for word in street.words)


# The number of a road or of an exit by itself.


def keyed_number(keys: str, _today: date) -> str | None:
    """ "80"; None for what no road or exit has."""
    return keys if _KEYED_NUMBER.fullmatch(keys) else None


def spoken_number(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The one number in the answer, "80" or "44B"."""
    answer = in_digits(lexicon.corrected(lexicon.without(utterance, "hearing-fillers")), lexicon.language)
    found = [number for i in range(len(answer.words)) if (number := _joined(answer, i, lexicon)) is not None]
    whole = {number.number.upper() for number in found[:1] if number.after == found[-1].after}
    return next((one for one in whole if int(one.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) > 0), None)


# In the caller's own words.


def _described(said: Utterance, lexicon: Lexicon) -> Described | None:
    """What was said, where it is long enough to be looked for on a map."""
    telling = lexicon.without(said, "hearing-not-places", "hearing-small-words").words
    words = " ".join(said.written)
    if len(telling) < 2 or sum(map(str.isalpha, words)) < 5 or len(words) > LONGEST:
        return None
    return Described(words[0].upper() + words[1:])


def _without_small_words(said: Utterance, lexicon: Lexicon) -> Utterance:
    """The words without what stands before and behind a name ("near the ...")."""
    small = {i for i in _places_of(lexicon, said) if 0 <= i < len(said.words)}
    kept = [i for i in range(len(said.words)) if i not in small]
    return said.part(kept[0], kept[-1] + 1) if kept else Utterance((), ())


def _places_of(lexicon: Lexicon, said: Utterance) -> Iterator[int]:
    for first, after, _ in lexicon["hearing-small-words"].found(said.words):
        yield from range(first, after)


def _title(said: Utterance) -> str:
    """Names with capitals, whatever the recogniser wrote: "Main Street", "4th Avenue"."""
    return " ".join(map(_capital, said.written))


def _capital(word: str) -> str:
    if (ordinal := _ORDINAL.fullmatch(word)) is not None:
        return ordinal_of(int(ordinal[1]))
    return word.capitalize() if word.islower() and word[0].isalpha() else word
