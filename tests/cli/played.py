"""Whole calls, and what the journal tools print of them."""

from __future__ import annotations

import json
from typing import Any

from click.testing import Result

from tests.caller import Caller
from tests.cli.terminal import app_of, at, typed
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def cancelled_by_keys(caller: Caller) -> str:
    caller.dials().keys("1", *TRIO, "1", "1").waits().is_over()
    return caller.phone.call_sid


def cancelled_by_speech(caller: Caller) -> str:
    caller.dials().says("I want to cancel my contract").says("nine seven two oh five").says("Garcia")
    caller.says("M as in Mary, Z as in zebra, one five seven nine four three", confidence=0.83)
    caller.says("cancel it").says("yes please").waits().is_over()
    return caller.phone.call_sid


def shown(house: TestHouse, call: str, columns: int | None = None) -> str:
    done = at(app_of(house), "calls", "show", call, columns=columns)
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def as_json(house: TestHouse, call: str) -> dict[str, Any]:
    done = typed(house, "calls", "show", call, "--json")
    assert done.exit_code == 0
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def refused(done: Result) -> str:
    """The one line with which a command ended."""
    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    return line.removeprefix("Error: ")
