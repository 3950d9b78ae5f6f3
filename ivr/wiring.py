"""The composition root: settings in, a working house out. Only app.py, cli/ and tests import it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from pathlib import Path

import structlog
from flask import Flask
from sqlalchemy.exc import DBAPIError

from ivr.actions import ACTIONS
from ivr.actions.declared import World
from ivr.domain.errors import FlowInvalid, IvrError, LookupUnavailable
from ivr.domain.refund_rules import shipped_rules
from ivr.effects.carrying import Carrying
from ivr.effects.order import Carrier
from ivr.effects.ports import MailServer, Texts
from ivr.effects.texted import Texting
from ivr.engine.bundle import Library
from ivr.engine.conversation import Conversation
from ivr.engine.hearing.question import Phrases, Thresholds
from ivr.engine.ports import Clock
from ivr.engine.results import Action
from ivr.engine.rules import Rules
from ivr.engine.steps import Step
from ivr.flow.bundle import thaw
from ivr.flow.problem import Problem
from ivr.flow.written import Letters
from ivr.settings import Settings, settings_or_exit
from ivr.shipped import Shipped, invalid, verified
from ivr.store import index_key, schema, workflow_tables
from ivr.store.attempts import SqlAttempts
from ivr.store.bundles import SqlBundles
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database, answering, lossy
from ivr.store.demo import company
from ivr.store.durable import Durable
from ivr.store.effects import DurableEffects
from ivr.store.index_key import sealed_with
from ivr.store.journal import SqlJournal
from ivr.store.limits import SqlLimits
from ivr.store.loading import known_contracts, load
from ivr.store.messages import SqlMessages
from ivr.store.opt_outs import SqlOptOuts
from ivr.store.requests import SqlRequests
from ivr.telephony.signature import Signature
from ivr.telephony.standing import LANGUAGES, Standing, StandingLine
from ivr.telephony.twiml import language_of, render, turn_address
from ivr.webhooks import register
from ivr.webhooks.logs import configure_logs
from ivr.webhooks.retries import Retries
from ivr.webhooks.urgent import Urgent

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
        # From here on somebody is on the telephone.
        self.database.hurry()
        self.sealed.alarm = _cannot_unseal
        if problems := self.problems(live=True):
            raise invalid(problems)
        self._prepare_effects()
        library = Library(*self.shipped.bundle, self.bundles)
        library.keep(self.clock.now())
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
    def journal(self) -> SqlJournal:
        tells = self.settings.notice_url is not None
        return SqlJournal(self.database, self.sealed, DurableEffects(self.durable), tells=tells)

    def _prepare_demo(self) -> None:
        """A laptop that has nothing yet has the demo's tables and its company."""
        url = self.settings.database_url
        if schema.check(url):
            schema.upgrade(url)
        made = company(self.clock.now().astimezone(self.settings.zone).date()).batch
        if not known_contracts(self.database, [one.number for one in made.contracts]):
            load(self.database, self.sealed, made)

    def _prepare_effects(self) -> None:
        """A turn that has effects finds all that it needs. Raises LookupUnavailable where it would not."""
        with answering(), self.database.read() as connection:
            problem = workflow_tables.problem(connection)
        if problem:
            raise LookupUnavailable(problem)
        self.durable.prepare()

    # What carries effects out.

    @cached_property
    def durable(self) -> Durable:
        return Durable(self.database)

    @cached_property
    def attempts(self) -> SqlAttempts:
        return SqlAttempts(self.database, self.durable, self.clock)

    @cached_property
    def carriers(self) -> Mapping[str, Carrier]:
        """Who carries out which kind of order. Raises FlowInvalid where the messages cannot be read."""
        # Here and below: only a worker sends, and its libraries are much of what a web process's start costs.
        from ivr.effects.send import Sending
        from ivr.effects.tell import Telling
        from ivr.store.notices import SqlNotices

        settings = self.settings
        carriers: dict[str, Carrier] = {
            "send": Sending(
                messages=self.messages,
                contracts=self.contracts,
                opt_outs=self.opt_outs,
                limits=self.limits,
                letters=self.letters,
                clock=self.clock,
                company=settings.company,
                texts=self._texts(),
                mail=self._mail(),
            )
        }
        if settings.notice_url and settings.notice_secret:
            notices = SqlNotices(self.database, self.sealed)
            secret = settings.notice_secret.get_secret_value()
            carriers["tell"] = Telling(notices, self.clock, settings.notice_url, secret)
        return carriers

    @cached_property
    def carrying(self) -> Carrying:
        self.sealed.alarm = _cannot_unseal
        return Carrying(self.attempts, self.carriers)

    def _texts(self) -> Texts | None:
        from ivr.telephony.rest import client
        from ivr.telephony.texts import CarriersTexts

        settings = self.settings
        if settings.account_sid is None:
            return None
        account, user, password = settings.account_sid, settings.account_sid, settings.auth_token
        if settings.api_key and settings.api_secret:
            user, password = settings.api_key, settings.api_secret
        made = partial(client, account, user, password.get_secret_value(), base=settings.api_base)
        return CarriersTexts(made, settings.public_url)

    def _mail(self) -> MailServer | None:
        from ivr.effects.mail import SmtpServer

        settings = self.settings
        if not (settings.smtp_url and settings.mail_from):
            return None
        url = settings.smtp_url.get_secret_value()
        return SmtpServer(url, settings.mail_from, settings.company, self.clock)

    # What texts mean that come.

    @cached_property
    def texting(self) -> Texting:
        """Raises FlowInvalid where the messages cannot be read."""
        return Texting(
            opt_outs=self.opt_outs,
            messages=self.messages,
            holders=self.contracts,
            limits=self.limits,
            letters=self.letters,
            clock=self.clock,
            company=self.settings.company,
        )

    @cached_property
    def letters(self) -> Letters:
        return Letters.read(self.shipped.content().prompts)

    # The records.

    @cached_property
    def messages(self) -> SqlMessages:
        return SqlMessages(self.database, self.sealed)

    @cached_property
    def contracts(self) -> SqlContracts:
        return SqlContracts(self.database, self.sealed)

    @cached_property
    def limits(self) -> SqlLimits:
        return SqlLimits(self.database, self.sealed)

    @cached_property
    def opt_outs(self) -> SqlOptOuts:
        return SqlOptOuts(self.database, self.sealed)

    def ready(self) -> bool:
        """Whether calls can be taken: the records answer, the content verifies. If not, the log says why."""
        reason = self._why_not_ready()
        if reason is not None:
            _log.error("not ready", reason=reason)
        return reason is None

    def _why_not_ready(self) -> str | None:
        try:
            # A demo makes the tables that it lacks; elsewhere their absence is the first thing to say.
            assert not self.settings.demo or self.conversation
            with answering(), self.database.read() as connection:
                wrong = schema.problems(connection)
                if not wrong:
                    found = lossy(connection), index_key.problem(connection, self.sealed)
                    wrong = [one for one in found if one is not None]
            return wrong[0] if wrong or self.conversation is None else None
        except LookupUnavailable as error:
            return str(error)
        except (IvrError, DBAPIError) as error:
            return type(error).__name__

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        world = World(
            contracts=self.contracts,
            requests=SqlRequests(self.database, self.sealed),
            limits=self.limits,
            opt_outs=self.opt_outs,
            refund_rules=shipped_rules(),
            trios_per_caller_hour=self.settings.trios_per_caller_hour,
            trios_per_holder_day=self.settings.trios_per_holder_day,
        )
        return {declared.name: declared.within(world) for declared in ACTIONS}

    @cached_property
    def standing(self) -> Standing:
        """What is said where nothing else can be; where the lines cannot be read, without them."""
        try:
            lines, prompts = self.shipped.content().lines.line.values(), self.shipped.prompts
        except FlowInvalid:
            return Standing(self.settings.human_number)
        first = prompts.languages[0] if prompts.languages else LANGUAGES[0]
        return Standing(
            self.settings.human_number,
            [StandingLine(line.number, line.human, line.language or first) for line in lines],
            safety={
                language: prompts.render(language, "danger-safety").text
                for language in prompts.languages
                if prompts.has(language, "danger-safety")
            },
        )

    def phrases(self) -> Mapping[str, Phrases]:
        """The words that mean something, by language; none where the prompts cannot be read."""
        try:
            prompts = self.shipped.prompts
        except FlowInvalid:
            return {}
        return {language: partial(prompts.phrases, language) for language in prompts.languages}


