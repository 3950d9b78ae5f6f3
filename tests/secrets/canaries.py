"""Canaries: values that stand nowhere else, and the search for them in whatever form they may have taken."""

from __future__ import annotations

import base64
import hashlib
import re
import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

WORDS = {
    "en-US": "zero one two three four five six seven eight nine".split(),
    "es-US": "cero uno dos tres cuatro cinco seis siete ocho nueve".split(),
}
KEYS = dict(zip(string.ascii_uppercase, "22233344455566677778889999", strict=True))
SHORT = 8
"""Characters below which a value may stand by chance in what is random."""
# What is chance by itself: sealed values, names of calls, hashes, times. Whole tables hold little else.
_CHANCE = re.compile(
    rb"[A-Za-z0-9_-]{40,}={0,2}"
    rb"|(?<![0-9a-f])(?:[A-Z]{2})?[0-9a-f]{12,64}(?![0-9a-f])"
    rb"|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?"
)
# Files that grow in large steps are nearly all of this.
_NOTHING = re.compile(rb"\0{32,}")


@dataclass(frozen=True, slots=True)
class Canary:
    """A value with the class of what it is: "zip", "auth token"."""

    kind: str
    value: str

    def forms(self) -> Mapping[str, bytes]:
        """Every form that is looked for. Text is compared without regard to case; base64 is not."""
        value, raw = self.value, self.value.encode()
        bare = "".join(filter(str.isalnum, value))
        forms = {
            "plain": value,
            "bare": bare,
            "spaced": " ".join(bare),
            "dashed": "-".join(bare),
            "dotted": ".".join(bare),
            "URL-encoded": quote(value, safe=""),
            "percent": "".join(f"%{one:02x}" for one in raw),
            "hex": raw.hex(),
            "hex, spaced": raw.hex(" "),
            "reversed": value[::-1],
            "SHA-256": hashlib.sha256(raw).hexdigest(),
            "MD5": hashlib.md5(raw, usedforsecurity=False).hexdigest(),
        }
        if bare.isdigit():
            for language, words in WORDS.items():
                forms[f"words, {language}"] = " ".join(words[int(digit)] for digit in bare)
            if len(bare) == len("5415550168"):
                forms["written"] = f"({bare[:3]}) {bare[3:6]}-{bare[6:]}"
                forms["grouped"] = f"{bare[:3]}-{bare[3:6]}-{bare[6:]}"
            if len(bare) in (5, 6):
                forms["thousands"] = f"{int(bare):,}"
        if value.isalpha() and len(value) >= SHORT - 2:
            forms["keys"] = "".join(KEYS[letter] for letter in value.upper())
        found = {
            name: form.lower().encode()
            for name, form in forms.items()
            if name in ("plain", "reversed") or form not in (value, value[::-1])
        }
        found["SHA-256, raw"] = hashlib.sha256(raw).digest()
        found["MD5, raw"] = hashlib.md5(raw, usedforsecurity=False).digest()
        return {**found, **dict(_base64(raw))}


def _base64(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Base64 of the value wherever it begins in what was encoded, without characters that it shares."""
    for lead in range(3):
        coded = base64.b64encode(b"\0" * lead + raw).rstrip(b"=")
        first = -(-lead * 8 // 6)
        whole = (lead + len(raw)) * 8 // 6
        for kind, text in (("", coded), (", URL", coded.replace(b"+", b"-").replace(b"/", b"_"))):
            yield f"base64 at {lead}{kind}", text[first:whole]


@dataclass(frozen=True, slots=True)
class Hit:
    """A canary where it was found. near: what stands around it, for whoever mends it."""

    place: str
    kind: str
    form: str
    near: bytes


class Search:
    """Looks for the canaries of a test."""

    def __init__(self, canaries: Iterable[Canary]) -> None:
        self._forms = [
            (canary, name, form, name.startswith("base64") or name.endswith("raw"))
            for canary in canaries
            for name, form in canary.forms().items()
            if form
        ]

    def hits(self, place: str, content: bytes | str) -> list[Hit]:
        """Every canary in the content, by each form that it has there."""
        given = content.encode(errors="surrogatepass") if isinstance(content, str) else content
        whole = _NOTHING.sub(b"\0", given)
        folded = whole.lower()
        calm = _CHANCE.sub(b" ", whole)
        calm_folded = calm.lower()
        found = []
        for canary, name, form, is_exact in self._forms:
            # What is short is not looked for in what is chance: it would be there one day.
            near_chance = len(form) < SHORT
            within = (calm if is_exact else calm_folded) if near_chance else (whole if is_exact else folded)
            at = within.find(form)
            if at >= 0:
                found.append(Hit(place, canary.kind, name, within[max(at - 40, 0) : at + len(form) + 40]))
        return found
