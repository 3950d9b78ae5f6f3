"""Retries by themselves: who tries how long, on a clock that moves when somebody sleeps."""

from __future__ import annotations

import pytest

from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.webhooks.retries import LEAST_PAUSE_S, MOST_PAUSE_S, Retries
from tests.webhooks.conftest import Time


def away(soon_over: bool = True) -> bytes:
    raise RecordsAway("away", soon_over=soon_over)


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def retries(time: Time) -> Retries:
    return Retries(time.now, time.sleep)


def test_what_works_is_done_once_and_at_once(retries: Retries, time: Time) -> None:
    assert retries(lambda: b"answer") == b"answer"
    assert (time.slept, retries.failures) == ([], 0)


def test_pauses_are_short_and_at_random(retries: Retries, time: Time) -> None:
    with pytest.raises(RecordsAway):
        retries(away)
    assert all(LEAST_PAUSE_S <= one <= MOST_PAUSE_S for one in time.slept)
    assert len(set(time.slept)) == len(time.slept)


def test_what_is_no_matter_of_seconds_is_tried_once(retries: Retries, time: Time) -> None:
    def without_a_key() -> bytes:
        raise LookupUnavailable("no key")

    for attempt in (without_a_key, lambda: away(soon_over=False)):
        with pytest.raises(LookupUnavailable):
            retries(attempt)
    assert time.slept == []


def test_one_that_comes_through_ends_the_outage_for_all(retries: Retries, time: Time) -> None:
    with pytest.raises(RecordsAway):
        retries(away)
    retries(lambda: b"answer")
    before_s = time.now_s

    with pytest.raises(RecordsAway):
        retries(away)
    assert time.now_s - before_s >= 3.0


def test_an_attempt_that_takes_long_is_not_the_last_one_before_the_time_is_up(
    retries: Retries, time: Time
) -> None:
    attempts = []

    def slow() -> bytes:
        attempts.append(time.now_s)
        time.now_s += 0.8
        raise RecordsAway("away", soon_over=True)

    with pytest.raises(RecordsAway):
        retries(slow)
    assert attempts[-1] - attempts[0] <= 3.0
    assert len(attempts) == 4
