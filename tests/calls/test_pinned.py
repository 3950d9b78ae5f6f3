"""A call keeps the flows and the words that it began with, whatever is deployed while it lasts."""

from __future__ import annotations

import shutil
from pathlib import Path

from ivr.flow.bundle import lock
from ivr.shipped import Shipped
from ivr.wiring import ROOT
from tests.caller import Caller
from tests.company import NOON, contract
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")


def other_release(folder: Path) -> Shipped:
    """A release in which the contract-services line says other words and keeping is on another key."""
    for name in ("flows", "prompts"):
        shutil.copytree(ROOT / name, folder / name)
    flow = folder / "flows" / "cancellation.toml"
    text = flow.read_text("utf-8")
    for old, new in (
        ("version = 2", "version = 3"),
        (
            '[state.kept]\nend   = "kept"\nwords = true',
            '[state.left]\nend   = "kept"\nwords = "cancellation-kept"',
        ),
        ('to = "kept"', 'to = "left"'),
        ('no      = "kept"', 'no      = "left"'),
    ):
        assert old in text
        text = text.replace(old, new)
    flow.write_text(text, "utf-8")
    words = folder / "prompts" / "en-US" / "cancellation.ftl"
    words.write_text(words.read_text("utf-8").replace("Please confirm:", "Are you certain:"), "utf-8")
    shipped = Shipped(folder)
    shipped.lock_file.write_text(lock(shipped.content()), "utf-8")
    assert [str(one) for one in shipped.problems] == []
    return shipped


def test_a_deploy_in_the_middle_changes_nothing_for_who_is_on_the_line(
    house: TestHouse, caller: Caller, tmp_path: Path
) -> None:
    """The state that the call is about to enter is gone from the new release; the words are others."""
    house.has(contract())
    caller.dials().keys("1", *TRIO)

    house.deploys(other_release(tmp_path / "release"))
    caller.keys("1").heard("cancellation-sure")
    assert "Please confirm:" in caller.words
    caller.keys("2").heard("cancellation-kept")

    house.exchange_at(NOON)
    newcomer = Caller(house, "+15035550118").dials().keys("1", *TRIO, "1")
    assert "Are you certain:" in newcomer.words
