"""The link by which a telephone shows where it is: texted after a yes on this very call, and for it alone."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.links import LIFE, POSITION
from ivr.domain.phone import takes_texts
from ivr.engine.results import Given, LinkMade, MessageDue, Result, send

LINK_MESSAGE = "location-link"
"""The text that brings the link."""
PATH = "/l/"


@action(
    "places.way_to_ask",
    outcomes={"link": (), "words": (), "unavailable": ()},
    forgets=("place_by",),
)
def way_to_ask(given: Given, world: World) -> Result:
    """How the caller is asked where they are: by a link the first time, where their telephone is texted."""
    return Result("link" if given.visits == 1 and _texted(given, world) else "words")


@action(
    "places.send_link",
    outcomes={"sent": ("texts_ok",), "no_telephone": ("texts_ok",), "unavailable": ()},
)
def sent(given: Given, world: World) -> Result:
    """The caller said yes to a text with a link: it is due to the telephone that calls."""
    telephone = _texted(given, world)
    if telephone is None:
        return Result("no_telephone", {"texts_ok": "no"})
    token = world.places.token()
    link = LinkMade(POSITION, token, until=given.now + LIFE)
    address = f"{world.places.public_url.rstrip('/')}{PATH}{token}"
    text = MessageDue(LINK_MESSAGE, None, variables={"link": address}, text_to=telephone)
    return Result("sent", {"texts_ok": "yes"}, records=(link, text), effects=(send(text),))


def _texted(given: Given, world: World) -> str | None:
    """The telephone that calls, where it may be texted."""
    if given.caller is None or not takes_texts(given.caller) or world.opt_outs.has(given.caller):
        return None
    return given.caller
