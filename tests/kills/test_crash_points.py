"""kill -9 in the middle of a turn, at every point of it, in every turn of a call: nobody can tell."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing

import pytest

from tests.kills.child import Child, Job, Outcome
from tests.kills.conftest import Databases
from tests.kills.crash import POINTS
from tests.kills.story import Delivery

RECORDS = {"/voice/turn/6": 2, "/voice/turn/7": 1}
"""Where the caller says that they are sure: a request is made, and a form is due. Where they want a text."""


def turns_of(script: list[Delivery]) -> list[Delivery]:
    """The webhooks that take turns; the others only close the call."""
    return [one for one in script if one.path.startswith(("/voice/incoming", "/voice/turn/"))]


def passes(point: str, delivery: Delivery) -> bool:
    """Whether the turn comes by the point: not every one makes records and wants effects."""
    return point not in ("after_records", "after_enqueue") or delivery.path in RECORDS


@pytest.mark.parametrize("point", POINTS)
def test_a_process_that_dies_in_a_turn_leaves_what_one_that_lived_would_have_left(
    point: str, databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """F01, F02, F03: in each turn the process dies; the next one gets the same webhook again, and goes on."""
    turns = turns_of(script)
    assert script[: len(turns)] == turns
    url = databases.new()
    deaths = 0
    again: list[Delivery] = []
    answers: list[bytes] = []
    for turn in turns:
        dies = passes(point, turn)
        # The webhook that killed the last process is the first that the next one gets.
        records = RECORDS.get(turn.path, 0)
        outcome = Child(Job(url, [*again, turn], dies_at=point if dies else None, records=records)).outcome()
        answers += outcome.answers[: len(again)]
        if dies:
            assert outcome.died_of == signal.SIGKILL, f"nobody died at {point} of {turn.path}"
            deaths += 1
            again = [turn]
        else:
            answers += outcome.answers[len(again) :]
            again = []
    last = Child(Job(url, [*again, *script[len(turns) :]])).outcome()
    answers += last.answers

    assert answers == undisturbed.answers
    assert last.left == undisturbed.left
    assert len(last.left["requests"]) == 1
    assert len(last.left["messages"]) == len(last.left["orders"]) == 2
    assert deaths == sum(passes(point, one) for one in turns) > 0
    if url.startswith("sqlite"):
        assert integrity(url) == "ok"


def integrity(url: str) -> str:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database:
        return str(database.execute("PRAGMA integrity_check").fetchone()[0])
