"""Help is asked for once, the call that waits learns what came of it, and nobody hears of a time made up."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from ivr.dispatch.simulator.book import Event
from ivr.dispatch.wire import NoReply, Reply
from ivr.domain.roadside import JobState
from ivr.effects.dispatching import NO_PROVIDER, TOO_LATE
from ivr.effects.order import Order
from ivr.engine.results import RequestMade
from ivr.store.job_events import told_of
from tests.dispatch.desk import KEY, PHONE, Desk
from tests.dispatch.simulated import Simulated
from tests.house import TestHouse
from tests.store.rows import CALL

AGAIN = Order("dispatch", CALL, 1, "dispatch")


def test_a_driver_who_accepts_brings_the_waiting_call_on(desk: Desk) -> None:
    desk.asks()

    assert desk.stands == (JobState.ACCEPTED, 1)
    assert desk.result is not None
    # Noon in New York, and forty minutes for a tow.
    assert (desk.result.came, desk.result.facts) == (
        True,
        {"job": "70001", "job_state": "accepted", "eta_minutes": 40, "eta_at": "12:40"},
    )
    assert desk.tries() == {}


def test_the_provider_is_told_what_the_caller_said(desk: Desk) -> None:
    desk.asks(place="highway|I-80", position="39.53300,-119.75500,12", drivetrain="awd", wheels="roll")

    (job,) = desk.provider.jobs
    assert job.key == KEY
    assert job.request == {
        "service": "tow",
        "answers": {"wheels": "roll"},
        "location": {"text": "highway|I-80", "lat": 39.533, "lon": -119.755, "accuracy_m": 12.0},
        "vehicle": {"drivetrain": "awd"},
        "contact": {"number": PHONE, "sms_ok": False, "language": "en-US"},
        "contract_id": "G1",
        "tow_to": None,
    }


def test_a_driver_who_accepts_later_brings_the_call_on_then(house: TestHouse, desk: Desk) -> None:
    desk.provider = Simulated(house, accepts_s=3.0)
    desk.asks()
    assert desk.stands == (JobState.OFFERED, 1)
    assert desk.result is None, "nobody has given a time yet"

    assert desk.provider.after(3.0) == [204]

    assert desk.stands == (JobState.ACCEPTED, 2)
    assert desk.result is not None
    assert desk.result.facts["job_state"] == "accepted"


def test_one_driver_declines_and_the_next_accepts(desk: Desk) -> None:
    desk.provider.will("decline")
    desk.asks()
    assert desk.result is None

    desk.provider.after(1.0)
    assert desk.result is not None
    assert (desk.result.came, desk.result.facts["job_state"]) == (True, "reassigning")
    assert desk.result.facts["eta_minutes"] == 0

    desk.provider.after(1.0)
    assert (desk.result.seq, desk.result.facts["job_state"]) == (2, "accepted")


@pytest.mark.parametrize(
    ("fault", "why"),
    [("refuse", "the provider says 422")],
)
def test_a_no_is_a_person_at_once_and_the_contract_may_ask_again(desk: Desk, fault: str, why: str) -> None:
    desk.provider.will(fault)
    desk.asks()

    assert desk.result is not None
    assert not desk.result.came
    assert desk.tries() == {"dispatch": ("failed", why)}
    assert desk.requests == {"dispatch": "not_done"}


@pytest.mark.parametrize(
    "fault", ["conflict", "busy", "error", "error_after", "late", "garbage", "mute", "deaf"]
)
def test_where_nobody_knows_a_person_is_told_and_never_a_second_truck_sent(desk: Desk, fault: str) -> None:
    desk.provider.will(fault)
    desk.asks()

    assert desk.result is not None
    assert not desk.result.came
    assert desk.tries()["dispatch"][0] == "unsure"
    assert desk.requests == {"dispatch": "unsure", told_of("unsure"): "open"}
    assert desk.provider.asked == ["POST /jobs"]

    # However often anybody comes back to it.
    for _ in range(3):
        desk.house.house.carriers["dispatch"].carry(AGAIN)
    assert desk.provider.asked == ["POST /jobs"]
    assert not desk.house.house.carriers["dispatch"].repeatable(AGAIN)


@pytest.mark.parametrize("fault", ["error_after", "late", "garbage", "mute"])
def test_a_truck_that_was_sent_after_all_is_attached_by_its_first_event(desk: Desk, fault: str) -> None:
    desk.provider.will(fault)
    desk.asks()
    assert desk.job.job is None
    assert desk.house.house.jobs.open_of(PHONE) == []

    assert desk.provider.after(60.0) == [204]

    assert desk.stands == (JobState.EN_ROUTE, 2)
    assert [one.job for one in desk.house.house.jobs.open_of(PHONE)] == ["70001"]
    assert desk.result is not None
    assert not desk.result.came, "whoever was with a person stays there"


def test_a_driver_who_gives_no_time_is_told_without_one(desk: Desk) -> None:
    desk.provider.will("no_eta")
    desk.asks()

    assert desk.stands == (JobState.ACCEPTED, 1)
    assert desk.job.eta_at is None
    assert desk.result is None


def test_what_comes_too_late_for_the_call_is_not_done(desk: Desk) -> None:
    """A worker that was away must not send a truck to somebody whom a person has helped since."""
    desk.asks(ago_s=10.5)

    assert desk.provider.asked == []
    assert desk.tries() == {"dispatch": ("failed", TOO_LATE)}
    assert desk.result is not None
    assert not desk.result.came


def test_a_provider_gets_no_more_time_than_the_call_still_waits(desk: Desk) -> None:
    asked: list[float] = []
    wire = desk.provider.wire

    def noted(
        method: str, path: str, headers: Mapping[str, str], body: bytes, within_s: float, /
    ) -> Reply | NoReply:
        asked.append(within_s)
        return wire(method, path, headers, body, within_s)

    desk.provider.wire = noted

    desk.asks(ago_s=7.0)

    assert asked == [5.0]


def test_where_no_provider_is_set_up_the_caller_goes_to_a_person_at_once(desk: Desk) -> None:
    desk.house.house.provider = None
    desk.asks()

    assert desk.result is not None
    assert not desk.result.came
    assert desk.tries() == {"dispatch": ("failed", NO_PROVIDER)}


# Taking it back.


def test_a_canceled_job_is_over_for_provider_and_caller(desk: Desk) -> None:
    desk.asks().cancels()

    assert desk.stands == (JobState.CANCELED, 2)
    assert desk.provider.jobs[0].state == "canceled"
    assert desk.requests == {"dispatch": "canceled", "dispatch_cancel": "done"}
    assert desk.house.house.jobs.open_of(PHONE) == []
    assert desk.tries() == {}


def test_a_cancelling_that_comes_too_late_is_told_to_a_person(desk: Desk) -> None:
    desk.asks()
    desk.provider.after(45 * 60)
    assert desk.provider.jobs[0].state == "on_site"

    desk.cancels()

    assert desk.requests == {
        "dispatch": "open",
        "dispatch_cancel": "not_done",
        told_of("not_canceled"): "open",
    }
    assert desk.tries() == {"cancel_job": ("failed", "the provider says 409")}


def test_a_cancelling_of_which_nobody_knows_is_told_to_a_person_and_not_repeated(desk: Desk) -> None:
    desk.asks()
    desk.provider.wire = lambda *request: NoReply(sent=True, reason="the provider broke off")
    desk.cancels()

    assert desk.requests == {
        "dispatch": "open",
        "dispatch_cancel": "unsure",
        told_of("cancel_unsure"): "open",
    }
    assert desk.tries() == {"cancel_job": ("unsure", "the provider broke off")}
    again = Order("cancel_job", CALL, 2, "dispatch_cancel")
    assert not desk.house.house.carriers["cancel_job"].repeatable(again)


@pytest.mark.parametrize(
    ("word", "seq", "ended", "why"),
    [
        ("en_route", 2, ("not_done", "not_canceled"), ("failed", "the provider says en_route")),
        ("completed", 1, ("not_done", "not_canceled"), ("failed", "the provider says completed")),
        ("goa", 2, ("unsure", "cancel_unsure"), ("unsure", "the provider says what cannot be")),
    ],
    ids=["it comes all the same", "old news", "what cannot be"],
)
def test_a_job_that_is_answered_and_not_as_canceled_is_told_to_a_person(
    desk: Desk, word: str, seq: int, ended: tuple[str, str], why: tuple[str, str]
) -> None:
    """A truck may still be coming to somebody who was told that it would not."""
    desk.asks()
    said = {"job": desk.job.job, "seq": seq, "state": word, "at": "2026-11-22T17:00:00+00:00"}
    desk.provider.wire = lambda *request: Reply(200, json.dumps(said).encode())

    desk.cancels()

    assert desk.requests == {"dispatch": "open", "dispatch_cancel": ended[0], told_of(ended[1]): "open"}
    assert desk.tries() == {"cancel_job": why}


def test_a_canceling_whose_event_came_first_is_done_all_the_same(desk: Desk) -> None:
    desk.asks()
    said = {"job": desk.job.job, "seq": 2, "state": "canceled", "by": "caller", "at": "2026-11-22T17:00:00Z"}
    body = json.dumps(said).encode()
    assert desk.provider.tells(Event("70001", body, "e1", 0.0)) == 204
    desk.provider.wire = lambda *request: Reply(200, body)

    desk.turn(2, RequestMade("dispatch_cancel", "24680136", None, {"job": "70001"}), "cancel_job")

    assert desk.requests == {"dispatch": "canceled", "dispatch_cancel": "done"}
    assert desk.tries() == {}
