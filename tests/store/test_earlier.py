"""Earlier: what a telephone's newest call learned, and nothing of anybody else's, on both databases."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import delete, update

from ivr.domain.errors import LookupUnavailable
from ivr.domain.facts import Facts, encoded
from ivr.store.database import Database
from ivr.store.earlier import MOST_LOOKED_AT, SqlEarlier
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from ivr.store.tables import turns
from tests.store.rows import T0, call_row, turn_row

PHONE, OTHER = "+15035550117", "+15035550118"
LONG_AGO = T0 - timedelta(days=1)
ASKS = "CA-asks"
"""The call that wants to know."""


@pytest.fixture
def earlier(database: Database, sealed: Sealed) -> SqlEarlier:
    return SqlEarlier(database, sealed)


def was_held(
    journal: SqlJournal, call: str, facts: Facts, *, minutes: int = 0, caller: str | None = PHONE
) -> None:
    """A call of one answer, which began so many minutes after T0 and learned this from it."""
    at = T0 + timedelta(minutes=minutes)
    journal.begin(call_row(call, began_at=at, caller=caller), turn_row(0, call, at=at, facts={}))
    journal.add(turn_row(1, call, at=at, facts=encoded(facts)))


def test_what_a_telephones_call_learned_comes_back_as_what_it_was(
    journal: SqlJournal, earlier: SqlEarlier
) -> None:
    learned: Facts = {"service": "tow", "place": "text|Reno", "sold_on": date(2026, 11, 10), "days_held": 35}
    was_held(journal, "CA1", learned)

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) == learned


def test_of_several_calls_the_newest_is_told(journal: SqlJournal, earlier: SqlEarlier) -> None:
    for n, minutes in enumerate((2, 3, 1)):
        was_held(journal, f"CA{n}", {"place": f"text|{minutes}"}, minutes=minutes)

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) == {"place": "text|3"}


def test_the_newest_is_told_though_it_learned_nothing(journal: SqlJournal, earlier: SqlEarlier) -> None:
    """What somebody said in a call before that may be over and done with."""
    was_held(journal, "CA1", {"place": "text|Reno"})
    was_held(journal, "CA2", {}, minutes=1)

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) == {}


def test_nothing_is_told_of_another_telephone_or_of_one_that_was_withheld(
    journal: SqlJournal, earlier: SqlEarlier
) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"}, caller=OTHER)
    was_held(journal, "CA2", {"place": "text|Elko"}, caller=None)

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) is None


def test_the_call_that_asks_is_not_told_of_itself(journal: SqlJournal, earlier: SqlEarlier) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"})
    was_held(journal, ASKS, {"place": "text|Elko"}, minutes=1)

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) == {"place": "text|Reno"}


@pytest.mark.parametrize(("seconds", "told"), [(0, {"place": "text|Reno"}), (1, None)])
def test_a_call_counts_from_the_moment_on_that_is_asked_for(
    journal: SqlJournal, earlier: SqlEarlier, seconds: int, told: Facts | None
) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"})

    assert earlier.told(PHONE, since=T0 + timedelta(seconds=seconds), but_not=ASKS) == told


@pytest.mark.parametrize(("others", "told"), [(-1, {"place": "text|Reno"}), (0, None)])
def test_no_more_calls_are_unsealed_than_a_caller_may_wait_for(
    journal: SqlJournal, earlier: SqlEarlier, others: int, told: Facts | None
) -> None:
    was_held(journal, "CA-first", {"place": "text|Reno"})
    for n in range(MOST_LOOKED_AT + others):
        at = T0 + timedelta(minutes=1)
        journal.begin(call_row(f"CA{n}", began_at=at, caller=OTHER), turn_row(0, f"CA{n}", at=at, facts={}))

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) == told


def test_a_call_whose_turns_are_deleted_tells_nothing(
    journal: SqlJournal, earlier: SqlEarlier, database: Database
) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"})
    with database.write() as connection:
        connection.execute(delete(turns))

    assert earlier.told(PHONE, since=LONG_AGO, but_not=ASKS) is None


def test_a_last_turn_that_was_spoiled_is_told_apart_from_nothing(
    journal: SqlJournal, earlier: SqlEarlier, database: Database
) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"})
    with database.write() as connection:
        connection.execute(update(turns).where(turns.c.n == 1).values(facts=b"spoiled"))

    with pytest.raises(LookupUnavailable, match="InvalidToken"):
        earlier.told(PHONE, since=LONG_AGO, but_not=ASKS)


def test_what_no_key_opens_any_more_is_told_apart_from_nothing(
    journal: SqlJournal, database: Database
) -> None:
    was_held(journal, "CA1", {"place": "text|Reno"})
    stranger = SqlEarlier(database, Sealed([Fernet.generate_key()], b""))

    with pytest.raises(LookupUnavailable, match="InvalidToken"):
        stranger.told(PHONE, since=LONG_AGO, but_not=ASKS)
