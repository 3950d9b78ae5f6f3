"""The house: everything that one process needs, verified and prepared before it answers anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cached_property

import structlog
from sqlalchemy.exc import DBAPIError

from ivr.domain.errors import FlowInvalid, IvrError, LookupUnavailable
from ivr.engine.bundle import Library
from ivr.engine.conversation import Conversation
from ivr.flow.bundle import thaw
from ivr.flow.problem import Problem
from ivr.shipped import invalid, verified
from ivr.store import index_key, schema, workflow_tables
from ivr.store.database import answering, lossy
from ivr.store.demo import company
from ivr.store.gap_news import GapNews
from ivr.store.loading import known_contracts, load
from ivr.wiring.answering import Answering
from ivr.wiring.gap import gap_news

LONGEST_CALL = timedelta(hours=24)
"""No carrier lets a call last longer: one whose end we were never told of is over by then."""

_log = structlog.get_logger()


class House(Answering):
    """Everything that one process needs, made of the settings; what is costly is made when first used."""

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

    @cached_property
    def conversation(self) -> Conversation:
        """The conversation with the shipped content. Raises FlowInvalid where it does not verify."""
        if self.settings.demo:
            self._prepare_demo()
        # From here on somebody is on the telephone.
        self.database.hurry()
        self.alarmed()
        if problems := self.problems(live=True):
            raise invalid(problems)
        self._prepare_effects()
        library = Library(*self.shipped.bundle, self.bundles)
        library.keep(self.clock.now())
        return self.conversing(library)

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

    def gap_news(self) -> GapNews | None:
        """Who tells holders of GAP claims what an import changes. Raises FlowInvalid."""
        return gap_news(self)

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
