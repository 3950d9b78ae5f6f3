"""The operator's own system is told of each new request, signed, and a repeat can be recognised."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ivr.domain.errors import LookupUnavailable
from ivr.effects.order import Came, Done, GivenUp, NotDone, Order
from ivr.effects.tell import Telling
from tests.effects.listening import Listening, Says, listening

NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
CALL = "CA" + "0" * 31 + "1"
ORDER = Order("tell", CALL, 7, "cancellation")
SECRET = "a secret of the operator's"
PAGE = Path(__file__).parents[2] / "docs" / "notices.md"


@dataclass(frozen=True)
class Request:
    kind: str = "cancellation"
    number: str = "13995300"
    call: str = CALL
    contract: str | None = "G100001"
    asks: Mapping[str, Any] = field(default_factory=lambda: {"estimate": "2400.00", "payee": "holder"})
    state: str = "open"
    made_at: datetime = NOW - timedelta(seconds=2)
    told: bool = False


@dataclass
class Notices:
    kept: Request | None = field(default_factory=Request)
    on_record: list[tuple[str, datetime]] = field(default_factory=list)
    away: bool = False

    def request(self, call: str, turn: int, kind: str) -> Request | None:
        return self.kept if (call, turn, kind) == (CALL, 7, "cancellation") else None

    def told(self, number: str, at: datetime) -> None:
        if self.away:
            raise LookupUnavailable("away")
        self.on_record.append((number, at))


class Clock:
    def now(self) -> datetime:
        return NOW


@pytest.fixture
def theirs() -> Iterator[Listening]:
    with listening() as server:
        yield server


def telling(url: str, notices: Notices | None = None, timeout_s: float = 8.0) -> Telling:
    return Telling(notices or Notices(), Clock(), url, SECRET, timeout_s)


def documented() -> dict[str, Any]:
    """The example of docs/notices.md, run as it stands."""
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), flags=re.DOTALL)
    names: dict[str, Any] = {}
    exec(example, names)
    return names


def test_a_request_is_told_whole_and_put_on_record(theirs: Listening) -> None:
    notices = Notices()

    assert telling(f"{theirs.url}/requests", notices).carry(ORDER) == Done("told")

    (asked,) = theirs.asked
    assert (asked.method, asked.path) == ("POST", "/requests")
    assert json.loads(asked.body) == {
        "kind": "cancellation",
        "number": "13995300",
        "call": CALL,
        "contract": "G100001",
        "made_at": "2026-11-22T16:59:58+00:00",
        "state": "open",
        "asks": {"estimate": "2400.00", "payee": "holder"},
    }
    assert asked.headers["Idempotency-Key"] == ORDER.key
    assert notices.on_record == [("13995300", NOW)]


def test_the_documented_example_takes_what_is_sent_and_nothing_else(theirs: Listening) -> None:
    telling(theirs.url).carry(ORDER)
    (asked,) = theirs.asked
    genuine = documented()["is_genuine"]
    at_s = NOW.timestamp()

    assert genuine(asked.headers, asked.body, SECRET, at_s + 10)
    assert not genuine(asked.headers, asked.body + b" ", SECRET, at_s)
    assert not genuine(asked.headers, asked.body, "another secret", at_s)
    assert not genuine(asked.headers, asked.body, SECRET, at_s + 600)
    assert not genuine({**asked.headers, "Webhook-Id": "another"}, asked.body, SECRET, at_s)
    assert not genuine({}, asked.body, SECRET, at_s)


@pytest.mark.parametrize(
    ("status", "came"),
    [
        (200, Done("told")),
        (201, Done("told")),
        (204, Done("told")),
        (301, GivenUp("answered 301")),
        (400, GivenUp("answered 400")),
        (401, GivenUp("answered 401")),
        (404, GivenUp("answered 404")),
        (408, NotDone("answered 408")),
        (429, NotDone("answered 429")),
        (500, NotDone("answered 500")),
        (503, NotDone("answered 503")),
    ],
)
def test_what_their_answer_comes_to(theirs: Listening, status: int, came: Came) -> None:
    theirs.answers = [Says(status, headers={"Location": f"{theirs.url}/elsewhere"})]
    notices = Notices()
    assert telling(theirs.url, notices).carry(ORDER) == came
    assert len(theirs.asked) == 1, "a redirect was followed"
    assert bool(notices.on_record) == isinstance(came, Done)


def test_no_answer_is_tried_again_with_the_same_bytes_and_key(theirs: Listening) -> None:
    theirs.answers = [Says(drops=True), Says()]
    carrier = telling(theirs.url)

    assert carrier.carry(ORDER) == NotDone("no answer")
    assert carrier.carry(ORDER) == Done("told")

    first, second = theirs.asked
    assert first.body == second.body
    assert first.headers["Idempotency-Key"] == second.headers["Idempotency-Key"]
    assert carrier.repeatable(ORDER)


def test_a_server_that_is_not_there_is_tried_again() -> None:
    with listening() as gone:
        pass
    assert telling(gone.url).carry(ORDER) == NotDone("no answer")


def test_what_was_told_is_not_told_again(theirs: Listening) -> None:
    assert telling(theirs.url, Notices(Request(told=True))).carry(ORDER) == Done("told")
    assert theirs.asked == []


def test_a_request_that_is_not_there_is_given_up(theirs: Listening) -> None:
    assert telling(theirs.url).carry(Order("tell", CALL, 8, "cancellation")) == GivenUp("no such request")
    assert theirs.asked == []


def test_records_that_go_away_after_the_telling_make_it_told_once_more(theirs: Listening) -> None:
    assert telling(theirs.url, Notices(away=True)).carry(ORDER) == NotDone("told, and not on record")


def test_the_secret_is_in_no_representation() -> None:
    assert SECRET not in repr(telling("http://127.0.0.1:1"))
