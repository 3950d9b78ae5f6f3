"""The journal: every turn once, the first one wins, and nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from threading import Barrier, Thread
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

from ivr.domain.errors import LookupUnavailable
from ivr.engine.ports import Json, RecordTaken, TurnRow
from ivr.engine.results import Effect, MessageDue, RequestMade, send
from ivr.store.calls import messages, recent, requests, transcript
from ivr.store.database import Database
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from ivr.store.requests import SqlRequests
from ivr.store.sealed import Sealed
from ivr.store.tables import turns
from tests.store.rows import CALL, T0, call_row, turn_row

ENDED: Json = {"language": "en-US", "ended": True}


def cancellation(number: str = "55190286", contract: str | None = "G1") -> RequestMade:
    return RequestMade("cancellation", number, contract, {"odometer": 41_500})


def both(first: Callable[[], object], second: Callable[[], object]) -> list[object]:
    """What two threads got that began at the same moment; an exception is what its thread got."""
    together = Barrier(2)
    got: list[object] = [None, None]

    def run(place: int, work: Callable[[], object]) -> None:
        together.wait()
        try:
            got[place] = work()
        except (RecordTaken, LookupUnavailable) as error:
            got[place] = error

    threads = [Thread(target=run, args=pair) for pair in enumerate((first, second))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def rows(database: Database, table: Any) -> int:
    with database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_call_that_never_began_is_not_there(journal: SqlJournal) -> None:
    assert journal.load(CALL, 0) is None


def test_a_call_comes_back_as_its_last_turn_left_it(journal: SqlJournal) -> None:
    call, arrival, last = call_row(), turn_row(0), turn_row(1)
    assert journal.begin(call, arrival) == arrival.answer
    assert journal.add(last) == last.answer

    found = journal.load(CALL, 1)

    assert found is not None
    assert (found.call, found.answer, found.last.answer) == (call, last.answer, last.answer)
    assert (found.last.n, found.last.state, found.last.facts) == (last.n, last.state, last.facts)


def test_an_earlier_turn_is_asked_about_by_its_number(journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1))

    first, open_one = journal.load(CALL, 0), journal.load(CALL, 2)

    assert first is not None
    assert (first.last.n, first.answer) == (1, turn_row(0).answer)
    assert open_one is not None
    assert (open_one.last.n, open_one.answer) == (1, None)


def test_a_caller_who_withholds_the_number_has_none(journal: SqlJournal) -> None:
    journal.begin(call_row(caller=None), turn_row(0))
    found = journal.load(CALL, 0)
    assert found is not None
    assert found.call.caller is None


def test_the_second_turn_of_a_number_gets_the_first_ones_bytes(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    journal.begin(call_row(), turn_row(0))
    first = turn_row(1, answer=b"<Response>first</Response>")
    late = turn_row(1, answer=b"<Response>late</Response>", records=(cancellation(),))
    journal.add(first)

    assert journal.add(late) == first.answer
    assert SqlRequests(database, sealed).open_for("cancellation", "G1") is None


def test_a_call_begins_once(journal: SqlJournal, database: Database, sealed: Sealed) -> None:
    first, late = turn_row(0, answer=b"<first/>"), turn_row(0, answer=b"<late/>")
    assert journal.begin(call_row(), first) == b"<first/>"
    assert journal.begin(call_row(line="gap"), late) == b"<first/>"
    assert [one.call.line for one in recent(database, sealed, 10)] == ["contracts"]


def test_of_two_threads_on_one_turn_both_answer_with_the_winners_bytes(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    journal.begin(call_row(), turn_row(0))
    for n in range(1, 11):
        one = turn_row(n, answer=b"<one/>", records=(cancellation(f"1{n}", f"G1{n}"),))
        other = turn_row(n, answer=b"<other/>", records=(cancellation(f"2{n}", f"G2{n}"),))

        answers = both(partial(journal.add, one), partial(journal.add, other))

        kept = transcript(database, sealed, CALL)[-1]
        assert kept.n == n
        assert answers == [kept.answer, kept.answer]
    assert len(requests(database, sealed, 100)) == 10


def test_of_two_calls_asking_for_one_contract_one_is_told_to_look_again(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    calls = ["CAone", "CAother"]
    for call in calls:
        journal.begin(call_row(call), turn_row(0, call))
    turns_of = [
        turn_row(1, call, records=(cancellation(f"5519028{place}"),)) for place, call in enumerate(calls)
    ]

    got = both(partial(journal.add, turns_of[0]), partial(journal.add, turns_of[1]))

    assert sorted(type(one).__name__ for one in got) == ["RecordTaken", "bytes"]
    loser = calls[[isinstance(one, RecordTaken) for one in got].index(True)]
    assert [turn.n for turn in transcript(database, sealed, loser)] == [0]
    assert len(requests(database, sealed, 10)) == 1


def test_the_turn_that_was_told_to_look_again_can_be_taken_then(journal: SqlJournal) -> None:
    for call in ("CAone", "CAother"):
        journal.begin(call_row(call), turn_row(0, call))
    journal.add(turn_row(1, "CAone", records=(cancellation("11"),)))
    late = turn_row(1, "CAother", records=(cancellation("22"),))
    with pytest.raises(RecordTaken):
        journal.add(late)
    assert journal.add(replace(late, records=())) == late.answer


@pytest.mark.parametrize(
    ("standing", "late"),
    [
        pytest.param(cancellation("11", "G1"), cancellation("11", "G2"), id="the same number"),
        pytest.param(cancellation("11", "G1"), cancellation("22", "G1"), id="open for the contract already"),
    ],
)
def test_a_record_in_the_way_leaves_nothing_of_the_turn(
    journal: SqlJournal, database: Database, sealed: Sealed, standing: RequestMade, late: RequestMade
) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1, records=(standing,)))
    due = MessageDue("cancellation-form", "G1")
    with pytest.raises(RecordTaken):
        journal.add(turn_row(2, records=(due, late)))
    assert rows(database, turns) == 2
    assert messages(database, sealed, 10) == []


def test_requests_without_a_contract_do_not_stand_in_each_others_way(journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1, records=(cancellation("11", None),)))
    journal.add(turn_row(2, records=(cancellation("22", None),)))


def test_two_requests_of_one_kind_in_a_turn_are_refused(journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    with pytest.raises(RecordTaken):
        journal.add(turn_row(1, records=(cancellation("11", "G1"), cancellation("22", "G2"))))


def test_records_are_there_as_the_action_made_them(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    journal.begin(call_row(), turn_row(0))
    due = MessageDue("cancellation-form", "G1", "55190286", {"refund": "562.60"})
    spanish: Json = {"language": "es-US", "ended": False}
    journal.add(turn_row(4, state=spanish, records=(cancellation(), due), effects=(send(due),)))

    request, message = requests(database, sealed, 10)[0], messages(database, sealed, 10)[0]

    assert (request.number, request.kind, request.contract, request.asks, request.state) == (
        "55190286", "cancellation", "G1", {"odometer": 41_500}, "open",
    )  # fmt: skip
    assert (request.call, request.turn, request.made_at) == (CALL, 4, T0 + timedelta(seconds=4))
    assert (message.name, message.contract, message.request_number, message.variables) == (
        "cancellation-form", "G1", "55190286", {"refund": "562.60"},
    )  # fmt: skip
    assert (message.state, message.language, message.due_at) == ("due", "es-US", T0 + timedelta(seconds=4))


def test_an_open_request_is_found_by_kind_and_contract(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1, records=(cancellation(),)))
    found = SqlRequests(database, sealed).open_for("cancellation", "G1")
    assert found is not None
    assert (found.number, found.made_at, found.asks) == (
        "55190286", T0 + timedelta(seconds=1), {"odometer": 41_500},
    )  # fmt: skip
    assert SqlRequests(database, sealed).open_for("transfer", "G1") is None
    assert SqlRequests(database, sealed).open_for("cancellation", "G2") is None


def test_effects_are_enqueued_inside_the_turns_transaction(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    class Failing(DueEffects):
        def enqueue(self, transaction: object, call: str, turn: int, effects: tuple[Effect, ...]) -> None:
            assert isinstance(transaction, Connection)
            assert transaction.in_transaction()
            raise LookupUnavailable("the queue does not answer")

    journal.begin(call_row(), turn_row(0))
    with pytest.raises(LookupUnavailable):
        SqlJournal(database, sealed, Failing()).add(turn_row(1, records=(cancellation(),)))
    assert [turn.n for turn in transcript(database, sealed, CALL)] == [0]
    assert requests(database, sealed, 10) == []


def test_a_turn_that_ends_the_call_closes_it(journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.add(turn_row(1, state=ENDED))
    found = journal.load(CALL, 1)
    assert found is not None
    assert (found.call.ended_at, found.call.how) == (T0 + timedelta(seconds=1), "completed")


def test_a_closed_call_stays_as_it_was_closed(journal: SqlJournal) -> None:
    journal.begin(call_row(), turn_row(0))
    journal.end(CALL, T0 + timedelta(minutes=1), "hung_up")
    journal.end(CALL, T0 + timedelta(minutes=2), "completed")
    journal.add(turn_row(1, state=ENDED))
    found = journal.load(CALL, 1)
    assert found is not None
    assert (found.call.ended_at, found.call.how) == (T0 + timedelta(minutes=1), "hung_up")


def test_a_turn_of_a_call_that_never_began_is_refused(journal: SqlJournal) -> None:
    with pytest.raises(LookupError, match="never began"):
        journal.add(turn_row(1))


def test_a_call_on_a_bundle_that_is_not_kept_is_refused(journal: SqlJournal) -> None:
    with pytest.raises(LookupError, match="not kept"):
        journal.begin(call_row(bundle="f" * 64), turn_row(0))


def test_the_newest_calls_come_first_with_their_turns(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    for minute, call in enumerate(("CA1", "CA2", "CA3")):
        journal.begin(call_row(call, began_at=T0 + timedelta(minutes=minute)), turn_row(0, call))
    journal.add(turn_row(1, "CA2"))
    found = recent(database, sealed, 2)
    assert [(one.call.call, one.turns) for one in found] == [("CA3", 1), ("CA2", 2)]


def test_a_transcript_holds_every_turn_in_order(
    journal: SqlJournal, database: Database, sealed: Sealed
) -> None:
    taken: list[TurnRow] = [turn_row(n) for n in range(11)]
    journal.begin(call_row(), taken[0])
    for turn in taken[1:]:
        journal.add(turn)
    assert transcript(database, sealed, CALL) == taken


def test_what_a_caller_said_cannot_be_read_in_the_database(journal: SqlJournal, database: Database) -> None:
    due = MessageDue("cancellation-form", "G1", "55190286", {"name": "canary"})
    journal.begin(call_row(caller="+15035550199"), turn_row(0))
    journal.add(
        turn_row(
            1,
            **dict.fromkeys(("event", "heard", "path", "facts", "said"), "canary"),
            answer=b"canary",
            records=(replace(cancellation(), asks={"said": "canary"}), due),
        )
    )
    with database.read() as connection:
        stored = [repr(connection.execute(select(table)).all()) for table in turns.metadata.sorted_tables]
    assert not [one for one in stored if "canary" in one or "5035550199" in one]
