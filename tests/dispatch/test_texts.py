"""Who said yes to texts reads what becomes of their driver; nobody else does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from ivr.dispatch.wire import Reply
from ivr.domain.roadside import JobState
from ivr.effects.compose import compose
from ivr.store.job_events import SqlJobEvents, told_of
from tests.dispatch.desk import Desk
from tests.effects.desk import LETTERS, MOBILE, Due

WHILE_IT_COMES = 600.0
NAMES = ("roadside-on-the-way", "roadside-another-driver", "roadside-canceled", "roadside-late")


@dataclass
class Later:
    at: datetime

    def now(self) -> datetime:
        return self.at


def looking_after(desk: Desk) -> tuple[SqlJobEvents, Later]:
    """Who looks after late drivers, by a clock of their own."""
    here, clock = desk.house.house, Later(desk.house.clock.now())
    zone = here.settings.zone
    return SqlJobEvents(here.database, here.sealed, here.durable, clock, zone, tells=False), clock


def texts(desk: Desk) -> list[str]:
    return sorted(one.name for one in desk.house.messages())


def test_a_driver_on_the_way_is_texted_once_however_often_it_is_told(desk: Desk) -> None:
    desk.provider.will("double")
    desk.asks(sms_ok="yes")
    desk.provider.after(WHILE_IT_COMES)
    desk.house.works()

    (text,) = desk.house.messages()
    assert (text.name, text.variables, text.state) == ("roadside-on-the-way", {"eta_minutes": 40}, "kept")


def test_another_driver_is_texted_with_their_own_time(desk: Desk) -> None:
    desk.provider.will("reassign")
    desk.asks(sms_ok="yes")
    desk.provider.after(WHILE_IT_COMES)

    assert texts(desk) == ["roadside-another-driver", "roadside-on-the-way"]


def test_a_canceled_job_is_confirmed_by_text(desk: Desk) -> None:
    desk.asks(sms_ok="yes").cancels()

    assert texts(desk) == ["roadside-canceled"]


def test_who_said_no_reads_nothing(desk: Desk) -> None:
    desk.provider.will("reassign")
    desk.asks(sms_ok="no")
    desk.provider.after(WHILE_IT_COMES)
    desk.cancels()

    assert texts(desk) == []


def test_who_waits_for_a_late_driver_is_told_before_they_ask_and_a_person_too(desk: Desk) -> None:
    desk.asks(sms_ok="yes")
    late, clock = looking_after(desk)
    clock.at += timedelta(minutes=50)
    assert (late.look_after(), texts(desk)) == (0, []), "ten minutes are not late yet"

    clock.at += timedelta(seconds=1)
    assert (late.look_after(), late.look_after()) == (1, 0)

    assert texts(desk) == ["roadside-late"]
    assert desk.requests == {"dispatch": "open", told_of("late"): "open"}
    assert desk.house.house.job_events.look_after in desk.house.house.chores


def test_a_person_who_knows_of_a_late_driver_is_told_too_that_it_cannot_be_canceled(desk: Desk) -> None:
    desk.asks()
    late, clock = looking_after(desk)
    clock.at += timedelta(minutes=51)
    assert late.look_after() == 1
    desk.provider.wire = lambda *request: Reply(409, b"{}")

    desk.cancels()

    followed = {told_of("late"): "open", told_of("not_canceled"): "open"}
    assert desk.requests == {"dispatch": "open", "dispatch_cancel": "not_done"} | followed
    assert late.look_after() == 0


def test_nobody_is_late_who_is_there(desk: Desk) -> None:
    desk.asks(sms_ok="yes")
    desk.provider.after(41 * 60)
    late, clock = looking_after(desk)
    clock.at += timedelta(minutes=90)

    assert desk.stands[0] is JobState.ON_SITE
    assert late.look_after() == 0


@pytest.mark.parametrize("language", ["en-US", "es-US"])
@pytest.mark.parametrize("name", NAMES)
def test_a_text_says_what_the_provider_said_and_whom_to_call(name: str, language: str) -> None:
    due = Due(name, None, {"eta_minutes": 25}, language, text_to=MOBILE, dialled="+18005550110", request=None)
    body = compose(LETTERS, due, None, "text", "Guardline").body

    assert ("25" in body) == (name in NAMES[:2])
    assert "1-800-555-0110" in body
