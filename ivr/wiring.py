"""The composition root: settings in, a working house out. Only app.py, cli/ and tests import it."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property
from pathlib import Path

import structlog
from flask import Flask
from sqlalchemy.exc import DBAPIError

from ivr.actions import ACTIONS
from ivr.actions.declared import World
from ivr.domain.errors import FlowInvalid, IvrError
from ivr.domain.refund_rules import shipped_rules
from ivr.engine.bundle import Library
from ivr.engine.conversation import Conversation
from ivr.engine.hearing.question import Thresholds
from ivr.engine.ports import Clock
from ivr.engine.results import Action
from ivr.engine.rules import Rules
from ivr.engine.steps import Step
from ivr.flow.bundle import thaw
from ivr.flow.problem import Problem
from ivr.settings import Settings, settings_or_exit
from ivr.shipped import Shipped, invalid, verified
from ivr.store import schema
from ivr.store.bundles import SqlBundles
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.demo import company
from ivr.store.effects import DueEffects
from ivr.store.index_key import sealed_with
from ivr.store.journal import SqlJournal
from ivr.store.limits import SqlLimits
from ivr.store.loading import known_contracts, load
from ivr.store.requests import SqlRequests
from ivr.telephony.signature import Signature
from ivr.telephony.standing import Safe, safe_document
from ivr.telephony.twiml import render, turn_address
from ivr.webhooks import register
from ivr.webhooks.logs import configure_logs

LONGEST_CALL = timedelta(hours=24)
"""No carrier lets a call last longer: one whose end we were never told of is over by then."""

_log = structlog.get_logger()

ROOT = Path(__file__).resolve().parent.parent


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class House:
    """Everything that one process needs, made of the settings; what is costly is made when first used."""

    def __init__(
        self, settings: Settings, clock: Clock | None = None, shipped: Shipped | None = None
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self.shipped = shipped or Shipped(ROOT)
        self.database = Database(settings.database_url)
        self.sealed = sealed_with(self.database, [key.get_secret_value() for key in settings.secret_keys])
        self.bundles = SqlBundles(self.database)

    def problems(self, *, live: bool = False) -> list[Problem]:
        """What is wrong with the shipped content, and with every bundle that a live call is pinned to."""
        found = list(self.shipped.problems)
        verified_already = None if found else self.shipped.bundle[0].name
        for name in self.bundles.live(self.clock.now() - LONGEST_CALL) if live else []:
            if name != verified_already:
                found += self._problems_of(name)
        return found

    def _problems_of(self, bundle: str) -> list[Problem]:
        called = f"bundle {bundle[:12]}"
        try:
            problems = verified(thaw(self.bundles.content(bundle)))
        except (FlowInvalid, LookupError) as error:
            return [Problem(called, None, str(error), "a live call is pinned to it")]
        return [replace(one, file=f"{called}: {one.file}") for one in problems]

    # What answers calls.

    @cached_property
    def conversation(self) -> Conversation:
        """The conversation with the shipped content. Raises FlowInvalid where it does not verify."""
        if self.settings.demo:
            self._prepare_demo()
        if problems := self.problems(live=True):
            raise invalid(problems)
        library = Library(*self.shipped.bundle, self.bundles)
        library.keep(self.clock.now())
        settings = self.settings
        return Conversation(
            journal=SqlJournal(self.database, self.sealed, DueEffects()),
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
            safe=lambda: self.safe.default,
        )

    def _prepare_demo(self) -> None:
        """A laptop that has nothing yet has the demo's tables and its company."""
        url = self.settings.database_url
        if schema.check(url):
            schema.upgrade(url)
        made = company(self.clock.now().astimezone(self.settings.zone).date()).batch
        if not known_contracts(self.database, [one.number for one in made.contracts]):
            load(self.database, self.sealed, made)

    def ready(self) -> bool:
        """Whether calls can be taken: the records answer and the content verifies."""
        try:
            with self.database.read() as connection:
                return self.conversation is not None and not schema.problems(connection)
        except (IvrError, DBAPIError) as error:
            _log.error("not ready", reason=type(error).__name__)
            return False

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        world = World(
            contracts=SqlContracts(self.database, self.sealed),
            requests=SqlRequests(self.database, self.sealed),
            limits=SqlLimits(self.database, self.sealed),
            refund_rules=shipped_rules(),
            trios_per_caller_hour=self.settings.trios_per_caller_hour,
            trios_per_holder_day=self.settings.trios_per_holder_day,
        )
        return {declared.name: declared.within(world) for declared in ACTIONS}

    @cached_property
    def safe(self) -> Safe:
        """SAFE for every line, made of constants; where the lines cannot be read, one for all."""
        human = self.settings.human_number
        try:
            lines = list(self.shipped.content().lines.line.values())
        except FlowInvalid:
            lines = []
        return Safe(
            default=safe_document(human),
            lines={line.number: safe_document(line.human or human, shows=line.number) for line in lines},
        )


def create_app(settings: Settings, clock: Clock | None = None, shipped: Shipped | None = None) -> Flask:
    """The app, with the house behind it. It verifies nothing yet: commands must work on broken flows too."""
    app = Flask("ivr", root_path=str(ROOT))
    if settings.flask_secret is not None:
        app.secret_key = settings.flask_secret.get_secret_value()
    house = House(settings, clock, shipped)
    app.extensions["guardline"] = house
    tokens = [settings.auth_token, settings.auth_token_next]
    register(
        app,
        signature=Signature(
            settings.public_url, tuple(token.get_secret_value() for token in tokens if token is not None)
        ),
        conversation=lambda: house.conversation,
        safe=house.safe,
        ready=house.ready,
        prompts=house.shipped.prompts_folder,
        account=settings.account_sid,
    )
    return app


def app_of_this_process() -> Flask:
    """The app for the environment's settings, its logs JSON lines. Wrong settings end the process."""
    configure_logs()
    settings = settings_or_exit()
    try:
        return create_app(settings)
    except ValueError as error:
        print(f"IVR_DATABASE_URL: {error}", file=sys.stderr)
        sys.exit(2)


def _rendered(steps: Sequence[Step], next_turn: int) -> bytes:
    return render(steps, turn_url=turn_address(next_turn))
