"""Openings: when people can be reached again, and what a caller can be offered until then."""

from __future__ import annotations

from datetime import datetime

from ivr.actions.declared import World, action
from ivr.domain.facts import FactValue
from ivr.domain.hours import opens_next
from ivr.domain.phone import takes_calls
from ivr.engine.results import Given, Result

ZONES = {
    "America/New_York": "eastern",
    "America/Detroit": "eastern",
    "America/Chicago": "central",
    "America/Denver": "mountain",
    "America/Phoenix": "mountain",
    "America/Los_Angeles": "pacific",
}
"""Time zones that callers know by a name; of any other it is said that it is ours."""
BACK = ("back_on", "back_at", "back_when", "clock_zone")


@action("people.next", outcomes={"callable": BACK, "uncallable": BACK, "again": ()})
def back(given: Given, world: World) -> Result:
    """When the line's people can be reached again, and whether this caller can be called back then.

    again: the caller heard it before in this call, and nobody has answered since.
    """
    if given.visits > 1:
        return Result("again")
    opens = opening(given, world) or given.local
    away = opens > given.local
    days = (opens.date() - given.today).days
    facts: dict[str, FactValue] = {
        "back_on": opens.date(),
        "back_at": opens.strftime("%H:%M"),
        "back_when": {0: "today", 1: "tomorrow"}.get(days, "later") if away else "now",
        "clock_zone": ZONES.get(world.people.timezone, "other"),
    }
    return Result("callable" if can_be_called(given, world) else "uncallable", facts)


def opening(given: Given, world: World) -> datetime | None:
    """When the people of the call's line can be reached, at once or next; None: nobody knows."""
    hours = world.people.hours_of(given.line)
    return opens_next(hours.spans, at=given.local, on_holidays=hours.on_holidays)


def can_be_called(given: Given, world: World) -> bool:
    """Whether people may call back the telephone that calls."""
    known = given.caller is not None and takes_calls(given.caller)
    return known and given.line not in world.people.only_on_file
