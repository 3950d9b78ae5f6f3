"""What a recogniser tells of while somebody still speaks: partial results, for a Gather that wants them."""

from ivr.exchange.acts import pause
from ivr.exchange.events import Act, Spoke
from ivr.exchange.leg import Leg
from ivr.exchange.profanity import masked
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.speech import seconds_of
from ivr.exchange.verbs import Gather


def heard(verb: Gather, text: str) -> str:
    """Return the text as this Gather is told it."""
    return masked(text) if verb.filters_profanity else text


def seconds_to_say(spoke: Spoke) -> float:
    return seconds_of(spoke.text) if spoke.seconds is None else spoke.seconds


def tell_partially(leg: Leg, verb: Gather, url: str, spoke: Spoke, before: str) -> Act[None]:
    """The first half of the words, and then all of them, have been told as they were said.

    before is what was said already. The carrier's own pace is not documented; twice an utterance is ours.
    """
    words = spoke.text.split()
    halves = [words[: (len(words) + 1) // 2], words] if len(words) > 1 else [words]
    for half in halves:
        yield from pause(leg, seconds_to_say(spoke) / len(halves))
        if leg.ended_at_s is not None:
            return
        text = heard(verb, " ".join([*before.split(), *half]))
        params = (*leg.standard(), ("UnstableSpeechResult", text))
        leg.spawn(notify(leg, Ask(url, verb.partial_method, params, "partial result")))
