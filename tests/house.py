"""A whole house under test: real settings, store, webhooks and signatures, with an exchange around it.

Every webhook is answered by an app made for it alone, so nothing of a call can live in a process; and every
turn's webhook is sent twice, so that a repeat must get the same bytes and leave no second row.
"""

from __future__ import annotations

import atexit
import io
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import cache, cached_property
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp
from threading import Lock
from typing import Any
from urllib.parse import urlencode, urlsplit

from sqlalchemy import func, make_url, select
from werkzeug.test import EnvironBuilder, TestResponse

from ivr.dispatch.provider import SignedProvider
from ivr.domain.contracts import Claim, Contract
from ivr.domain.gap_documents import GapDocument
from ivr.engine.ports import TurnRow
from ivr.exchange.events import HttpRequest
from ivr.exchange.signing import signature
from ivr.exchange.telephones import Line
from ivr.exchange.wsgi import Environ, VirtualExchange
from ivr.flow.prompts import Prompts
from ivr.settings import Settings
from ivr.shipped import Shipped
from ivr.store import calls, tables
from ivr.store.loading import Batch, load
from ivr.store.schema import upgrade
from ivr.wiring import ROOT, House, create_app
from tests.company import NOON

TOKEN = "a token of the tests"
ACCOUNT = "AC" + "1" * 32
URL = "https://calls.test"
DISPATCH_SECRET = "a secret that the provider shares"


_COUNTED = select(
    *(
        select(func.count()).select_from(one).scalar_subquery()
        for one in (tables.turns, tables.requests, tables.messages)
    )
)

SHIPPED = Shipped(ROOT, demo=True)
"""Read, verified and compiled once for all tests: it is as shipped, and holds nothing of any call."""


