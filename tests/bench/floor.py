"""The floor: the least that a turn could be. The same server and form, the signature, one committed row.

`door` is that; `bare` is Flask's bare answer: no signature, no row, the form not even read. Both answer with
a constant document as long as X1's answers are on average.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Any

from flask import Flask, Response, request
from sqlalchemy import (
    Column,
    DateTime,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    create_engine,
    event,
    insert,
)
from twilio.request_validator import RequestValidator

from deploy.door import Door
from tests.bench.x1 import TOKEN, URL

ANSWER_BYTES = "BENCH_ANSWER_BYTES"
ROW_BYTES = "BENCH_ROW_BYTES"
DATABASE_URL = "BENCH_DATABASE_URL"

rows = Table(
    "bench_turns",
    MetaData(),
    Column("call", String(64), primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("content", LargeBinary, nullable=False),
)
_NEW_ROW = insert(rows)


def opened(url: str) -> Engine:
    """The database, every commit on the disk, with the one table."""
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _durable)
    rows.metadata.create_all(engine)
    return engine


def _durable(connection: Any, _: object) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")


def document(length: int) -> bytes:
    """TwiML of about that many bytes."""
    before, after = b'<?xml version="1.0" encoding="UTF-8"?><Response><Say>', b"</Say></Response>"
    return before + b"." * (length - len(before) - len(after)) + after


def _answer() -> bytes:
    return document(int(os.environ.get(ANSWER_BYTES, "3000")))


def floor_app(engine: Engine, answer: bytes, content: bytes) -> Flask:
    """Checks the signature, commits one row, answers."""
    app = Flask("floor")
    validator = RequestValidator(TOKEN)

    def turn(path: str) -> Response:
        signed = URL + request.full_path.removesuffix("?")
        if not validator.validate(signed, request.form, request.headers.get("X-Twilio-Signature", "")):
            return Response(status=403)
        n = path.rpartition("/")[2]
        row = {
            "call": request.form["CallSid"],
            "n": int(n) if n.isdigit() else 0,
            "at": datetime.now(UTC),
            "content": content,
        }
        with engine.begin() as connection:
            connection.execute(_NEW_ROW, row)
        return Response(answer, content_type="text/xml; charset=utf-8")

    app.add_url_rule("/voice/<path:path>", view_func=turn, methods=["POST"])
    return app


def bare_app(answer: bytes) -> Flask:
    """Answers."""
    app = Flask("bare")

    def turn(path: str) -> Response:
        return Response(answer, content_type="text/xml; charset=utf-8")

    app.add_url_rule("/voice/<path:path>", view_func=turn, methods=["POST"])
    return app


def _made() -> Flask:
    url = os.environ.get(DATABASE_URL)
    if url is None:
        return bare_app(_answer())
    return floor_app(opened(url), _answer(), os.urandom(int(os.environ.get(ROW_BYTES, "6000"))))


if ANSWER_BYTES in os.environ:
    # Only a server's process has this: a test may import the page without opening anything.
    door = Door(_made())
