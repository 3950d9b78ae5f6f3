"""Places: what this provider calls a spot of the demo's area, and which shop is nearest to it."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Any

EARTH_KM = 6371.0
FARTHEST_KM = 30.0
"""Who is farther from all that is known here is told no name for it."""


@dataclass(frozen=True)
class Place:
    """A spot with its name: on a highway road, direction and exit or mile; in a town two streets."""

    lat: float
    lon: float
    city: str
    state: str
    zip: str
    shop: str
    road: str | None = None
    direction: str | None = None
    exit: str | None = None
    mile: str | None = None
    streets: tuple[str, str] | None = None

    @property
    def words(self) -> str:
        if self.streets:
            return f"{self.streets[0]} and {self.streets[1]}, {self.city}"
        at = f"near exit {self.exit}, {self.city}" if self.exit else f"mile {self.mile}"
        return f"{self.road} {self.direction}, {at}"


RENO = "Sierra Auto Repair"
FARGO = "Red River Service Center"
DENVER = "Front Range Garage"
PORTLAND = "Burnside Motors"

PLACES = (
    Place(39.5296, -119.8138, "Reno", "NV", "89501", RENO, streets=("Virginia Street", "Second Street")),
    Place(39.5330, -119.7550, "Reno", "NV", "89512", RENO, "Interstate 80", "east", exit="44"),
    Place(39.5120, -119.8800, "Reno", "NV", "89523", RENO, "Interstate 80", "west", exit="10"),
    Place(46.8772, -96.7898, "Fargo", "ND", "58102", FARGO, streets=("Main Street", "4th Avenue")),
    Place(46.8440, -96.8300, "Fargo", "ND", "58103", FARGO, "Interstate 94", "west", exit="349"),
    Place(39.7700, -104.9900, "Denver", "CO", "80216", DENVER, "Interstate 25", "north", mile="212"),
    Place(39.7392, -104.9903, "Denver", "CO", "80202", DENVER, streets=("Colfax Avenue", "Broadway")),
    Place(45.5231, -122.6765, "Portland", "OR", "97205", PORTLAND, streets=("Burnside Street", "5th Avenue")),
    Place(45.5050, -122.6750, "Portland", "OR", "97201", PORTLAND, "Interstate 5", "south", exit="299"),
)


def near(lat: float, lon: float) -> dict[str, Any] | None:
    """The nearest place that is known here, with its words and its shop; None: none is near enough."""
    place = min(PLACES, key=lambda one: distance_km(lat, lon, one.lat, one.lon))
    away_km = distance_km(lat, lon, place.lat, place.lon)
    if away_km > FARTHEST_KM:
        return None
    return {
        "words": place.words,
        "road": place.road,
        "direction": place.direction,
        "exit": place.exit,
        "mile": place.mile,
        "streets": list(place.streets) if place.streets else None,
        "city": place.city,
        "state": place.state,
        "zip": place.zip,
        "lat": place.lat,
        "lon": place.lon,
        "away_m": round(1000 * away_km),
        "shop": place.shop,
    }


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """As the crow flies."""
    north, east = radians(other_lat - lat), radians(other_lon - lon)
    part = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(part))
