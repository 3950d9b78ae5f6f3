"""Facts around people: when they can be reached again."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O = Privacy.OPERATIONAL

PEOPLE: tuple[Fact, ...] = (
    Fact("back_on", FactType.DAY, _O, "the day on which people can be reached again"),
    Fact("back_at", FactType.CLOCK, _O, "the time of that day at which they can be"),
    Fact("back_when", FactType.WORD, _O, "now, today, tomorrow or later: how far that day is"),
    Fact("clock_zone", FactType.WORD, _O, "eastern, central, mountain, pacific or other: whose time it is"),
)
