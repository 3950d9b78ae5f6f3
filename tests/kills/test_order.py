"""Webhooks out of order: no step is skipped, no end is undone, and what is left does not depend on it."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.kills.child import Child, Job, Outcome
from tests.kills.conftest import Databases
from tests.kills.story import Delivery

HANGUP = b"<Hangup"
STATUSES = ("queued", "initiated", "ringing", "in-progress", "completed")
OTHER_ENDS = ("busy", "no-answer", "failed", "canceled")


def told(script: list[Delivery], status: str) -> Delivery:
    """A status callback of the call."""
    end = script[-1]
    assert end.path == "/voice/status"
    return Delivery(end.url, tuple({**dict(end.form), "CallStatus": status}.items()))


def of_call(delivery: Delivery, call: str) -> Delivery:
    return Delivery(delivery.url, tuple({**dict(delivery.form), "CallSid": call}.items()))


def test_in_whatever_order_the_status_of_a_call_is_told_it_ends_the_same(
    databases: Databases, script: list[Delivery]
) -> None:
    """F35: five callbacks in all 120 orders, each order for a call of its own."""
    orders = list(permutations(told(script, one) for one in STATUSES))
    names = [f"CA{n:032x}" for n in range(len(orders))]
    sent = [
        of_call(one, name) for name, order in zip(names, orders, strict=True) for one in (script[0], *order)
    ]

    left = Child(Job(databases.new(), sent)).outcome().left

    assert len(orders) == 120
    assert [call for call, *_ in left["calls"]] == names
    assert len({tuple(rest) for _, *rest in left["calls"]}) == 1
    assert left["calls"][0][2] == "completed"


@pytest.mark.parametrize("second", OTHER_ENDS)
def test_an_end_that_was_told_is_not_told_otherwise_later(
    second: str, databases: Databases, script: list[Delivery]
) -> None:
    sent = [script[0], told(script, "completed"), *(told(script, one) for one in (second, "in-progress"))]

    [(_, ended, how, _)] = Child(Job(databases.new(), sent)).outcome().left["calls"]

    assert ended != "None"
    assert how == "completed"


@pytest.mark.parametrize("status", STATUSES[:-1])
def test_a_status_that_is_no_end_changes_nothing_wherever_it_comes(
    status: str, databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """Between all webhooks of the call at once: what changes nothing in one place changes nothing in two."""
    callback = told(script, status)

    outcome = Child(
        Job(databases.new(), [callback, *(x for one in script for x in (one, callback))])
    ).outcome()

    assert outcome.answers[1::2] == undisturbed.answers
    assert outcome.left == undisturbed.left


def test_the_end_closes_the_call_wherever_it_comes_and_whatever_comes_late(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """The end is told before each of the turns: all later ones are hung up, and leave no row."""
    turns = script[:-1]
    for place in range(1, len(turns)):
        outcome = Child(Job(databases.new(), [*turns[:place], script[-1], *turns[place:]])).outcome()

        assert outcome.answers[:place] == undisturbed.answers[:place]
        assert all(HANGUP in answer for answer in outcome.answers[place + 1 :])
        [(_, _, how, rows)] = outcome.left["calls"]
        assert (how, rows) == ("completed", place)


def test_an_end_that_is_told_before_the_call_is_known_does_not_keep_it_from_being_answered(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    outcome = Child(Job(databases.new(), [script[-1], *script])).outcome()

    assert outcome.answers[1:] == undisturbed.answers
    assert outcome.left == undisturbed.left


def test_a_turn_that_comes_before_the_one_before_it_hears_the_open_question_again(
    databases: Databases, script: list[Delivery], undisturbed: Outcome
) -> None:
    """At every turn n: n + 1 and n + 3 first, then n. Nothing is skipped, and nothing is taken twice."""
    turns = script[:-1]
    sent: list[Delivery] = [turns[0]]
    expected = [undisturbed.answers[0]]
    for n in range(1, len(turns)):
        sent += [turns[n].as_turn(n + 1), turns[n].as_turn(n + 3), turns[n]]
        expected += [undisturbed.answers[n - 1]] * 2 + [undisturbed.answers[n]]

    outcome = Child(Job(databases.new(), [*sent, script[-1]])).outcome()

    assert outcome.answers[:-1] == expected
    assert outcome.left == undisturbed.left
