"""Exporting: the company's records as the files that importing reads, and what came of calls besides."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, select, tuple_

from ivr.store.columns import CLAIM, CONTRACT, GAP_DOCUMENT
from ivr.store.columns import Column as FileColumn
from ivr.store.contracts import claim_of_row, contract_of_row
from ivr.store.customer_columns import CUSTOMER, CUSTOMERS
from ivr.store.customer_tables import customers
from ivr.store.customers import customer_of_row
from ivr.store.database import Database, answering
from ivr.store.gap import document_of_row
from ivr.store.gap_tables import gap_documents
from ivr.store.importing import CLAIMS, CONTRACTS, GAP_DOCUMENTS, MESSAGES, REQUESTS
from ivr.store.records import asks_place
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts, messages, requests

FILES = (CONTRACTS, CLAIMS, GAP_DOCUMENTS, CUSTOMERS, REQUESTS, MESSAGES)
_CHUNK = 500
_OF_REQUESTS = ("kind", "number", "call", "contract", "made_at", "state", "due", "asks")
_OF_MESSAGES = (
    *("call", "turn", "name", "contract", "request_number", "language"),
    *("channel", "state", "due_at", "sent_at", "reason"),
)


@dataclass(frozen=True, slots=True)
class _File:
    """One file: the table it is of, by which columns its rows are in order, and how a row is written.

    order: a row's key stands last in it, from `key` on.
    """

    name: str
    header: Sequence[str]
    table: Table
    order: Sequence[Column[Any]]
    key: int
    write: Callable[[Row[Any], Sealed], Sequence[object]]

    @property
    def keys(self) -> Sequence[Column[Any]]:
        return self.order[self.key :]


def is_occupied(folder: Path) -> bool:
    """Whether anything is in the folder already, or there where it would be."""
    return folder.exists() and not (folder.is_dir() and not any(folder.iterdir()))


def export(
    database: Database,
    sealed: Sealed,
    folder: Path,
    *,
    begins: Callable[[int], None] = lambda rows: None,
    progress: Callable[[int], None] = lambda rows: None,
) -> Mapping[str, int]:
    """The files are in the folder, all of one moment, or none is; how many rows each has.

    Readable by their owner alone. What else was in the folder stays. begins: told how many rows there are;
    progress: how many more are written. Raises LookupUnavailable, and OSError where the folder cannot be.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with answering(), _one_moment(database) as connection:
            keys = {file.name: _keys(connection, file) for file in _files()}
            begins(sum(map(len, keys.values())))
            for file in _files():
                _write(made / file.name, file, _rows(connection, file, keys[file.name], progress), sealed)
        _put(made, folder)
    finally:
        rmtree(made, ignore_errors=True)
    return {name: len(found) for name, found in keys.items()}


@contextmanager
def _one_moment(database: Database) -> Iterator[Connection]:
    """A transaction that sees one moment on both databases; SQLite's readers do so anyway."""
    engine = database.engine
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with engine.begin() as connection:
        yield connection


def _keys(connection: Connection, file: _File) -> list[tuple[Any, ...]]:
    """Of all rows, in order. Sorted here: the two databases sort letters differently."""
    found = sorted(tuple(row) for row in connection.execute(select(*file.order)))
    return [row[file.key :] for row in found]


def _rows(
    connection: Connection, file: _File, keys: Sequence[tuple[Any, ...]], progress: Callable[[int], None]
) -> Iterator[Row[Any]]:
    """The rows in chunks: each statement is short, however many there are."""
    for start in range(0, len(keys), _CHUNK):
        chunk = keys[start : start + _CHUNK]
        wanted = select(file.table).where(tuple_(*file.keys).in_(chunk))
        found = {
            tuple(getattr(row, key.name) for key in file.keys): row for row in connection.execute(wanted)
        }
        yield from (found[key] for key in chunk)
        progress(len(chunk))


def _write(path: Path, file: _File, rows: Iterator[Row[Any]], sealed: Sealed) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(file.header)
        for row in rows:
            writer.writerow(map(_text, file.write(row, sealed)))
        opened.flush()
        os.fsync(opened.fileno())


def _put(made: Path, folder: Path) -> None:
    """The made folder stands where the other stood; what was in that besides our files is in it too."""
    if not is_occupied(folder):
        made.rename(folder)
        return
    aside = made.with_name(f"{made.name}.old")
    folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        aside.rename(folder)
        raise
    for other in aside.iterdir():
        if other.name not in FILES:
            other.rename(folder / other.name)
    rmtree(aside)


def _text(value: object) -> str:
    """As importing reads it."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case StrEnum():
            return value.value
        case datetime() | date():
            return value.isoformat()
        case frozenset():
            return ";".join(sorted(value))
        case _:
            return str(value)


def _fields(thing: object, columns: Mapping[str, FileColumn]) -> list[object]:
    return [getattr(thing, column.field) for column in columns.values()]


def _contract(row: Row[Any], sealed: Sealed) -> list[object]:
    return _fields(contract_of_row(row, sealed), CONTRACT)


def _claim(row: Row[Any], _: Sealed) -> list[object]:
    return _fields(claim_of_row(row), CLAIM)


def _document(row: Row[Any], _: Sealed) -> list[object]:
    return _fields(document_of_row(row), GAP_DOCUMENT)


def _customer(row: Row[Any], sealed: Sealed) -> list[object]:
    return _fields(customer_of_row(row, sealed), CUSTOMER)


def _request(row: Row[Any], sealed: Sealed) -> list[object]:
    asks = sealed.unseal_json(asks_place(row.number), row.asks)
    written = {"due": asks.get("due"), "asks": json.dumps(asks, ensure_ascii=False, sort_keys=True)}
    return [written[name] if name in written else getattr(row, name) for name in _OF_REQUESTS]


def _message(row: Row[Any], _: Sealed) -> list[object]:
    return [getattr(row, name) for name in _OF_MESSAGES]


def _files() -> tuple[_File, ...]:
    asked, due, paper = requests.c, messages.c, gap_documents.c
    return (
        _File(CONTRACTS, tuple(CONTRACT), contracts, (contracts.c.number,), 0, _contract),
        _File(CLAIMS, tuple(CLAIM), claims, (claims.c.number,), 0, _claim),
        _File(GAP_DOCUMENTS, tuple(GAP_DOCUMENT), gap_documents, (paper.claim, paper.document), 0, _document),
        _File(CUSTOMERS, tuple(CUSTOMER), customers, (customers.c.number,), 0, _customer),
        _File(REQUESTS, _OF_REQUESTS, requests, (asked.made_at, asked.number), 1, _request),
        _File(MESSAGES, _OF_MESSAGES, messages, (due.due_at, due.call, due.turn, due.name), 1, _message),
    )
