"""Problems: what is wrong with flows, prompts or lines, in words for whoever wrote them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz import fuzz, process

LIKENESS = 60.0
"""From this percentage of like letters on, a name may be a slip of the other: "kepd" for "kept" has 75."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. state None: it is the whole file's. suggestion: a clause without its full stop."""

    file: str
    state: str | None
    says: str
    suggestion: str | None = None

    def __str__(self) -> str:
        where = self.file if self.state is None else f"{self.file} [state.{self.state}]"
        return f"{where}: {self.says}" + (f"; {self.suggestion}" if self.suggestion else "")


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that was most likely meant, None where no name is like it."""
    found = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return found[0] if found else None


def meant(name: str, known: Collection[str]) -> str | None:
    """The suggestion that names the nearest, if there is one."""
    near = nearest(name, known)
    return f'did you mean "{near}"?' if near else None


def listed(names: Collection[str], *, joined_by: str = "and") -> str:
    """Names in quotes, as a sentence lists them: "a", "b" and "c"."""
    quoted = [f'"{name}"' for name in names]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {joined_by} {quoted[-1]}"


def flow_file(flow: str) -> str:
    """Where a flow is written."""
    return f"flows/{flow}.toml"


LINES_FILE = "flows/lines.toml"
LOCK_FILE = "flows/versions.lock"
