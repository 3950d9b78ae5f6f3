"""What cancelling gives back, as an estimate that can be spoken."""

from __future__ import annotations

from ivr.actions.contracts import claims_of, held_by
from ivr.actions.declared import World, action
from ivr.domain.contracts import Contract, Product
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.money import ZERO
from ivr.domain.refunds import Hindrance, Kind, NeedsMiles, NotQuotable, Quote, quote
from ivr.engine.results import Given, Result

SPOKEN = ("contract", "product", "refund", "days_held", "payee")
ITEMIZED = (*SPOKEN, "unearned", "share", "claims_paid", "fee", "basis", "deducted")


@action(
    "refunds.quote",
    needs=("holder", "product"),
    outcomes={
        "full": SPOKEN,
        "prorated": ITEMIZED,
        "by_days": ITEMIZED,
        "unsure": ITEMIZED,
        "nothing_back": ITEMIZED,
        "needs_miles": (),
        "miles_low": (),
        "open_claim": (),
        "undecided": (),
        "unavailable": (),
    },
)
def quoted(given: Given, world: World) -> Result:
    """The refund of the contract that the caller means, itemized where it is prorated."""
    held = held_by(given, world)
    contract = _meant(held, given)
    odometer = given.facts.get("odometer")
    found = quote(
        contract,
        claims_of(world.contracts, held),
        today=given.today,
        odometer=odometer if isinstance(odometer, int) else None,
        rules=world.refund_rules,
    )
    match found:
        case NeedsMiles():
            return Result("needs_miles")
        case NotQuotable(because=Hindrance.GAP_CLAIM):
            return Result("open_claim")
        case NotQuotable(because=Hindrance.ODOMETER_TOO_LOW):
            return Result("miles_low")
        case NotQuotable():
            return Result("undecided")
        case Quote() if found.kind is Kind.FULL:
            return Result("full", _spoken(contract, found))
        case Quote():
            facts = _spoken(contract, found) | _items(found)
            if found.refund == ZERO:
                return Result("nothing_back", facts)
            if not found.verified:
                return Result("unsure", facts)
            return Result("by_days" if contract.product is Product.GAP else "prorated", facts)


def _meant(held: list[Contract], given: Given) -> Contract:
    """The one contract that is settled already, or the active one of the product that the caller chose."""
    number, product = given.facts.get("contract"), given.facts["product"]
    for one in held:
        if one.number == number or (
            number is None and one.product.value == product and one.status == "active"
        ):
            return one
    raise LookupUnavailable("the contract is gone since it was chosen")


def _spoken(contract: Contract, found: Quote) -> dict[str, FactValue]:
    return {
        "contract": contract.number,
        "product": contract.product.value,
        "refund": found.refund,
        "days_held": found.days_held,
        "payee": "automatic" if found.payee == "lender" and found.automatic else found.payee,
    }


def _items(found: Quote) -> dict[str, FactValue]:
    return {
        "unearned": found.unearned,
        "share": found.percent,
        "claims_paid": found.claims_deducted,
        "fee": found.fee,
        "basis": found.basis,
        "deducted": found.deducted,
    }
