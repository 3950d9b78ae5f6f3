"""Transfers of ownership."""

from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = ()
"""Every action of this subject."""
