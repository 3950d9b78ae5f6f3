"""The corpus: what nobody should ever send, key or say, and somebody will, each with what it must come to.

A file of corpus/ is a group. Its header says where its entries are sent, and what they all share. An entry
has `id`, `note` and `outcome`, and what it sends: a `value` (or `built`, an expression; or `absent`) for the
group's parameter, or any of the fields of a request. The outcomes are in `outcomes.py`.
"""

from __future__ import annotations

import ast
import gzip
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import add, mul
from pathlib import Path
from typing import Any, Literal

FOLDER = Path(__file__).with_name("corpus")
MOST_BYTES = 16_000_000
GROUP = {"sends", "at", "to", "with", "languages"}
ENTRY = {
    *("id", "note", "outcome", "value", "built", "absent", "spanish", "at", "to", "with", "caller"),
    *("method", "path", "query", "headers", "type", "body", "length", "packed"),
    *("signed", "signed_with", "signed_for", "left_out", "unlogged"),
}

To = Literal["question", "incoming", "status", "fallback"]
Value = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One hostile thing. value None: the parameter is left out; a tuple: it is sent more than once.

    at: the question that is open. to: where it is sent. more: parameters besides. caller: who is on record
    afterwards. path to length: of the request itself, where it is no form as others are. signed: "ours", by
    our token; "not" at all; else by that token. signed_with, signed_for: instead of what is sent, and of the
    address. left_out: parameters that come with every webhook, and not with this. unlogged: the
    server itself turns it away, and the line never hears of it.
    """

    id: str
    group: str
    note: str
    outcome: str
    sends: str | None
    value: Value
    at: str
    to: To
    spanish: str | None = None
    more: Mapping[str, str] = field(default_factory=dict)
    caller: str | None = None
    method: str = "POST"
    path: str | None = None
    query: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    type: str | None = "application/x-www-form-urlencoded"
    body: bytes | None = None
    length: str | None = None
    signed: str = "ours"
    signed_with: Mapping[str, str] | None = None
    signed_for: str | None = None
    left_out: tuple[str, ...] = ()
    unlogged: bool = False
    languages: tuple[str, ...] = ("en-US",)

    def __str__(self) -> str:
        return f"{self.id}: {self.note}"

    def pairs(self, language: str = "en-US") -> list[tuple[str, str]]:
        """The parameters that it sends, in their order."""
        value = self.spanish if language == "es-US" and self.spanish is not None else self.value
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        return [*((self.sends or "", one) for one in values), *self.more.items()]

    def payloads(self, language: str) -> list[str]:
        """What must not come out again, nor be logged."""
        return [text for _, text in self.pairs(language)]


@cache
def corpus() -> tuple[Entry, ...]:
    """All entries, group by group."""
    return tuple(entry for file in sorted(FOLDER.glob("*.toml")) for entry in group(file.stem, file))


def group(name: str, file: Path) -> Iterator[Entry]:
    """The entries of a file. Raises ValueError for what it does not know."""
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    entries = read.pop("entries")
    _check(read, GROUP, name)
    for written in entries:
        _check(written, ENTRY, f"{name}: {written.get('id')}")
        at = written.get("at", read.get("at", "menu"))
        yield Entry(
            id=written["id"],
            group=name,
            note=written["note"],
            outcome=written["outcome"],
            sends=read.get("sends"),
            value=_value(written),
            at=at,
            to=written.get("to", read.get("to", "question")),
            languages=tuple(read.get("languages", ["en-US"])),
            left_out=tuple(written.get("left_out", ())),
            more={
                key: built(text) for key, text in {**read.get("with", {}), **written.get("with", {})}.items()
            },
            **_request(written),
        )


def _value(written: Mapping[str, Any]) -> Value:
    match written:
        case {"built": str(expression)}:
            value = evaluated(expression)
            assert isinstance(value, str)
            return value
        case {"value": [*values]}:
            return tuple(values)
        case {"value": str(value)}:
            return value
        case _:
            return None


def _request(written: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of the request itself, where the entry has any."""
    same = (
        "spanish",
        "caller",
        "method",
        "query",
        "length",
        "signed",
        "signed_with",
        "signed_for",
        "unlogged",
    )
    found = {name: written[name] for name in same if name in written}
    if "path" in written:
        found["path"] = built(written["path"])
    if "headers" in written:
        found["headers"] = {name: built(value) for name, value in written["headers"].items()}
    if "type" in written:
        found["type"] = written["type"] or None
    if "body" in written:
        body = evaluated(written["body"])
        assert isinstance(body, bytes)
        found["body"] = gzip.compress(body) if written.get("packed") else body
    return found


def built(text: str) -> str:
    """The text, or what it comes to where it is an expression: "= 'a' * 8000"."""
    if not text.startswith("= "):
        return text
    value = evaluated(text[2:])
    assert isinstance(value, str)
    return value


def evaluated(expression: str) -> str | bytes:
    """A literal, literals joined by + or repeated by *. Raises ValueError for any other expression."""
    value = _evaluated(ast.parse(expression, mode="eval").body)
    if not isinstance(value, str | bytes):
        raise ValueError(f"neither a text nor bytes: {expression}")
    return value


def _evaluated(node: ast.expr) -> Any:
    match node:
        case ast.Constant(value=str() | bytes() | int() as value):
            return value
        case ast.BinOp(left=left, op=ast.Add() | ast.Mult() as op, right=right):
            one, other = _evaluated(left), _evaluated(right)
            if isinstance(op, ast.Mult) and max(_size(one), 1) * max(_size(other), 1) > MOST_BYTES:
                raise ValueError("too long")
            return add(one, other) if isinstance(op, ast.Add) else mul(one, other)
        case _:
            raise ValueError(f"not a literal, nor + or * of literals: {ast.unparse(node)}")


def _size(value: str | bytes | int) -> int:
    return value if isinstance(value, int) else len(value)


def _check(written: Mapping[str, Any], known: set[str], where: str) -> None:
    if unknown := set(written) - known:
        raise ValueError(f"{where}: {', '.join(sorted(unknown))}")
