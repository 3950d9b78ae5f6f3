"""What is wired of places: the links that telephones open, and the names that places get."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ivr.actions.places_world import PlacesWorld
from ivr.domain.naming import named
from ivr.domain.places import Place, Shared, place_of
from ivr.domain.positions import Position
from ivr.domain.towns import nearest_town
from ivr.engine.hearing import places
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.words import Utterance
from ivr.flow.written.places import PLACES
from ivr.public.ports import Naming
from ivr.store.links import SqlLinks
from ivr.wiring.outgoing import Outgoing
from ivr.wiring.records import Records

TOKEN_BYTES = 16
"""128 bits: nobody guesses one."""
WITHIN_S = 2.0
"""A caller waits on the telephone for what a map says."""

Near = Callable[[float, float], Mapping[str, Any] | None]
"""What a map calls a latitude and a longitude; None: it does not say."""


def places_world(records: Records) -> PlacesWorld:
    """The world of the subject's actions."""
    return PlacesWorld(public_url=records.settings.public_url, token=new_token)


def new_token() -> str:
    """The part of a link that nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def links(records: Records) -> SqlLinks:
    return SqlLinks(records.database, records.sealed, records.results)


def naming(house: Outgoing) -> Naming:
    """How places get their words: the roadside provider's where it has some, else by the nearest town."""
    provider = house.provider
    near = None if provider is None else partial(provider.near, within_s=WITHIN_S)
    return Naming(
        near=partial(place_at, near=near),
        heard=partial(_heard, house),
        told=lambda line, language: PLACES[language](place_of(line)),
    )


def place_at(position: Position, near: Near | None = None) -> Place:
    """What is at the position, as well as anybody can say."""
    found = near(position.latitude, position.longitude) if near is not None else None
    place = named(found) if found is not None else None
    return place or nearest_town(position) or Shared()


def _heard(records: Records, words: str, language: str) -> str | None:
    """The place that typed words say, as if they had been said on the telephone."""
    phrases = partial(records.shipped.prompts.phrases, language)
    today = records.clock.now().astimezone(records.settings.zone).date()
    return places.spoken(Utterance.of(words), Lexicon(phrases, language, today))
