"""The page of promises claims nothing that no test holds: its tests are there, and its commands run them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from deploy import door
from ivr.domain.usernames import CODE_LIFE, FAILED_CALLS
from ivr.effects import carrying
from ivr.engine.rules import Rules
from tests.hostile.corpus import corpus
from tests.kills import crash
from tests.outcomes import DECLARED
from tests.structure import tree

PAGE = tree.ROOT / "docs" / "promises.md"
MAKEFILE = tree.ROOT / "Makefile"
CODE = re.compile(r"`([^`]+)`")
PYTEST = ".venv/bin/pytest "


@dataclass(frozen=True)
class Promise:
    """One row of the table; tests and commands are what stands in it as code."""

    id: str
    words: str
    figure: str
    tests: tuple[str, ...]
    commands: tuple[str, ...]

    @property
    def paths(self) -> list[str]:
        """What its pytest commands are given."""
        return [
            path
            for one in self.commands
            if one.startswith(PYTEST)
            for path in one.removeprefix(PYTEST).split()
        ]

    def problems(self) -> Iterator[str]:
        """Whatever it says that is not so."""
        if not (self.words and self.figure and self.tests and self.commands):
            yield "a cell is empty"
        for test in self.tests:
            file, _, name = test.partition("::")
            if not _is_test_file(file):
                yield f"{file} is no file of tests"
            elif name and name not in named_tests(file):
                yield f"{file} has no {name}"
            if not any(file == path or file.startswith(f"{path}/") for path in self.paths):
                yield f"no command runs {file}"
        for path in self.paths:
            if not (tree.ROOT / path).exists():
                yield f"there is no {path}"
        for command in self.commands:
            made = command.removeprefix("make ") if command.startswith("make ") else None
            if made is None and not command.startswith(PYTEST):
                yield f"{command} is neither make nor pytest"
            if made is not None and made not in targets():
                yield f"there is no {command}"


def promises(page: str) -> list[Promise]:
    """The rows of the page's first table."""
    table = page.partition("| held by | run |\n")[2].partition("\n\n")[0]
    found = []
    for row in table.splitlines()[1:]:
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        assert len(cells) == 5, f"five cells, not {len(cells)}: {row[:60]}"
        held, run = (tuple(CODE.findall(cell)) for cell in cells[3:])
        found.append(Promise(cells[0], cells[1], cells[2], held, run))
    return found


def _is_test_file(name: str) -> bool:
    file = tree.ROOT / name
    return file.name.startswith("test_") and file.suffix == ".py" and file.is_file()


@cache
def named_tests(file: str) -> set[str]:
    """The tests of a file: functions that pytest collects and that nothing keeps from running."""
    body = ast.parse((tree.ROOT / file).read_text(encoding="utf-8")).body
    return {
        one.name
        for one in body
        if isinstance(one, ast.FunctionDef)
        and one.name.startswith("test_")
        and not any(
            "skip" in ast.unparse(mark) or "xfail" in ast.unparse(mark) for mark in one.decorator_list
        )
    }


@cache
def targets() -> set[str]:
    return set(re.findall(r"^([a-z]+):", MAKEFILE.read_text(encoding="utf-8"), flags=re.MULTILINE))


PROMISES = promises(PAGE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.id)
def test_a_promise_has_a_figure_tests_that_exist_and_a_command_that_runs_them(promise: Promise) -> None:
    assert list(promise.problems()) == []


RULES = Rules(company="", human_number="")
FIGURES = {
    "P01": [f"{door.ANSWER_S:g} s at the very most", f"no free thread within {door.QUEUE_S:g} s"],
    "P02": [f"{len(crash.POINTS)} points"],
    "P07": [f"a person after {door.ANSWER_S:g} s"],
    "P18": [f"{carrying.TRIES} tries, then a dead letter"],
    "P20": [f"{RULES.tries} misses at a question, {RULES.failures} in a call, {RULES.turns} turns"],
    "P23": [f"good for {CODE_LIFE.seconds // 60} minutes", f"{FAILED_CALLS} calls without a username"],
}
"""Figures that no test can wait for, as the code has them."""


@pytest.mark.parametrize(
    "promise", [one for one in PROMISES if one.id in FIGURES], ids=lambda promise: promise.id
)
def test_a_figure_of_the_codes_is_the_one_on_the_page(promise: Promise) -> None:
    assert [figure for figure in FIGURES[promise.id] if figure not in promise.figure] == []


def test_as_many_hostile_requests_are_sent_as_the_page_says() -> None:
    told = re.search(r"more than ([0-9]+) hostile requests", PAGE.read_text(encoding="utf-8"))

    assert told is not None
    assert len(corpus()) > int(told[1])


def test_as_many_outcomes_are_declared_as_the_page_says() -> None:
    told = re.search(r"outcomes that are declared, more than ([0-9]+)", PAGE.read_text(encoding="utf-8"))

    assert told is not None
    assert len(DECLARED) > int(told[1])


def test_every_promise_has_a_number_of_its_own() -> None:
    ids = [promise.id for promise in PROMISES]

    assert len(ids) >= 15
    assert FIGURES.keys() <= set(ids)
    assert ids == sorted(set(ids))
    assert [one for one in ids if not re.fullmatch(r"P[0-9]{2}", one)] == []


HEAD = "| | promise | figure | held by | run |\n| --- | --- | --- | --- | --- |\n"
HERE = "tests/structure/test_promises.py"


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (f"| P01 | it holds | | `{HERE}` | `{PYTEST}tests` |", "a cell is empty"),
        (f"| P01 | it holds | 0 lost | none | `{PYTEST}tests` |", "a cell is empty"),
        (
            f"| P01 | it holds | 0 lost | `tests/tea.py` | `{PYTEST}tests` |",
            "tests/tea.py is no file of tests",
        ),
        (f"| P01 | it holds | 0 lost | `{HERE}::test_tea` | `{PYTEST}tests` |", f"{HERE} has no test_tea"),
        (f"| P01 | it holds | 0 lost | `{HERE}` | `{PYTEST}tests/calls` |", f"no command runs {HERE}"),
        (f"| P01 | it holds | 0 lost | `{HERE}` | `{PYTEST}tests tea` |", "there is no tea"),
        (f"| P01 | it holds | 0 lost | `{HERE}` | `{PYTEST}tests`, `make tea` |", "there is no make tea"),
        (
            f"| P01 | it holds | 0 lost | `{HERE}` | `{PYTEST}tests`, `tea` |",
            "tea is neither make nor pytest",
        ),
    ],
)
def test_a_promise_that_nothing_holds_is_found(cells: str, problem: str) -> None:
    [promise] = promises(f"{HEAD}{cells}\n\nmore")

    assert list(promise.problems()) == [problem]


def test_a_promise_that_is_held_has_no_problem() -> None:
    this = f"{HERE}::test_a_promise_that_is_held_has_no_problem"

    [promise] = promises(
        f"{HEAD}| P01 | it holds | 0 lost | `{this}` | `{PYTEST}tests`, `make kills` |\n\nmore"
    )

    assert list(promise.problems()) == []
