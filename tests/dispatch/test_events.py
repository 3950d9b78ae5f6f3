"""A provider's event counts once, whatever the order; who is no provider changes nothing."""

from __future__ import annotations

import json
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from ivr.dispatch.reading import MOST_BYTES, read_event
from ivr.dispatch.simulator.book import Event
from ivr.domain.jobs import JobEvent
from ivr.domain.roadside import JobState
from ivr.store.job_events import told_of
from ivr.store.job_tables import jobs
from tests.dispatch.desk import Desk

TRIP = 2 * 3600.0
"""Long enough for a tow to be over."""


def events(desk: Desk) -> list[Event]:
    """All that happens to the job, not yet told."""
    return desk.provider.book.due(desk.provider.now_s + TRIP)


def test_a_job_goes_its_way_to_the_end(desk: Desk) -> None:
    desk.asks()

    assert desk.provider.after(TRIP) == [204] * 5

    assert desk.stands == (JobState.COMPLETED, 6)
    assert desk.requests == {"dispatch": "completed"}


def test_in_whatever_order_they_come_the_newest_counts(desk: Desk) -> None:
    """Each order on a job of its own would be a house of its own: here what is known is put back."""
    desk.asks()
    told = events(desk)[:4]
    kept = desk.job
    for order in permutations(told):
        _put_back(desk, kept.seq)
        assert {desk.provider.tells(event) for event in (*order, *order)} == {204}
        assert desk.stands == (JobState.AT_DESTINATION, 5)


def _put_back(desk: Desk, seq: int) -> None:
    with desk.house.house.database.write() as connection:
        connection.execute(update(jobs).values(state="accepted", seq=seq))


@pytest.mark.parametrize("fault", ["lose", "double", "reorder"])
def test_events_that_are_lost_doubled_or_overtaken_do_no_harm(desk: Desk, fault: str) -> None:
    desk.provider.will(fault)
    desk.asks()

    assert set(desk.provider.after(TRIP)) == {204}

    # The last of the six is even, and lost; the one before says as much.
    last = (JobState.AT_DESTINATION, 5) if fault == "lose" else (JobState.COMPLETED, 6)
    assert desk.stands == last


@pytest.mark.parametrize("fault", ["goa", "unsuccessful", "drop"])
def test_a_driver_without_help_is_a_persons_matter(desk: Desk, fault: str) -> None:
    desk.provider.will(fault)
    desk.asks()

    desk.provider.after(TRIP)

    ended = "canceled" if fault == "drop" else fault
    assert desk.requests == {"dispatch": ended, told_of(ended): "open"}


def test_an_event_that_cannot_follow_is_read_and_changes_nothing(desk: Desk) -> None:
    desk.asks()
    goa = {"job": "70001", "seq": 2, "state": "goa", "at": "2026-11-22T17:00:00+00:00"}

    assert desk.provider.tells(Event("70001", json.dumps(goa).encode(), "e1", 0.0)) == 204

    assert desk.stands == (JobState.ACCEPTED, 1)
    assert desk.requests == {"dispatch": "open"}


def test_an_event_of_no_job_of_ours_is_not_found(desk: Desk) -> None:
    stray = {"job": "1", "seq": 2, "state": "goa", "at": "2026-11-22T17:00:00+00:00"}

    assert desk.provider.tells(Event("1", json.dumps(stray).encode(), "e1", 0.0)) == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"Webhook_Signature": "v1,AAAA"},
        {"Webhook_Signature": ""},
        {"Webhook_Id": "another"},
        {"Webhook_Timestamp": "1"},
        {"Webhook_Timestamp": "now"},
    ],
)
def test_who_does_not_sign_is_refused_and_nothing_is_touched(desk: Desk, changes: dict[str, str]) -> None:
    desk.asks()
    event = events(desk)[0]

    assert desk.provider.tells(event, **changes) == 403

    assert desk.stands == (JobState.ACCEPTED, 1)


def test_an_event_that_was_recorded_and_is_played_an_hour_later_is_refused(desk: Desk) -> None:
    desk.asks()
    event = events(desk)[0]
    old = desk.provider.book.headers(event, desk.house.clock.now().timestamp() - 3600)

    assert desk.provider.posts(old, event.body) == 403


def test_a_body_that_was_changed_under_its_signature_is_refused(desk: Desk) -> None:
    desk.asks()
    event = events(desk)[0]
    headers = desk.provider.book.headers(event, desk.house.clock.now().timestamp())

    assert desk.provider.posts(headers, event.body.replace(b"en_route", b"on_site")) == 403


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 411), (b"[]", 422), (b"null", 422), (b"{", 422), (b'"x"', 422), (b"[" * 9000, 422)],
)
def test_what_is_signed_and_cannot_be_read_is_refused(desk: Desk, body: bytes, status: int) -> None:
    assert desk.provider.tells(Event("1", body, "e1", 0.0)) == status


def test_what_is_too_long_is_not_even_read(desk: Desk) -> None:
    assert desk.provider.tells(Event("1", b" " * (MOST_BYTES + 1), "e1", 0.0)) == 413


def test_only_json_is_taken(desk: Desk) -> None:
    event = Event("1", b"{}", "e1", 0.0)
    assert desk.provider.tells(event, Content_Type="text/plain") == 415


GOOD = {"job": "71", "seq": 3, "state": "en_route", "at": "2026-11-22T17:00:00Z", "eta_at": None}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"job": ""}, "job"),
        ({"job": 71}, "job"),
        ({"job": "x" * 65}, "job"),
        ({"job": "7\n1"}, "job"),
        ({"seq": 0}, "seq"),
        ({"seq": True}, "seq"),
        ({"seq": 1.5}, "seq"),
        ({"seq": 2**31}, "seq"),
        ({"seq": "3"}, "seq"),
        ({"state": "flying"}, "state"),
        ({"state": ["en_route"]}, "state"),
        ({"state": None}, "state"),
        ({"at": None}, "at"),
        ({"at": "soon"}, "at"),
        ({"at": "2026-11-22T17:00:00"}, "at"),
        ({"at": "0001-01-01T00:00:00+23:59"}, "at"),
        ({"eta_at": 17}, "eta_at"),
        ({"eta_at": "17:40"}, "eta_at"),
        ({"key": ""}, "key"),
        ({"key": "k" * 161}, "key"),
    ],
)
def test_an_event_that_lacks_something_is_named_by_it(changes: dict[str, object], reason: str) -> None:
    assert read_event(json.dumps(GOOD | changes).encode()) == reason


def test_what_is_more_than_we_know_is_passed_over() -> None:
    event = read_event(json.dumps(GOOD | {"driver": ["Sam"], "reason": "r" * 900, "more": 1}).encode())

    assert isinstance(event, JobEvent)
    assert (event.state, event.driver, len(event.reason or "")) == (JobState.EN_ROUTE, None, 64)


VALUES = st.none() | st.integers() | st.floats() | st.text("2026-11:TZ+09.x", max_size=30)


@given(st.binary(max_size=300))
def test_whatever_is_sent_is_an_event_or_a_reason(body: bytes) -> None:
    assert isinstance(read_event(body), JobEvent | str)


@given(st.dictionaries(st.sampled_from([*GOOD, "key", "by"]), VALUES))
def test_whatever_stands_in_an_object_is_an_event_or_a_reason(said: dict[str, object]) -> None:
    assert isinstance(read_event(json.dumps(GOOD | said).encode()), JobEvent | str)
