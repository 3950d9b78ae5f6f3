"""Over a real wire: what the provider says, what it certainly did not do, and what nobody can know."""

from __future__ import annotations

import socket
import time

import pytest

from ivr.dispatch.simulator.book import Book
from ivr.domain.jobs import JobEvent, JobRequest, Refused, Unheard
from ivr.domain.roadside import JobState, Service
from tests.dispatch.served import SECRET, answering, provider, served, until

TOW = JobRequest(service=Service.TOW, phone="+15035550117")
WAITS_S = 10.0


def said(url: str, within_s: float = WAITS_S) -> JobEvent | Refused | Unheard:
    return provider(url).create(TOW, key="k1", within_s=within_s)


def test_a_job_is_made_once_for_its_key_and_can_be_looked_up_changed_and_canceled() -> None:
    book = Book(SECRET, accepts_s=0.0)
    with served(book) as url:
        theirs = provider(url)
        made = theirs.create(TOW, key="k1", within_s=WAITS_S)
        again = theirs.create(TOW, key="k1", within_s=WAITS_S)
        other = theirs.create(TOW, key="k2", within_s=WAITS_S)
        assert isinstance(made, JobEvent)
        assert isinstance(again, JobEvent)
        assert isinstance(other, JobEvent)
        assert (made.state, made.seq, made.key) == (JobState.ACCEPTED, 1, "k1")
        assert (again.job, other.job) == (made.job, "70002")
        assert made.eta_at is not None
        assert 0 < (made.eta_at - made.at).total_seconds() <= 3600

        got = theirs.get(made.job, within_s=WAITS_S)
        assert isinstance(got, JobEvent)
        assert got.seq == 1
        changed = theirs.update(made.job, key="k3", within_s=WAITS_S, destination="Sierra Auto Repair")
        assert isinstance(changed, JobEvent)
        assert book.jobs[made.job].request["update"] == {"destination": "Sierra Auto Repair"}
        canceled = theirs.cancel(made.job, key="k4", reason="caller", within_s=WAITS_S)
        assert isinstance(canceled, JobEvent)
        assert (canceled.state, canceled.by) == (JobState.CANCELED, "caller")
        late = theirs.update(made.job, key="k5", within_s=WAITS_S, callback="+15035550142")
        assert late == Refused("the provider says 409")
        assert theirs.get("no such/../job", within_s=WAITS_S) == Refused("the provider says 404")


def test_who_does_not_share_the_secret_is_asked_nothing() -> None:
    book = Book("another")
    with served(book) as url:
        assert said(url) == Refused("the provider says 401")
    assert book.jobs == {}


@pytest.mark.parametrize(
    ("fault", "came"),
    [
        ("refuse", Refused("the provider says 422")),
        ("conflict", Unheard("the provider says 409")),
        ("busy", Unheard("the provider says 503")),
        ("error", Unheard("the provider says 500")),
        ("error_after", Unheard("the provider says 500")),
        ("garbage", Unheard("the provider's answer cannot be read")),
        ("mute", Unheard("the provider broke off")),
        ("deaf", Unheard("the provider broke off")),
    ],
)
def test_what_goes_wrong_is_told_apart(fault: str, came: Refused | Unheard) -> None:
    book = Book(SECRET)
    book.next.append(fault)
    with served(book) as url:
        assert said(url) == came
    assert len(book.asked) == 1, "nothing is asked twice by itself"


@pytest.mark.parametrize("status", [300, 302, 304, 402, 405, 408, 409, 410, 425, 429, 500, 502, 503, 504])
def test_after_any_other_no_nobody_knows_whether_a_truck_was_sent(status: int) -> None:
    answer = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with answering(lambda connection: connection.sendall(answer)) as url:
        assert said(url) == Unheard(f"the provider says {status}")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_what_the_request_itself_is_refused_for_was_certainly_not_done(status: int) -> None:
    answer = f"HTTP/1.1 {status} No\r\nContent-Length: 0\r\n\r\n".encode()
    with answering(lambda connection: connection.sendall(answer)) as url:
        assert said(url) == Refused(f"the provider says {status}")


def test_a_provider_that_is_not_there_has_certainly_done_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    assert said(f"http://127.0.0.1:{port}") == Refused("the provider is not there")
    assert said("http://provider.invalid") == Refused("the provider is not there")


def test_a_provider_that_answers_late_may_have_done_it() -> None:
    book = Book(SECRET)
    book.next.append("late")
    with served(book) as url:
        assert said(url, within_s=0.5) == Unheard("the provider did not answer in time")
    assert len(book.jobs) == 1


def test_who_drips_an_answer_holds_nobody_longer_than_that() -> None:
    def drips(connection: socket.socket) -> None:
        for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + b"{" * 900:
            connection.send(bytes([byte]))
            time.sleep(0.05)

    with answering(drips) as url:
        assert said(url, within_s=1.0) == Unheard("the provider did not answer in time")


@pytest.mark.parametrize(
    ("answer", "came"),
    [
        (b"", Unheard("the provider broke off")),
        (b"what?\r\n\r\n", Unheard("the provider broke off")),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}", Unheard("the provider broke off")),
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
            Unheard("the provider says 302"),
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n", Unheard("the provider's answer cannot be read")),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + b" " * 99_999,
            Unheard("the provider answers too much"),
        ),
    ],
)
def test_an_answer_that_is_none_is_told_apart(answer: bytes, came: Unheard) -> None:
    with answering(lambda connection: connection.sendall(answer)) as url:
        assert said(url) == came


def test_an_answer_about_another_job_is_not_believed() -> None:
    book = Book(SECRET, accepts_s=0.0)
    with served(book) as url:
        theirs = provider(url)
        theirs.create(TOW, key="k1", within_s=WAITS_S)
        book.keys["k2"] = "70001"
        assert theirs.create(TOW, key="k2", within_s=WAITS_S) == Unheard("the provider speaks of another job")


@pytest.mark.parametrize(
    ("lat", "lon", "words"),
    [
        (39.5331, -119.7551, "Interstate 80 east, near exit 44, Reno"),
        (46.8770, -96.7900, "Main Street and 4th Avenue, Fargo"),
        (39.7701, -104.9901, "Interstate 25 north, mile 212"),
        (0.0, 0.0, None),
    ],
)
def test_it_knows_the_places_of_the_demo_and_the_nearest_shop(
    lat: float, lon: float, words: str | None
) -> None:
    with served(Book(SECRET)) as url:
        found = provider(url).near(lat, lon, within_s=WAITS_S)

    assert (found or {}).get("words") == words
    assert (found is None) or found["shop"]


def test_what_happens_is_told_in_order_to_who_listens_and_again_to_who_was_away() -> None:
    heard: list[int] = []
    away = [True, True]

    def listens(connection: socket.socket) -> None:
        if away:
            away.pop()
            return
        heard.append(1)
        connection.sendall(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")

    book = Book(SECRET, accepts_s=2.0, speed=3600.0)
    with answering(listens) as events_url, served(book, f"{events_url}/dispatch/events") as url:
        assert isinstance(said(url), JobEvent)
        assert until(lambda: len(heard) == 6)
    assert book.jobs["70001"].state == "completed"
