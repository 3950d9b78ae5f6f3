"""GAP claims: started with last name, ZIP and VIN and nothing else, once; found again by the same three."""

from __future__ import annotations

from ivr.actions.contracts import CANCELLATION, claims_of, held_by
from ivr.actions.declared import World, action
from ivr.actions.gap.texts import telephone_on_file
from ivr.domain.contracts import Claim, Contract, ContractStatus, Product
from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import FactValue
from ivr.domain.gap import as_written, claim_meant, claimable, is_open
from ivr.domain.numbers import is_request_number, request_number
from ivr.domain.obstacles import is_over
from ivr.engine.results import ClaimOpened, Given, MessageDue, RequestMade, Result, send

GAP_CLAIM = "gap_claim"
"""The kind of request by which a GAP claim is started: its number is the claim's."""
DOCUMENTS_MESSAGE = "gap-documents"
"""The message that lists the documents of a new claim."""


@action(
    "gap.start",
    needs=("holder",),
    outcomes={
        "started": ("contract", "gap_claim", "number"),
        "existing": ("contract", "gap_claim", "number", "opened_on"),
        "existing_elsewhere": ("contract", "gap_claim", "opened_on"),
        "ended": ("contract", "gap_claim"),
        "no_gap": (),
        "undecided": (),
        "unavailable": (),
    },
)
def started(given: Given, world: World) -> Result:
    """A claim is on record on the vehicle's GAP contract, with the list of its documents that is due.

    One that is there already is found instead, whoever started it.
    """
    held = held_by(given, world)
    earlier = claim_meant(claims_of(world.contracts, held))
    if earlier is not None:
        return _existing(earlier) if is_open(earlier) else Result("ended", _about(earlier))
    open_to_claims = claimable(held)
    if len(open_to_claims) != 1:
        return Result("undecided" if open_to_claims or _had_gap(held) else "no_gap")
    [contract] = open_to_claims
    asked = world.requests.open_for(GAP_CLAIM, contract.number)
    if asked is not None:
        raise LookupUnavailable("a claim was asked for, and is not among the contract's claims")
    number = request_number(given.call, given.turn, GAP_CLAIM, given.attempt)
    made = RequestMade(GAP_CLAIM, number, contract.number, {"asked_on": given.today.isoformat()})
    opened = ClaimOpened(number, contract.number, given.today)
    papers = MessageDue(DOCUMENTS_MESSAGE, contract.number, number, dict(as_written([], world.gap.rules)))
    return Result(
        "started",
        {"contract": contract.number, "gap_claim": number, "number": number},
        records=(made, opened, papers),
        effects=(send(papers),),
    )


@action(
    "gap.find",
    needs=("holder",),
    outcomes={
        "found": ("contract", "gap_claim"),
        "none": (),
        "no_gap": (),
        "unavailable": (),
    },
)
def found(given: Given, world: World) -> Result:
    """The vehicle's GAP claim: the newest that is open, or else the newest of all."""
    held = held_by(given, world)
    meant = claim_meant(claims_of(world.contracts, held))
    if meant is not None:
        return Result("found", _about(meant))
    return Result("none" if _had_gap(held) else "no_gap")


@action(
    "gap.offers",
    needs=("holder",),
    outcomes={"nothing": (), "text": (), "service": (), "text_and_service": (), "unavailable": ()},
)
def offers(given: Given, world: World) -> Result:
    """What can be offered besides: the list by text, and canceling the lost vehicle's service contract."""
    held = held_by(given, world)
    text = telephone_on_file(given, world, held) is not None
    service = any(_cancellable(one, given, world) for one in held)
    by_what = {(True, True): "text_and_service", (True, False): "text", (False, True): "service"}
    return Result(by_what.get((text, service), "nothing"))


def _cancellable(contract: Contract, given: Given, world: World) -> bool:
    return (
        contract.product is Product.VSC
        and contract.status is ContractStatus.ACTIVE
        and not is_over(contract, given.today)
        and world.requests.open_for(CANCELLATION, contract.number) is None
    )


def _had_gap(held: list[Contract]) -> bool:
    return any(one.product is Product.GAP for one in held)


def _existing(claim: Claim) -> Result:
    facts = _about(claim) | {"opened_on": claim.opened_on}
    # A number that we gave can be said as we gave it; what the company's files call a claim is theirs.
    if is_request_number(claim.number):
        return Result("existing", facts | {"number": claim.number})
    return Result("existing_elsewhere", facts)


def _about(claim: Claim) -> dict[str, FactValue]:
    return {"contract": claim.contract_number, "gap_claim": claim.number}
