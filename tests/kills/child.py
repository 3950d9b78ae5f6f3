"""A process that answers webhooks with the real app, and may die in the last of them.

It is forked from a process that has read and verified the flows already, so that hundreds of them take
seconds. Nothing of any call is in that process: it never answers one.
"""

from __future__ import annotations

import importlib
import multiprocessing
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, ForkServerProcess
from multiprocessing.synchronize import Barrier
from threading import Thread
from typing import Any
from urllib.parse import urlencode, urlsplit

from werkzeug.test import EnvironBuilder, run_wsgi_app

from ivr.exchange.signing import signature
from ivr.settings import Settings
from ivr.wiring import House, create_app
from tests.company import NOON
from tests.house import ACCOUNT, SHIPPED, TOKEN, URL
from tests.kills.crash import Plan
from tests.kills.story import Delivery, left_behind

# What every child has from the beginning, imported libraries too. No problems is what "verified" means.
for late in ("dbos", "psycopg", "sqlalchemy.dialects.postgresql.psycopg", "flask.json", "alembic.command"):
    importlib.import_module(late)
assert SHIPPED.problems == [], SHIPPED.problems
assert SHIPPED.bundle


class Noon:
    """Time stands still, so that two runs of a call leave the very same."""

    def now(self) -> datetime:
        return NOON


def settings_of(database_url: str) -> Settings:
    values: dict[str, Any] = {
        "auth_token": TOKEN,
        "account_sid": ACCOUNT,
        "public_url": URL,
        "database_url": database_url,
        "secret_keys": "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",
        "human_number": "+15035550190",
    }
    return Settings(_env_file=None, **values)


class Answering:
    """The app of one process."""

    def __init__(self, database_url: str) -> None:
        self._app = create_app(settings_of(database_url), Noon(), SHIPPED)
        self.house: House = self._app.extensions["guardline"]

    def answer(self, delivery: Delivery) -> bytes:
        body = urlencode(delivery.form).encode()
        parts = urlsplit(delivery.url)
        environ = EnvironBuilder(
            path=parts.path,
            base_url=URL,
            query_string=parts.query,
            method="POST",
            data=body,
            content_type="application/x-www-form-urlencoded",
            headers=[("X-Twilio-Signature", signature(TOKEN, delivery.url, delivery.form))],
        ).get_environ()
        pieces, status, _ = run_wsgi_app(self._app.wsgi_app, environ, buffered=True)
        answer = b"".join(pieces)
        assert status.startswith("20"), (status, answer)
        return answer


@dataclass(frozen=True)
class Outcome:
    """What a child has sent: answers (of a dead one, the last may be half of one), and what was left then.

    died_of: the signal that ended it, 0 where it ended well.
    """

    answers: list[bytes]
    left: dict[str, Any]
    died_of: int = 0


@dataclass(frozen=True)
class Job:
    """Webhooks to be answered in order; in the last one the process dies at the point, if one is named."""

    database_url: str
    deliveries: Sequence[Delivery]
    dies_at: str | None = None
    records: int = 0
    copies: int = 1
    """So many threads answer the deliveries, all beginning at once."""


def work(job: Job, to: Connection, together: Barrier | None = None) -> None:
    """The answers are sent one by one, each after its number; then all that the calls have left behind."""
    answering = Answering(job.database_url)
    # Made now, not by the first of several threads.
    assert answering.house.conversation
    if job.copies > 1 or together is not None:
        answers = _at_once(job, answering, together)
    else:
        answers = _one_by_one(job, answering)
    for answer, plan in answers:
        plan.answered(answer, to.send_bytes)
    to.send(left_behind(answering.house))
    answering.house.database.close()


def _one_by_one(job: Job, answering: Answering) -> Iterator[tuple[bytes, Plan]]:
    for left, delivery in zip(range(len(job.deliveries), 0, -1), job.deliveries, strict=True):
        plan = Plan(job.dies_at if left == 1 else None, job.records)
        if left == 1:
            plan.watch(answering.house.database.engine)
        yield answering.answer(delivery), plan


def _at_once(job: Job, answering: Answering, together: Barrier | None) -> Iterator[tuple[bytes, Plan]]:
    answers: list[bytes] = []

    def run() -> None:
        if together is not None:
            together.wait(60)
        answers.extend(answering.answer(one) for one in job.deliveries)

    threads = [Thread(target=run) for _ in range(job.copies)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    yield from ((answer, Plan(None)) for answer in answers)


def context() -> ForkServerContext:
    """Where children come from."""
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload([__name__])
    return forks


class Child:
    """A process at work on a job."""

    def __init__(self, job: Job, together: Barrier | None = None) -> None:
        forks = context()
        self._from, to = forks.Pipe(duplex=False)
        self.process: ForkServerProcess = forks.Process(target=work, args=(job, to, together), daemon=True)
        self.process.start()
        to.close()

    def outcome(self) -> Outcome:
        """What came of it, when the process is gone."""
        received: list[bytes] = []
        try:
            while True:
                received.append(self._from.recv_bytes())
        except EOFError:
            pass
        self._from.close()
        self.process.join(60)
        if self.process.exitcode != 0:
            return Outcome(received, {}, died_of=-(self.process.exitcode or 0))
        return Outcome(received[:-1], pickle.loads(received[-1]))
