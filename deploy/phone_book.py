"""The phone book of this machine's exchange: what the lines are called, and the demo's people to call as.

It is read from the files that name them, without the server's libraries, and handed to the exchange as data.
"""

from __future__ import annotations

import json
import re
import string
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from deploy.lines import numbers

CAST = Path("ivr/store/cast.toml")
ABOUT = {
    "contracts": "cancel or transfer a contract",
    "gap": "GAP claims after a total loss",
    "bank": "bank account help",
    "invest": "invest account help",
    "roadside": "flat tire, tow, lockout",
    "claims": "repairs, rentals, trip costs",
    "front": "whatever it is, start here",
}
ANSWERS = "Answers when somebody presses 0: be both, in two windows"
_TOPICS = {
    "X": "Cancels",
    "X4": "Transfers",
    "R": "Roadside",
    "C": "Asks about a claim",
    "G": "GAP",
}
_CARD = re.compile(r"[A-Z]\d")
_LINES = {"R": "roadside", "C": "claims", "Q": "claims", "G": "gap", "X": "contracts"}
_KEYPAD = dict(zip(string.ascii_uppercase, "22233344455566677778889999", strict=True))


def phone_book(*, demo: bool, human_number: str | None, cast: Path = CAST) -> dict[str, Any]:
    """The book as the exchange reads it. Without the demo nobody is in it."""
    listed = numbers(demo=demo)
    lines = [
        {"number": number, "name": name, "about": ABOUT.get(name, "")} for name, number in listed.items()
    ]
    if not demo:
        return {"lines": lines, "people": []}
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in tomllib.loads(cast.read_text(encoding="utf-8"))["contract"]:
        if "phone" not in entry:
            continue
        # Who has two contracts calls about the first, and may be asked about either.
        one = _person(entry, listed)
        known = found.setdefault((entry["phone"], entry["last_name"]), one)
        known["hints"] += [hint for hint in one["hints"] if hint not in known["hints"]]
    first, *others = found.values()
    person = {"name": "The person", "number": human_number, "about": ANSWERS}
    answering = [person] if human_number is not None else []
    return {"lines": lines, "people": [first, *_stranded(listed), *answering, *others]}


def _stranded(listed: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Somebody at the roadside, who is on no file: what they would say is at hand."""
    if "roadside" not in listed:
        return
    words = ("flat tire", "yes", "I-80 east, exit 44", "Sam Lee")
    yield {
        "name": "Sam on I-80",
        "number": "+17755550118",
        "calls": listed["roadside"],
        "about": "Roadside, a flat tire: a link by text, and a truck",
        "hints": [{"label": "Say", "value": value} for value in words],
    }


def write(book: Mapping[str, Any], file: Path) -> None:
    """The file holds the book."""
    file.parent.mkdir(exist_ok=True)
    file.write_text(json.dumps(book, ensure_ascii=False, indent=1), encoding="utf-8")


def _person(entry: Mapping[str, Any], listed: Mapping[str, str]) -> dict[str, Any]:
    hints = [("ZIP", entry["zip"], ""), ("Name", entry["last_name"], "#"), ("VIN ends", entry["serial"], "#")]
    return {
        "name": f"{entry['first_name']} {entry['last_name']}",
        "number": entry["phone"],
        "calls": listed.get(_LINES.get(entry["call"][0], "contracts"), ""),
        "about": _about(entry["call"], entry["hears"]),
        "hints": [{"label": label, "value": value, "keys": keyed(value, end)} for label, value, end in hints],
    }


def _about(call: str, hears: str) -> str:
    """Why they call, and what they will hear; numbers of cards say nothing to who has not read them."""
    topic = _TOPICS.get(call[:2]) or _TOPICS.get(call[:1]) if _CARD.match(call) else None
    reasons = [_CARD.sub("", part).strip() for part in re.split("[,;] ", call)]
    words = ", ".join(word for word in (topic, *reasons) if word)
    return f"{words[0].upper()}{words[1:]}: {hears}"


def keyed(value: str, end: str = "") -> str:
    """A value on the keypad, letters by their keys; "" for a postal code of Canada, which cannot be keyed."""
    plain = unicodedata.normalize("NFD", value.upper())
    bare = "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
    if not end and not bare.isdecimal():
        return ""
    return "".join(_KEYPAD.get(letter, letter) for letter in bare) + end
