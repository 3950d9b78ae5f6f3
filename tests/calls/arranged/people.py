"""A way to every question that is asked where nobody can be put through, and in passing."""

from __future__ import annotations

from collections.abc import Mapping

from tests.calls.arranged.way import Way, nothing

PEOPLE: Mapping[str, Way] = {
    "questions-offer": Way(nothing, ("say:which shops|qué talleres",)),
    "after-hours-away": Way(nothing, ("0",), closed=True),
}
