"""Repair claims: what a contract includes, and where a claim stands."""

from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = ()
"""Every action of this subject."""
