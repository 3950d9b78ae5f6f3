"""Facts about where somebody is: what is keyed of it, and the link that shows it."""

from __future__ import annotations

from ivr.domain.facts.kinds import Fact, FactType, Privacy

_O, _S = Privacy.OPERATIONAL, Privacy.SENSITIVE

PLACES: tuple[Fact, ...] = (
    Fact("link", FactType.TEXT, _S, "the address of a page for this call alone; in writing only"),
    Fact("place_zip", FactType.POSTAL_CODE, _S, "the ZIP code where the vehicle stands, as keyed"),
    Fact("place_by", FactType.WORD, _O, "keys: the place was keyed, by who may be unable to speak"),
    Fact("road_kind", FactType.WORD, _O, "interstate or highway: which kind of road it stands on"),
    Fact("road_number", FactType.TEXT, _S, "the number of that road, as keyed"),
    Fact("direction", FactType.WORD, _O, "north, south, east or west: which way the vehicle was going"),
    Fact("exit_number", FactType.TEXT, _S, "the nearest exit, as keyed"),
)
