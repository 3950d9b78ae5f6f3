"""Answering: the conversation, with the actions that its flows may run and the world that those see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial

from ivr.actions import ACTIONS
from ivr.actions.declared import World
from ivr.domain.errors import FlowInvalid
from ivr.domain.refund_rules import shipped_rules
from ivr.engine.bundle import Library
from ivr.engine.conversation import Conversation
from ivr.engine.hearing.question import Phrases, Thresholds
from ivr.engine.results import Action
from ivr.engine.rules import Rules
from ivr.engine.steps import Step
from ivr.telephony.standing import LANGUAGES, Standing, StandingLine
from ivr.telephony.twiml import language_of, render, turn_address
from ivr.wiring.claims import claims_world
from ivr.wiring.gap import gap_world
from ivr.wiring.outgoing import Outgoing
from ivr.wiring.people import people_world
from ivr.wiring.places import places_world
from ivr.wiring.roadside import roadside_world
from ivr.wiring.transfers import transfers_world
from ivr.wiring.usernames import usernames_world


class Answering(Outgoing):
    """What turns are taken with."""

    def conversing(self, library: Library) -> Conversation:
        """The conversation with the library's content."""
        settings = self.settings
        return Conversation(
            journal=self.journal,
            library=library,
            actions=self.actions,
            rules=Rules(
                company=settings.company,
                human_number=settings.human_number,
                tries=settings.tries,
                failures=settings.failures,
                turns=settings.turns,
                ring_s=settings.ring_s,
            ),
            thresholds=Thresholds(settings.accept, settings.confirm),
            clock=self.clock,
            timezone=settings.timezone,
            render=_rendered,
            safe=lambda: self.standing.default,
        )

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        world = World(
            contracts=self.contracts,
            requests=self.requests,
            limits=self.limits,
            opt_outs=self.opt_outs,
            refund_rules=shipped_rules(),
            trios_per_caller_hour=self.settings.trios_per_caller_hour,
            trios_per_holder_day=self.settings.trios_per_holder_day,
            places=places_world(self),
            roadside=roadside_world(self),
            gap=gap_world(self),
            usernames=usernames_world(self),
            people=people_world(self),
            transfers=transfers_world(self),
            claims=claims_world(self),
        )
        return {declared.name: declared.within(world) for declared in ACTIONS}

    @cached_property
    def standing(self) -> Standing:
        """What is said where nothing else can be; where the lines cannot be read, without them."""
        try:
            lines, prompts = self.shipped.content().lines.served.values(), self.shipped.prompts
        except FlowInvalid:
            return Standing(self.settings.human_number)
        first = prompts.languages[0] if prompts.languages else LANGUAGES[0]
        return _standing(
            self.settings.human_number,
            tuple(StandingLine(line.number, line.human, line.language or first) for line in lines),
            tuple(
                (language, prompts.render(language, "danger-safety").text)
                for language in prompts.languages
                if prompts.has(language, "danger-safety")
            ),
        )

    def phrases(self) -> Mapping[str, Phrases]:
        """The words that mean something, by language; none where the prompts cannot be read."""
        try:
            prompts = self.shipped.prompts
        except FlowInvalid:
            return {}
        return {language: partial(prompts.phrases, language) for language in prompts.languages}


@lru_cache
def _standing(
    human: str | None, lines: tuple[StandingLine, ...], safety: tuple[tuple[str, str], ...]
) -> Standing:
    """Made once for each company: some fifty documents, of which a process of many houses needs no more."""
    return Standing(human, lines, dict(safety))


def _rendered(steps: Sequence[Step], next_turn: int) -> bytes:
    return render(steps, turn_url=turn_address(next_turn, language_of(steps)))
