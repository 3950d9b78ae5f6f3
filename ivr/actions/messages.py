"""Texts to the telephone that calls: only after a yes on this very call, and never to one that said stop."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.domain.phone import takes_texts
from ivr.engine.results import Given, MessageDue, Result, send

NUMBER_MESSAGE = "request-number"
"""The text that brings a request's number."""


@action("messages.can_text", outcomes={"yes": (), "no": (), "unavailable": ()})
def can_text(given: Given, world: World) -> Result:
    """Whether the telephone that calls may be offered a text."""
    return Result("yes" if telephone_of(given, world) else "no")


@action(
    "messages.text_number", needs=("number",), outcomes={"due": (), "no_telephone": (), "unavailable": ()}
)
def text_number(given: Given, world: World) -> Result:
    """The caller said yes to a text with their request's number: it is due to the telephone that calls."""
    telephone = telephone_of(given, world)
    if telephone is None:
        return Result("no_telephone")
    text = MessageDue(NUMBER_MESSAGE, None, str(given.facts["number"]), text_to=telephone)
    return Result("due", records=(text,), effects=(send(text),))


def telephone_of(given: Given, world: World) -> str | None:
    """The telephone that calls, where it can be texted and its holder has not said stop."""
    if given.caller is None or not takes_texts(given.caller) or world.opt_outs.has(given.caller):
        return None
    return given.caller
