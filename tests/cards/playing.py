"""Playing: a card's call held through the exchange, and what it took."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum
from pathlib import Path
from typing import Any

from flask import Flask

from ivr.engine.call import Utterance
from ivr.exchange.wsgi import Environ
from ivr.flow.meter import WORDS_PER_MINUTE, seconds
from ivr.wiring import create_app
from tests.caller import Caller
from tests.cards.card import Answer, Card, Played
from tests.house import TestHouse

REACTS_S = 1.5
"""From the end of a question to the beginning of its answer."""
KEY_S = 0.5
FIRST_OPTION = "menu-first-option"
LANGUAGE = {"keys": "8", "speech": "español"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a transcript: who, and what they said or did."""

    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Result:
    """What a call took. first_s: until the end of the first choice's words. whole_s: as it is modelled."""

    card: Card
    played: Played
    inputs: int
    speech_s: float
    first_s: float
    whole_s: float
    ended: bool
    lines: tuple[Line, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """What the card asks for and the call is not."""
        card, language = self.card, self.played.language
        return tuple(
            problem
            for is_so, problem in (
                (not self.ended, f"does not end in {card.ends}"),
                (self.inputs > card.may_ask(language), f"takes {self.inputs} inputs"),
                (self.speech_s > card.may_say_s(language), f"speaks for {self.speech_s:.1f} s"),
                (
                    language == "en-US" and self.first_s > card.first_s,
                    f"first choice after {self.first_s:.1f} s",
                ),
                (
                    card.whole_s is not None and self.whole_s > card.whole_s,
                    f"takes {self.whole_s:.0f} s",
                ),
            )
            if is_so
        )


class Once(TestHouse):
    """A house in one process whose webhooks come once: what repeats come to is tested with other calls."""

    @cached_property
    def _app(self) -> Flask:
        return create_app(self.settings, self.clock, self.shipped)

    def _answered_afresh(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        body = environ["wsgi.input"].read()
        return [b"".join(self._app.wsgi_app({**environ, "wsgi.input": io.BytesIO(body)}, start_response))]


def play(card: Card, played: Played, folder: Path, made: Callable[[Path], TestHouse] = Once) -> Result:
    """The card's call, from its first word until the caller hangs up after the last."""
    house = made(folder)
    house.exchange_at(card.when)
    card.on_record(house)
    caller = Caller(house, card.number).dials(card.line)
    course = _Course(house, caller)
    try:
        if played.language == "es-US":
            course.changes_language(played)
        for step in card.steps:
            if isinstance(step, Answer):
                for entry in step.of(played):
                    course.answers(entry, played)
            else:
                course.listens()
                step.does(house, caller)
                course.happened(step.what, step.seconds, step.inputs)
        course.listens()
        ended = card.ends in [one.message for one in caller.said]
        if not caller.phone.is_over:
            course.hangs_up()
        assert not house.exchange.warnings, [str(one) for one in house.exchange.warnings]
    finally:
        house.house.database.close()
    return Result(
        card,
        played,
        inputs=course.inputs,
        speech_s=course.speech_s,
        first_s=course.first_s,
        whole_s=course.speech_s + course.else_s,
        ended=ended,
        lines=tuple(course.lines),
    )


class _Course:
    """One call as it goes on, and what it took so far."""

    def __init__(self, house: TestHouse, caller: Caller) -> None:
        self._house, self._caller = house, caller
        self._turns = 0
        self.inputs = 0
        self.speech_s = self.else_s = 0.0
        self.lines: list[Line] = []
        self.first_s = self._until_first_choice()

    def changes_language(self, played: Played) -> None:
        """The caller asks for Spanish as soon as it is offered, so they hear nothing behind the offer.

        Where it is not offered, they know that they may, and ask after the first words.
        """
        offers = (i for i, one in enumerate(self._caller.said) if one.message == "language-offer")
        offer = next(offers, 0)
        self.listens(until=offer + 1)
        self.answers(LANGUAGE[played.by], played, listens=False)

    def answers(self, entry: str, played: Played, *, listens: bool = True) -> None:
        if listens:
            self.listens()
        self.inputs += 1
        if played.by == "keys":
            self.else_s += REACTS_S + KEY_S * len(entry)
            self.lines.append(Line("Caller", f"keys {entry}"))
            self._caller.keys(entry)
        else:
            self.else_s += REACTS_S + len(entry.split()) * 60 / WORDS_PER_MINUTE
            self.lines.append(Line("Caller", f"“{entry}”"))
            self._caller.says(entry)

    def happened(self, what: str, seconds: float, inputs: int) -> None:
        self.lines.append(Line("", what))
        self.else_s += seconds
        self.inputs += inputs

    def hangs_up(self) -> None:
        self.lines.append(Line("Caller", "hangs up"))
        self._caller.hangs_up()

    def listens(self, until: int | None = None) -> None:
        """What was said since the last time is heard to the end, or to the end of that utterance."""
        turns = self._caller.turns
        for turn in turns[self._turns :]:
            assert isinstance(turn.said, list)
            said = [Utterance.from_json(one) for one in turn.said][:until]
            if said:
                assert isinstance(turn.state, dict)
                language = str(turn.state["language"])
                self.speech_s += self._seconds(said, language)
                self.lines.append(Line("Line", self._text(said, language)))
        self._turns = len(turns)

    def _until_first_choice(self) -> float:
        """Until the end of the first choice; where the first question has none, until it begins or ends.

        A menu's first option is all of it. A question that is answered with yes or no is a choice as soon as
        it is there: what counts is what was said before it. Where nothing can be chosen, it is all.
        """
        said = self._caller.said
        language = self._caller.state.language
        places = [i for i, one in enumerate(said) if one.message == FIRST_OPTION]
        if places:
            said = said[: places[0] + 1]
        elif not self._caller.phone.is_over:
            said = said[:-1]
        return self._seconds(said, language)

    def _seconds(self, said: list[Utterance], language: str) -> float:
        prompts, today = self._house.prompts, self._house.today
        return fsum(
            seconds(prompts.render(spoken, one.message, one.attribute, one.variables, today=today).fragments)
            for one in said
            for spoken in one.languages(language, prompts.languages)
        )

    def _text(self, said: list[Utterance], language: str) -> str:
        prompts, today = self._house.prompts, self._house.today
        texts = (
            prompts.render(spoken, one.message, one.attribute, one.variables, today=today).text
            for one in said
            for spoken in one.languages(language, prompts.languages)
        )
        return re.sub(r"\s+", " ", " ".join(texts)).strip()
