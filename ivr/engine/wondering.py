"""Wondering: a middling hearing is asked about, "did you mean ...?", before it counts."""

from __future__ import annotations

from ivr.domain.facts import Facts, FactType
from ivr.engine.call import Unconfirmed
from ivr.engine.hearing.heard import Chosen, Understood
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.wishes import wish_of
from ivr.engine.listening import Listening
from ivr.engine.saying import Voice
from ivr.flow.document import QUESTION, Ask, Confirm

_DID_YOU_SAY = {
    FactType.MILES: ("did-you-say-miles", "heard_miles"),
    FactType.DAY: ("did-you-say-day", "heard_day"),
    FactType.PHONE: ("did-you-say-phone", "heard_phone"),
    FactType.PLACE: ("did-you-say-place", "heard_place"),
}


def unconfirmed(state: Listening, of: Understood | Chosen, voice: Voice, facts: Facts) -> Unconfirmed:
    """What is asked about a hearing at that state."""
    if isinstance(of, Understood):
        assert isinstance(state, Ask), "only a slot has a value"
        message, name = _DID_YOU_SAY[SLOTS[state.type].fills]
        return Unconfirmed(message, {name: of.value}, value=name)
    if isinstance(state, Confirm):
        return Unconfirmed("did-you-say-yes", key=of.key)
    wish = wish_of(of.key)
    if wish is not None:
        name = voice.wish(wish)
    elif of.key.startswith(QUESTION):
        name = of.key
    else:
        name = next(one.name for one in state.options if one.key == of.key)
    heard = {"heard_choice": name} | voice.named(name, facts)
    return Unconfirmed("did-you-mean-choice", heard, key=of.key)


def confirmed(waiting: Unconfirmed) -> Understood | Chosen:
    """What was heard, now that the caller said yes to it."""
    if waiting.key is not None:
        return Chosen(waiting.key, "speech")
    assert waiting.value is not None, "a hearing is a choice or a value"
    return Understood(waiting.heard[waiting.value], "speech")
