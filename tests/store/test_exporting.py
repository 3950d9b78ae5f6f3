"""What is exported can be imported again and is the same; all of it is written, or nothing."""

from __future__ import annotations

import csv
import errno
import json
import stat
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, event

from ivr.domain.contracts import CLAIM_STATUSES, Claim, ClaimKind, Contract, ContractStatus, Level, Product
from ivr.domain.money import Money
from ivr.engine.results import MessageDue, RequestMade
from ivr.store.columns import BENEFITS, CANADIAN, EARLIEST
from ivr.store.database import Database
from ivr.store.exporting import FILES, export, is_occupied
from ivr.store.importing import read_files
from ivr.store.journal import SqlJournal
from ivr.store.loading import Batch, load
from ivr.store.sealed import Sealed
from ivr.store.tables import claims, contracts
from tests.store.rows import CALL, T0, call_row, contract, turn_row

# Everything that a file may hold: a column's own blanks at its ends are no part of it.
PRINTABLE = st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" ,;\"'=@\u00f1")


def words(at_most: int) -> st.SearchStrategy[str]:
    return st.text(PRINTABLE, min_size=1, max_size=at_most).filter(lambda text: text == text.strip())


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


NUMBERS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9-]{0,39}", fullmatch=True)
MONEY = st.decimals("0", "9999999.99", places=2).map(lambda amount: Money.of(str(amount)))
DAYS = st.dates(EARLIEST, date(2100, 1, 1))
MILES = st.integers(0, 1_999_999)
VINS = st.text("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", min_size=17, max_size=17)


@st.composite
def contracts_(draw: st.DrawFn) -> Contract:
    product = draw(st.sampled_from(Product))
    return Contract(
        number=draw(NUMBERS),
        product=product,
        level=None if product is Product.GAP else draw(maybe(st.sampled_from(Level))),
        status=draw(st.sampled_from(ContractStatus)),
        first_name=draw(maybe(words(80))),
        last_name=draw(words(80)),
        co_holder_last_name=draw(maybe(words(80))),
        zip=draw(st.sampled_from(("97205", "00501", "H2X1Y4"))),
        phone=draw(maybe(st.sampled_from(("+15035550117", "+14165550123")))),
        email=draw(maybe(st.just("a,b'c@example.org"))),
        language=draw(maybe(st.sampled_from(("en-US", "es-US")))),
        vin=draw(VINS),
        vehicle_year=draw(maybe(st.integers(1990, 2027))),
        vehicle_make=draw(maybe(words(64))),
        vehicle_model=draw(maybe(words(64))),
        purchase_state=draw(maybe(st.sampled_from(("OR", "KS", *sorted(CANADIAN)[:2])))),
        start_date=draw(DAYS),
        term_months=draw(st.integers(1, 240)),
        term_miles=draw(maybe(MILES.filter(bool))),
        start_odometer=draw(maybe(MILES)),
        last_odometer=draw(maybe(MILES)),
        price=draw(MONEY),
        deductible=draw(maybe(MONEY)),
        admin_fee=draw(maybe(MONEY)),
        deduct_claims=draw(maybe(st.booleans())),
        lienholder=draw(maybe(words(120))),
        benefits=draw(st.frozensets(st.sampled_from(sorted(BENEFITS)))),
    )


@st.composite
def batches(draw: st.DrawFn) -> Batch:
    sold = draw(st.lists(contracts_(), unique_by=lambda one: one.number, max_size=4))
    filed = []
    if sold:
        for number in draw(st.lists(NUMBERS, unique=True, max_size=4)):
            kind = draw(st.sampled_from(ClaimKind))
            filed.append(
                Claim(
                    number=number,
                    contract_number=draw(st.sampled_from(sold)).number,
                    kind=kind,
                    status=draw(st.sampled_from(CLAIM_STATUSES[kind])),
                    opened_on=draw(DAYS),
                    updated_on=draw(maybe(DAYS)),
                    facility=draw(maybe(words(120))),
                    authorized_on=draw(maybe(DAYS)),
                    rental_qualifies=draw(maybe(st.booleans())),
                    amount_paid=draw(maybe(MONEY)),
                )
            )
    return Batch(tuple(sold), tuple(filed))


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batch=batches())
def test_what_is_exported_and_imported_is_what_was_there(
    database: Database, sealed: Sealed, tmp_path: Path, batch: Batch
) -> None:
    with database.write() as connection:
        connection.execute(delete(claims))
        connection.execute(delete(contracts))
    load(database, sealed, batch)
    folder = tmp_path / "out"

    export(database, sealed, folder)
    read = read_files(files(folder))

    assert read.problems == ()
    assert set(read.batch.contracts) == set(batch.contracts)
    assert set(read.batch.claims) == set(batch.claims)
    assert [one.number for one in read.batch.contracts] == sorted(one.number for one in batch.contracts)


