"""Queues and Members, as the carrier's own client has them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from twilio.base.exceptions import TwilioRestException

from tests.exchange.carrier import client_of, code_of
from tests.exchange.conftest import CALLER, LINE, ORIGIN


@pytest.fixture
def client(account):
    return client_of(account)


@pytest.fixture
def waits(server, exchange):
    def call(from_=CALLER):
        server.on("/voice", '<Enqueue waitUrl="" action="/left">support</Enqueue>')
        return exchange.dial(from_, LINE)

    server.on("/left", "<Say>left</Say>")
    return call


def refused(act):
    with pytest.raises(TwilioRestException) as refusal:
        act()
    return code_of(refusal.value)


def test_a_queue_is_made_fetched_changed_listed_and_deleted(client):
    made = client.queues.create(friendly_name="support", max_size=7)
    assert (made.friendly_name, made.max_size, made.current_size, made.average_wait_time) == (
        "support",
        7,
        0,
        0,
    )
    assert made.sid.startswith("QU")
    assert made.date_created == datetime(2026, 1, 5, 17, 0, tzinfo=UTC)

    assert client.queues(made.sid).update(friendly_name="sales").max_size == 7
    assert client.queues(made.sid).update(max_size=9).friendly_name == "sales"
    assert client.queues(made.sid).fetch().max_size == 9
    assert [one.friendly_name for one in client.queues.list()] == ["sales"]
    assert client.queues(made.sid).delete() is True
    assert refused(client.queues(made.sid).fetch) == (20404, 404)


def test_a_queue_that_an_enqueue_has_made_is_there(client, waits, exchange):
    waits()
    exchange.pass_time(30)
    waits()

    (queue,) = client.queues.list()

    assert (queue.friendly_name, queue.current_size, queue.average_wait_time) == ("support", 2, 15)
    assert refused(client.queues(queue.sid).delete) == (20409, 409)


def test_members_are_listed_from_the_front_with_positions_and_times(client, waits, exchange):
    first = waits()
    exchange.pass_time(30)
    second = waits("+15035550143")
    (queue,) = client.queues.list()

    members = client.queues(queue.sid).members.list()

    assert [(one.call_sid, one.position, one.wait_time) for one in members] == [
        (first.call_sid, 1, 30),
        (second.call_sid, 2, 0),
    ]
    assert members[0].date_enqueued == datetime(2026, 1, 5, 17, 0, tzinfo=UTC)
    assert client.queues(queue.sid).members("Front").fetch().call_sid == first.call_sid
    assert client.queues(queue.sid).members(second.call_sid).fetch().position == 2


@pytest.mark.parametrize("which", ["Front", "sid"])
def test_a_member_is_moved_to_another_document(client, waits, exchange, server, which):
    phone = waits()
    exchange.pass_time(12)
    server.on("/elsewhere", "<Say>An agent is here.</Say>")
    (queue,) = client.queues.list()

    moved = (
        client.queues(queue.sid)
        .members(phone.call_sid if which == "sid" else which)
        .update(url=f"{ORIGIN}/elsewhere", method="GET")
    )
    phone.wait()

    assert (moved.call_sid, moved.wait_time) == (phone.call_sid, 12)
    assert server.asked_on("/left")[0].form["QueueResult"] == "redirected"
    assert server.asked_on("/elsewhere")[0].method == "GET"
    assert phone.said == ["An agent is here."]
    assert client.queues(queue.sid).fetch().current_size == 0


def test_members_come_a_page_at_a_time(client, waits):
    sids = [waits(f"+1503555{n:04}").call_sid for n in range(5)]
    (queue,) = client.queues.list()

    assert [one.call_sid for one in client.queues(queue.sid).members.list(page_size=2)] == sids


def test_what_is_not_there_or_not_allowed_is_refused(client, waits):
    queue = client.queues.create(friendly_name="empty")

    assert refused(client.queues(queue.sid).members("Front").fetch) == (20404, 404)
    assert refused(lambda: client.queues.create(friendly_name="empty")) == (20409, 409)
    assert refused(lambda: client.queues.create(friendly_name="x" * 65)) == (20001, 400)
    assert refused(lambda: client.queues.create(friendly_name="x", max_size=5001)) == (20001, 400)
    phone = waits()
    (support,) = client.queues.list(limit=1)
    member = client.queues(support.sid).members(phone.call_sid)
    assert refused(lambda: member.update(url="")) == (21205, 400)
