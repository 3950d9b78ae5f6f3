"""A way to every question of the front door and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

FRONT: Mapping[str, Way] = {
    "front-menu": Way(nothing, line="front"),
    "front-username-menu": Way(nothing, ("5",), line="front"),
}
