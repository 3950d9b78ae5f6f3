"""The door when there are too many callers, or a request never ends: everybody is answered in time."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterable, Iterator
from threading import Event
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

import pytest
import structlog
from flask import Flask

from deploy.door import Door, Message
from ivr.telephony.signature import Signature
from ivr.webhooks import register
from ivr.webhooks.logs import configure_logs
from tests.webhooks.carrier import ACCOUNT, FORM, PUBLIC_URL, TOKEN, FakeConversation, Pairs, sign, standard
from tests.webhooks.conftest import BOTH, DIALLED, SAFETY, STANDING

Reply = tuple[int, bytes]


@pytest.fixture
def released() -> Iterator[Event]:
    """What stuck requests wait for; no thread is left waiting."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def app(tmp_path: Any) -> Flask:
    app = Flask("line")
    conversation = FakeConversation()
    register(
        app,
        signature=Signature(PUBLIC_URL, (TOKEN,)),
        conversation=lambda: conversation,
        standing=STANDING,
        ready=lambda: True,
        prompts=tmp_path,
        account=ACCOUNT,
        is_danger=lambda words: "fire" in words,
    )
    return app


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    configure_logs(stream)
    yield stream
    structlog.reset_defaults()


def that_waits(app: Flask, released: Event) -> Callable[..., Iterable[bytes]]:
    """The app, but a call of somebody who says "wait" takes until it is released."""

    def waits(environ: Any, start_response: Any) -> Iterable[bytes]:
        if b"wait" in environ["wsgi.input"].getvalue():
            released.wait(20)
        return app.wsgi_app(environ, start_response)

    return waits


async def posted(door: Door, target: str, pairs: Pairs | None = None, *, token: str = TOKEN) -> Reply:
    """What the door answers to a webhook of the carrier's."""
    path, _, query = target.partition("?")
    pairs = standard() if pairs is None else pairs
    body = urlencode(pairs).encode()
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = {
        "host": "ivr.example.org",
        "content-type": FORM,
        "content-length": str(len(body)),
        "x-twilio-signature": sign(PUBLIC_URL + target, pairs, token),
    }
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "server": ("127.0.0.1", "8000"),
        "client": ("192.0.2.7", "40000"),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    await door(scope, receive, send)
    return int(sent[0]["status"]), b"".join(message.get("body", b"") for message in sent)


def resumes(document: bytes) -> str | None:
    return ElementTree.fromstring(document).findtext("Redirect")


WAITING = standard(SpeechResult="wait")


@pytest.mark.parametrize(
    ("target", "pairs", "token", "status", "document"),
    [
        pytest.param(
            "/voice/incoming", None, TOKEN, 200, STANDING.hold(1, DIALLED, asked="nothing"), id="a new call"
        ),
        pytest.param(
            "/voice/turn/4?full=1&in=es-US",
            None,
            TOKEN,
            200,
            STANDING.hold(1, DIALLED, "es-US", resumes="/voice/resume?in=es-US"),
            id="a turn",
        ),
        pytest.param("/voice/resume?hold=3", None, TOKEN, 200, BOTH, id="one held often enough"),
        pytest.param("/voice/incoming", None, "another token", 403, b"", id="nobody's"),
        pytest.param("/voice/status", None, TOKEN, 503, b"", id="a status"),
        pytest.param("/voice/turn/4", standard(CallStatus="completed"), TOKEN, 503, b"", id="after the end"),
        pytest.param("/voice/turn/4?evil=1", None, TOKEN, 400, None, id="malformed"),
        pytest.param("/healthz", None, TOKEN, 503, b"", id="not a call's"),
    ],
)
def test_whoever_finds_no_free_thread_is_held_and_not_queued(
    app: Flask,
    released: Event,
    target: str,
    pairs: Pairs | None,
    token: str,
    status: int,
    document: bytes | None,
) -> None:
    door = Door(that_waits(app, released), app.extensions["overload"], queue_s=0.05, threads=2)

    async def scene() -> Reply:
        slow = [asyncio.ensure_future(posted(door, "/voice/turn/1", WAITING)) for _ in range(2)]
        await asyncio.sleep(0.05)
        answer = await posted(door, target, pairs, token=token)
        assert not any(one.done() for one in slow)
        released.set()
        assert [(await one)[0] for one in slow] == [200, 200]
        return answer

    answer = asyncio.run(asyncio.wait_for(scene(), 20))
    assert answer[0] == status
    if document is not None:
        assert answer[1] == document
    assert app.extensions["overload"].counts["turned away, too busy"] == 1


def test_somebody_in_danger_is_told_so_though_no_thread_is_free(app: Flask, released: Event) -> None:
    door = Door(that_waits(app, released), app.extensions["overload"], queue_s=0.01, threads=1)

    async def scene() -> Reply:
        slow = asyncio.ensure_future(posted(door, "/voice/turn/1", WAITING))
        await asyncio.sleep(0.05)
        answer = await posted(door, "/voice/turn/4", standard(SpeechResult="the car is on fire"))
        released.set()
        await slow
        return answer

    _, document = asyncio.run(asyncio.wait_for(scene(), 20))
    assert ElementTree.fromstring(document).findtext("Say") == SAFETY["en-US"]


def test_a_request_that_never_ends_is_answered_with_a_person_and_leaves_its_place_to_others(
    app: Flask, released: Event, log: io.StringIO
) -> None:
    door = Door(that_waits(app, released), app.extensions["overload"], answer_s=0.1, stuck_s=60, threads=1)

    async def scene() -> list[Reply]:
        answers = [await posted(door, "/voice/turn/1", WAITING), await posted(door, "/voice/turn/1")]
        released.set()
        await asyncio.sleep(0.1)
        return [*answers, await posted(door, "/voice/turn/1")]

    late, *others = asyncio.run(asyncio.wait_for(scene(), 20))
    assert late == (200, STANDING.safe(DIALLED, "en-US"))
    assert [status for status, _ in others] == [200, 200]
    assert app.extensions["overload"].counts["answered in place of a stuck request"] == 1
    assert '"event": "stuck"' in log.getvalue()
    assert "test_overload.py" in log.getvalue(), "the log says where it hangs"


def test_a_process_with_a_request_that_is_stuck_for_good_ends_itself(
    app: Flask, released: Event, log: io.StringIO
) -> None:
    ended = asyncio.Event()
    door = Door(
        that_waits(app, released),
        app.extensions["overload"],
        answer_s=0.05,
        stuck_s=0.1,
        threads=1,
        end=ended.set,
    )

    async def scene() -> None:
        await posted(door, "/voice/turn/1", WAITING)
        await ended.wait()
        released.set()

    asyncio.run(asyncio.wait_for(scene(), 20))
    assert '"event": "stuck for good"' in log.getvalue()


def test_as_many_may_be_stuck_as_there_are_threads_and_then_callers_are_held(
    app: Flask, released: Event
) -> None:
    door = Door(
        that_waits(app, released),
        app.extensions["overload"],
        queue_s=0.02,
        answer_s=0.1,
        threads=2,
        stuck_s=60,
    )

    async def scene() -> Reply:
        for _ in range(4):
            await posted(door, "/voice/turn/1", WAITING)
        answer = await posted(door, "/voice/turn/1")
        released.set()
        await asyncio.sleep(0.1)
        assert (await posted(door, "/voice/turn/1"))[0] == 200
        return answer

    _, document = asyncio.run(asyncio.wait_for(scene(), 20))
    assert resumes(document) == "/voice/resume?in=en-US&hold=1"
