"""Passing a contract on to a vehicle's new owner."""

from ivr.actions.declared import Declared
from ivr.actions.transfers.notice import noted
from ivr.actions.transfers.transferable import transferable

ACTIONS: tuple[Declared, ...] = (transferable, noted)
"""Every action of this subject."""
