"""Roadside help: who is helped, what is sent, and what has become of it."""

from ivr.actions.declared import Declared
from ivr.actions.roadside import changing, dispatching, needing, resuming, serving, telling

ACTIONS: tuple[Declared, ...] = (
    *telling.ACTIONS,
    *resuming.ACTIONS,
    *needing.ACTIONS,
    *serving.ACTIONS,
    *dispatching.ACTIONS,
    *changing.ACTIONS,
)
"""Every action of this subject."""
