"""A way to every question of the gap line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

GAP: Mapping[str, Way] = {
    "gap-menu": Way(nothing, line="gap"),
}
