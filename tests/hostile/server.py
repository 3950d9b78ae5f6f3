"""The server as it is served, seen whole: what comes back on the socket, what is written, what is logged."""

from __future__ import annotations

import http.client
import json
import socket
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ivr.store import calls, schema
from ivr.store.loading import Batch, load
from ivr.store.tables import PREFIX
from ivr.wiring import House
from tests.company import contract
from tests.kills.child import settings_of
from tests.kills.served import served

SENT_AT_ONCE = 64 * 1024
"""Of a longer body only the beginning is sent: it has to be refused by its length alone."""
PATIENCE_S = 15


@dataclass(frozen=True, slots=True)
class Came:
    """What a request came to. changes: of rows, as "insert ivr_turns". log: its new lines."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    took_s: float
    changes: tuple[str, ...]
    log: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.splitlines()]

    @property
    def said_in_log(self) -> str:
        """The log without what is ours in every line of it, where short payloads stand by chance."""
        ours = {"call", "timestamp", "incident", "pid"}
        return json.dumps([{k: v for k, v in line.items() if k not in ours} for line in self.lines])

    @property
    def came_to(self) -> tuple[int, bytes, tuple[str, ...]]:
        return self.status, self.body, self.changes


class Server:
    """A running server, its database and its log."""

    def __init__(self, port: int, database: Path, log: Path) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"
        self._log = log
        self._read = log.stat().st_size
        self._rows = sqlite3.connect(database, isolation_level=None)
        self._house = House(settings_of(f"sqlite:///{database}"))

    def close(self) -> None:
        self._rows.close()
        self._house.database.close()

    def sends(self, head: bytes, body: bytes, method: str = "POST") -> Came:
        """What comes back, is written and is logged. Everything else must be at rest meanwhile."""
        self._changes(), self._logged()
        began_s = time.perf_counter()
        with closing(socket.create_connection(("127.0.0.1", self.port), PATIENCE_S)) as line:
            # A server that has made up its mind need not listen to the end.
            with suppress(ConnectionError):
                line.sendall(head + body[:SENT_AT_ONCE])
            answer = http.client.HTTPResponse(line, method=method)
            answer.begin()
            content = answer.read()
        took_s = time.perf_counter() - began_s
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return Came(answer.status, headers, content, took_s, self._changes(), self._logged())

    def caller_of(self, call: str) -> str | None:
        """Who the call is on record for, E.164; None where the number is not known."""
        [row] = calls.named(self._house.database, self._house.sealed, call)
        return row.caller

    def is_sound(self) -> bool:
        return self._rows.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def _changes(self) -> tuple[str, ...]:
        """What was written since this was asked last."""
        found = self._rows.execute("SELECT what FROM hostile_changes ORDER BY 1").fetchall()
        if found:
            self._rows.execute("DELETE FROM hostile_changes")
        return tuple(what for (what,) in found)

    def _logged(self) -> str:
        with self._log.open("rb") as log:
            log.seek(self._read)
            new = log.read()
        self._read += len(new)
        return new.decode()


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """The line as it is deployed, on a database with one contract that notes every change of its rows."""
    database = folder / "ivr.db"
    url = f"sqlite:///{database}"
    schema.upgrade(url)
    house = House(settings_of(url))
    load(house.database, house.sealed, Batch(contracts=(contract(),)))
    house.database.close()
    _note_changes(database)
    with served(url, folder, workers=1, held=False) as (_, port):
        server = Server(port, database, folder / "server.log")
        try:
            yield server
        finally:
            server.close()


def _note_changes(database: Path) -> None:
    with closing(sqlite3.connect(database)) as rows:
        rows.execute("CREATE TABLE hostile_changes (what TEXT NOT NULL)")
        tables = rows.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for table in (name for (name,) in tables if name.startswith(PREFIX)):
            columns = [name for _, name, *_ in rows.execute(f"PRAGMA table_info({table})")]
            # A row that is written over with what it held is as it was.
            differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
            for does, when in (("insert", "1"), ("update", differs), ("delete", "1")):
                # Whoever comes first under a limit makes its row, and others count in it.
                what = table if "limit" in table else f"{does} {table}"
                rows.execute(
                    f"CREATE TRIGGER hostile_{does}_{table} AFTER {does} ON {table} WHEN {when} BEGIN"
                    f" INSERT INTO hostile_changes VALUES ('{what}'); END"
                )
        rows.commit()
