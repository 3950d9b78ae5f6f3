"""S11: "we'll reach out". What the company's files change of a GAP claim is told to its holder, once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ivr.domain.contracts import Claim
from ivr.domain.gap_documents import GapDocument
from ivr.store.loading import Batch, load
from ivr.store.messages import Outgoing
from tests.caller import Caller
from tests.calls.test_gap_start import ADDENDUM, TRIO, claims, gap_claim
from tests.cli.terminal import typed
from tests.company import contract, gap
from tests.house import TestHouse

BY_MAIL = gap(contract(email="dana@example.org"))


def imported(house: TestHouse, *things: Claim | GapDocument) -> None:
    """The company's files say so now."""
    batch = Batch(
        claims=tuple(one for one in things if isinstance(one, Claim)),
        documents=tuple(one for one in things if isinstance(one, GapDocument)),
    )
    load(house.house.database, house.house.sealed, batch, news=house.house.gap_news())


def told(house: TestHouse) -> list[Outgoing]:
    """The messages that no call asked for, the first first."""
    found = [one for one in house.house.messages.newest(20) if one.name.startswith("gap-news")]
    return sorted(found, key=lambda one: one.turn)


def said_yes(house: TestHouse, caller: Caller) -> None:
    """The holder asked for a text when something changes."""
    caller.dials("gap").keys("2", *TRIO, "1").heard("gap-status-agreed").hangs_up()


def paper(code: str = "D5", **values: Any) -> GapDocument:
    return GapDocument(claim_number="C300001", code=code, received_on=date(2026, 11, 18), **values)


def test_a_changed_status_is_told_once_by_mail_to_the_address_on_file(house: TestHouse) -> None:
    house.has(BY_MAIL, gap_claim(status="complete_awaiting_decision"))

    for _ in range(3):
        imported(house, gap_claim(status="approved"))
    house.works()

    [message] = told(house)
    assert (message.name, message.contract, message.channel, message.state) == (
        "gap-news",
        "GAP200001",
        "e-mail",
        "kept",
    )
    assert message.variables["gap_status"] == "approved"


def test_what_stays_as_it_was_is_not_told(house: TestHouse) -> None:
    house.has(BY_MAIL, gap_claim(status="in_review"))

    imported(house, gap_claim(status="in_review", updated_on=date(2026, 11, 20)), paper())

    assert told(house) == []


def test_a_status_that_comes_back_is_not_told_again(house: TestHouse) -> None:
    house.has(BY_MAIL, gap_claim(status="in_review"))

    for status in ("approved", "in_review", "approved", "in_review"):
        imported(house, gap_claim(status=status))

    assert [one.variables["gap_status"] for one in told(house)] == ["approved", "in_review"]


def test_a_new_claim_of_the_companys_files_is_no_news(house: TestHouse) -> None:
    house.has(BY_MAIL)

    imported(house, gap_claim(status="in_review"))

    assert told(house) == []


def test_with_a_yes_on_record_it_is_a_text_and_one_yes_is_for_one_text(
    house: TestHouse, caller: Caller
) -> None:
    house.has(
        gap(contract(email="dana@example.org", phone=caller.number)),
        gap_claim(status="complete_awaiting_decision"),
    )
    said_yes(house, caller)

    imported(house, gap_claim(status="approved"))
    imported(house, gap_claim(status="payment_sent_to_lender"))
    house.works()

    first, second = told(house)
    assert (first.name, first.text_to, first.variables["on_file"]) == ("gap-news-text", caller.number, "yes")
    assert (first.dialled, first.state) == (house.number_of("gap"), "kept")
    assert (second.name, second.text_to) == ("gap-news", None)


def test_a_telephone_that_is_not_on_file_is_told_only_that_there_is_news(
    house: TestHouse, caller: Caller
) -> None:
    house.has(BY_MAIL, gap_claim(status="complete_awaiting_decision"))
    said_yes(house, caller)

    imported(house, gap_claim(status="approved"))

    [message] = told(house)
    text = house.house.letters.write(
        "en-US",
        f"message-{message.name}",
        None,
        {**message.variables, "company": "Guardline"},  # type: ignore[dict-item]  # words and texts alone
    )
    assert text == "Guardline: there is news of your GAP claim. Please call 1-866-212-1304."


def test_who_has_said_stop_since_is_told_by_mail(house: TestHouse, caller: Caller) -> None:
    house.has(BY_MAIL, gap_claim(status="complete_awaiting_decision"))
    said_yes(house, caller)
    house.house.opt_outs.add(caller.number, "STOP", house.clock.now())

    imported(house, gap_claim(status="approved"))

    assert [one.name for one in told(house)] == ["gap-news"]


@pytest.mark.parametrize(
    ("because", "status"), [(None, "reviewed"), ("unsigned", "needs_correction")], ids=["good", "refused"]
)
def test_a_reviewed_document_is_told_once(house: TestHouse, because: str | None, status: str) -> None:
    house.has(BY_MAIL, gap_claim(status="in_review"), paper())

    for _ in range(2):
        imported(house, paper(reviewed_on=date(2026, 11, 20), rejected_because=because))

    [message] = told(house)
    assert message.variables["gap_status"] == status
    assert message.variables["d5"] == ("again" if because else "here")


def test_a_claim_started_by_phone_is_settled_with_its_end(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)
    caller.dials("gap").keys("1", *TRIO).hangs_up()
    [opened] = claims(house)

    imported(house, gap_claim(number=opened.number, status="no_benefit", opened_on=opened.opened_on))

    assert [one.state for one in house.requests()] == ["settled"]


def test_the_command_tells_it_too(house: TestHouse, tmp_path: Path) -> None:
    house.has(BY_MAIL, gap_claim(status="in_review"))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "claims.csv").write_text(
        "claim_number,contract_number,kind,status,opened_on\nC300001,GAP200001,gap,approved,2026-08-14\n",
        encoding="utf-8",
    )

    assert typed(house, "data", "import", str(tmp_path / "in")).exit_code == 0

    assert [one.variables["gap_status"] for one in told(house)] == ["approved"]
