"""Importing: the company's CSV files become contracts and claims, or a list of everything wrong with them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ivr.domain.contracts import CLAIM_STATUSES, Claim, Contract, Product
from ivr.store.columns import CLAIM, CONTRACT, Column
from ivr.store.loading import Batch

CONTRACTS, CLAIMS = "contracts.csv", "claims.csv"
REQUESTS, MESSAGES = "requests.csv", "messages.csv"
ONLY_WRITTEN = frozenset({REQUESTS, MESSAGES})
"""Files that an export writes besides: what came of calls, which nobody loads back."""
NOT_YET = frozenset({"gap_documents.csv", "customers.csv", "agents.csv"})
"""Files of the format that this release has no tables for."""

Row = TypeVar("Row", Contract, Claim)


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


@dataclass(frozen=True, slots=True)
class Import:
    """All files read. Good only without problems; `unknown` then still wants to be asked."""

    contracts: Read[Contract]
    claims: Read[Claim]
    problems: tuple[Problem, ...]

    @property
    def batch(self) -> Batch:
        return Batch(
            tuple(self.contracts.rows.values()),
            tuple(self.claims.rows.values()),
            self.contracts.fields,
            self.claims.fields,
        )

    @property
    def contracts_elsewhere(self) -> frozenset[str]:
        """The contracts that claims refer to and that no row of contracts.csv is about."""
        return frozenset(claim.contract_number for claim in self.claims.rows.values()) - self.contracts.keys

    def unknown(self, known: set[str]) -> list[Problem]:
        """A problem for each claim whose contract is neither in contracts.csv nor among the known ones."""
        missing = self.contracts_elsewhere - known
        return [
            Problem(CLAIMS, line, "contract_number", f"no contract {claim.contract_number}")
            for line, claim in self.claims.rows.items()
            if claim.contract_number in missing
        ]


def read_files(files: Mapping[str, bytes], progress: Callable[[int], None] = lambda rows: None) -> Import:
    """The CSV files of a folder, by name. progress: told how many lines more were read."""
    told = files.keys() - ONLY_WRITTEN
    strange = [
        Problem(name, None, None, _refusal(name)) for name in files if name in told - {CONTRACTS, CLAIMS}
    ]
    if not told:
        strange.append(Problem(CONTRACTS, None, None, f"neither {CONTRACTS} nor {CLAIMS} is there"))
    contracts = _read(CONTRACTS, files.get(CONTRACTS), CONTRACT, _contract, progress)
    claims = _read(CLAIMS, files.get(CLAIMS), CLAIM, _claim, progress)
    return Import(contracts, claims, (*strange, *contracts.problems, *claims.problems))


def contract_of(values: Mapping[str, str]) -> tuple[Contract | None, dict[str, str]]:
    """One row of contracts.csv, or None and the reasons by column."""
    return _row(CONTRACT, values, _contract)


def claim_of(values: Mapping[str, str]) -> tuple[Claim | None, dict[str, str]]:
    """One row of claims.csv, or None and the reasons by column."""
    return _row(CLAIM, values, _claim)


def _refusal(name: str) -> str:
    if name in NOT_YET:
        return "this release does not read this file yet"
    return f"is none of the files that are read: {CONTRACTS}, {CLAIMS}"


Build = Callable[[dict[str, Any]], tuple[Row | None, dict[str, str]]]


def _read(
    file: str,
    content: bytes | None,
    columns: Mapping[str, Column],
    build: Build[Row],
    progress: Callable[[int], None],
) -> Read[Row]:
    if content is None:
        return Read({}, frozenset(), frozenset(), ())
    rows: dict[int, Row] = {}
    problems: list[Problem] = []
    key = next(iter(columns))
    lines_of: dict[str, int] = {}
    fields: frozenset[str] = frozenset()
    for line, found in _lines(content, columns):
        progress(1)
        if isinstance(found, str):
            problems.append(Problem(file, line, None, found))
            continue
        fields = fields or frozenset(columns[name].field for name in found)
        if (first := lines_of.setdefault(found[key], line)) != line:
            problems.append(Problem(file, line, key, f"{found[key]} is on line {first} too"))
        row, reasons = _row(columns, found, build)
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


def _row(
    columns: Mapping[str, Column], texts: Mapping[str, str], build: Build[Row]
) -> tuple[Row | None, dict[str, str]]:
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


def _contract(values: dict[str, Any]) -> tuple[Contract | None, dict[str, str]]:
    if values["product"] is Product.GAP and "level" in values:
        return None, {"level": "is for service contracts, not for gap"}
    return Contract(**values), {}


def _claim(values: dict[str, Any]) -> tuple[Claim | None, dict[str, str]]:
    statuses = CLAIM_STATUSES[values["kind"]]
    if values["status"] not in statuses:
        reason = f"is {values['status']!r}, for {values['kind']} not one of {', '.join(statuses)}"
        return None, {"status": reason}
    return Claim(**values), {}
