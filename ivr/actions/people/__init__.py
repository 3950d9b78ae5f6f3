"""When people can be reached, and what flows may run of it."""

from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = ()
"""Every action of this subject."""
