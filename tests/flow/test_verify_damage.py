"""However a flow is damaged, reading and verifying answer with problems; neither ever breaks down."""

from __future__ import annotations

import re

import pytest

from tests.flow.small_world import problems_of
from tests.flow.test_verify import FILES, GOOD

LINES_OF_GOOD = GOOD.splitlines()
WORDS_OF_GOOD = sorted(set(re.findall(r'"[^"]+"', GOOD)))
ODD_VALUES = [
    '"good"',
    '"identify"',
    '"welcome"',
    '"refund"',
    '"main"',
    '"a.b"',
    '""',
    "true",
    "3",
    "[]",
    "{}",
]


@pytest.mark.parametrize("number", range(len(LINES_OF_GOOD)))
def test_a_line_that_is_lost_breaks_nothing(number: int) -> None:
    left = "\n".join(LINES_OF_GOOD[:number] + LINES_OF_GOOD[number + 1 :])

    for problem in problems_of({**FILES, "flows/good.toml": left}):
        assert "\n" not in str(problem)


@pytest.mark.parametrize("word", WORDS_OF_GOOD)
def test_a_word_that_became_another_breaks_nothing(word: str) -> None:
    for other in ODD_VALUES:
        damaged = GOOD.replace(word, other)
        told = [str(problem) for problem in problems_of({**FILES, "flows/good.toml": damaged})]

        assert len(told) == len(set(told))
        assert all("something else" not in problem for problem in told), told