@pytest.fixture
def asked(journal: SqlJournal, database: Database, sealed: Sealed) -> None:
    """Two contracts and what came of two calls."""
    load(database, sealed, Batch(contracts=(contract("G2"), contract("G1", first_name=None))))
    for n, call in enumerate((CALL, "CA" + "f" * 32)):
        at = T0 - timedelta(days=n)
        made = RequestMade(
            "cancellation", f"1399530{n}", f"G{n + 1}", {"payee": "holder", "estimate": "2.00"}
        )
        form = MessageDue("cancellation-form", f"G{n + 1}", made.number)
        text = MessageDue("request-number", None, made.number, text_to="+15035550117")
        journal.begin(call_row(call, began_at=at), turn_row(0, call, at=at))
        journal.add(turn_row(1, call, at=at, records=(made, form, text)))


@pytest.mark.usefixtures("asked")
def test_what_came_of_calls_is_written_oldest_first(
    database: Database, sealed: Sealed, tmp_path: Path
) -> None:
    counts = export(database, sealed, tmp_path / "out")

    assert counts == {
        "contracts.csv": 2,
        "claims.csv": 0,
        "gap_documents.csv": 0,
        "customers.csv": 0,
        "requests.csv": 2,
        "messages.csv": 4,
    }
    requests = rows(tmp_path / "out", "requests.csv")
    assert list(requests[0]) == ["kind", "number", "call", "contract", "made_at", "state", "due", "asks"]
    assert [one["number"] for one in requests] == ["13995301", "13995300"]
    assert requests[1]["made_at"] == T0.isoformat()
    assert json.loads(requests[1]["asks"]) == {"payee": "holder", "estimate": "2.00"}
    messages = rows(tmp_path / "out", "messages.csv")
    assert [(one["name"], one["request_number"]) for one in messages] == [
        ("cancellation-form", "13995301"),
        ("request-number", "13995301"),
        ("cancellation-form", "13995300"),
        ("request-number", "13995300"),
    ]
    # Whom a text went to is nobody's business but the carrier's.
    assert b"5035550117" not in files(tmp_path / "out")["messages.csv"]


@pytest.mark.usefixtures("asked")
def test_the_same_records_make_the_same_bytes(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    for name in ("one", "two"):
        export(database, sealed, tmp_path / name)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert tuple(sorted(FILES)) == tuple(files(tmp_path / "one"))


@pytest.mark.usefixtures("asked")
def test_nobody_else_on_the_machine_can_read_them(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    export(database, sealed, tmp_path / "out")
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()} == {0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700


@pytest.mark.usefixtures("asked")
def test_an_export_that_fails_half_way_leaves_nothing_new(
    database: Database, sealed: Sealed, tmp_path: Path
) -> None:
    folder = tmp_path / "there" / "out"
    export(database, sealed, folder)
    before = files(folder)
    load(database, sealed, Batch(contracts=(contract("G3"),)))

    def full_disk(rows: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        export(database, sealed, folder, progress=full_disk)

    assert files(folder) == before
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.usefixtures("asked")
def test_what_else_is_in_the_folder_stays(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    folder = tmp_path / "there" / "out"
    folder.mkdir(parents=True)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "contracts.csv").write_text("old", encoding="utf-8")

    export(database, sealed, folder)

    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert len(rows(folder, "contracts.csv")) == 2
    assert list(folder.parent.iterdir()) == [folder]


def test_a_folder_is_occupied_when_anything_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    assert [is_occupied(tmp_path / one) for one in ("", "file", "empty", "nowhere")] == [
        True,
        True,
        False,
        False,
    ]


@pytest.mark.usefixtures("asked")
def test_all_files_are_of_one_moment(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    """A contract that comes with a claim while the files are written is in none of them, nor is its claim."""
    came = False
    filed = Claim(
        number="C0", contract_number="G0", kind=ClaimKind.REPAIR, status="paid", opened_on=date(2026, 1, 1)
    )

    @event.listens_for(database.engine, "after_cursor_execute")
    def _comes(*executed: Any) -> None:
        nonlocal came
        if not came and "FROM ivr_contracts" in str(executed[2]):
            came = True
            load(database, sealed, Batch(contracts=(contract("G0"),), claims=(filed,)))

    counts = export(database, sealed, tmp_path / "out")

    assert came
    assert (counts["contracts.csv"], counts["claims.csv"]) == (2, 0)
    assert [one["contract_number"] for one in rows(tmp_path / "out", "contracts.csv")] == ["G1", "G2"]


def test_progress_is_told_of_every_row(database: Database, sealed: Sealed, tmp_path: Path) -> None:
    load(database, sealed, Batch(contracts=tuple(contract(f"G{n}") for n in range(1_200))))
    begun: list[int] = []
    done: list[int] = []

    export(database, sealed, tmp_path / "out", begins=begun.append, progress=done.append)

    assert begun == [1_200]
    assert sum(done) == 1_200
    assert len(done) > 1
