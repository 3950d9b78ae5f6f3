"""A way to every question of the bank and invest lines and of sub-flows of their own."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

NOTED = ("1", "zip", "04121985", "1")

USERNAMES: Mapping[str, Way] = {
    "bank-menu": Way(nothing, line="bank"),
    "invest-menu": Way(nothing, line="invest"),
    "username-zip": Way(nothing, NOTED[:1], line="bank"),
    "username-birth-date": Way(nothing, NOTED[:2], line="bank"),
    "username-offer": Way(nothing, NOTED[:3], line="invest"),
    "username-code": Way(nothing, NOTED, line="bank"),
    "username-code-again": Way(nothing, (*NOTED, "000000"), line="invest"),
}
