"""Declaring actions: what a flow may run, with what it needs and what each outcome provides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import structlog

from ivr.actions.claims_world import ClaimsWorld
from ivr.actions.gap_world import GapWorld
from ivr.actions.people_world import PeopleWorld
from ivr.actions.places_world import PlacesWorld
from ivr.actions.roadside_world import RoadsideWorld
from ivr.actions.transfers_world import TransfersWorld
from ivr.actions.usernames_world import UsernamesWorld
from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.domain.refund_rules import Rules
from ivr.engine.ports import Contracts, Limits, OptOuts, Requests
from ivr.engine.results import Action, Given, Result, secrets_among


@dataclass(frozen=True, slots=True)
class World:
    """What actions may look at and be limited by. trios_*: how many identifications are let through."""

    contracts: Contracts
    requests: Requests
    limits: Limits
    opt_outs: OptOuts
    refund_rules: Rules
    trios_per_caller_hour: int
    trios_per_holder_day: int
    places: PlacesWorld
    roadside: RoadsideWorld
    gap: GapWorld
    usernames: UsernamesWorld
    people: PeopleWorld
    transfers: TransfersWorld
    claims: ClaimsWorld


UNAVAILABLE = "unavailable"
"""The outcome of every action that looks something up which does not answer."""

Runs = Callable[[Given, World], Result]

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Declared:
    """An action as its module declares it, before it is given a world."""

    name: str
    provides: Mapping[str, frozenset[str]]
    needs: frozenset[str]
    forgets: frozenset[str]
    costly: bool
    runs: Runs

    @property
    def consumes(self) -> frozenset[str]:
        return secrets_among(self.needs)

    def within(self, world: World) -> Action:
        """The action, ready to be run in that world. Records that do not answer are its `unavailable`."""

        def run(given: Given) -> Result:
            try:
                return self.runs(given, world)
            except RecordsAway:
                raise
            except LookupUnavailable as error:
                # The caller goes to a person, who cannot know why: an operator must.
                _log.error(
                    "look-up failed", call=given.call, turn=given.turn, at=self.name, reason=str(error)
                )
                return Result(UNAVAILABLE)

        return Action(self.name, run, self.provides, self.needs, self.forgets)


def action(
    name: str,
    *,
    outcomes: Mapping[str, Iterable[str]],
    needs: Iterable[str] = (),
    forgets: Iterable[str] = (),
    costly: bool = False,
) -> Callable[[Runs], Declared]:
    """Declares the function below it as the action of that name.

    outcomes: the facts that each provides. An action that looks things up also has `unavailable`.
    costly: it does what cannot be taken back by phone, so flows run it on a confirmed yes alone.
    """

    def declare(runs: Runs) -> Declared:
        return Declared(
            name,
            {outcome: frozenset(facts) for outcome, facts in outcomes.items()},
            frozenset(needs),
            frozenset(forgets),
            costly,
            runs,
        )

    return declare
