"""Importing: the company's CSV files, read whole or refused with everything that is wrong named."""

from __future__ import annotations

from datetime import date

import pytest

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money
from ivr.store.importing import CLAIMS, CONTRACTS, Import, read_files

LEAST = "contract_number,product,status,last_name,zip,vin,start_date,term_months,price"
ROW = {
    "contract_number": "G1",
    "product": "vsc",
    "status": "active",
    "last_name": "Garcia",
    "zip": "97205",
    "vin": "1GCUYDED1P1234567",
    "start_date": "2026-10-18",
    "term_months": "48",
    "price": "2400",
}
CLAIM_ROW = {
    "claim_number": "C1",
    "contract_number": "G1",
    "kind": "repair",
    "status": "paid",
    "opened_on": "2026-03-01",
}


def csv(*rows: dict[str, str]) -> bytes:
    lines = [",".join(rows[0]), *(",".join(f'"{cell}"' for cell in row.values()) for row in rows)]
    return "\n".join(lines).encode()


def contracts(*rows: dict[str, str]) -> Import:
    return read_files({CONTRACTS: csv(*rows)})


def problems(read: Import) -> list[str]:
    return [str(problem) for problem in read.problems]


def test_the_least_that_a_contract_needs() -> None:
    read = contracts(ROW)
    assert problems(read) == []
    assert read.batch.contracts == (
        Contract(
            number="G1", product=Product.VSC, status=ContractStatus.ACTIVE, last_name="Garcia", zip="97205",
            vin="1GCUYDED1P1234567", start_date=date(2026, 10, 18), term_months=48, price=Money.of(2400),
        ),
    )  # fmt: skip


def test_every_column_of_a_contract_is_read() -> None:
    row = ROW | {
        "level": "major", "first_name": "María", "co_holder_last_name": "O'Brien", "phone": "(503) 555-0117",
        "email": "m@example.org", "language": "es-US", "vehicle_year": "2023", "vehicle_make": "Chevrolet",
        "vehicle_model": "Silverado", "purchase_state": "OR", "term_miles": "48000", "start_odometer": "0",
        "last_odometer": "8900", "deductible": "$100", "admin_fee": "49.99", "deduct_claims": "no",
        "lienholder": "First Harbor Bank", "benefits": "towing;rental",
    }  # fmt: skip
    read = contracts(row)
    assert problems(read) == []
    (found,) = read.batch.contracts
    assert found == Contract(
        number="G1", product=Product.VSC, level=Level.MAJOR, status=ContractStatus.ACTIVE, first_name="María",
        last_name="Garcia", co_holder_last_name="O'Brien", zip="97205", phone="+15035550117",
        email="m@example.org", language="es-US", vin="1GCUYDED1P1234567", vehicle_year=2023,
        vehicle_make="Chevrolet", vehicle_model="Silverado", purchase_state="OR",
        start_date=date(2026, 10, 18), term_months=48, term_miles=48_000, start_odometer=0,
        last_odometer=8_900, price=Money.of(2400), deductible=Money.of(100), admin_fee=Money.of("49.99"),
        deduct_claims=False, lienholder="First Harbor Bank", benefits=frozenset({"towing", "rental"}),
    )  # fmt: skip


def test_every_column_of_a_claim_is_read() -> None:
    row = CLAIM_ROW | {
        "updated_on": "2026-03-09", "facility": "Peachtree, Inc.", "authorized_on": "2026-03-02",
        "rental_qualifies": "yes", "amount_paid": "312.40",
    }  # fmt: skip
    read = read_files({CLAIMS: csv(row)})
    assert problems(read) == []
    assert read.batch.claims == (
        Claim(
            number="C1", contract_number="G1", kind=ClaimKind.REPAIR, status="paid",
            opened_on=date(2026, 3, 1), updated_on=date(2026, 3, 9), facility="Peachtree, Inc.",
            authorized_on=date(2026, 3, 2), rental_qualifies=True, amount_paid=Money.of("312.40"),
        ),
    )  # fmt: skip


def test_empty_is_unknown_and_an_absent_column_is_not_told_of() -> None:
    read = contracts(ROW | {"phone": "", "email": " "})
    assert problems(read) == []
    assert read.batch.contracts[0].phone is None
    assert {"phone", "email", "number"} <= read.batch.contract_fields
    assert "language" not in read.batch.contract_fields


def test_a_byte_order_mark_crlf_empty_lines_and_lower_case_vins_are_taken() -> None:
    cells = ",".join(ROW.values()).replace("1GCUYDED1P1234567", "1gcuyded1p1234567")
    read = read_files({CONTRACTS: f"\ufeff{LEAST}\r\n\r\n{cells}\r\n\r\n".encode()})
    assert problems(read) == []
    assert read.batch.contracts[0].vin == "1GCUYDED1P1234567"


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        ("contract_number", "", "is empty"),
        ("contract_number", "G 1", "is not a number of 1 to 40"),
        ("product", "VSC", "is 'VSC', not one of vsc, gap"),
        ("level", "gold", "not one of major, value, feature, basic"),
        ("status", "lapsed", "not one of active, cancelled, expired, transferred"),
        ("last_name", "", "is empty"),
        ("last_name", "Gar\x00cia", "cannot be printed"),
        ("last_name", "x" * 81, "has 81 characters"),
        ("zip", "9720", "is not a ZIP"),
        ("zip", "D2X1Y4", "is not a ZIP"),
        ("phone", "555-0117", "is not a telephone number"),
        ("email", "nobody", "is not an e-mail address"),
        ("language", "Spanish", "is not a language"),
        ("vin", "1GCUYDED1P123456", "has 16 characters, a VIN has 17"),
        ("vin", "1GCUYDED1P123456O", "no VIN has"),
        ("vehicle_year", "23", "not between 1950 and 2100"),
        ("purchase_state", "XX", "is not a state"),
        ("purchase_state", "or", "is not a state"),
        ("start_date", "10/18/2026", "is not a date"),
        ("start_date", "20261018", "is not a date"),
        ("start_date", "2026-02-29", "is not a date"),
        ("start_date", "0206-10-18", "is not a date"),
        ("term_months", "0", "not between 1 and 240"),
        ("term_months", "4.5", "is not a whole number"),
        ("term_months", "４８", "is not a whole number"),  # full-width digits, which int() takes
        ("term_miles", "-1", "is not a whole number"),
        ("start_odometer", "1_000", "is not a whole number"),
        ("price", "12.345", "is not an amount"),
        ("price", "-5", "is not an amount"),
        ("price", "NaN", "is not an amount"),
        ("price", "1e3", "is not an amount"),
        ("price", "2,40", "is not an amount"),
        ("deduct_claims", "true", "is not yes or no"),
        ("benefits", "towing,rental", "names something other than"),
    ],
)
def test_a_cell_that_means_nothing_is_named_by_file_line_and_column(
    column: str, text: str, reason: str
) -> None:
    (problem,) = contracts(ROW | {column: text}).problems
    assert (problem.file, problem.line, problem.column) == (CONTRACTS, 2, column)
    assert reason in problem.reason