@cache
def _migrated() -> Path:
    """A SQLite file with this release's tables: to make them anew for each house takes longer than a call."""
    folder = Path(mkdtemp(prefix="guardline-tables-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    upgrade(f"sqlite:///{folder}/ivr.db")
    return folder / "ivr.db"


def _with_tables(url: str) -> None:
    """The database at the URL has this release's tables."""
    file = Path(make_url(url).database or "")
    if url.startswith("sqlite") and not file.exists():
        copyfile(_migrated(), file)
    else:
        upgrade(url)


class ExchangeClock:
    """The exchange's virtual time is the house's time."""

    def __init__(self) -> None:
        self.exchange: VirtualExchange | None = None

    def now(self) -> datetime:
        return NOON if self.exchange is None else self.exchange.now()


class QuietHouse(House):
    """A house whose texts are only kept, and that has no provider yet: no test asks anybody real."""

    @cached_property
    def provider(self) -> SignedProvider | None:
        return None

    def _texts(self) -> None:
        return None


class TestHouse:
    """A house on a database of its own, with the contracts that a test gives it."""

    __test__ = False  # the name is about what it is for
    made_of: type[House] = QuietHouse

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.settings = Settings(
            _env_file=None,
            **{
                "auth_token": TOKEN,
                "account_sid": ACCOUNT,
                "public_url": URL,
                "database_url": f"sqlite:///{folder}/ivr.db",
                "secret_keys": "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",
                "human_number": "+15035550190",
                "dispatch_url": "https://provider.test",
                "dispatch_secret": DISPATCH_SECRET,
            }
            | settings,
        )
        _with_tables(self.settings.database_url)
        self.clock = ExchangeClock()
        self.shipped = SHIPPED
        self._seed = 0
        # Python 3.11's parser, which routes are compiled with, is not safe in two threads at once.
        self._making = Lock()
        self.house: House = self.made_of(self.settings, self.clock, SHIPPED)
        self._carried: set[str] = set()
        self.lines = SHIPPED.content().lines.served
        self.exchange = self.exchange_at(NOON)
        self.repeats = 0

    def exchange_at(self, when: datetime) -> VirtualExchange:
        """A new exchange whose clock begins then; the house goes by it from now on."""
        # Names of calls are the same at every run, and no two exchanges of a test give one twice.
        self._seed += 1
        self.exchange = VirtualExchange(
            self._answered_afresh,
            lines=[
                Line(line.number, f"{URL}/voice/incoming", status_callback=f"{URL}/voice/status")
                for line in self.lines.values()
            ],
            auth_token=TOKEN,
            account_sid=ACCOUNT,
            public_url=URL,
            starts_at=when,
            seed=self._seed,
        )
        self.clock.exchange = self.exchange
        return self.exchange

    def _answered_afresh(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        """What a process answers that never heard of the call; another is asked for the same turn again."""
        body = environ["wsgi.input"].read()
        answers = [self._answer(environ, body, start_response)]
        if environ["PATH_INFO"].startswith("/voice/turn/"):
            rows = self.rows()
            answers.append(self._answer(environ, body, lambda *_: lambda data: 0))
            assert answers[0] == answers[1], "a repeated webhook got other bytes"
            assert rows == self.rows(), "a repeated webhook left another row"
            self.repeats += 1
        return [answers[0]]

    def _answer(self, environ: Environ, body: bytes, start_response: Callable[..., Any]) -> bytes:
        with self._making:
            app = create_app(self.settings, self.clock, self.shipped)
        return b"".join(app.wsgi_app({**environ, "wsgi.input": io.BytesIO(body)}, start_response))

    def rows(self) -> tuple[int, int, int]:
        """How many turns, requests and messages there are."""
        with self.house.database.glance() as connection:
            turns, requests, messages = connection.execute(_COUNTED).one()
        return turns, requests, messages

    # What a carrier does that repeats itself.

    def again(self, request: HttpRequest) -> bytes:
        """The answer to the very same request, sent once more."""
        return self.post(request.url, dict(request.form or ()))

    def post(self, url: str, form: Mapping[str, str]) -> bytes:
        """The answer to a webhook that the carrier signs."""
        parts = urlsplit(url)
        body = urlencode(form).encode()
        environ = EnvironBuilder(
            path=parts.path,
            base_url=URL,
            query_string=parts.query,
            method="POST",
            content_type="application/x-www-form-urlencoded",
            headers=[("X-Twilio-Signature", signature(TOKEN, url, form.items()))],
        ).get_environ()
        environ["CONTENT_LENGTH"] = str(len(body))
        return self._answer(environ, body, lambda *_: lambda data: 0)

    def browses(
        self, address: str, form: Mapping[str, str] | None = None, method: str | None = None
    ) -> TestResponse:
        """What a telephone's browser gets that opens the address, or posts the form to it."""
        with self._making:
            app = create_app(self.settings, self.clock, self.shipped)
        method = method or ("GET" if form is None else "POST")
        path = urlsplit(address).path
        return app.test_client().open(path, base_url=URL, method=method, data=form)

    def open_turn(self, call: str) -> str:
        """Where the answer to the call's open question is to be posted."""
        return f"{URL}/voice/turn/{self.turns(call)[-1].n + 1}?full=1"

    def ended(self, call: str) -> tuple[datetime | None, str | None] | None:
        """When and how the call ended."""
        for one in calls.recent(self.house.database, self.house.sealed, 100):
            if one.call.call == call:
                return one.call.ended_at, one.call.how
        return None

    def works(self) -> None:
        """All that turns have left to be done is done, once, as a worker would do it."""
        for waiting in self.house.durable.waiting(1000):
            if waiting.key not in self._carried:
                self._carried.add(waiting.key)
                call, turn, do, record = waiting.key.split(":", 3)
                self.house.carrying.carry_out(do, call, int(turn), record, 1)

    def deploys(self, shipped: Shipped) -> None:
        """From the next webhook on, another release answers."""
        self.shipped = shipped

    def has(self, *things: Contract | Claim | GapDocument) -> None:
        """The company's records hold these."""
        load(
            self.house.database,
            self.house.sealed,
            Batch(
                contracts=tuple(one for one in things if isinstance(one, Contract)),
                claims=tuple(one for one in things if isinstance(one, Claim)),
                documents=tuple(one for one in things if isinstance(one, GapDocument)),
            ),
        )

    def number_of(self, line: str) -> str:
        return self.lines[line].number

    @property
    def prompts(self) -> Prompts:
        return SHIPPED.bundle[0].prompts

    @property
    def today(self) -> date:
        return self.clock.now().astimezone(self.settings.zone).date()

    def turns(self, call: str) -> list[TurnRow]:
        return calls.transcript(self.house.database, self.house.sealed, call)

    def requests(self) -> list[calls.KeptRequest]:
        return calls.requests(self.house.database, self.house.sealed, 100)

    def messages(self) -> list[calls.KeptMessage]:
        return calls.messages(self.house.database, self.house.sealed, 100)
