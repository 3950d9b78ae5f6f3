"""When people can be reached, and what flows may run of it."""

from ivr.actions.declared import Declared
from ivr.actions.people.callbacks import call_back
from ivr.actions.people.openings import back

ACTIONS: tuple[Declared, ...] = (back, call_back)
"""Every action of this subject."""
