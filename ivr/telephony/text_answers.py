"""Answers to texts: one text back, or none, as the carrier's document."""

from __future__ import annotations

from twilio.twiml.messaging_response import MessagingResponse

from ivr.telephony.characters import sayable
from ivr.telephony.twiml import checked

MOST_CHARACTERS = 480
"""Three parts of a plain text: nothing that we answer is longer."""


def text_answer(body: str | None) -> bytes:
    """The document that answers a text; None: that says nothing."""
    response = MessagingResponse()
    if body is not None:
        response.message(sayable(body)[:MOST_CHARACTERS])
    return checked(response)
