"""Each flow in broken/ has one mistake, and whoever made it is told so in exactly these words."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from tests.flow.small_world import HERE, LINES, companion, door, problems_of


@dataclass(frozen=True)
class Broken:
    """A flow with a mistake. Its head: what is told (expect), what it runs (with), if it is a root (as)."""

    name: str
    text: str
    expected: str
    companions: tuple[str, ...]
    is_root: bool

    @classmethod
    def of(cls, name: str, text: str) -> Broken:
        head = dict(re.findall(r"^# (expect|with|as): (.*)$", text, re.MULTILINE))
        return cls(
            name=name,
            text=text,
            expected=head.get("expect", ""),
            companions=tuple(head.get("with", "").split()),
            is_root=head.get("as") == "root",
        )


def files_of(broken: Broken) -> dict[str, str]:
    """The flow with all that it needs around it to be run."""
    root = broken.name if broken.is_root else "door"
    files = {
        f"flows/{broken.name}.toml": broken.text,
        "flows/lines.toml": LINES.format(root=root),
        **{f"flows/{name}.toml": companion(name) for name in broken.companions},
    }
    if not broken.is_root:
        ends = sorted(set(re.findall(r'^end = "(\w+)"$', broken.text, re.MULTILINE)))
        files["flows/door.toml"] = door(broken.name, ends)
    return files


BROKEN = [Broken.of(path.stem, path.read_text("utf-8")) for path in sorted((HERE / "broken").glob("*.toml"))]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_mistake_is_told_once_with_its_place_and_what_was_meant(broken: Broken) -> None:
    assert [str(problem) for problem in problems_of(files_of(broken))] == [broken.expected]
