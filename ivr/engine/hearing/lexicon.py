"""The lexicon: the word lists of one language, read from the phrases of the messages in hearing.ftl."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ivr.engine.hearing.question import Phrases
from ivr.engine.hearing.words import Utterance

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wordlist:
    """Phrases as rows of words, each with what it stands for ("double you=W"), or with itself."""

    entries: Mapping[Words, str]
    longest: int
    """words in the longest phrase"""

    def at(self, words: Words, i: int) -> tuple[str, int] | None:
        """The longest phrase that begins at word i: what it stands for, and how many words it has."""
        for length in range(min(self.longest, len(words) - i), 0, -1):
            value = self.entries.get(words[i : i + length])
            if value is not None:
                return value, length
        return None

    def found(self, words: Words) -> Iterator[tuple[int, int, str]]:
        """Every phrase from left to right, the longest at each place: first word, word after, meaning."""
        i = 0
        while i < len(words):
            match self.at(words, i):
                case (value, length):
                    yield i, i + length, value
                    i += length
                case _:
                    i += 1

    def past(self, words: Words) -> int:
        """How many words the phrases take from the beginning, one after another."""
        i = 0
        while (found := self.at(words, i)) is not None:
            i += found[1]
        return i

    def covers(self, words: Words) -> bool:
        """True where the answer is nothing but these phrases."""
        return bool(words) and self.past(words) == len(words)

    def __contains__(self, words: Words) -> bool:
        return words in self.entries


@lru_cache(maxsize=1024)
def wordlist(phrases: tuple[str, ...]) -> Wordlist:
    """The phrases as a word list. "bee=B" stands for "B"; without "=", a phrase stands for itself."""
    entries: dict[Words, str] = {}
    for phrase in phrases:
        said, _, means = phrase.partition("=")
        words = Utterance.of(said).words
        if words:
            entries.setdefault(words, means.strip() or " ".join(words))
    return Wordlist(entries, max(map(len, entries), default=0))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What an answer is read with: the language's word lists by message, its code, and the centre's day."""

    phrases: Phrases
    language: str
    today: date
    _read: dict[str, Wordlist] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The lists read so far: a VIN asks for some of them at every word."""

    def __getitem__(self, message: str) -> Wordlist:
        found = self._read.get(message)
        if found is None:
            found = self._read[message] = wordlist(self.phrases(message))
        return found

    def without(self, utterance: Utterance, *messages: str) -> Utterance:
        """The answer without the phrases of these messages, wherever they stand."""
        for message in messages:
            gone = {
                i for first, after, _ in self[message].found(utterance.words) for i in range(first, after)
            }
            utterance = utterance.only(i for i in range(len(utterance.words)) if i not in gone)
        return utterance

    def respelled(self, utterance: Utterance, message: str) -> Utterance:
        """The answer with each of these phrases as what it stands for ("veintidos=veintidós")."""
        written: list[str] = []
        words: list[str] = []
        done = 0
        for first, after, means in self[message].found(utterance.words):
            written += [*utterance.written[done:first], *means.split()]
            words += [*utterance.words[done:first], *Utterance.of(means).words]
            done = after
        rest = utterance.part(done)
        return Utterance((*written, *rest.written), (*words, *rest.words)) if done else utterance

    def after(self, utterance: Utterance, message: str) -> Utterance:
        """The answer without what it begins with ("my last name is ...")."""
        return utterance.part(self[message].past(utterance.words))

    def corrected(self, utterance: Utterance) -> Utterance:
        """What follows the last correction ("..., no, sorry, ..."); all of it where there is none."""
        ends = [after for _, after, _ in self["hearing-corrections"].found(utterance.words)]
        return utterance.part(ends[-1]) if ends else utterance
