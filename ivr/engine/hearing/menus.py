"""Menus: which option a caller means, by its phrases, by something near them, or by its key's name."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from ivr.engine.hearing.lexicon import Lexicon, Words, wordlist
from ivr.engine.hearing.numerals import in_digits, is_digits
from ivr.engine.hearing.question import Choice
from ivr.engine.hearing.words import Utterance

NEAR_ENOUGH = 82.0
"""Least likeness of a phrase to what was said, 0 to 100: twice the letters in common and in order, by the
letters of both. One letter in six may be another: "cancer" is near "cancel", "transit" not "transfer"."""
AS_GOOD_AS_SAID = 92.0
"""So near is a form or a spelling of the phrase ("services", "cancelation") and needs no question."""
CLEARLY_NEARER = 8.0
"""By so much a phrase must be nearer than every phrase of the other options."""
_LETTERS_TO_COMPARE = 5
"""Shorter phrases count as they are or not at all: "no" is too near "know", "yes" too near "guess"."""
_WORDS_TO_COMPARE = 12
"""Longer answers are not searched for something near: chance would find it."""


@dataclass(frozen=True, slots=True)
class Mentions:
    """The options named in an answer; `refused` where the answer turns them round, or is undecided."""

    keys: frozenset[str]
    refused: bool


def core(utterance: Utterance, lexicon: Lexicon) -> Utterance:
    """The answer without fillers, and without what it begins with ("I'd like to ...")."""
    return lexicon.after(lexicon.without(utterance, "hearing-fillers"), "hearing-lead-ins")


def exact(utterance: Utterance, choices: tuple[Choice, ...], lexicon: Lexicon) -> str | None:
    """The key of the one option that has the whole answer among its phrases, with or without its wrapping."""
    for said in (utterance, lexicon.without(utterance, "hearing-fillers"), core(utterance, lexicon)):
        for words in (said.words, said.once.words):
            keys = {key for phrase, key in _phrases(choices) if phrase == words}
            # What is offered goes before what may be asked in passing in the same words.
            keys = keys & _offered(choices) or keys
            if len(keys) == 1:
                return keys.pop()
    return None


def _offered(choices: tuple[Choice, ...]) -> set[str]:
    return {choice.key for choice in choices if not choice.aside}


def mentions(utterance: Utterance, choices: tuple[Choice, ...], lexicon: Lexicon) -> Mentions:
    """The options whose phrases are among the answer's words, the longest phrase at each place.

    A word that turns the answer round ("don't") refuses all, unless it is part of an option's own phrase.
    """
    keys: set[str] = set()
    refused = False
    marked = _marked(choices, lexicon)
    longest = max(map(len, marked), default=0)
    words, i = utterance.words, 0
    while i < len(words):
        lengths = range(min(longest, len(words) - i), 0, -1)
        length = next((n for n in lengths if words[i : i + n] in marked), 0)
        if length:
            meant = marked[words[i : i + length]]
            keys |= meant
            refused = refused or not meant
        i += length or 1
    # A question in passing takes nothing away from what is offered.
    return Mentions(frozenset(keys & _offered(choices) or keys), refused)


def covered(utterance: Utterance, choices: tuple[Choice, ...], key: str, lexicon: Lexicon) -> bool:
    """True where the answer, but for fillers, is nothing but this option's phrases: "yes, I'm safe"."""
    phrases = tuple(phrase for choice in choices if choice.key == key for phrase in choice.phrases)
    return wordlist(phrases).covers(lexicon.without(utterance, "hearing-fillers").words)


@dataclass(frozen=True, slots=True)
class Near:
    """An option that was not named, but something like it. likeness: NEAR_ENOUGH to 100."""

    key: str
    likeness: float


def near(utterance: Utterance, choices: tuple[Choice, ...], lexicon: Lexicon) -> Near | None:
    """The option that is nearest to the answer, if near enough and clearly nearest."""
    words = lexicon.without(utterance, "hearing-fillers").words
    if not 0 < len(words) <= _WORDS_TO_COMPARE:
        return None
    likeness: dict[str, float] = {}
    for phrase, key in _phrases(tuple(choice for choice in choices if not choice.aside)):
        likeness[key] = max(likeness.get(key, 0.0), _likeness(words, phrase))
    (best, key), *others = sorted(((n, key) for key, n in likeness.items()), reverse=True) or [(0.0, "")]
    second = others[0][0] if others else 0.0
    return Near(key, best) if best >= NEAR_ENOUGH and best - second >= CLEARLY_NEARER else None


def key_named(utterance: Utterance, lexicon: Lexicon) -> str | None:
    """The key that the whole answer names: "two", "press two", "option number 2"; None for anything else."""
    said = in_digits(core(utterance, lexicon), lexicon.language).once
    naming = lexicon["hearing-press"].past(said.words)
    rest = said.part(naming)
    if len(rest.words) != 1:
        return None
    word = rest.words[0]
    if naming and not is_digits(word):
        # "Press to" can only be a key.
        heard = lexicon["hearing-digits"].at(rest.words, 0) or lexicon["hearing-sounds-like"].at(
            rest.words, 0
        )
        word = heard[0] if heard else word
    return word if len(word) == 1 and is_digits(word) else None


def _phrases(choices: tuple[Choice, ...]) -> list[tuple[Words, str]]:
    return [(words, choice.key) for choice in choices for words in wordlist(choice.phrases).entries]


def _marked(choices: tuple[Choice, ...], lexicon: Lexicon) -> dict[Words, frozenset[str]]:
    """Phrases with the options that they mean; none, for words that turn round or leave open."""
    marked: dict[Words, frozenset[str]] = {}
    for name in ("hearing-negations", "hearing-undecided"):
        marked |= dict.fromkeys(lexicon[name].entries, frozenset[str]())
    options: dict[Words, frozenset[str]] = {}
    for words, key in _phrases(choices):
        options[words] = options.get(words, frozenset()) | {key}
    offered = _offered(choices)
    return marked | {words: keys & offered or keys for words, keys in options.items()}


def _likeness(said: Words, phrase: Words) -> float:
    """How like the phrase any stretch of the answer is, of as many words.

    Or of one more or one less, where it has as many letters: "road side" for "roadside".
    """
    meant = "".join(phrase)
    if len(meant) < _LETTERS_TO_COMPARE:
        return 0.0
    best = 0.0
    for length in range(max(1, len(phrase) - 1), len(phrase) + 2):
        for i in range(len(said) - length + 1):
            stretch = "".join(said[i : i + length])
            if length == len(phrase) or abs(len(stretch) - len(meant)) <= 1:
                best = max(best, fuzz.ratio(stretch, meant))
    return best
