"""Replies: what answered a question in passing, as a text to the telephone that calls."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.messages import telephone_of
from ivr.engine.results import Given, MessageDue, Result, send

HOW_TO_ASK = "reply-any"
"""The reply to "I have a question": it answers none yet, so nobody wants it by text."""


@action("replies.can_text", needs=("reply",), outcomes={"yes": (), "no": (), "unavailable": ()})
def can_text(given: Given, world: World) -> Result:
    """Whether the telephone that calls may be offered the answer by text."""
    answers = given.facts["reply"] != HOW_TO_ASK
    return Result("yes" if answers and telephone_of(given, world) else "no")


@action("replies.text", needs=("reply",), outcomes={"due": (), "no_telephone": (), "unavailable": ()})
def texted(given: Given, world: World) -> Result:
    """The caller said yes to a text with the answer: it is due to the telephone that calls."""
    telephone = telephone_of(given, world)
    if telephone is None:
        return Result("no_telephone")
    text = MessageDue(str(given.facts["reply"]), None, text_to=telephone)
    return Result("due", records=(text,), effects=(send(text),))
