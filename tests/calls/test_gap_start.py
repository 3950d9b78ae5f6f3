"""G1: after a total loss, a GAP claim is started with ZIP, last name and VIN and nothing else."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ivr.domain.contracts import Claim, ClaimKind, Contract, ContractStatus
from ivr.store.gap import SqlGapDocuments
from tests.caller import Caller
from tests.company import NOON, claim, contract, gap
from tests.house import TestHouse

TRIO = ("97205", "Garcia#", "157943#")
SPOKEN = ("nine seven two oh five", "Garcia", "M as in Mary, Z as in zebra, one five seven nine four three")
SPOKEN_ES = ("nueve siete dos cero cinco", "García", "eme, zeta, uno cinco siete nueve cuatro tres")
SERVICE = contract()
ADDENDUM = gap(SERVICE)


def claims(house: TestHouse) -> list[Claim]:
    return house.house.contracts.claims(ADDENDUM.number)


def said(caller: Caller) -> list[str]:
    return [one.message for one in caller.said]


def gap_claim(of: Contract = ADDENDUM, **values: Any) -> Claim:
    usual: dict[str, Any] = {"kind": ClaimKind.GAP, "status": "in_review", "amount_paid": None}
    return claim(of, **(usual | values))


def test_by_keys_alone_the_claim_is_started_and_on_record(house: TestHouse, caller: Caller) -> None:
    """1 key and the trio; 57 s of speech on the card."""
    house.has(ADDENDUM)

    caller.dials("gap").keys("1")
    assert caller.words.startswith("I'm sorry about your vehicle.")
    caller.keys(*TRIO)

    [opened], [request], [message] = claims(house), house.requests(), house.messages()
    caller.heard("gap-claim-started", number=opened.number)
    assert (opened.kind, opened.status, opened.opened_on) == (ClaimKind.GAP, "started", date(2026, 11, 22))
    assert (request.kind, request.number, request.contract) == ("gap_claim", opened.number, "GAP200001")
    assert (message.name, message.contract, message.request_number) == (
        "gap-documents",
        "GAP200001",
        opened.number,
    )
    assert caller.entries == 4
    assert caller.words.count("two business days") == 1
    assert "Keep making your loan payments" in caller.words

    caller.waits().heard("people-goodbye").is_over()
    assert caller.seconds <= 57 * 1.15, caller.seconds


def test_by_speech_alone_it_is_the_same_call(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").says("my car was totaled").says(*SPOKEN)

    caller.heard("gap-claim-started", number=claims(house)[0].number)
    assert caller.entries == 4
    caller.waits().is_over()
    assert caller.seconds <= 57 * 1.15, caller.seconds


@pytest.mark.parametrize("spoken", [False, True], ids=["by keys", "by speech"])
def test_in_spanish_it_is_the_same_call(house: TestHouse, caller: Caller, spoken: bool) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").keys("8")
    if spoken:
        caller.says("quiero iniciar una reclamación").says(*SPOKEN_ES)
    else:
        caller.keys("1", *TRIO)

    caller.heard("gap-claim-started", number=claims(house)[0].number)
    assert house.messages()[0].language == "es-US"
    caller.waits().is_over()
    assert caller.seconds <= 57 * 1.15 * 1.2, caller.seconds


def test_the_number_is_said_in_one_go_and_again_with_9(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").keys("1", *TRIO, "9")

    caller.heard("gap-claim-started", number=claims(house)[0].number)


def test_the_list_of_documents_is_written_with_who_has_each(house: TestHouse, caller: Caller) -> None:
    house.has(gap(contract(email="dana@example.org")))

    caller.dials("gap").keys("1", *TRIO).hangs_up()
    house.works()

    [message] = house.messages()
    assert message.state == "kept"


def test_a_second_call_finds_the_claim_of_the_first(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)
    caller.dials("gap").keys("1", *TRIO).hangs_up()
    [opened] = claims(house)

    again = Caller(house, "+15035550118").dials("gap").keys("1", *TRIO)

    again.heard("gap-claim-existing", number=opened.number, opened_on="2026-11-22")
    assert claims(house) == [opened]
    assert 1 == len(house.requests()) == len(house.messages())


def test_two_callers_at_once_leave_one_claim(house: TestHouse, caller: Caller) -> None:
    """Both are at the last question; whoever answers second hears of the first's claim."""
    house.has(ADDENDUM)
    spouse = Caller(house, "+15035550118")
    caller.dials("gap").keys("1", *TRIO[:2])
    house.exchange_at(NOON)
    spouse.dials("gap").keys("1", *TRIO[:2])

    caller.keys(TRIO[2]).heard("gap-claim-started")
    spouse.keys(TRIO[2]).heard("gap-claim-existing", number=claims(house)[0].number)

    assert len(claims(house)) == 1


def test_a_claim_of_the_companys_own_files_is_found_too(house: TestHouse, caller: Caller) -> None:
    """Its number is the company's: it is not read out as one of ours."""
    house.has(ADDENDUM, gap_claim(number="C300001", opened_on=date(2026, 11, 3)))

    caller.dials("gap").keys("1", *TRIO)

    caller.heard("gap-claim-existing-elsewhere", opened_on="2026-11-03")
    assert house.requests() == []


