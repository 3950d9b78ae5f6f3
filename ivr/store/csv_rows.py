"""CSV rows: a file's rows as values, or everything that is wrong with them by line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ivr.store.columns import Column

Row = TypeVar("Row")
Build = Callable[[dict[str, Any]], tuple[Row | None, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file. line None: the file as a whole; column None: the line as a whole."""

    file: str
    line: int | None
    column: str | None
    reason: str

    def place(self) -> tuple[str, int]:
        """By which problems are put in order."""
        return self.file, self.line or 0

    def __str__(self) -> str:
        where = [self.file, None if self.line is None else f"line {self.line}", self.column]
        return f"{', '.join(part for part in where if part)}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Read(Generic[Row]):
    """What one file holds: its good rows by line, the fields it tells of, all keys named, its problems."""

    rows: Mapping[int, Row]
    fields: frozenset[str]
    keys: frozenset[str]
    problems: tuple[Problem, ...]


def read_rows(
    file: str,
    content: bytes | None,
    columns: Mapping[str, Column],
    build: Build[Row],
    progress: Callable[[int], None],
    key: int = 1,
) -> Read[Row]:
    """The rows of a file, by the lines they begin on. key: how many of the first columns name a row.

    progress: told how many lines more were read.
    """
    if content is None:
        return Read({}, frozenset(), frozenset(), ())
    rows: dict[int, Row] = {}
    problems: list[Problem] = []
    named_by = list(columns)[:key]
    lines_of: dict[str, int] = {}
    fields: frozenset[str] = frozenset()
    for line, found in _lines(content, columns):
        progress(1)
        if isinstance(found, str):
            problems.append(Problem(file, line, None, found))
            continue
        fields = fields or frozenset(columns[name].field for name in found)
        name = " ".join(found[column] for column in named_by)
        if (first := lines_of.setdefault(name, line)) != line:
            problems.append(Problem(file, line, named_by[-1], f"{name} is on line {first} too"))
        row, reasons = read_row(columns, found, build)
        problems += [Problem(file, line, column, reason) for column, reason in reasons.items()]
        if row is not None:
            rows[line] = row
    return Read(rows, fields, frozenset(lines_of), tuple(problems))


def _lines(content: bytes, columns: Mapping[str, Column]) -> Iterator[tuple[int, dict[str, str] | str]]:
    """Each row by the line it begins on: its texts by column, or what is wrong with the line."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield content.count(b"\n", 0, error.start) + 1, "is not UTF-8"
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not cells:
                continue
            if header is None:
                header = [cell.strip() for cell in cells]
                if wrong := _wrong_header(header, columns):
                    yield from ((line, reason) for reason in wrong)
                    return
            elif len(cells) != len(header):
                yield line, f"has {len(cells)} cells where the header has {len(header)}"
            else:
                yield line, {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
    except csv.Error as error:
        yield begins, f"is not CSV: {error}"
    if header is None:
        yield 1, "has no header"


def _wrong_header(header: Sequence[str], columns: Mapping[str, Column]) -> list[str]:
    unknown = [f"unknown column {name!r}" for name in dict.fromkeys(header) if name not in columns]
    twice = [f"column {name} is there twice" for name in dict.fromkeys(header) if header.count(name) > 1]
    missing = [
        f"column {name} is missing" for name in columns if columns[name].required and name not in header
    ]
    return unknown + twice + missing


def read_row(
    columns: Mapping[str, Column], texts: Mapping[str, str], build: Build[Row]
) -> tuple[Row | None, dict[str, str]]:
    """One row from its texts by column, or None and the reasons by column."""
    values: dict[str, Any] = {}
    reasons: dict[str, str] = {}
    for name, text in texts.items():
        column = columns[name]
        if not text:
            if column.required:
                reasons[name] = "is empty"
            continue
        try:
            values[column.field] = column.read(text)
        except ValueError as error:
            reasons[name] = str(error)
    return (None, reasons) if reasons else build(values)
