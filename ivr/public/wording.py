"""Wording: what the pages say, of a file for each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "words"
FIRST = "en-US"
"""For whoever opens a link that is none of ours."""

Words = Mapping[str, str]


@cache
def wording() -> Mapping[str, Words]:
    """The words by language. Raises where a file cannot be read: then no server starts."""
    return {file.stem: tomllib.loads(file.read_text("utf-8")) for file in sorted(FOLDER.glob("*.toml"))}


def words_of(language: str) -> Words:
    """The language's words, the first language's where it has none."""
    return wording().get(language) or wording()[FIRST]
