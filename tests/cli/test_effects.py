"""`flask effects`: what is not done, and a dead letter that is tried again."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from ivr.effects.order import Came, GivenUp, Order, Unsure
from ivr.engine.results import MessageDue, send
from ivr.store.bundles import SqlBundles
from ivr.store.workers import SqlWorkers
from tests.cli.terminal import typed
from tests.company import NOON
from tests.house import TestHouse
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row

CALL = "CA" + "7" * 32
NAMES = ("failed-one", "unsure-one", "running-one", "waiting-one")


def order(name: str) -> Order:
    return Order("send", CALL, 1, name)


@pytest.fixture
def left(house: TestHouse) -> TestHouse:
    """A house whose turn left four messages: one failed, one unsure, one under way, one not begun."""
    here = house.house
    SqlBundles(here.database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    due = tuple(MessageDue(name, None, text_to="+15035550117") for name in NAMES)
    here.journal.begin(call_row(CALL, began_at=NOON), turn_row(0, CALL, at=NOON))
    here.journal.add(turn_row(1, CALL, at=NOON, records=due, effects=tuple(send(message) for message in due)))
    came: dict[str, Came] = {"failed-one": GivenUp("opted out"), "unsure-one": Unsure("worker died")}
    for name in NAMES[:3]:
        here.attempts.begin(order(name))
        if name in came:
            here.attempts.end(order(name), came[name], None)
    return house


def state(house: TestHouse, name: str) -> str:
    return next(one.state for one in house.messages() if one.name == name)


def rows(text: str) -> dict[str, list[str]]:
    """The table's rows by the record that they are about, without the times."""
    found = [line.split() for line in text.splitlines() if line.startswith(CALL)]
    return {row[0].rpartition(":")[2]: [row[1], row[2], " ".join(row[5:])] for row in found}


def test_what_failed_what_is_unsure_what_runs_and_what_waits_is_listed(left: TestHouse) -> None:
    done = typed(left, "effects", "list")
    listed = rows(done.stdout)
    assert listed["failed-one"] == ["failed", "1", "opted out"]
    assert listed["unsure-one"] == ["unsure", "1", "worker died"]
    assert listed["running-one"] == ["running", "1", ""]
    assert listed["waiting-one"] == ["enqueued", "1", ""]
    assert "wait; the oldest since" in done.stdout
    assert "5550117" not in done.output


def test_nobody_needs_a_worker_to_be_told_that_none_runs(left: TestHouse) -> None:
    assert "No worker runs" in typed(left, "effects", "list").stderr
    SqlWorkers(left.house.database).join("a", NOON - timedelta(seconds=3))
    assert "No worker runs" not in typed(left, "effects", "list").stderr


def test_where_all_is_done_the_list_says_so(house: TestHouse) -> None:
    assert typed(house, "effects", "list").stdout == "Everything is done.\n"


def test_a_program_reads_the_list_as_json(left: TestHouse) -> None:
    found = json.loads(typed(left, "effects", "list", "--json").stdout)
    assert found["workers"] == 0
    assert {one["record"]: (one["state"], one["reason"]) for one in found["unsettled"]} == {
        "failed-one": ("failed", "opted out"),
        "unsure-one": ("unsure", "worker died"),
        "running-one": ("running", None),
    }
    assert f"{CALL}:1:send:waiting-one" in [one["name"] for one in found["waiting"]]


def test_a_dead_letter_is_tried_again_and_listed_as_waiting(left: TestHouse) -> None:
    name = order("failed-one").key

    done = typed(left, "effects", "retry", name)

    assert (done.exit_code, done.stdout) == (0, f"{name} is tried again.\n")
    assert state(left, "failed-one") == "due"
    assert rows(typed(left, "effects", "list").stdout)["failed-one"] == ["enqueued", "2", ""]


def test_all_dead_letters_are_tried_again_at_once_and_what_is_unsure_is_not(left: TestHouse) -> None:
    done = typed(left, "effects", "retry", "--all")

    assert (done.exit_code, done.stdout) == (0, "1 tried again.\n")
    assert [state(left, name) for name in ("failed-one", "unsure-one")] == ["due", "unsure"]


def test_only_the_dead_letters_of_a_time_are_tried_again(left: TestHouse) -> None:
    later = f"{NOON.astimezone(left.settings.zone) + timedelta(minutes=1):%Y-%m-%d %H:%M}"
    today = f"{NOON.astimezone(left.settings.zone):%Y-%m-%d}"
    assert typed(left, "effects", "retry", "--all", "--since", later).stdout == "0 tried again.\n"
    assert typed(left, "effects", "retry", "--all", "--since", today).stdout == "1 tried again.\n"


@pytest.mark.parametrize("typed_words", [(), ("CA1:1:send:x", "--all"), ("--all", "--sure-it-was-not-done")])
def test_one_or_all_but_not_both(left: TestHouse, typed_words: tuple[str, ...]) -> None:
    assert typed(left, "effects", "retry", *typed_words).exit_code == 2


@pytest.mark.parametrize(
    ("name", "why"),
    [
        (order("unsure-one").key, "it may have been done: make sure that it was not, and say so"),
        (order("running-one").key, "it is being carried out"),
        ("CA1:1:send:nothing", "no effect of that name was ever tried"),
    ],
)
def test_what_is_no_dead_letter_is_refused_in_a_line(left: TestHouse, name: str, why: str) -> None:
    done = typed(left, "effects", "retry", name)
    assert (done.exit_code, done.stderr) == (1, f"Error: {name} is not tried again: {why}\n")


def test_who_has_made_sure_has_what_was_unsure_tried_again(left: TestHouse) -> None:
    done = typed(left, "effects", "retry", order("unsure-one").key, "--sure-it-was-not-done")
    assert done.exit_code == 0
    assert state(left, "unsure-one") == "due"
