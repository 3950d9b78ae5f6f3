"""What the GAP claims centre writes at a caller's word: the list of what is needed, news when it changes."""

from __future__ import annotations

from collections.abc import Iterable

from ivr.actions.contracts import held_by
from ivr.actions.declared import World, action
from ivr.actions.messages import telephone_of
from ivr.domain.contracts import Contract
from ivr.domain.gap import as_written
from ivr.engine.results import ConsentGiven, Given, MessageDue, Result, send

LIST_MESSAGE, LIST_TEXT = "gap-list", "gap-list-text"
"""What lists what a claim still needs: a letter, and a text."""
WORDING = "gap-text-when-changed"
"""The option that a caller says yes to: it is kept by name, and the turn's bundle has its words."""


@action(
    "gap.list_by",
    needs=("holder",),
    outcomes={"text": (), "address": (), "unavailable": ()},
)
def list_by(given: Given, world: World) -> Result:
    """How the list of what is needed can go out: to this telephone, or to the address on file.

    What is needed says something of the holder: only the telephone on file gets it as a text.
    """
    on_file = telephone_on_file(given, world, held_by(given, world)) is not None
    return Result("text" if on_file else "address")


@action(
    "gap.send_list",
    needs=("holder", "contract", "gap_claim"),
    outcomes={"texted": (), "posted": (), "unavailable": ()},
)
def list_sent(given: Given, world: World) -> Result:
    """The caller said yes to the list: it is due, as a text to the telephone on file that calls, or else to
    the holder's address."""
    claim, contract = str(given.facts["gap_claim"]), str(given.facts["contract"])
    text_to = telephone_on_file(given, world, held_by(given, world))
    rows = world.gap.documents.of_claim(claim)
    name = LIST_TEXT if text_to else LIST_MESSAGE
    message = MessageDue(name, contract, variables=dict(as_written(rows, world.gap.rules)), text_to=text_to)
    return Result("texted" if text_to else "posted", records=(message,), effects=(send(message),))


@action(
    "gap.offer_news",
    needs=("gap_claim",),
    outcomes={"yes": (), "no": (), "agreed": (), "unavailable": ()},
)
def news_offered(given: Given, world: World) -> Result:
    """Whether a text at the claim's next change can be offered to the telephone that calls."""
    if telephone_of(given, world) is None:
        return Result("no")
    return Result("agreed" if world.gap.consents.waits(str(given.facts["gap_claim"])) else "yes")


@action(
    "gap.agree_news",
    needs=("gap_claim",),
    outcomes={"agreed": (), "no_telephone": (), "unavailable": ()},
)
def news_agreed(given: Given, world: World) -> Result:
    """The yes to one text is on record: which telephone, when, on which call, to which words."""
    to = telephone_of(given, world)
    if to is None:
        return Result("no_telephone")
    return Result("agreed", records=(ConsentGiven(str(given.facts["gap_claim"]), to, WORDING),))


def telephone_on_file(given: Given, world: World, held: Iterable[Contract]) -> str | None:
    """The telephone that calls, where it is the holder's own and may be texted."""
    to = telephone_of(given, world)
    return to if to is not None and any(one.phone == to for one in held) else None
