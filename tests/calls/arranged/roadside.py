"""A way to every question of the roadside line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

ROADSIDE: Mapping[str, Way] = {
    "roadside-menu": Way(nothing, line="roadside"),
}
