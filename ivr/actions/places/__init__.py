"""Where the caller is: what flows may run of it."""

from ivr.actions.declared import Declared
from ivr.actions.places import keyed, links

ACTIONS: tuple[Declared, ...] = (links.way_to_ask, links.sent, keyed.ways, keyed.keyed)
"""Every action of this subject."""
