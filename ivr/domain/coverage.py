"""Coverage: what a service contract gives beside the repair, by its own flags and the company's rules.

A benefit is a flag of the contract and is never concluded from the level's name; the level and the state of
purchase can only take one away. A contract without any flag is one whose benefits the records do not tell.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict

from ivr.domain.calendar import end_date
from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product

FILE = "coverage.toml"
BEFORE_DIAGNOSIS = frozenset({"opened", "diagnosing"})
AUTHORIZED = frozenset({"authorized", "partially_authorized", "repair_completed", "invoice_received", "paid"})


class Benefit(StrEnum):
    """What a contract may include beside repairs, by the names of contracts.csv."""

    TOWING = "towing"
    ROADSIDE = "roadside"
    RENTAL = "rental"
    TRIP = "trip_interruption"


class Included(StrEnum):
    """Whether a contract includes a benefit. UNTOLD: the records do not say."""

    YES = "yes"
    NO = "no"
    UNTOLD = "untold"


class Rental(StrEnum):
    """What stands in a rental's way, in the order in which it is told; or nothing does."""

    NOT_INCLUDED = "not_included"
    NOT_DIAGNOSED = "not_diagnosed"
    NOT_AUTHORIZED = "not_authorized"
    NOT_QUALIFYING = "not_qualifying"
    UNDECIDED = "undecided"
    QUALIFIES = "qualifies"


class Trip(StrEnum):
    """Whether the costs of a trip cut short by a breakdown can be paid back."""

    NOT_WHERE_BOUGHT = "not_where_bought"
    NOT_INCLUDED = "not_included"
    UNDECIDED = "undecided"
    INCLUDED = "included"


class Limits(BaseModel):
    """What benefits pay at the most under one level, in dollars as text. None: it is only in the contract."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rental_a_day: str | None = None
    rental_in_all: str | None = None
    trip_a_day: str | None = None
    trip_in_all: str | None = None


class CoverageRules(BaseModel):
    """The company's rules about benefits."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    rental_levels: frozenset[Level]
    no_trip_interruption: frozenset[str]
    limits: dict[Level, Limits] = {}

    def limits_of(self, contract: Contract) -> Limits:
        return Limits() if contract.level is None else self.limits.get(contract.level, Limits())


@cache
def shipped_coverage() -> CoverageRules:
    """The rules that lie beside this module, in rules/."""
    text = (resources.files("ivr.domain") / "rules" / FILE).read_text(encoding="utf-8")
    return CoverageRules.model_validate(tomllib.loads(text))


def included(contract: Contract, benefit: Benefit, rules: CoverageRules) -> Included:
    """Whether the contract includes the benefit: by its flags, less what the rules take away."""
    if benefit is Benefit.RENTAL and _level_without_rental(contract, rules):
        return Included.NO
    if benefit is Benefit.TRIP and contract.purchase_state in rules.no_trip_interruption:
        return Included.NO
    if not contract.benefits:
        return Included.UNTOLD
    return Included.YES if benefit.value in contract.benefits else Included.NO


def rental(contract: Contract, claim: Claim | None, rules: CoverageRules) -> Rental:
    """The first of the three conditions that fails: the level, the diagnosis, the authorized repair.

    claim: the repair that a rental is asked about; None: there is no repair claim yet.
    """
    if included(contract, Benefit.RENTAL, rules) is Included.NO:
        return Rental.NOT_INCLUDED
    if contract.level is None:
        return Rental.UNDECIDED
    if claim is None or claim.status in BEFORE_DIAGNOSIS:
        return Rental.NOT_DIAGNOSED
    if claim.status not in AUTHORIZED and not (claim.status == "closed" and claim.authorized_on):
        return Rental.NOT_AUTHORIZED
    if claim.rental_qualifies is None:
        return Rental.UNDECIDED
    return Rental.QUALIFIES if claim.rental_qualifies else Rental.NOT_QUALIFYING


def trip(contract: Contract, rules: CoverageRules) -> Trip:
    """Whether trip interruption is part of the contract: where it was bought decides before anything else."""
    if contract.purchase_state is None:
        return Trip.UNDECIDED
    if contract.purchase_state in rules.no_trip_interruption:
        return Trip.NOT_WHERE_BOUGHT
    if included(contract, Benefit.TRIP, rules) is Included.NO:
        return Trip.NOT_INCLUDED
    return Trip.INCLUDED


@dataclass(frozen=True, slots=True)
class Ends:
    """When a contract ends: on the day, or at the miles if they come first. miles None: no limit is known."""

    on: date
    miles: int | None


def ends(contract: Contract) -> Ends:
    if contract.term_miles is None or contract.start_odometer is None:
        return Ends(end_date(contract), None)
    return Ends(end_date(contract), contract.start_odometer + contract.term_miles)


class Standing(StrEnum):
    """Whether a contract is in force; OVER and DOUBTFUL are for a person to say why."""

    IN_FORCE = "in_force"
    OVER = "over"
    DOUBTFUL = "doubtful"
    """by the odometer: its miles are driven, or the reading is below one that is on file"""


def standing(contract: Contract, *, today: date, odometer: int | None = None) -> Standing:
    """How the contract stands today, at that odometer reading where one is given."""
    if contract.status is not ContractStatus.ACTIVE or not contract.start_date <= today <= end_date(contract):
        return Standing.OVER
    if odometer is None:
        return Standing.IN_FORCE
    most, least = ends(contract).miles, contract.last_odometer or contract.start_odometer or 0
    fits = least <= odometer and (most is None or odometer <= most)
    return Standing.IN_FORCE if fits else Standing.DOUBTFUL


def service_contract(held: Iterable[Contract], *, today: date) -> Contract | None:
    """The vehicle's service contract: of several the one in force, else the one that began last."""
    of_repairs = [one for one in held if one.product is Product.VSC]
    return max(
        of_repairs,
        key=lambda one: (standing(one, today=today) is Standing.IN_FORCE, one.start_date, one.number),
        default=None,
    )


def told_claims(claims: Iterable[Claim]) -> list[Claim]:
    """The claims that the repair-claims line tells about, newest first."""
    of_repairs = [one for one in claims if one.kind in (ClaimKind.REPAIR, ClaimKind.RENTAL, ClaimKind.TRIP)]
    return sorted(of_repairs, key=lambda one: (one.opened_on, one.number), reverse=True)


def _level_without_rental(contract: Contract, rules: CoverageRules) -> bool:
    return contract.level is not None and contract.level not in rules.rental_levels
