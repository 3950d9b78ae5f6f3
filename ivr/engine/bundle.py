"""A bundle ready to run: flows with their machines, prompts, lines. A call keeps the one it began with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, lru_cache, partial

from ivr.engine.hearing.hints import hints
from ivr.engine.hearing.question import Question
from ivr.engine.hearing.tongues import NOT_WORDS, vocabulary
from ivr.engine.machine import FlowMachine
from ivr.engine.ports import Bundles
from ivr.flow.bundle import thaw
from ivr.flow.catalogue import MessageSpec, catalogue
from ivr.flow.document import QUESTION, Ask, Confirm, Content, Flow, Line
from ivr.flow.prompts import Prompts

MOST_QUESTIONS = 512


class Bundle:
    """All content of one release of the flows, compiled once and shared by every call pinned to it."""

    def __init__(
        self, name: str, content: Content, recordings: frozenset[tuple[str, str]] = frozenset()
    ) -> None:
        self.name = name
        self.content = content
        self.recordings = recordings
        self.prompts = Prompts.read(content.prompts, recordings)
        self._machines = {flow: FlowMachine(document) for flow, document in content.flows.items()}
        self._hints = lru_cache(MOST_QUESTIONS)(self._collected)
        self._words = lru_cache(self._vocabulary)
        self._messages: Mapping[str, Mapping[str, MessageSpec]] = catalogue(self.prompts)

    def flow(self, name: str) -> Flow:
        return self.content.flows[name]

    def machine(self, flow: str) -> FlowMachine:
        return self._machines[flow]

    def line_of(self, dialled: str) -> tuple[str, Line] | None:
        """The line that answers a number (E.164), with its name; None where no line has it."""
        for name, line in self.content.lines.line.items():
            if line.number == dialled:
                return name, line
        return None

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """The messages that say what may be asked in passing, by name."""
        named = self._messages[self.languages[0]] if self.languages else ()
        return tuple(sorted(name for name in named if name.startswith(QUESTION)))

    @property
    def languages(self) -> tuple[str, ...]:
        return self.prompts.languages

    def spoken(self, language: str) -> str | None:
        """The prompts' language for somebody who speaks that one: es-US for es-MX. None: there is none."""
        wanted = language.partition("-")[0]
        near = [one for one in self.languages if one.partition("-")[0] == wanted]
        return language if language in near else next(iter(near), None)

    def words(self, language: str) -> frozenset[str]:
        """Every word that callers are expected to say in a language; whose phrases name a fact, apart."""
        return self._words(language)

    def _vocabulary(self, language: str) -> frozenset[str]:
        named = self._messages[language].items()
        listed = (name for name, spec in named if name not in NOT_WORDS and not spec.variables.get("phrases"))
        return vocabulary(phrase for name in listed for phrase in self.prompts.phrases(language, name))

    def hints(self, language: str, question: Question) -> tuple[str, ...]:
        """What a recogniser is to expect at the question: hundreds of phrases, the same at every asking."""
        return self._hints(language, question)

    def _collected(self, language: str, question: Question) -> tuple[str, ...]:
        return hints(question, partial(self.prompts.phrases, language))

    def variables(self, language: str, message: str, attribute: str | None) -> frozenset[str]:
        """The names of the facts that a message (or its attribute) uses."""
        return self._messages[language][message].variables.get(attribute, frozenset())

    def confirms_itself(self, flow: str, ask: Ask) -> bool:
        """True where an answer leads straight to a confirm that reads this very slot back."""
        document = self.flow(flow)
        if not isinstance(document.state[ask.then], Confirm):
            return False
        prompt = document.prompt_of(ask.then)
        return prompt is not None and ask.fills in self.variables(self.languages[0], prompt, None)


class Library:
    """The bundle that new calls begin with, and those that live calls are pinned to, each compiled once.

    canonical: the current bundle's bytes, from which another build can make it again.
    """

    def __init__(self, current: Bundle, canonical: bytes, bundles: Bundles) -> None:
        self.current = current
        self._canonical = canonical
        self._bundles = bundles
        self._earlier = lru_cache(maxsize=16)(self._compile)

    def pinned(self, name: str) -> Bundle:
        """The bundle of that name. Raises LookupError where the store has none."""
        return self.current if name == self.current.name else self._earlier(name)

    def keep(self, now: datetime) -> None:
        """The current bundle is in the store, so that its calls outlive this build."""
        self._bundles.keep(self.current.name, self._canonical, now)

    def _compile(self, name: str) -> Bundle:
        return Bundle(name, thaw(self._bundles.content(name)), self.current.recordings)
