"""Lines have numbers that can be dialled, one each, and lead to flows that are there."""

from __future__ import annotations

import pytest

from tests.flow.small_world import companion, door, problems_of

QUEUE = '[queue.helpdesk]\nsays = "the help desk"\n'
MAIN = '[line.main]\nnumber = "+18006315590"\nflow = "door"\n'


def told(lines: str) -> list[str]:
    files = {
        "flows/door.toml": door("note", ["noted"]),
        "flows/note.toml": companion("note"),
        "flows/lines.toml": lines + QUEUE,
    }
    return [str(problem) for problem in problems_of(files)]


def test_a_line_with_a_number_and_a_flow_is_fine() -> None:
    assert told(MAIN) == []


def test_two_lines_may_lead_to_one_flow() -> None:
    assert told(MAIN + '[line.other]\nnumber = "+18662121304"\nflow = "door"\n') == []


def test_two_lines_may_not_have_one_number() -> None:
    assert told(MAIN + '[line.other]\nnumber = "+18006315590"\nflow = "door"\n') == [
        'flows/lines.toml: the lines "main" and "other" have one number, +18006315590'
    ]


@pytest.mark.parametrize(
    "number", ["", "18006315590", "+1 800 631 5590", "+1800631559", "911", "+1-800-631-5590"]
)
def test_a_number_that_cannot_be_dialled_is_told(number: str) -> None:
    assert told(MAIN.replace("+18006315590", number)) == [
        f'flows/lines.toml: line "main": the number "{number}" cannot be dialled; '
        "write it as +, country and number, digits only: +18005550199"
    ]


def test_the_number_of_a_person_is_looked_at_too() -> None:
    assert told(MAIN + 'human = "0800"\n') == [
        'flows/lines.toml: line "main": the human "0800" cannot be dialled; '
        "write it as +, country and number, digits only: +18005550199"
    ]


def test_an_unknown_flow_is_told_with_the_one_that_was_meant_and_nothing_else() -> None:
    assert told(MAIN.replace('flow = "door"', 'flow = "dor"')) == [
        'flows/lines.toml: line "main": unknown flow "dor"; did you mean "door"?'
    ]


def test_without_lines_no_number_answers() -> None:
    assert "flows/lines.toml: no line is declared, so no number answers" in told("[line]\n")
