"""What a provider says of a job counts once, newest last, and only where it can follow what is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ivr.domain.jobs import (
    ENDED,
    JobEvent,
    JobRequest,
    Update,
    Verdict,
    followers,
    needs_person,
    reachable,
    told_clock,
    told_minutes,
    update_of,
    verdict,
)
from ivr.domain.roadside import JobState, Service

AT = datetime(2026, 11, 22, 17, 2, tzinfo=UTC)
ETA = AT + timedelta(minutes=23)


def event(seq: int, state: JobState, **more: object) -> JobEvent:
    return JobEvent(job="71", seq=seq, state=state, at=AT, **more)  # type: ignore[arg-type]  # typed by the tests


@st.composite
def histories(draw: st.DrawFn) -> list[JobEvent]:
    """What a provider may say of a job from its first word on, each thing a step further."""
    state, said = JobState.REQUESTED, []
    for seq in range(1, draw(st.integers(1, 12)) + 1):
        if state in ENDED:
            break
        state = draw(st.sampled_from(sorted(followers(state))))
        said.append(event(seq, state))
    return said


@given(histories(), st.data())
def test_in_whatever_order_and_however_often_events_come_the_newest_counts(
    said: list[JobEvent], data: st.DataObject
) -> None:
    heard = data.draw(st.permutations(said + data.draw(st.lists(st.sampled_from(said), max_size=5))))
    state, seq = JobState.REQUESTED, 0
    for one in heard:
        came = verdict(state, seq, one)
        assert came is not Verdict.ILLEGAL
        if came is Verdict.TAKEN:
            state, seq = one.state, one.seq

    assert (state, seq) == (said[-1].state, said[-1].seq)


@given(st.sampled_from(JobState), st.sampled_from(JobState))
def test_a_job_goes_forward_only_but_for_another_driver(was: JobState, now: JobState) -> None:
    back = now is JobState.REASSIGNING and was in {JobState.ACCEPTED, JobState.EN_ROUTE}
    if now in followers(was) and now is not was and not back:
        assert was not in reachable(now, 1) or JobState.REASSIGNING in {was, now}


@given(st.sampled_from(JobState), st.integers(1, 30))
def test_nothing_follows_the_end(was: JobState, steps: int) -> None:
    assert (reachable(was, steps) == frozenset()) == (was in ENDED)


@pytest.mark.parametrize("state", [JobState.GOA, JobState.UNSUCCESSFUL])
def test_nobody_is_gone_whom_no_driver_came_to(state: JobState) -> None:
    may = {was for was in JobState if verdict(was, 4, event(5, state)) is Verdict.TAKEN}

    assert may == {JobState.ON_SITE} | ({JobState.TOWING} if state is JobState.UNSUCCESSFUL else set())


def test_what_was_lost_between_two_numbers_may_have_led_there() -> None:
    assert verdict(JobState.EN_ROUTE, 3, event(4, JobState.GOA)) is Verdict.ILLEGAL
    assert verdict(JobState.EN_ROUTE, 3, event(5, JobState.GOA)) is Verdict.TAKEN


def test_an_event_of_the_same_number_or_a_lower_one_is_old() -> None:
    assert verdict(JobState.ON_SITE, 4, event(4, JobState.ON_SITE)) is Verdict.OLD
    assert verdict(JobState.ON_SITE, 4, event(3, JobState.ACCEPTED)) is Verdict.OLD


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (event(1, JobState.GOA), True),
        (event(1, JobState.UNSUCCESSFUL), True),
        (event(1, JobState.CANCELED, by="provider"), True),
        (event(1, JobState.CANCELED), True),
        (event(1, JobState.CANCELED, by="caller"), False),
        (event(1, JobState.COMPLETED), False),
    ],
)
def test_a_person_is_needed_where_help_does_not_come_after_all(said: JobEvent, wanted: bool) -> None:
    assert needs_person(said) is wanted


@pytest.mark.parametrize(
    ("was", "said", "text"),
    [
        (JobState.ACCEPTED, event(2, JobState.EN_ROUTE, eta_at=ETA), Update.ON_THE_WAY),
        (JobState.EN_ROUTE, event(2, JobState.EN_ROUTE, eta_at=ETA), None),
        (JobState.REASSIGNING, event(2, JobState.ACCEPTED, eta_at=ETA), Update.ANOTHER_DRIVER),
        (JobState.OFFERED, event(2, JobState.ACCEPTED, eta_at=ETA), None),
        (JobState.ACCEPTED, event(2, JobState.EN_ROUTE), None),
        (JobState.ACCEPTED, event(2, JobState.CANCELED), Update.CANCELED),
    ],
)
def test_what_a_waiting_driver_has_to_know_is_texted(
    was: JobState, said: JobEvent, text: Update | None
) -> None:
    assert update_of(was, said) is text


@pytest.mark.parametrize(
    ("in_s", "minutes"), [(-60, 5), (0, 5), (1, 5), (300, 5), (301, 10), (23 * 60, 25), (25 * 60, 25)]
)
def test_minutes_are_rounded_up_to_five_and_never_nought(in_s: int, minutes: int) -> None:
    assert told_minutes(AT + timedelta(seconds=in_s), AT) == minutes


@given(st.integers(0, 7200))
def test_the_clock_that_is_told_is_never_before_the_providers(in_s: int) -> None:
    eta_at = AT + timedelta(seconds=in_s)
    hour, minute = map(int, told_clock(eta_at, ZoneInfo("UTC")).split(":"))
    told = AT.replace(hour=hour, minute=minute)

    assert timedelta(0) <= told - eta_at < timedelta(minutes=5)


def test_the_clock_is_the_centres() -> None:
    assert told_clock(ETA, ZoneInfo("America/New_York")) == "12:25"


def test_a_request_is_made_of_what_the_caller_asked_for() -> None:
    asks = {
        "service": "fuel",
        "fuel": "diesel",
        "place": "highway|I-80",
        "phone": "+15035550142",
        "sms_ok": "yes",
        "vehicle_make": "Honda",
        "tow_to": None,
    }

    assert JobRequest.of(asks, "VSC1") == JobRequest(
        service=Service.FUEL,
        answers={"fuel": "diesel"},
        place="highway|I-80",
        vehicle={"vehicle_make": "Honda"},
        phone="+15035550142",
        sms_ok=True,
        contract="VSC1",
    )
    assert JobRequest.of({"service": "balloon"}, None).service is Service.OTHER
