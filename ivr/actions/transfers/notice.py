"""The notice of a sale: dated and on record once, with the form that is due to the holder."""

from __future__ import annotations

from datetime import date

from ivr.actions.contracts import TRANSFER, earlier
from ivr.actions.declared import World, action
from ivr.actions.transfers.transferable import looked_at
from ivr.domain.calendar import transfer_deadline
from ivr.domain.contracts import Contract
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.numbers import request_number
from ivr.domain.obstacles import Obstacle
from ivr.domain.transfers import Timing, timing
from ivr.engine.results import Given, MessageDue, RequestMade, Result, send

FORM_MESSAGE = "transfer-form"
"""The message that brings the form to sign; it goes to the holder's own address, whoever calls."""
LAST_TRY = 3
"""After so many dates that cannot be, a person helps."""


@action(
    "transfers.request",
    needs=("holder", "product", "sold_on"),
    costly=True,
    outcomes={
        "noted": ("contract", "number", "transfer_until", "notice_counts"),
        "late": ("contract", "transfer_until", "transfer_days"),
        "already": ("contract", "number", "asked_on"),
        "to_come": (),
        "before_start": ("began_on",),
        "unclear": (),
        "unavailable": (),
    },
)
def noted(given: Given, world: World) -> Result:
    """A sale that is told in time is on record, and the form is due; any other is only judged."""
    sold_on = given.facts["sold_on"]
    assert isinstance(sold_on, date), "`sold_on` holds a day"
    contract, earlier_facts = _meant(given, world)
    if earlier_facts is not None:
        return Result("already", {"contract": contract.number, **earlier_facts})
    days = world.transfers.days
    when = timing(sold_on, start=contract.start_date, today=given.today, days=days)
    until = transfer_deadline(sold_on, days)
    match when:
        case Timing.IN_TIME:
            return _on_record(given, contract, sold_on, until, counts=world.transfers.call_counts)
        case Timing.LATE:
            late: dict[str, FactValue] = {
                "contract": contract.number,
                "transfer_until": until,
                "transfer_days": days,
            }
            return Result("late", late)
        case _ if given.visits >= LAST_TRY:
            return Result("unclear")
        case Timing.TO_COME:
            return Result("to_come")
        case Timing.BEFORE_START:
            return Result("before_start", {"began_on": contract.start_date})


def _meant(given: Given, world: World) -> tuple[Contract, dict[str, FactValue] | None]:
    """The contract that the caller chose, and its transfer if that was asked for before."""
    found, asked = looked_at(given, world)
    for one in found:
        if one.contract.product.value != given.facts["product"]:
            continue
        if one.obstacle is None:
            return one.contract, None
        if one.obstacle is Obstacle.REQUESTED:
            return one.contract, earlier(asked[one.contract.number])
    raise LookupUnavailable("the contract is gone since it was chosen")


def _on_record(given: Given, contract: Contract, sold_on: date, until: date, *, counts: bool) -> Result:
    number = request_number(given.call, given.turn, TRANSFER, given.attempt)
    told: dict[str, str | int | None] = {
        "sold_on": sold_on.isoformat(),
        "transfer_until": until.isoformat(),
        "notice_counts": "yes" if counts else "no",
    }
    asks = told | {"asked_on": given.today.isoformat(), "product": contract.product.value}
    form = MessageDue(FORM_MESSAGE, contract.number, number, told)
    return Result(
        "noted",
        {
            "contract": contract.number,
            "number": number,
            "transfer_until": until,
            "notice_counts": told["notice_counts"] or "",
        },
        records=(RequestMade(TRANSFER, number, contract.number, asks), form),
        effects=(send(form),),
    )