def test_a_claim_that_has_ended_is_told_and_not_started_anew(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM, gap_claim(status="denied"))

    caller.dials("gap").keys("1", *TRIO).heard("gap-status-denied")

    assert house.requests() == []
    caller.keys("1").is_connected()


def test_whoever_has_no_gap_on_the_vehicle_gets_a_person(house: TestHouse, caller: Caller) -> None:
    house.has(SERVICE)

    caller.dials("gap").keys("1", *TRIO).heard("gap-claim-no-gap")

    caller.is_connected()
    assert house.requests() == []


def test_a_gap_contract_that_ran_out_is_for_a_person(house: TestHouse, caller: Caller) -> None:
    """It may have been in force on the day of the loss."""
    house.has(gap(SERVICE, status=ContractStatus.EXPIRED))

    caller.dials("gap").keys("1", *TRIO).is_connected()

    assert house.requests() == []


def test_date_and_cause_are_asked_for_only_afterwards(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").keys("1", *TRIO, "1").heard("gap-loss-date")
    caller.keys("110526").heard("gap-loss-date-right", lost_on="2026-11-05")
    caller.keys("1").heard("gap-loss-cause").keys("1").heard("gap-loss-told")

    told = next(one for one in house.requests() if one.kind == "gap_loss")
    assert told.asks == {"claim": claims(house)[0].number, "lost_on": "2026-11-05", "cause": "collision"}
    assert SqlGapDocuments(house.house.database).of_claim(claims(house)[0].number) == []


@pytest.mark.parametrize(
    ("words", "language"),
    [("last Friday", "en-US"), ("el viernes pasado", "es-US")],
    ids=["English", "Spanish"],
)
def test_the_day_of_a_loss_may_be_said_from_today(
    house: TestHouse, caller: Caller, words: str, language: str
) -> None:
    house.has(ADDENDUM)
    caller.dials("gap")
    if language == "es-US":
        caller.keys("8")

    caller.keys("1", *TRIO, "1").says(words).heard("gap-loss-date-right", lost_on="2026-11-20")


def test_a_theft_needs_the_recovery_report_too(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)

    caller.dials("gap").keys("1", *TRIO, "1").says("November fifth", "yes", "it was stolen")

    caller.heard("gap-loss-stolen")
    [asked] = SqlGapDocuments(house.house.database).of_claim(claims(house)[0].number)
    assert (asked.code, asked.received_on) == ("D12", None)


def test_what_was_told_of_the_loss_is_told_once(house: TestHouse, caller: Caller) -> None:
    house.has(ADDENDUM)
    tell = ("1", "110526", "1", "1")
    caller.dials("gap").keys("1", *TRIO, *tell).heard("gap-loss-told")

    assert len([one for one in house.requests() if one.kind == "gap_loss"]) == 1


def test_the_service_contract_of_a_lost_vehicle_can_be_cancelled_in_the_same_call(
    house: TestHouse, caller: Caller
) -> None:
    house.has(SERVICE, ADDENDUM)

    caller.dials("gap").keys("1", *TRIO).heard("gap-claim-started")
    caller.says("cancel the service contract").heard("identify-holder-same")
    caller.keys("1").heard("cancellation-offer-full", refund="2400.00")
    caller.keys("1", "1").heard("cancellation-requested")

    assert sorted(one.kind for one in house.requests()) == ["cancellation", "gap_claim"]


def test_it_is_offered_once_more_after_the_loss(house: TestHouse, caller: Caller) -> None:
    house.has(SERVICE, ADDENDUM)

    caller.dials("gap").keys("1", *TRIO, "1", "110526", "1", "3").heard("gap-claim-service")
    caller.keys("2").heard("gap-after")

    assert "cancellation" not in {one.kind for one in house.requests()}


def test_the_list_goes_as_a_text_to_the_telephone_on_file_after_a_yes(
    house: TestHouse, caller: Caller
) -> None:
    house.has(gap(contract(phone=caller.number)))

    caller.dials("gap").keys("1", *TRIO).says("text me the list").heard("gap-list-texted")
    house.works()

    text = next(one for one in house.house.messages.newest(9) if one.name == "gap-list-text")
    assert (text.text_to, text.state) == (caller.number, "kept")


def test_a_telephone_that_is_not_on_file_is_not_offered_the_list(house: TestHouse, caller: Caller) -> None:
    house.has(gap(contract(phone="+15035550199")))

    caller.dials("gap").keys("1", *TRIO)

    caller.heard("gap-claim-started").did_not_hear("by text")


def test_who_could_be_texted_the_list_and_has_a_service_contract_is_offered_both(
    house: TestHouse, caller: Caller
) -> None:
    held = contract(phone=caller.number)
    house.has(held, gap(held))

    caller.dials("gap").keys("1", *TRIO).heard("gap-claim-started")
    caller.keys("2").heard("gap-list-texted").heard("gap-claim-service")

    caller.keys("1").heard("identify-holder-same")
