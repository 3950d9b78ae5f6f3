"""Asking for a contract's cancellation: on record once, numbered, with the form to sign that is due."""

from __future__ import annotations

from ivr.actions.contracts import CANCELLATION, earlier
from ivr.actions.declared import World, action
from ivr.domain.numbers import request_number
from ivr.engine.results import Given, MessageDue, RequestMade, Result, send

FORM_MESSAGE = "cancellation-form"
"""The message that brings the form to sign."""


@action(
    "cancellations.request",
    needs=("contract", "refund", "payee", "product"),
    costly=True,
    outcomes={"taken": ("number",), "already": ("number", "asked_on"), "unavailable": ()},
)
def requested(given: Given, world: World) -> Result:
    """The request is on record with the estimate that the caller heard; nothing is cancelled by it yet."""
    contract = str(given.facts["contract"])
    open_already = world.requests.open_for(CANCELLATION, contract)
    if open_already is not None:
        return Result("already", earlier(open_already))
    number = request_number(given.call, given.turn, CANCELLATION, given.attempt)
    odometer = given.facts.get("odometer")
    asks: dict[str, str | int | None] = {
        "asked_on": given.today.isoformat(),
        "product": str(given.facts["product"]),
        "estimate": str(given.facts["refund"]),
        "payee": str(given.facts["payee"]),
        "odometer": odometer if isinstance(odometer, int) else None,
    }
    form = MessageDue(FORM_MESSAGE, contract, number)
    return Result(
        "taken",
        {"number": number},
        records=(RequestMade(CANCELLATION, number, contract, asks), form),
        effects=(send(form),),
    )
