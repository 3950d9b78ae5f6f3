"""What `make kills` may say of a run: never "kept" of nothing, nor of a single thing that went wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from tests.kills.account import CALLS, Account, Promise, Told
from tests.kills.carrier import Tally

PROMISE = Promise(times=6, wait_s=5.0, is_graceful=True)


def kept() -> Account:
    """A run in which all went well."""
    return Account(
        made=[Told("a story", f"CA{n}", is_over=True) for n in range(CALLS)],
        tally=Tally(requests=200, repeats=20, waits_s=[0.1, 4.9]),
        happened=6,
        on_record=Counter(turn=180, request=20, message=20, order=20),
    )


def test_a_run_in_which_all_went_well_is_kept() -> None:
    assert kept().broken(PROMISE) == []


def test_nothing_at_all_is_not_kept() -> None:
    assert Account().broken(PROMISE) == [
        "it happened 0 times, not 6",
        "only 0 calls",
        "nothing was asked for on them",
        "no webhook was sent twice",
    ]


def lost(account: Account) -> None:
    account.made[3].is_over = False


def a_row_missing(account: Account) -> None:
    account.made[3].missing["turn 4 []"] = 1


def an_order_twice(account: Account) -> None:
    account.made[3].double["order 6:send:cancellation-form"] = 1


def tallied(**values: object) -> Callable[[Account], None]:
    def spoil(account: Account) -> None:
        for name, value in values.items():
            setattr(account.tally, name, value)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        pytest.param(lost, ["1 calls lost"], id="a call"),
        pytest.param(a_row_missing, ["1 calls lost", "1 rows missing"], id="a turn"),
        pytest.param(an_order_twice, ["1 calls lost", "1 rows too many"], id="an effect twice"),
        pytest.param(tallied(refused=1), ["1 connections refused"], id="a connection"),
        pytest.param(tallied(other_bytes=1), ["1 repeats with other bytes"], id="a repeat"),
        pytest.param(tallied(waits_s=[5.1]), ["5.1 s waited"], id="patience"),
        pytest.param(tallied(resets=1, timed_out=1), ["2 requests cut off"], id="requests"),
        pytest.param(tallied(fallbacks=1), ["1 came to the fallback"], id="grace"),
    ],
)
def test_a_single_thing_that_went_wrong_is_said(spoil: Callable[[Account], None], says: list[str]) -> None:
    account = kept()

    spoil(account)

    assert account.broken(PROMISE) == says


def test_on_a_shared_machine_only_the_waits_may_be_longer() -> None:
    account = kept()
    account.tally.waits_s = [14.0]
    account.tally.refused = 1

    assert account.broken(PROMISE, slack=3.0) == ["1 connections refused"]
