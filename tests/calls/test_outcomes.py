"""Whatever an action can come to, some caller comes to it."""

from __future__ import annotations

from tests.outcomes import DECLARED, REACHED, by_action


def test_every_declared_outcome_is_reached_by_some_whole_call() -> None:
    """Unforced: by what is on record and what the caller does. The list comes from the declarations."""
    assert by_action(DECLARED - REACHED.keys()) == {}
