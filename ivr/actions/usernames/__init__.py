"""What actions of the bank and invest lines may look at, and what flows may run of it."""

from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = ()
"""Every action of this subject."""
