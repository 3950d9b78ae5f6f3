"""Codes: good for one call, one customer, once, for five minutes and three tries."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import select

from ivr.domain.usernames import Verdict
from ivr.store.codes import SqlCodes
from ivr.store.customer_tables import code_tries, codes
from ivr.store.database import Database
from ivr.store.sealed import Sealed
from tests.store.rows import CALL, T0

RIGHT, WRONG, NO_MORE = Verdict.RIGHT, Verdict.WRONG, Verdict.NO_MORE
WHO = "B100001"


@pytest.fixture
def purse(database: Database, sealed: Sealed) -> SqlCodes:
    return SqlCodes(database, sealed)


def tried(purse: SqlCodes, code: str, turn: int = 5, *, after_s: float = 0, **of: str) -> Verdict:
    return purse.spend(
        of.get("call", CALL), turn, of.get("customer", WHO), code, T0 + timedelta(seconds=after_s)
    )


def other(code: str, by: int = 1) -> str:
    return f"{(int(code) + by) % 1_000_000:06}"


def test_a_code_is_six_digits_and_another_one_each_time(purse: SqlCodes) -> None:
    made = [purse.made(CALL, WHO, T0) for _ in range(20)]

    assert {len(code) for code in made} == {6}
    assert all(code.isdigit() for code in made)
    assert len(set(made)) > 15


def test_the_right_code_is_right_once(purse: SqlCodes) -> None:
    code = purse.made(CALL, WHO, T0)

    assert tried(purse, code, 5) is RIGHT
    assert tried(purse, code, 6) is WRONG


def test_the_same_try_gets_the_same_verdict_and_counts_once(purse: SqlCodes) -> None:
    """A carrier that repeats its webhook, and a turn that is taken again, are told the same."""
    code = purse.made(CALL, WHO, T0)

    assert [tried(purse, other(code), 5) for _ in range(4)] == [WRONG] * 4
    assert [tried(purse, code, 6) for _ in range(3)] == [RIGHT] * 3


def test_after_three_tries_even_the_right_code_is_wrong(purse: SqlCodes) -> None:
    code = purse.made(CALL, WHO, T0)

    assert [tried(purse, other(code, n), 4 + n) for n in (1, 2, 3)] == [WRONG, WRONG, NO_MORE]
    assert tried(purse, code, 8) is NO_MORE


def test_the_third_try_may_be_right(purse: SqlCodes) -> None:
    code = purse.made(CALL, WHO, T0)
    tried(purse, other(code, 1), 5)
    tried(purse, other(code, 2), 6)

    assert tried(purse, code, 7) is RIGHT


@pytest.mark.parametrize(
    ("after_s", "verdict"), [(299.9, RIGHT), (300, WRONG), (301, WRONG), (90_000, WRONG)]
)
def test_after_five_minutes_it_is_good_no_more(purse: SqlCodes, after_s: float, verdict: Verdict) -> None:
    code = purse.made(CALL, WHO, T0)

    assert tried(purse, code, after_s=after_s) is verdict


@pytest.mark.parametrize(("back_s", "verdict"), [(20, RIGHT), (31, WRONG), (3_600, WRONG)])
def test_a_clock_that_is_set_back_makes_no_code_live_longer(
    purse: SqlCodes, back_s: int, verdict: Verdict
) -> None:
    code = purse.made(CALL, WHO, T0)

    assert tried(purse, code, after_s=-back_s) is verdict


def test_it_is_good_in_its_own_call_and_for_its_own_customer_alone(purse: SqlCodes) -> None:
    code = purse.made(CALL, WHO, T0)
    purse.made("CA2", "B100002", T0)

    assert tried(purse, code, call="CA2") is WRONG
    assert tried(purse, code, customer="B100002") is WRONG
    assert tried(purse, code, 6) is RIGHT


def test_a_new_code_takes_the_place_of_the_one_before(purse: SqlCodes) -> None:
    first, second = purse.made(CALL, WHO, T0), purse.made(CALL, WHO, T0)

    if first != second:
        assert tried(purse, first, 5) is WRONG
    assert tried(purse, second, 6) is RIGHT


def test_where_none_was_sent_every_code_is_wrong_as_often_as_elsewhere(purse: SqlCodes) -> None:
    assert [tried(purse, "482913", turn, customer="nobody") for turn in (5, 6, 7)] == [WRONG, WRONG, NO_MORE]


def test_of_two_who_spend_it_at_once_both_hear_the_same(purse: SqlCodes) -> None:
    """The same webhook at two processes."""
    code = purse.made(CALL, WHO, T0)
    together, verdicts = Barrier(2), []

    def spend() -> None:
        together.wait()
        verdicts.append(tried(purse, code))

    threads = [Thread(target=spend) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verdicts == [RIGHT, RIGHT]


def test_nothing_of_a_code_is_in_its_row(purse: SqlCodes, database: Database) -> None:
    code = purse.made(CALL, WHO, T0)

    with database.read() as connection:
        row = connection.execute(select(codes)).one()
    assert code.encode() not in row.code_hash
    assert code not in f"{row.call} {row.customer} {row.made_at}"


def test_codes_and_tries_of_calls_that_are_over_are_gone_a_day_later(
    purse: SqlCodes, database: Database
) -> None:
    purse.made(CALL, WHO, T0)
    tried(purse, "000000")

    purse.made("CA2", WHO, T0 + timedelta(days=1, seconds=1))

    with database.read() as connection:
        assert [row.call for row in connection.execute(select(codes))] == ["CA2"]
        assert connection.execute(select(code_tries)).all() == []
