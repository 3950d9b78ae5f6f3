"""The operations page knows every log line, and none that there is not."""

from __future__ import annotations

import re

from tests.structure import tree

PAGE = (tree.ROOT / "docs/operations.md").read_text(encoding="utf-8")
TABLE = PAGE.partition("### Log lines")[2].partition("\n#")[0]
LOGGED = re.compile(r'(?:_log\.(?:info|warning|error|critical)|\b_?say)\(\s*"([^"]+)"')


def explained() -> set[str]:
    """The events of the page's table."""
    rows = re.findall(r"^\| (`.+?) \|", TABLE, flags=re.MULTILINE)
    return {event for row in rows for event in re.findall(r"`([^`]+)`", row)}


def logged() -> set[str]:
    """The events in the code, without what some say behind a colon."""
    files = [file for file in tree.code() if tree.module(file).split(".")[0] in {"ivr", "deploy"}]
    return {
        event.partition(":")[0]
        for file in files
        for event in LOGGED.findall(file.read_text(encoding="utf-8"))
    }


def test_every_log_line_is_explained_to_who_is_woken() -> None:
    assert logged() - explained() == set()


def test_no_log_line_is_explained_that_nobody_writes() -> None:
    assert explained() - logged() == set()
