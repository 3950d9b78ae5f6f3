"""Universals: the keys and words that work at every question."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.engine.hearing.heard import UniversalName
from ivr.engine.hearing.lexicon import Lexicon, Words
from ivr.engine.hearing.menus import core
from ivr.engine.hearing.numerals import in_digits, is_digits
from ivr.engine.hearing.question import Question
from ivr.engine.hearing.words import Utterance

_BY_WORDS: tuple[tuple[UniversalName, str], ...] = (
    ("person", "universal-person"),
    ("repeat", "universal-repeat"),
    ("slower", "universal-slower"),
    ("back", "universal-back"),
    ("language", "universal-language"),
)
_ANYWHERE: tuple[tuple[UniversalName, str], ...] = (
    ("unrecorded", "universal-unrecorded"),
    ("relay", "universal-relay"),
)
"""What counts among other words too: nobody says it by chance."""
ALTERNATIVE = "universal-alternative"
DANGER = "universal-danger"
URGENT = ("universal-danger-roadside", "universal-locked-in")
"""Danger too where a line is for those in danger; elsewhere said of something else, or a wish."""
_VINS = frozenset({"vin", "vin_3", "vin_5", "vin_6"})
_SPELLED_SLOTS = _VINS | {"postal_code", "last_name"}
_NUMBER_SLOTS = _VINS | frozenset(
    {"postal_code", "miles", "date", "birth_date", "code", "phone", "road_number"}
)


def messages(question: Question) -> Iterator[str]:
    """The messages whose phrases work at this question, the danger words' among them."""
    for name, message in _BY_WORDS:
        if name != "language" or question.languages > 1:
            yield message
    for _, message in _ANYWHERE:
        yield message
    yield DANGER
    # A slot's own words need the room.
    if question.urgent and question.slot is None:
        yield from URGENT
    if question.alternative:
        yield ALTERNATIVE


def of_key(key: str, question: Question) -> UniversalName | None:
    """What a key on its own means where it is no option; 8 nothing on a line with one language."""
    match key:
        case "0":
            return "person"
        case "9":
            return "repeat"
        case "8" if question.languages > 1:
            return "language"
        case _:
            return None


def of_words(utterance: Utterance, question: Question, lexicon: Lexicon) -> UniversalName | None:
    """The universal that is all of the answer, but for its wrapping; or a plain wish for a person in it.

    Or a wish that counts wherever it stands: not to be recorded, or to be given a relay operator's time.
    """
    for name, message in _ANYWHERE:
        if any(lexicon[message].found(utterance.words)):
            return name
    for said in (lexicon.without(utterance, "hearing-fillers"), core(utterance, lexicon)):
        for name, message in _BY_WORDS:
            offered = name != "language" or question.languages > 1
            if offered and lexicon[message].covers(said.words):
                return name
    return "person" if _wants_person(utterance, lexicon) else None


def is_alternative(utterance: Utterance, lexicon: Lexicon) -> bool:
    """True where the whole answer is that the caller does not have what is asked for."""
    said = lexicon.without(utterance, "hearing-fillers")
    return any(lexicon[ALTERNATIVE].covers(one.words) for one in (said, core(utterance, lexicon)))


def mentions_alternative(utterance: Utterance, lexicon: Lexicon) -> bool:
    """True where the answer says among other things that the caller does not have it."""
    return any(lexicon[ALTERNATIVE].found(utterance.words))


def is_danger(utterance: Utterance, question: Question, lexicon: Lexicon) -> bool:
    """True where danger words are in the answer as whole words.

    Not where they are a last name on its own, a word that spells a letter ("F as in fire"), or digits among
    other digits of a ZIP, a VIN, a number or a date.
    """
    utterance = lexicon.without(utterance, "hearing-not-danger")
    if question.urgent and any(any(lexicon[one].found(utterance.words)) for one in URGENT):
        return True
    if question.slot == "last_name" and len(lexicon.without(utterance, "hearing-fillers").words) == 1:
        return False
    spelling = _spelling_words(utterance.words, lexicon) if question.slot in _SPELLED_SLOTS else set()
    for first, after, _ in lexicon[DANGER].found(utterance.words):
        place = set(range(first, after))
        among_digits = question.slot in _NUMBER_SLOTS and _among_digits(utterance, place, lexicon)
        if not among_digits and not place <= spelling:
            return True
    return False


def _wants_person(utterance: Utterance, lexicon: Lexicon) -> bool:
    """True for "talk to", "connect me with" and the like right before a person, and nothing turned round."""
    words = utterance.words
    if any(lexicon["hearing-negations"].found(words)):
        return False
    articles, people = lexicon["hearing-articles"], lexicon["universal-person"]
    for _, after, _ in lexicon["hearing-wants"].found(words):
        at = after + articles.past(words[after:])
        # "A real person" is a phrase of its own, whose first word is an article too.
        if any(people.at(words, i) for i in range(after, min(at, len(words) - 1) + 1)):
            return True
    return False


def _spelling_words(words: Words, lexicon: Lexicon) -> set[int]:
    """The places of words that only spell a letter: behind a letter's name and "as in".

    Behind a mark that may be a letter's name itself, as the Spanish "de", the word has to begin with the
    letter: "hache de humo" spells, "¡qué de humo!" does not.
    """
    letters, sounds = lexicon["hearing-letters"], lexicon["hearing-sounds-like"]
    places: set[int] = set()
    for first, after, _ in lexicon["hearing-spelling-marks"].found(words):
        if not first or after == len(words):
            continue
        before = words[first - 1]
        named = letters.at(words, first - 1) or sounds.at(words, first - 1)
        letter = before if len(before) == 1 else named[0].casefold() if named else None
        if letter and (words[after].startswith(letter) or letters.at(words, first) is None):
            places.add(after)
    return places


def _among_digits(utterance: Utterance, place: set[int], lexicon: Lexicon) -> bool:
    """True where the words at these places are digits or numbers, and others are too."""
    digits = {i for i in range(len(utterance.words)) if _is_number(utterance.part(i, i + 1), lexicon)}
    return place <= digits and bool(digits - place)


def _is_number(word: Utterance, lexicon: Lexicon) -> bool:
    if lexicon["hearing-digits"].at(word.words, 0) is not None:
        return True
    written = in_digits(lexicon.respelled(word, "hearing-numerals"), lexicon.language).words
    return any(is_digits(letter) for one in written for letter in one)
