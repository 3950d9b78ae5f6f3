"""Records: the settings' database, and everything that is read from it and written to it."""

from __future__ import annotations

from functools import cached_property

import structlog

from ivr.engine.ports import Clock
from ivr.settings import Settings
from ivr.shipped import Shipped
from ivr.store.attempts import SqlAttempts
from ivr.store.bundles import SqlBundles
from ivr.store.codes import SqlCodes
from ivr.store.contracts import SqlContracts
from ivr.store.customers import SqlCustomers
from ivr.store.database import Database
from ivr.store.durable import Durable
from ivr.store.effects import DurableEffects
from ivr.store.index_key import sealed_with
from ivr.store.job_events import SqlJobEvents
from ivr.store.jobs import SqlJobs
from ivr.store.journal import SqlJournal
from ivr.store.limits import SqlLimits
from ivr.store.messages import SqlMessages
from ivr.store.opt_outs import SqlOptOuts
from ivr.store.requests import SqlRequests
from ivr.store.results import SqlResults
from ivr.wiring.process import ROOT, SystemClock

_log = structlog.get_logger()


class Records:
    """What one process needs of the settings' database, each made when it is first used."""

    def __init__(
        self, settings: Settings, clock: Clock | None = None, shipped: Shipped | None = None
    ) -> None:
        self.settings = settings
        self.clock = clock or SystemClock()
        self.shipped = shipped or Shipped(ROOT, demo=settings.demo)
        self.database = Database(settings.database_url)
        self.sealed = sealed_with(self.database, [key.get_secret_value() for key in settings.secret_keys])
        self.bundles = SqlBundles(self.database)

    @cached_property
    def journal(self) -> SqlJournal:
        tells = self.settings.notice_url is not None
        return SqlJournal(self.database, self.sealed, DurableEffects(self.durable), tells=tells)

    @cached_property
    def durable(self) -> Durable:
        return Durable(self.database)

    @cached_property
    def attempts(self) -> SqlAttempts:
        return SqlAttempts(self.database, self.durable, self.clock)

    @cached_property
    def results(self) -> SqlResults:
        return SqlResults(self.database, self.sealed)

    @cached_property
    def messages(self) -> SqlMessages:
        return SqlMessages(self.database, self.sealed)

    @cached_property
    def contracts(self) -> SqlContracts:
        return SqlContracts(self.database, self.sealed)

    @cached_property
    def requests(self) -> SqlRequests:
        return SqlRequests(self.database, self.sealed)

    @cached_property
    def customers(self) -> SqlCustomers:
        return SqlCustomers(self.database, self.sealed)

    @cached_property
    def codes(self) -> SqlCodes:
        return SqlCodes(self.database, self.sealed)

    @cached_property
    def limits(self) -> SqlLimits:
        return SqlLimits(self.database, self.sealed)

    @cached_property
    def opt_outs(self) -> SqlOptOuts:
        return SqlOptOuts(self.database, self.sealed)

    @cached_property
    def jobs(self) -> SqlJobs:
        return SqlJobs(self.database, self.sealed, self.clock)

    @cached_property
    def job_events(self) -> SqlJobEvents:
        zone, tells = self.settings.zone, self.settings.notice_url is not None
        return SqlJobEvents(self.database, self.sealed, self.durable, self.clock, zone, tells=tells)

    def alarmed(self) -> None:
        """Whoever is woken reads of each value that cannot be unsealed."""
        self.sealed.alarm = _cannot_unseal


def _cannot_unseal(where: str) -> None:
    _log.error("cannot be unsealed: a key is missing from IVR_SECRET_KEYS, or it was altered", at=where)
