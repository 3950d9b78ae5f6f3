"""Repair claims: what a contract includes, and where a claim stands."""

from ivr.actions.claims import benefits, shops, status, written
from ivr.actions.declared import Declared

ACTIONS: tuple[Declared, ...] = (
    benefits.all_included,
    benefits.rental_for,
    benefits.trip_for,
    status.newest,
    status.older,
    shops.shop_vehicle,
    written.rules_texted,
    written.rental_texted,
    written.trip_texted,
    written.included_texted,
)
"""Every action of this subject."""
