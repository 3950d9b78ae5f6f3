"""The phone book: what is wrong with a file is told in one line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ivr.exchange.browser.book import BookInvalid, read_book
from tests.structure.tree import ROOT


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("{", "the file: Invalid JSON"),
        ('{"people": [{"name": "Ann"}]}', "people.0.number: Field required"),
        ('{"line": []}', "line: Extra inputs"),
        ('{"people": [{"name": "A", "number": "1", "hints": [{"label": "a", "value": "b", "keys": "x"}]}]}',
         "people.0.hints.0.keys: String should match"),
    ],
)  # fmt: skip
def test_a_book_that_is_none_is_refused_with_its_place(tmp_path: Path, written: str, problem: str) -> None:
    file = tmp_path / "book.json"
    file.write_text(written, encoding="utf-8")

    with pytest.raises(BookInvalid) as refused:
        read_book(file)

    assert str(refused.value).startswith(f"{file}: {problem}")


def test_an_exchange_with_a_book_that_is_not_there_does_not_start(tmp_path: Path) -> None:
    words = [sys.executable, "-m", "ivr.exchange", "--phone-book", str(tmp_path / "none.json")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=30)

    assert done.returncode == 2
    assert "none.json: No such file or directory" in done.stderr
