"""Where a checker is silenced, the reason stands beside it."""

from __future__ import annotations

import io
import re
import tokenize

import pytest

from tests.structure import tree

SILENCES = re.compile(r"#\s*(?:type:\s*ignore|noqa|ruff:\s*noqa|mypy:|pragma:|pylint:)")
WITH_REASON = re.compile(
    r"#\s*(?:type:\s*ignore\[[\w, -]+\]|(?:ruff:\s*)?noqa: [A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*)"
    r"\s*[#:-]?\s(?=.*[a-z]{2})\s*\S+(?:\s+\S+)+"
)


def bare_suppressions(source: str) -> list[int]:
    """The lines that silence a checker without naming the rule and a reason of two words or more."""
    return [
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
        and SILENCES.search(token.string)
        and not WITH_REASON.search(token.string)
    ]


def test_every_suppression_names_its_rule_and_its_reason() -> None:
    found = [
        f"{tree.named(file)}:{line}"
        for file in [*tree.code(), *tree.tests()]
        for line in bare_suppressions(file.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("comment", "is_bare"),
    [
        ("# type: ignore", True),
        ("# type: ignore[arg-type]", True),
        ("# type: ignore[arg-type]  # the library's stub lacks it", False),
        ("# noqa", True),
        ("# noqa: S105", True),
        ("# noqa: S105 S106 S107", True),
        ("# noqa: S105 - public on purpose", False),
        ("# noqa: S105  public on purpose", False),
        ("# ruff: noqa", True),
        ("# pragma: no cover", True),
        ("# an ordinary comment", False),
    ],
)
def test_a_suppression_without_a_reason_is_found(comment: str, is_bare: bool) -> None:
    assert bare_suppressions(f"x = 1  {comment}\n") == ([1] if is_bare else [])
