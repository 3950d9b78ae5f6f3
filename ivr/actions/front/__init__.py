"""The front door, known callers, and what is asked in passing."""

from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = ()
"""Every action of this subject."""
