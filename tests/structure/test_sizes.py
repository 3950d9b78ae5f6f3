"""Modules and functions stay short enough to read in one sitting, and are named for what they hold."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.structure import tree

MOST_LINES_OF_A_MODULE = 400
MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_THE_DOOR = 20
SAYS_NOTHING = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
PYTHON = [*tree.code(), *tree.tests()]


def lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").splitlines()


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    assert [tree.named(f) for f in PYTHON if len(lines(f)) > MOST_LINES_OF_A_MODULE] == []


def test_the_wsgi_door_is_twenty_lines_at_most() -> None:
    assert len(lines(tree.ROOT / "app.py")) <= MOST_LINES_OF_THE_DOOR


def test_no_module_or_folder_has_a_name_that_says_nothing() -> None:
    assert [tree.named(f) for f in PYTHON if SAYS_NOTHING & {f.stem, *f.relative_to(tree.ROOT).parts}] == []


# A migration is a list of columns that is never edited again.
@pytest.mark.parametrize("file", [f for f in tree.code() if "versions" not in f.parts], ids=tree.named)
def test_every_function_fits_a_screen(file: Path) -> None:
    long = [
        f"{tree.named(file)}:{node.lineno} {node.name}"
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]

    assert long == []
