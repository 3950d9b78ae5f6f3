"""Codes: sent to the telephone on the account if there is one, and taken as the proof of who calls."""

from __future__ import annotations

from ivr.actions.declared import World, action
from ivr.actions.usernames.identification import business, returned
from ivr.domain.errors import LookupUnavailable
from ivr.domain.usernames import Customer, Verdict
from ivr.engine.results import Given, MessageDue, Result, send

CODE_MESSAGE = "username-code"
NOTICE_MESSAGE = "username-notice"


@action("usernames.send_code", needs=("customer",), outcomes={"sent": ()})
def sent(given: Given, world: World) -> Result:
    """A code is due to the customer's telephone, which whoever sends it makes and looks up.

    Also to nobody's: whether anything goes out is found out where no caller can measure how long it takes.
    """
    due = MessageDue(CODE_MESSAGE, None, variables=_about(given))
    return Result("sent", records=(due,), effects=(send(due),))


@action(
    "usernames.check_code",
    needs=("code", "customer"),
    outcomes={"right": ("sent_by",), "wrong": (), "no_more": (), "unavailable": ()},
)
def checked(given: Given, world: World) -> Result:
    """A right code has the username sent to the address on the account, and a notice to a second one."""
    customer = str(given.facts["customer"])
    found = world.usernames.codes.spend(given.call, given.turn, customer, str(given.facts["code"]), given.now)
    return Result(found) if found is not Verdict.RIGHT else _released(given, _known(customer, world))


def _known(number: str, world: World) -> Customer:
    customer = world.usernames.customers.numbered(number)
    if customer is None:
        raise LookupUnavailable("a customer is gone since their code was sent")
    return customer


def _released(given: Given, customer: Customer) -> Result:
    about = _about(given) | {"asked_on": given.today.isoformat()}
    due = [MessageDue(f"username-{customer.way}", None, variables=about)]
    if customer.second_email:
        due.append(MessageDue(NOTICE_MESSAGE, None, variables=about))
    return Result(
        Verdict.RIGHT,
        {"sent_by": customer.way.value},
        records=(*due, *returned(given, customer)),
        effects=tuple(send(one) for one in due),
    )


def _about(given: Given) -> dict[str, str | int | None]:
    """What is kept for a message: whom it is for, never what it says."""
    return {"customer": str(given.facts["customer"]), "business": business(given).value}
