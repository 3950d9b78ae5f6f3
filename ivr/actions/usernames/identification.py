"""Who asks for a username: noted by ZIP and date of birth, in the same way whether or not anybody fits."""

from __future__ import annotations

from datetime import date

from ivr.actions.declared import World, action
from ivr.domain.usernames import FAILED_CALLS, FAILED_WITHIN, Business, Customer, meant
from ivr.engine.results import ChargeReturned, Given, Result

NOBODY = "nobody"
"""The customer of a caller whom nobody fits: everything goes on as for anybody else."""
GUESSES = 3
"""Identifications in one call that are looked up; after them nobody fits."""
OF_THE_CALL = 0
"""The turn that a call's failure is charged to: it counts once, however often its caller goes back."""


@action(
    "usernames.identify",
    needs=("zip", "birth_date"),
    outcomes={"noted": ("customer",), "limited": (), "unavailable": ()},
)
def identified(given: Given, world: World) -> Result:
    """The customer whom ZIP and birth date fit is noted, or nobody: the caller cannot tell which.

    The call counts as failed, for its telephone and for the account, until a code shows that it is not.
    """
    place, born = str(given.facts["zip"]), given.facts["birth_date"]
    assert isinstance(born, date), "a birth date is a day"
    # Neither limit asks whether there is such an account: to be refused tells nobody that there is.
    if not all(_charged(key, given, world) for key in (of_caller(given), of_account(place, born))):
        return Result("limited")
    fitting = world.usernames.customers.fitting(business(given), place, born, given.caller)
    number = meant(fitting) if given.visits <= GUESSES else None
    return Result("noted", {"customer": number or NOBODY})


def business(given: Given) -> Business:
    """Whose line the caller is on."""
    return Business(given.line)


def of_caller(given: Given) -> str:
    # A withheld number is nobody's: each such call has only its own tries to lose.
    return f"username:caller:{given.caller or f'withheld:{given.call}'}"


def of_account(zip_or_postal_code: str, born: date) -> str:
    """By what its caller gives, so that it counts for accounts that are there and for others alike."""
    return f"username:account:{zip_or_postal_code}:{born.isoformat()}"


def returned(given: Given, customer: Customer) -> tuple[ChargeReturned, ...]:
    """What says that the call did not fail."""
    keys = (of_caller(given), of_account(customer.zip, customer.date_of_birth))
    return tuple(ChargeReturned(key, OF_THE_CALL) for key in keys)


def _charged(key: str, given: Given, world: World) -> bool:
    within_s = int(FAILED_WITHIN.total_seconds())
    return world.limits.charge(
        key, given.call, OF_THE_CALL, at_most=FAILED_CALLS, within_s=within_s, now=given.now
    )
