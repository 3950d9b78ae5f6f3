"""When one part of the records does not answer in the middle of a call, and all the rest does.

No caller is left with nothing: a person comes, who has what was collected, or the call goes on as it can.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from functools import partial
from typing import NamedTuple

import pytest

from ivr.actions import ACTIONS
from ivr.domain.contracts import Claim, Contract
from ivr.domain.gap_documents import GapDocument
from ivr.domain.roadside import JobState
from ivr.flow.document import Run
from tests.caller import Caller
from tests.calls.arranged import ARRANGED
from tests.calls.arranged.arriving import answers, arrives
from tests.calls.arranged.contracts import OFFERED, SOLD, new
from tests.calls.arranged.gap import CHECK, START, claimed, gap_alone
from tests.calls.arranged.roadside import PLACE, TIRE, by_name, cut_off, on_file
from tests.calls.arranged.way import Way, nothing
from tests.calls.helped import has_job
from tests.company import NOON, TODAY
from tests.faults.outage import HouseOfFaults
from tests.house import SHIPPED

MIDNIGHT = NOON + timedelta(hours=12)
CONTRACTS, CLAIMS, REQUESTS, JOBS = "ivr_contracts", "ivr_claims", "ivr_requests", "ivr_jobs"
DOCUMENTS, OPT_OUTS, CODES, CUSTOMERS = "ivr_gap_documents", "ivr_opt_outs", "ivr_codes", "ivr_customers"
CONTRACTS_PERSON, PERSON = "contracts-person", "people-connecting"
PERSONS = frozenset(
    {CONTRACTS_PERSON, PERSON, "claims-adjuster-unmatched", "roadside-not-found", "roadside-unsent"}
)
Record = Contract | Claim | GapDocument
FORGOTTEN = frozenset({"zip", "last_name", "vin", "birth_date", "code", "product", "which_job", "other_job"})
"""What a turn gives up once it has done its work: secrets, what recognised a holder, which one was meant."""


class Away(NamedTuple):
    """An action; the question before it and the answer to that; what is away; what the caller hears then."""

    action: str
    question: str | Way
    answer: str | Callable[[Caller], object]
    away: str
    hears: str
    gives_up: frozenset[str] = frozenset()

    @property
    def way(self) -> Way:
        return ARRANGED[self.question] if isinstance(self.question, str) else self.question


def line(name: str, records: Callable[[str], Sequence[Record]], *keys: str) -> Way:
    return Way(records, keys, line=name)


OF_THE_DRIVERS = frozenset({"job_service", "other_service"})
"""What two drivers were sent for: the caller has not told it in this call."""
PARTS_OF_A_VIN = frozenset({"vin_first", "vin_second", "vin_third", "vin_last"})
"""They are one VIN by then, which a person has."""
OF_GAP, AT_ROADSIDE = partial(line, "gap"), partial(line, "roadside")
BY_LINK = ("1", "1", "1", "1", "1", PLACE)
"""Said yes to a link, which is good for texts of the driver too; and then told the place all the same."""


def waits_in_vain(caller: Caller) -> None:
    """No driver has been named so far."""
    while caller.state.stack[-1].state == "finding":
        caller.waits()


def hears_of_a_driver(caller: Caller) -> None:
    """A provider has one, and says when they come."""
    has_job(caller.house, JobState.ACCEPTED, 35, of=caller.phone.call_sid)
    caller.waits()


KNOWN_TO_CLAIMS = ("4", "zip", "Garcia#", "vin", "1")
"""Recognised on the claims line, and back at its menu."""

PARTS = [
    Away("holders.identify", "identify-holder-vin", "vin", CONTRACTS, CONTRACTS_PERSON),
    Away("contracts.cancellable", Way(new, OFFERED[:-1]), "vin", CLAIMS, CONTRACTS_PERSON),
    Away("refunds.quote", "cancellation-choose", "1", CONTRACTS, CONTRACTS_PERSON),
    Away("cancellations.request", "cancellation-sure", "1", REQUESTS, CONTRACTS_PERSON),
    Away("transfers.transferable", Way(new, SOLD[:-1]), "vin", REQUESTS, CONTRACTS_PERSON),
    Away("transfers.request", "transfer-date-right", "1", REQUESTS, CONTRACTS_PERSON),
    Away("messages.can_text", "cancellation-sure", "1", OPT_OUTS, "contracts-after"),
    Away("messages.text_number", "contracts-after-with-text", "1", OPT_OUTS, "contracts-text-unavailable"),
    Away("replies.can_text", "contracts-menu", "say:which shops", OPT_OUTS, "contracts-menu"),
    Away("replies.text", "questions-offer", "1", OPT_OUTS, "contracts-menu"),
    Away("roadside.who", "roadside-where-place", PLACE, CONTRACTS, "roadside-job-right"),
    Away(
        "roadside.find",
        AT_ROADSIDE(by_name, *TIRE, "1", "zip"),
        "Garcia#",
        CONTRACTS,
        "roadside-not-found",
    ),
    Away("places.way_to_ask", "roadside-need", "2", OPT_OUTS, "roadside-where-place"),
    Away("places.send_link", "roadside-where-offer", "1", OPT_OUTS, "roadside-where-place"),
    Away("roadside.choose_job", "roadside-status-which", "1", JOBS, PERSON, gives_up=OF_THE_DRIVERS),
    Away("roadside.cancel", "roadside-status-sure", "1", JOBS, PERSON),
    Away("roadside.changes", "roadside-status-after", "3", JOBS, PERSON),
    Away("roadside.change_shop", "roadside-status-right-shop", "1", JOBS, PERSON),
    Away("roadside.change_to_nearest", "roadside-status-right-nearest", "1", JOBS, PERSON),
    Away("roadside.change_number", "roadside-status-right-number", "1", JOBS, PERSON),
    Away("roadside.so_far", AT_ROADSIDE(on_file, *TIRE, "1"), waits_in_vain, JOBS, "roadside-unsent"),
    Away(
        "roadside.details",
        AT_ROADSIDE(on_file, *BY_LINK, "1"),
        hears_of_a_driver,
        OPT_OUTS,
        "roadside-job-sent",
    ),
    Away("roadside.dispatch", "roadside-job-right", "1", CONTRACTS, PERSON),
    Away("claims.shop_vehicle", "claims-shop-odometer", "41500#", CONTRACTS, "claims-adjuster-unmatched"),
    Away("claims.text_rules", "claims-repair", "1", OPT_OUTS, "claims-untexted"),
    Away("claims.newest", line("claims", new, "3", "zip", "Garcia#"), "vin", CLAIMS, PERSON),
    Away("claims.older", "claims-status-told", "2", CLAIMS, PERSON),
    Away("claims.rental", line("claims", new, "4", "zip", "Garcia#"), "vin", CLAIMS, PERSON),
    Away("claims.trip", line("claims", new, *KNOWN_TO_CLAIMS, "5"), "1", CONTRACTS, PERSON),
    Away("claims.included", line("claims", new, *KNOWN_TO_CLAIMS, "2", "3"), "1", CONTRACTS, PERSON),
    Away("claims.text_rental", "claims-rental-qualifies", "1", CONTRACTS, PERSON),
    Away("claims.text_trip", "claims-trip-included", "1", CONTRACTS, PERSON),
    Away("claims.text_included", "claims-included-told", "1", CONTRACTS, PERSON),
    Away("gap.start", OF_GAP(gap_alone, *START[:-1]), "vin", CLAIMS, PERSON),
    Away("gap.offers", OF_GAP(gap_alone, *START[:-1]), "vin", OPT_OUTS, "gap-claim-started"),
    Away("gap.tell_loss", "gap-loss-cause", "1", REQUESTS, PERSON),
    Away("gap.find", OF_GAP(gap_alone, *CHECK[:-1]), "vin", CLAIMS, PERSON),
    Away(
        "gap.late",
        OF_GAP(partial(claimed, status="awaiting_documents"), *CHECK[:-1]),
        "vin",
        DOCUMENTS,
        PERSON,
    ),
    Away("gap.stand", "gap-status-sorry", "2", DOCUMENTS, PERSON),
    Away(
        "gap.list_by",
        OF_GAP(partial(claimed, status="awaiting_documents", came=TODAY), *CHECK[:-1]),
        "vin",
        OPT_OUTS,
        "gap-after",
    ),
    Away("gap.send_list", "gap-status-list-by-address", "1", DOCUMENTS, "gap-list-not-sent"),
    Away(
        "gap.offer_news",
        OF_GAP(partial(claimed, status="approved"), *CHECK[:-1]),
        "vin",
        OPT_OUTS,
        "gap-after",
    ),
    Away("gap.agree_news", "gap-status-news-by-text", "1", OPT_OUTS, "gap-status-no-text"),
    Away("gap.start_unfiled", "gap-unfiled-last", "118341", REQUESTS, PERSON, gives_up=PARTS_OF_A_VIN),
    Away("gap.text_papers", "gap-unfiled-started", "1", OPT_OUTS, "gap-list-not-sent"),
    Away("usernames.identify", "username-birth-date", "04121985", CUSTOMERS, PERSON),
    Away("usernames.check_code", "username-code", "000000", CODES, PERSON),
    Away("people.call_back", Way(new, (*OFFERED, "0"), closed=True), "1", REQUESTS, "after-hours-message"),
]
PROVIDES = {action.name: action.provides for action in ACTIONS}
ELSEWHERE = frozenset({"roadside.jobs", "roadside.language", "roadside.resumes"})
"""Run before the first question, or reading what the call itself is kept in: they have tests of their own."""


@pytest.fixture(scope="module")
def house(everybody: HouseOfFaults) -> HouseOfFaults:
    return everybody


@contextmanager
def away(house: HouseOfFaults, table: str) -> Iterator[None]:
    """Inside the block nobody finds the table."""
    _does(house, f"ALTER TABLE {table} RENAME TO {table}_that_is_away")
    try:
        yield
    finally:
        _does(house, f"ALTER TABLE {table}_that_is_away RENAME TO {table}")


@contextmanager
def spoiled_facts(house: HouseOfFaults, call: str, spoiled: bytes) -> Iterator[None]:
    """Inside the block nothing that the call learned can be unsealed."""
    _does(house, "CREATE TABLE kept_aside AS SELECT call, n, facts FROM ivr_turns WHERE call = ?", call)
    _does(house, "UPDATE ivr_turns SET facts = ? WHERE call = ?", spoiled, call)
    try:
        yield
    finally:
        _does(
            house,
            "UPDATE ivr_turns SET facts = (SELECT facts FROM kept_aside AS k WHERE k.n = ivr_turns.n)"
            " WHERE call = ?",
            call,
        )
        _does(house, "DROP TABLE kept_aside")


def _does(house: HouseOfFaults, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(house.settings.database_url.removeprefix("sqlite:///"))) as other, other:
        other.execute(statement, values)


def came_to(caller: Caller) -> set[tuple[str, str]]:
    """The actions that the call has run, each with what it came to."""
    flows = SHIPPED.content().flows
    steps = [step for turn in caller.turns if isinstance(turn.path, list) for step in turn.path]
    states = ((flows[flow].state[state], str(way)) for flow, state, way in steps if flow in flows)
    return {(state.run, way.removeprefix("on:")) for state, way in states if isinstance(state, Run)}


def test_each_action_that_looks_something_up_is_tried_without_it() -> None:
    ran = {
        state.run
        for flow in SHIPPED.content().flows.values()
        for state in flow.state.values()
        if isinstance(state, Run)
    }
    looking = {one for one in ran if "unavailable" in PROVIDES[one]}
    assert {one.action for one in PARTS} | ELSEWHERE == looking


@pytest.mark.parametrize("case", PARTS, ids=[one.action for one in PARTS])
def test_a_caller_whose_records_are_away_in_part_is_helped_all_the_same(
    house: HouseOfFaults, numbers: Iterator[int], case: Away
) -> None:
    n = next(numbers)
    house.exchange_at(MIDNIGHT if case.way.closed else NOON)
    caller = arrives(house, case.way, n)
    known = dict(caller.facts)

    with away(house, case.away):
        if isinstance(case.answer, str):
            answers(caller, case.answer, n)
        else:
            case.answer(caller)

    assert (case.action, "unavailable") in came_to(caller)
    caller.heard(case.hears)
    assert known.keys() - FORGOTTEN - case.gives_up <= caller.facts.keys()
    if case.hears in PERSONS:
        caller.is_connected()


@pytest.mark.parametrize(("line", "hears"), [("front", "front-menu"), ("roadside", "roadside-safe")])
def test_where_no_job_can_be_looked_up_the_line_asks_as_ever(
    house: HouseOfFaults, numbers: Iterator[int], line: str, hears: str
) -> None:
    house.exchange_at(NOON)
    with away(house, JOBS):
        caller = arrives(house, Way(nothing, line=line), next(numbers))

    assert ("roadside.jobs", "unavailable") in came_to(caller)
    caller.heard(hears)


def test_who_was_cut_off_and_cannot_be_read_back_is_asked_anew(
    house: HouseOfFaults, numbers: Iterator[int]
) -> None:
    """What the earlier call learned was sealed with a key that is gone."""
    house.exchange_at(NOON)
    earlier: list[tuple[str, bytes]] = []

    def is_cut_off(caller: Caller) -> None:
        cut_off(caller)
        earlier.append((caller.phone.call_sid, b"sealed with a key that is gone"))

    n = next(numbers)
    caller = arrives(house, Way(nothing, line="roadside", before=is_cut_off), n)
    [(call, spoiled)] = earlier
    with spoiled_facts(house, call, spoiled):
        answers(caller, "1", n)

    assert ("roadside.resumes", "unavailable") in came_to(caller)
    caller.heard("roadside-need")
