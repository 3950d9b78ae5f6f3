"""A way to every question of the claims line and of its own sub-flows."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

CLAIMS: Mapping[str, Way] = {
    "claims-menu": Way(nothing, line="claims"),
}
