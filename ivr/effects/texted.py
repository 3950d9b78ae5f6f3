"""Texted: what a text to one of our numbers means and is answered, and what becomes of ours."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from ivr.domain.contracts import Contract
from ivr.domain.phone import takes_texts
from ivr.effects.ports import Clock, Messages, OptOuts, Reported
from ivr.engine.ports import Limits
from ivr.flow.written import Letters

STOPPED, AGAIN, HELP, UNREAD = (
    "message-texts-stopped",
    "message-texts-again",
    "message-texts-help",
    "message-texts-unread",
)
MEANT = (STOPPED, AGAIN, HELP)
"""In this order: whoever writes "stop, I need help" wants no texts."""
ANYWHERE = (STOPPED, HELP)
"""Meant wherever their words stand. Who wants texts again says only that: a complaint has the same words."""
ANSWERS_AN_HOUR: Mapping[str, int] = {UNREAD: 1, AGAIN: 3, HELP: 3}
"""Answers to one telephone at the most, lest two machines talk to each other for ever."""
FALLBACK = "en-US"


class Holders(Protocol):
    def of_phone(self, phone: str) -> list[Contract]:
        """All contracts whose holder has this telephone (E.164). Raises LookupUnavailable."""


@dataclass(frozen=True, slots=True)
class Keywords:
    """The phrases of one language that mean something to us."""

    language: str
    anywhere: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, tuple[str, ...]]

    def meaning(self, plain: str, message: str) -> bool:
        inside = any(f" {phrase} " in f" {plain} " for phrase in self.anywhere.get(message, ()))
        return inside or plain in self.alone[message]


@dataclass(frozen=True)
class Texting:
    """The texts that come. Methods raise LookupUnavailable where the records do not answer."""

    opt_outs: OptOuts
    messages: Messages
    holders: Holders
    limits: Limits
    letters: Letters
    clock: Clock
    company: str
    keywords: tuple[Keywords, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "keywords", tuple(_keywords(self.letters)))

    def came(self, text: str, sender: str | None, line: str, words: str) -> str | None:
        """What a text is answered; None: nothing. A STOP counts from now on, for every line.

        text: the carrier's name for it. sender, line: E.164; None: not a telephone, line "": not known.
        """
        if sender is None or not words:
            return None
        meant, language = self._meaning(words)
        if meant == STOPPED and not self.opt_outs.add(sender, words, self.clock.now()):
            # It was said before, and confirmed then.
            return None
        if meant == AGAIN:
            self.opt_outs.remove(sender)
        if not line or not takes_texts(sender) or self._too_many(text, sender, meant):
            return None
        if meant == UNREAD and self.opt_outs.has(sender):
            return None
        facts = {"company": self.company, "line_number": line}
        return self.letters.write(self._language(sender, language), meant, None, facts)

    def is_stop(self, words: str) -> bool:
        """Whether the words ask for no more texts. Needs no record."""
        return self._meaning(words)[0] == STOPPED

    def stopped(self, sender: str, words: str, at: datetime) -> None:
        """Who said so at that time gets no more texts, of any line; harmless where it is so already."""
        self.opt_outs.add(sender, words, at)

    def reported(
        self, text: str, message: tuple[str, int, str] | None, report: Reported, reason: str | None
    ) -> bool:
        """What the carrier says of a text of ours is on record. False: it changed nothing."""
        return self.messages.report(text, message, report, at=self.clock.now(), reason=reason)

    def _meaning(self, words: str) -> tuple[str, str | None]:
        """The message that answers the words, and the language that they are in, where that can be told."""
        plain = plainly(words)
        for message in MEANT:
            for one in self.keywords:
                if one.meaning(plain, message):
                    return message, one.language
        return UNREAD, None

    def _too_many(self, text: str, sender: str, meant: str) -> bool:
        at_most = ANSWERS_AN_HOUR.get(meant)
        return at_most is not None and not self.limits.charge(
            f"text-answer-{meant}:{sender}", text, 0, at_most=at_most, within_s=3600, now=self.clock.now()
        )

    def _language(self, sender: str, written_in: str | None) -> str:
        """The holder's own language, else the one that they wrote in, else the first."""
        known = (one.language for one in self.holders.of_phone(sender))
        wanted = next((one for one in known if one), written_in)
        return wanted if wanted in self.letters.languages else FALLBACK


def plainly(words: str) -> str:
    """Lower case, without accents and punctuation, one blank between words."""
    bare = (one for one in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(one))
    return " ".join("".join(one if one.isalnum() else " " for one in bare).split())


def _keywords(letters: Letters) -> Iterator[Keywords]:
    for language in sorted(letters.languages):
        lists = {
            attribute: {
                message: tuple(map(plainly, letters.phrases(language, message, attribute)))
                for message in messages
            }
            for attribute, messages in (("phrases", ANYWHERE), ("alone", MEANT))
        }
        yield Keywords(language, lists["phrases"], lists["alone"])
