"""The date and cause of a loss: optional, told once, after the claim is started."""

from __future__ import annotations

from datetime import date

from ivr.actions.declared import World, action
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.numbers import request_number
from ivr.engine.results import DocumentAsked, Given, RequestMade, Result

LOSS = "gap_loss"
"""The kind of request by which the company learns the date and cause of a loss."""
KEPT: dict[str, FactValue | None] = {"lost_on": None, "cause": None}
"""What the call gives up once it is on record. A person who comes instead needs it."""


@action(
    "gap.tell_loss",
    needs=("contract", "gap_claim", "lost_on", "cause"),
    outcomes={"told": (), "stolen": (), "unavailable": ()},
)
def told(given: Given, world: World) -> Result:
    """Date and cause are on record for the claim, and so is what this cause needs besides.

    It is asked for once, in the call that starts the claim: what was told before is for a person to look at.
    """
    contract, claim, cause = (str(given.facts[name]) for name in ("contract", "gap_claim", "cause"))
    lost_on = given.facts["lost_on"]
    assert isinstance(lost_on, date), "`lost_on` holds a day"
    if world.requests.open_for(LOSS, contract) is not None:
        raise LookupUnavailable("the loss of a claim that this call has started was told before")
    number = request_number(given.call, given.turn, LOSS, given.attempt)
    asks: dict[str, str | int | None] = {"claim": claim, "lost_on": lost_on.isoformat(), "cause": cause}
    needed = world.gap.rules.because_of(cause)
    return Result(
        "stolen" if needed else "told",
        KEPT,
        records=(
            RequestMade(LOSS, number, contract, asks),
            *(DocumentAsked(claim, code) for code in needed),
        ),
    )
