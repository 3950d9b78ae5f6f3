"""A way to every question of the bank and invest lines and of sub-flows of their own."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

USERNAMES: Mapping[str, Way] = {
    "bank-menu": Way(nothing, line="bank"),
    "invest-menu": Way(nothing, line="invest"),
}