def create_app(
    settings: Settings,
    clock: Clock | None = None,
    shipped: Shipped | None = None,
    *,
    retries: Retries | None = None,
    spool: Path | None = None,
    lost_log_lines: Callable[[], int] = lambda: 0,
) -> Flask:
    """The app, with the house behind it. It verifies nothing yet: commands must work on broken flows too.

    spool: what the records cannot take is kept there. Default: beside an SQLite file, else in var/.
    """
    app = Flask("ivr", root_path=str(ROOT))
    if settings.flask_secret is not None:
        app.secret_key = settings.flask_secret.get_secret_value()
    house = House(settings, clock, shipped)
    urgent = Urgent(house.phrases)
    app.extensions["guardline"] = house
    tokens = [settings.auth_token, settings.auth_token_next]
    register(
        app,
        signature=Signature(
            settings.public_url, tuple(token.get_secret_value() for token in tokens if token is not None)
        ),
        conversation=lambda: house.conversation,
        standing=house.standing,
        ready=house.ready,
        prompts=house.shipped.prompts_folder,
        account=settings.account_sid,
        texting=lambda: house.texting,
        is_danger=urgent.is_danger,
        wants_person=urgent.wants_person,
        retries=retries,
        now=house.clock.now,
        seals=house.sealed,
        spool=spool or house.database.beside("spool.jsonl", default=ROOT / "var"),
        lost_log_lines=lost_log_lines,
    )
    return app


def app_of_this_process() -> Flask:
    """The app for the environment's settings, its logs JSON lines. Wrong settings end the process."""
    logs = configure_logs()
    settings = settings_or_exit()
    try:
        return create_app(settings, lost_log_lines=lambda: logs.lost)
    except ValueError as error:
        print(f"IVR_DATABASE_URL: {error}", file=sys.stderr)
        sys.exit(2)


def house_of_this_process() -> House:
    """As `app_of_this_process`, for a process that answers nobody."""
    configure_logs()
    settings = settings_or_exit()
    try:
        return House(settings)
    except ValueError as error:
        print(f"IVR_DATABASE_URL: {error}", file=sys.stderr)
        sys.exit(2)


def _cannot_unseal(where: str) -> None:
    _log.error("cannot be unsealed: a key is missing from IVR_SECRET_KEYS, or it was altered", at=where)


def _rendered(steps: Sequence[Step], next_turn: int) -> bytes:
    return render(steps, turn_url=turn_address(next_turn, language_of(steps)))
