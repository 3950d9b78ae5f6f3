"""Letters: the messages that people read instead of hearing them, written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ivr.domain.facts import Facts
from ivr.flow.catalogue import Catalogue
from ivr.flow.compiled import Compiled
from ivr.flow.messages import PromptProblem, read_messages
from ivr.flow.prompts import PromptError
from ivr.flow.written.functions import cardinal, functions

FILE = "messages.ftl"
"""The file of each language that the written messages stand in."""
SUBJECT = "subject"
"""The attribute that an e-mail's subject stands in."""

_ANSWER = frozenset({"company", "line_number"})
_OF_A_DRIVER = _ANSWER | {"eta_minutes"}
_OF_A_REQUEST = _ANSWER | {"number", "request_kind", "product", "channel"}
_TO_A_HOLDER = _OF_A_REQUEST | {"greeting", "first_name", "vehicle_known", "vehicle"}
_LIMITED = _ANSWER | {"channel", "limits", "limit_a_day", "limit_in_all"}
_TO_A_CUSTOMER = _ANSWER | {"business", "asked_on"}
_ESTIMATED = _TO_A_HOLDER | {"asked_on", "refund", "payee"}

_SOLD = _TO_A_HOLDER | {"asked_on", "sold_on", "transfer_until", "notice_counts"}
_STILL_NEEDED = frozenset(f"d{n}" for n in range(1, 14))
_OF_A_CLAIM = _ANSWER | _STILL_NEEDED | {"channel", "greeting", "first_name", "vehicle_known", "vehicle"}
_NEWS = _OF_A_CLAIM | {"gap_status"}

GIVEN: Mapping[str, frozenset[str]] = {
    "message-roadside-on-the-way": _OF_A_DRIVER,
    "message-roadside-another-driver": _OF_A_DRIVER,
    "message-roadside-canceled": _ANSWER,
    "message-roadside-late": _ANSWER,
    "message-cancellation-form": _ESTIMATED,
    "message-transfer-form": _SOLD,
    "message-location-link": _ANSWER | {"link"},
    "message-request-number": _OF_A_REQUEST,
    "message-repair-rules": _ANSWER,
    "message-rental-limits": _LIMITED,
    "message-trip-receipts": _LIMITED,
    "message-contract-included": _ANSWER | {"channel"},
    "message-username-code": _ANSWER | {"code_sent"},
    "message-username-email": _TO_A_CUSTOMER | {"username"},
    "message-username-text": _TO_A_CUSTOMER | {"username"},
    "message-username-notice": _TO_A_CUSTOMER,
    "message-roadside-details": _ANSWER | {"number", "service", "eta_minutes"},
    "message-gap-documents": _OF_A_CLAIM | {"number"},
    "message-gap-list": _OF_A_CLAIM,
    "message-gap-list-text": _ANSWER | _STILL_NEEDED,
    "message-gap-still-needed": _STILL_NEEDED,
    "message-gap-still-needed-text": _STILL_NEEDED,
    "message-gap-news": _NEWS,
    "message-gap-news-told": _NEWS,
    "message-gap-news-text": _ANSWER | {"gap_status", "on_file"},
    "message-texts-stopped": _ANSWER,
    "message-texts-again": _ANSWER,
    "message-texts-help": _ANSWER,
    "message-texts-unread": _ANSWER,
}
"""Every message that is written, or stands in one, with its facts. Texts never have their reader's name."""

REPLIES = "message-reply-"
"""The texts that answer questions in passing: as many as there are, and of nobody's contract."""

_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")


def given_to(name: str) -> frozenset[str] | None:
    """The facts that a message is written with; None: nothing ever writes it."""
    return _ANSWER if name.startswith(REPLIES) else GIVEN.get(name)


class Letters:
    """The written messages of all languages. Immutable and thread-safe."""

    def __init__(self, languages: Mapping[str, Compiled]) -> None:
        self._languages = languages

    @classmethod
    def read(cls, texts: Mapping[str, Mapping[str, str]]) -> Letters:
        """The messages of `texts`: .ftl text by language and file name, of which messages.ftl is read."""
        return cls(
            {
                language: Compiled(
                    language,
                    read_messages(language, {FILE: files[FILE]})[0],
                    functions(language),
                    cardinal(language),
                )
                for language, files in texts.items()
                if FILE in files
            }
        )

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._languages)

    def has(self, language: str, message: str, attribute: str | None = None) -> bool:
        return language in self._languages and (message, attribute) in self._languages[language].parts

    def write(self, language: str, message: str, attribute: str | None, variables: Facts) -> str:
        """The text, lines and paragraphs as they stand. Raises PromptError instead of writing half of it.

        variables: by the names of facts; those that the message does not use are ignored.
        """
        if language not in self._languages:
            raise PromptError(language, message, attribute, "there is no such language")
        try:
            text = self._languages[language].text(message, attribute, variables, None)
        except ValueError as error:
            raise PromptError(language, message, attribute, str(error)) from error
        lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
        return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()

    def phrases(self, language: str, message: str, attribute: str) -> tuple[str, ...]:
        """The phrases that stand in an attribute, separated by commas."""
        text = self.write(language, message, attribute, {})
        return tuple(phrase for phrase in map(str.strip, text.split(",")) if phrase)

    def wrong_calls(self) -> Iterator[PromptProblem]:
        """What a message gives to a function that cannot write it."""
        for compiled in self._languages.values():
            yield from compiled.wrong_calls()


def letter_problems(texts: Mapping[str, Mapping[str, str]], messages: Catalogue) -> tuple[PromptProblem, ...]:
    """What keeps a written message from being written: a fact that it is never given, a thing of speech.

    texts: .ftl text by language and file name; messages: what is in them.
    """
    letters = Letters.read(texts)
    return (*letters.wrong_calls(), *_wrong(messages, letters))


def _wrong(messages: Catalogue, letters: Letters) -> Iterator[PromptProblem]:
    for language, specs in messages.items():
        for name, spec in specs.items():
            if spec.file != FILE:
                continue
            used = frozenset[str]().union(*spec.variables.values())
            given = given_to(name)
            lacking = sorted(used - (used if given is None else given))
            wrong = [f"${variable} is not known where this is written" for variable in lacking]
            if not letters.has(language, name):
                wrong.append(f"places what does not stand in {FILE}")
            for what in wrong if given is not None else ["nothing ever writes this message"]:
                yield PromptProblem(language, spec.file, spec.line, f"{name}: {what}")
