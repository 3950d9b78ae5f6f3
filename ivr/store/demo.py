"""The demo company: the cast, and enough other holders that nobody is found by being the only one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money
from ivr.store.cast import Member, cast
from ivr.store.demo_customers import Forgetful, demo_customers
from ivr.store.loading import Batch
from ivr.store.vehicles import MODELS, whole_vin

SEED = 60_48_2400
OTHERS = 200
"""Holders besides the cast, most with one contract and some with two."""

_PLACES = (
    ("98101", "WA", "206"),
    ("83702", "ID", "208"),
    ("63101", "MO", "314"),
    ("70130", "LA", "504"),
    ("73102", "OK", "405"),
    ("84101", "UT", "801"),
    ("96813", "HI", "808"),
    ("50309", "IA", "515"),
    ("10003", "NY", "212"),
    ("75201", "TX", "214"),
    ("90012", "CA", "213"),
    ("32801", "FL", "407"),
    ("06103", "CT", "860"),
    ("04101", "ME", "207"),
    ("29401", "SC", "843"),
    ("72201", "AR", "501"),
)
_FIRST = (
    "James Olivia Noah Emma Liam Ava Elijah Sophia Lucas Mia Mateo Isabella Levi Evelyn Daniel Harper Owen "
    "Camila Wyatt Gianna Jack Luna Julian Ella Leo Aria Hudson Layla Grayson Mila Ezra Nora Asher Hazel"
).split()
_LAST = (
    "Smith Johnson Williams Brown Jones Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson "
    "Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Lewis "
    "Robinson Walker Young Allen King Wright Scott Torres Hill Flores Green Adams Nelson Baker "
    "Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz "
    "Edwards Collins Reyes Stewart"
).split()
_LENDERS = ("First Harbor Bank", "Lakeshore Credit Union", "Prairie Auto Finance")
_PRICES = {Level.MAJOR: "2950.00", Level.VALUE: "2400.00", Level.FEATURE: "1990.00", Level.BASIC: "1450.00"}
_BENEFITS = {
    Level.MAJOR: frozenset({"towing", "roadside", "rental", "trip_interruption"}),
    Level.VALUE: frozenset({"towing", "roadside", "rental", "trip_interruption"}),
    Level.FEATURE: frozenset({"towing", "rental", "trip_interruption"}),
    Level.BASIC: frozenset({"towing"}),
}


@dataclass(frozen=True, slots=True)
class Company:
    """The cast, who has forgotten a username, and all that is loaded: theirs and everybody else's."""

    cast: tuple[Member, ...]
    forgetful: tuple[Forgetful, ...]
    batch: Batch


def company(today: date) -> Company:
    """The demo company as it stands on the day: always the same people and numbers, only the dates move.

    Loaded by `loading.load`; loading it again on another day brings it up to date.
    """
    members = cast(today)
    others = list(_others(Random(SEED), today))  # noqa: S311 - made-up people, not secrets
    contracts = [member.contract for member in members] + [one for sold, _ in others for one in sold]
    claims = [claim for member in members for claim in member.claims]
    claims += [claim for _, filed in others for claim in filed]
    documents = tuple(one for member in members for one in member.documents)
    forgetful = demo_customers(today)
    customers = tuple(one.customer for one in forgetful)
    batch = Batch(tuple(contracts), tuple(claims), documents=documents, customers=customers)
    return Company(members, forgetful, batch)


def _others(chance: Random, today: date) -> Iterator[tuple[list[Contract], list[Claim]]]:
    for n in range(OTHERS):
        service = _service_contract(chance, n, today)
        sold, filed = [service], []
        if chance.random() < 0.25:
            sold.append(_addendum(service, n))
        if chance.random() < 0.3 and (today - service.start_date).days > 30:
            filed.append(_repair(chance, service, n, today))
        yield sold, filed


def _service_contract(chance: Random, n: int, today: date) -> Contract:
    zip_code, state, area = _PLACES[n % len(_PLACES)]
    model = chance.choice(list(MODELS.values()))
    level = chance.choice(list(Level))
    year, bought_at = chance.randint(2017, 2023), chance.randrange(0, 60_000, 50)
    months, held = chance.choice((36, 48, 60)), chance.randint(3, 1_000)
    return Contract(
        number=f"G2{n:05}",
        product=Product.VSC,
        level=level,
        status=ContractStatus.ACTIVE if chance.random() < 0.93 else ContractStatus.CANCELLED,
        first_name=chance.choice(_FIRST),
        last_name=chance.choice(_LAST),
        zip=zip_code,
        # 555-0100 to 555-0199 are set aside in every area for numbers that nobody has.
        phone=f"+1{area}55501{n // len(_PLACES):02}",
        language="es-US" if chance.random() < 0.1 else "en-US",
        vin=whole_vin(model, year, f"{700_000 + n * 37:06}"),
        vehicle_year=year,
        vehicle_make=model.make,
        vehicle_model=model.name,
        purchase_state=state,
        start_date=today - timedelta(days=held),
        term_months=months,
        term_miles=months * 1_000,
        start_odometer=bought_at,
        last_odometer=bought_at + held * chance.randint(20, 45),
        price=Money.of(_PRICES[level]),
        deductible=Money.of(100),
        lienholder=chance.choice((None, *_LENDERS)),
        benefits=_BENEFITS[level],
    )


def _addendum(service: Contract, n: int) -> Contract:
    return Contract(
        number=f"A2{n:05}",
        product=Product.GAP,
        status=service.status,
        first_name=service.first_name,
        last_name=service.last_name,
        zip=service.zip,
        phone=service.phone,
        language=service.language,
        vin=service.vin,
        vehicle_year=service.vehicle_year,
        vehicle_make=service.vehicle_make,
        vehicle_model=service.vehicle_model,
        purchase_state=service.purchase_state,
        start_date=service.start_date,
        term_months=60,
        price=Money.of(795),
        lienholder=service.lienholder or _LENDERS[0],
    )


def _repair(chance: Random, service: Contract, n: int, today: date) -> Claim:
    held = (today - service.start_date).days
    opened = service.start_date + timedelta(days=chance.randint(10, held - 1))
    status = chance.choice(("authorized", "paid", "paid", "closed", "denied", "diagnosing"))
    return Claim(
        number=f"CG2{n:05}",
        contract_number=service.number,
        kind=ClaimKind.REPAIR,
        status=status,
        opened_on=opened,
        updated_on=min(today, opened + timedelta(days=chance.randint(0, 9))),
        facility=f"{chance.choice(_LAST)} Auto Repair",
        authorized_on=opened if status in ("authorized", "paid", "closed") else None,
        rental_qualifies=None if status == "diagnosing" else chance.random() < 0.5,
        amount_paid=Money.of(chance.randint(90, 1_400)) if status in ("paid", "closed") else None,
    )