def test_all_problems_of_a_row_and_of_all_rows_are_named() -> None:
    read = contracts(
        ROW | {"zip": "1", "price": "x"},
        ROW | {"contract_number": "G2"},
        ROW | {"contract_number": "G3", "vin": "1"},
    )
    assert problems(read) == [
        "contracts.csv, line 2, zip: is not a ZIP such as 97205, or a Canadian postal code such as H2X 1Y4",
        "contracts.csv, line 2, price: is not an amount of dollars such as 2400 or 2,400.00",
        "contracts.csv, line 4, vin: has 1 characters, a VIN has 17",
    ]


def test_a_level_is_refused_for_gap() -> None:
    (problem,) = contracts(ROW | {"product": "gap", "level": "major"}).problems
    assert (problem.column, problem.reason) == ("level", "is for service contracts, not for gap")


def test_a_number_that_is_there_twice_is_refused() -> None:
    assert problems(contracts(ROW, ROW | {"contract_number": "G2"}, ROW)) == [
        "contracts.csv, line 4, contract_number: G1 is on line 2 too"
    ]


@pytest.mark.parametrize(
    ("kind", "status", "fits"),
    [
        ("repair", "authorized", True),
        ("repair", "in_review", False),
        ("gap", "in_review", True),
        ("gap", "authorized", False),
        ("rental", "Paid", False),
    ],
)
def test_a_claims_status_is_a_word_of_its_kinds_list(kind: str, status: str, fits: bool) -> None:
    read = read_files({CLAIMS: csv(CLAIM_ROW | {"kind": kind, "status": status})})
    assert [problem.column for problem in read.problems] == ([] if fits else ["status"])


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "has no header"),
        (b"\n\n", 1, "has no header"),
        (LEAST.encode() + b",shoe_size\n", 1, "unknown column 'shoe_size'"),
        (LEAST.encode() + b",price\n", 1, "column price is there twice"),
        (LEAST.replace("vin,", "").encode() + b"\n", 1, "column vin is missing"),
        (LEAST.encode() + b"\nG1,vsc\n", 2, "has 2 cells where the header has 9"),
        (LEAST.encode() + b"\n\xff\xfe\n", 2, "is not UTF-8"),
        (LEAST.encode() + b'\nG1,"vsc\n', 2, "is not CSV"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_where(content: bytes, line: int, reason: str) -> None:
    found = read_files({CONTRACTS: content}).problems
    assert [(problem.file, problem.line) for problem in found] == [(CONTRACTS, line)]
    assert reason in found[0].reason


def test_a_line_is_counted_where_its_row_begins_though_cells_hold_line_breaks() -> None:
    split = ROW | {"lienholder": "First\nHarbor\nBank"}
    assert [problem.line for problem in contracts(split, split | {"contract_number": "G2"}).problems] == [
        2,
        5,
    ]


@pytest.mark.parametrize("name", ["agents.csv"])
def test_a_file_that_this_release_does_not_read_is_refused_by_name(name: str) -> None:
    read = read_files({CONTRACTS: csv(ROW), name: b"anything"})
    assert problems(read) == [f"{name}: this release does not read this file yet"]


def test_a_file_of_another_name_is_refused() -> None:
    (problem,) = read_files({"contract.csv": csv(ROW)}).problems
    assert (problem.file, problem.line) == ("contract.csv", None)


def test_a_folder_without_files_is_refused() -> None:
    assert problems(read_files({})) == [
        "contracts.csv: none of contracts.csv, claims.csv, gap_documents.csv, customers.csv is there"
    ]


def test_a_claim_needs_a_contract_in_the_file_or_among_those_known() -> None:
    filed = csv(CLAIM_ROW, CLAIM_ROW | {"claim_number": "C2", "contract_number": "G2"})
    read = read_files({CONTRACTS: csv(ROW), CLAIMS: filed})
    assert read.contracts_elsewhere == {"G2"}
    assert read.unknown({"G2"}) == []
    assert [str(one) for one in read.unknown(set())] == [
        "claims.csv, line 3, contract_number: no contract G2"
    ]


def test_a_claim_against_a_contract_with_a_bad_row_is_not_a_problem_too() -> None:
    read = read_files({CONTRACTS: csv(ROW | {"zip": "1"}), CLAIMS: csv(CLAIM_ROW)})
    assert [problem.column for problem in read.problems] == ["zip"]
    assert read.unknown(set()) == []
