"""Contracts: found by ZIP, telephone, VIN and number, though none of them can be read in the database."""

from __future__ import annotations

from datetime import date

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, update

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Product
from ivr.domain.errors import LookupUnavailable
from ivr.domain.money import Money
from ivr.domain.vin import keyed_end
from ivr.store import vin_ends
from ivr.store.contracts import SqlContracts
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from ivr.store.loading import Batch, known_contracts, load
from ivr.store.sealed import Sealed
from ivr.store.tables import contracts
from tests.store.rows import contract

BARE = Contract(
    number="A1", product=Product.GAP, status=ContractStatus.CANCELLED, last_name="Shah", zip="H2X1Y4",
    vin="2HKRW2H80SH456789", start_date=date(2024, 2, 29), term_months=72, price=Money.of("795.00"),
)  # fmt: skip
PAID = Claim(
    number="C2", contract_number="G1", kind=ClaimKind.REPAIR, status="paid", opened_on=date(2026, 3, 1),
    updated_on=date(2026, 3, 9), facility="Peachtree Motors", authorized_on=date(2026, 3, 2),
    rental_qualifies=False, amount_paid=Money.of("312.40"),
)  # fmt: skip
OPEN = Claim(
    number="C1", contract_number="G1", kind=ClaimKind.TRIP, status="opened", opened_on=date(2026, 4, 1)
)


@pytest.fixture
def records(database: Database, sealed: Sealed) -> SqlContracts:
    namesake = contract("G2", vin="1GCUYDED3P1234568", phone=None)
    load(database, sealed, Batch((contract(), namesake, BARE), (OPEN, PAID)))
    return SqlContracts(database, sealed)


@pytest.mark.parametrize("kept", [contract(), BARE], ids=["all columns", "only what must be"])
def test_a_contract_comes_back_whole(records: SqlContracts, kept: Contract) -> None:
    assert records.numbered(kept.number) == kept


def test_a_number_nobody_has_finds_nothing(records: SqlContracts) -> None:
    assert records.numbered("G9") is None


def numbers(found: list[Contract]) -> list[str]:
    return [one.number for one in found]


def test_contracts_are_found_by_the_end_of_their_vin_as_it_is_keyed(records: SqlContracts) -> None:
    assert numbers(records.of_vin_end(keyed_end(BARE.vin))) == ["A1"]
    assert records.of_vin_end("000000") == []


def test_a_contract_of_the_release_before_is_found_by_its_vins_end_after_the_upgrade(
    database: Database, sealed: Sealed, records: SqlContracts
) -> None:
    with database.write() as connection:
        connection.execute(update(contracts).values(vin_end_index=None))
    assert records.of_vin_end(keyed_end(BARE.vin)) == []

    assert vin_ends.fill(database, sealed) == 3
    assert numbers(records.of_vin_end(keyed_end(BARE.vin))) == ["A1"]
    assert vin_ends.fill(database, sealed) == 0


def test_contracts_are_found_by_zip_and_by_postal_code(records: SqlContracts) -> None:
    assert numbers(records.in_zip("97205")) == ["G1", "G2"]
    assert numbers(records.in_zip("H2X1Y4")) == ["A1"]
    assert records.in_zip("97206") == []


def test_contracts_are_found_by_the_whole_vin_alone(records: SqlContracts) -> None:
    assert numbers(records.of_vehicle("1GCUYDED1P1234567")) == ["G1"]
    assert records.of_vehicle("P1234567") == []


def test_contracts_are_found_by_telephone(records: SqlContracts) -> None:
    assert numbers(records.of_phone("+15035550117")) == ["G1"]


def test_claims_come_oldest_first_and_whole(records: SqlContracts) -> None:
    assert records.claims("G1") == [PAID, OPEN]
    assert records.claims("A1") == []


def test_nothing_of_a_holder_can_be_read_in_the_database(records: SqlContracts, database: Database) -> None:
    with database.read() as connection:
        stored = repr(connection.execute(select(contracts)).all())
    for secret in ("Peña", "O'Brien", "97205", "5550117", "ivan@", "1GCUYDED1P1234567"):
        assert secret not in stored


def test_a_value_swapped_between_two_holders_is_not_believed(
    records: SqlContracts, database: Database
) -> None:
    with database.write() as connection:
        other = connection.scalar(select(contracts.c.vin).where(contracts.c.number == "G2"))
        connection.execute(update(contracts).where(contracts.c.number == "G1").values(vin=other))
    with pytest.raises(LookupUnavailable):
        records.numbered("G1")


def test_records_whose_key_is_gone_are_unavailable(records: SqlContracts, database: Database) -> None:
    stranger = SqlContracts(database, sealed_with(database, [Fernet.generate_key()]))
    with pytest.raises(LookupUnavailable):
        stranger.numbered("G1")
    with pytest.raises(LookupUnavailable):
        stranger.in_zip("97205")


def test_a_known_number_is_updated_and_found_by_its_new_zip(
    records: SqlContracts, database: Database, sealed: Sealed
) -> None:
    moved = contract("G1", zip="30301", last_odometer=9_500)
    loaded = load(database, sealed, Batch((moved, contract("G3")), (PAID,)))
    assert (loaded.contracts.added, loaded.contracts.updated) == (1, 1)
    assert (loaded.claims.added, loaded.claims.updated) == (0, 1)
    assert records.in_zip("30301") == [moved]
    assert numbers(records.in_zip("97205")) == ["G2", "G3"]


def test_an_update_leaves_alone_what_it_does_not_tell_of(
    records: SqlContracts, database: Database, sealed: Sealed
) -> None:
    told = contract("G1", phone=None, email=None, price=Money.of("1.00"))
    load(database, sealed, Batch((told,), (), frozenset({"number", "phone", "price"})))
    found = records.numbered("G1")
    assert found is not None
    assert (found.phone, found.email, found.price) == (None, "ivan@example.org", Money.of("1.00"))
    assert records.of_phone("+15035550117") == []


def test_loading_more_rows_than_go_in_one_statement_loads_all(database: Database, sealed: Sealed) -> None:
    many = tuple(contract(f"G{n}") for n in range(1_201))
    told: list[int] = []
    load(database, sealed, Batch(many), told.append)
    assert sum(told) == 1_201
    assert len(known_contracts(database, [one.number for one in many])) == 1_201
