"""The same webhook, sent more than once: it counts once, and every copy gets the same bytes.

Copies come one after the other, at once to two processes, when the call has gone on, when it is over, and
with other keys in them. The first one counts.
"""

from __future__ import annotations

import pytest

from tests.kills.child import Child, Job, Outcome, context
from tests.kills.conftest import Databases
from tests.kills.story import Delivery

HANGUP = b"<Hangup"
OTHER_KEYS = ("9", "0", "2", "*")


def at_once(url: str, *deliveries: tuple[Delivery, int]) -> list[Outcome]:
    """Each delivery in a process of its own, in as many threads as there are copies; all begin together."""
    together = context().Barrier(sum(copies for _, copies in deliveries))
    children = [Child(Job(url, [one], copies=copies), together) for one, copies in deliveries]
    return [child.outcome() for child in children]


@pytest.mark.parametrize("copies", [2, 5])
def test_copies_one_after_the_other_get_the_same_bytes_and_leave_nothing_more(
    copies: int, databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    outcome = Child(Job(databases.new(), [one for one in script for _ in range(copies)])).outcome()

    assert outcome.answers == [one for one in undisturbed.answers for _ in range(copies)]
    assert outcome.left == undisturbed.left


@pytest.mark.parametrize(("here", "there"), [(1, 1), (3, 2)])
def test_copies_at_once_in_two_processes_are_taken_once(
    here: int, there: int, databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """F33: every webhook of the call, its copies at a barrier."""
    url = databases.new()

    for delivery, answer in zip(script, undisturbed.answers, strict=True):
        outcomes = at_once(url, (delivery, here), (delivery, there))
        assert [one for outcome in outcomes for one in outcome.answers] == [answer] * (here + there), delivery

    assert Child(Job(url, [])).outcome().left == undisturbed.left


def test_of_different_keys_at_once_one_is_taken_and_all_hear_what_became_of_it(
    databases: Databases, script: list[Delivery]
) -> None:
    """Every turn of the call, answered with four different keys in two processes at the same moment."""
    url = databases.new()
    turns = [one for one in script if one.path.startswith("/voice/turn/")]
    Child(Job(url, script[:1])).outcome()

    for n, turn in enumerate(turns, start=1):
        first, second = at_once(url, (turn.with_keys("1"), 2), (turn.with_keys("0"), 2))
        assert len({*first.answers, *second.answers}) == 1, turn
        assert len(first.answers + second.answers) == 4
        left = Child(Job(url, [])).outcome().left
        [rows] = left["turns"].values()
        assert [row.n for row in rows] == list(range(min(n, rows[-1].n) + 1))
        assert len(left["requests"]) <= 1
        assert len(left["messages"]) == len(left["orders"]) <= 2


def test_copies_that_come_when_the_call_has_gone_on_get_what_was_answered_then(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """F34: after every turn, all turns before it again. The first webhook has no number: it repeats."""
    sent: list[Delivery] = []
    expected: list[bytes] = []
    turns = [one for one in script if one.path != "/voice/status"]
    for n, turn in enumerate(turns):
        sent += [turn, *turns[1:n]]
        expected += [undisturbed.answers[n], *undisturbed.answers[1:n]]
    outcome = Child(Job(databases.new(), [*sent, *script[len(turns) :]])).outcome()

    assert outcome.answers[: len(sent)] == expected
    assert outcome.left == undisturbed.left


def test_the_first_webhook_again_repeats_the_open_question(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    live = [one for one in script if one.path != "/voice/status"][:-1]

    outcome = Child(Job(databases.new(), [copy for one in live for copy in (one, script[0])])).outcome()

    assert outcome.answers[1::2] == undisturbed.answers[: len(live)]


def test_copies_that_come_when_the_call_is_over_change_nothing(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    outcome = Child(Job(databases.new(), [*script, *script, *reversed(script)])).outcome()

    again = outcome.answers[len(script) :]
    assert HANGUP in again[0]
    assert again[1 : len(script)] == undisturbed.answers[1:]
    assert again[len(script) : -1] == undisturbed.answers[:0:-1]
    assert HANGUP in again[-1]
    assert outcome.left == undisturbed.left


def test_other_keys_in_a_copy_change_nothing(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    copies = [copy for one in script for copy in (one, *(one.with_keys(keys) for keys in OTHER_KEYS))]

    outcome = Child(Job(databases.new(), copies)).outcome()

    assert outcome.answers == [one for one in undisturbed.answers for _ in range(1 + len(OTHER_KEYS))]
    assert outcome.left == undisturbed.left
