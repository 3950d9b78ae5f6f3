"""Texts by the carrier's real client, against a server that does what a carrier may do."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from ivr.domain.errors import CarrierError
from ivr.telephony.references import reference, referred
from ivr.telephony.rest import client
from ivr.telephony.texts import CarriersTexts
from tests.effects.listening import Listening, Says, listening

ACCOUNT = "AC" + "1" * 32
CARRIERS = "SM" + "a" * 32
CALL = "CA" + "0" * 31 + "1"
MESSAGE = (CALL, 9, "request-number")
NOW = datetime(2026, 11, 22, 17, 0, tzinfo=UTC)
TO, LINE, BODY = "+15035550117", "+18006315590", "Guardline: ¿Preguntas?"


@pytest.fixture
def theirs() -> Iterator[Listening]:
    with listening() as server:
        server.answers = [Says(201, text())]
        yield server


def text(**changes: Any) -> dict[str, Any]:
    """A text as the carrier's API shows it."""
    shown = {
        "sid": CARRIERS,
        "account_sid": ACCOUNT,
        "body": BODY,
        "to": TO,
        "from": LINE,
        "status": "queued",
        "date_created": format_datetime(NOW),
    }
    return shown | changes


def page(*texts: dict[str, Any]) -> dict[str, Any]:
    return {"messages": list(texts), "next_page_uri": None, "page": 0, "page_size": 20}


def carrier(url: str, timeout_s: float = 8.0) -> CarriersTexts:
    return CarriersTexts(
        lambda: client(ACCOUNT, ACCOUNT, "token", base=url, timeout_s=timeout_s), "https://calls.example.org"
    )


def sent(texts: CarriersTexts) -> str | None:
    return texts.send(to=TO, sender=LINE, body=BODY, message=MESSAGE)


def refusal(status: int, code: int) -> Says:
    words = {"code": code, "message": f"no: {TO}", "more_info": "https://x", "status": status}
    return Says(status, words)


def test_a_text_is_handed_over_with_the_address_for_reports_of_it(theirs: Listening) -> None:
    assert sent(carrier(theirs.url)) == CARRIERS

    (asked,) = theirs.asked
    assert (asked.method, asked.path) == ("POST", f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json")
    assert asked.form == {
        "To": TO,
        "From": LINE,
        "Body": BODY,
        "StatusCallback": f"https://calls.example.org/sms/status?of={CALL}.9.request-number",
    }
    assert base64.b64decode(asked.headers["Authorization"].split()[1]).decode() == f"{ACCOUNT}:token"


@pytest.mark.parametrize(
    ("says", "reason", "permanent"),
    [
        (refusal(400, 21610), "opted out at the carrier", True),
        (refusal(400, 21211), "the carrier says 21211", True),
        (refusal(401, 20003), "the carrier says 20003", True),
        (refusal(404, 20404), "the carrier says 20404", True),
        (refusal(429, 20429), "the carrier says 20429", False),
    ],
)
def test_what_the_carrier_refuses_it_has_not_taken(
    theirs: Listening, says: Says, reason: str, permanent: bool
) -> None:
    theirs.answers = [says]
    with pytest.raises(CarrierError) as refused:
        sent(carrier(theirs.url))
    assert (str(refused.value), refused.value.permanent) == (reason, permanent)


def test_a_carrier_that_cannot_be_reached_has_certainly_taken_nothing() -> None:
    with listening() as gone:
        pass
    with pytest.raises(CarrierError) as refused:
        sent(carrier(gone.url))
    assert not refused.value.permanent


@pytest.mark.parametrize(
    "says",
    [
        Says(drops=True),
        refusal(500, 20500),
        refusal(503, 20503),
        Says(201, None),
        Says(201, {}),
        Says(201, []),
    ],
    ids=["cut off", "500", "503", "an empty answer", "an answer without a name", "an answer that is a list"],
)
def test_whatever_else_happens_nobody_knows_whether_it_was_taken(theirs: Listening, says: Says) -> None:
    """None of these may be tried again by itself: the carrier may have done it all."""
    theirs.answers = [says]
    assert sent(carrier(theirs.url)) is None
    assert len(theirs.asked) == 1


def test_an_answer_that_does_not_come_in_time_is_not_known_either(theirs: Listening) -> None:
    import threading

    released = threading.Event()

    def slow(_: object) -> Says:
        released.wait(5)
        return Says(201, text())

    theirs.answers = [slow]
    try:
        assert sent(carrier(theirs.url, timeout_s=0.2)) is None
    finally:
        released.set()


# Looking for one.


def found(theirs: Listening, *texts: dict[str, Any]) -> str | None:
    theirs.answers = [Says(200, page(*texts))]
    return carrier(theirs.url).find(to=TO, sender=LINE, body=BODY, since=NOW)


def test_a_text_is_found_by_whom_it_is_for_what_it_says_and_since_when(theirs: Listening) -> None:
    assert found(theirs, text(sid="SM" + "b" * 32, body="another"), text()) == CARRIERS
    (asked,) = theirs.asked
    assert asked.method == "GET"
    assert (asked.query["To"], asked.query["From"]) == ([TO], [LINE])


@pytest.mark.parametrize(
    "other",
    [
        {"body": "another"},
        {"date_created": format_datetime(NOW - timedelta(minutes=10))},
        {"date_created": None},
    ],
)
def test_another_text_is_not_taken_for_it(theirs: Listening, other: dict[str, Any]) -> None:
    assert found(theirs, text(**other)) is None


@pytest.mark.parametrize("says", [Says(drops=True), refusal(500, 20500), Says(200, {}), Says(200, None)])
def test_a_carrier_that_does_not_say_has_none_for_all_that_is_known(theirs: Listening, says: Says) -> None:
    theirs.answers = [says]
    assert carrier(theirs.url).find(to=TO, sender=LINE, body=BODY, since=NOW) is None


def test_a_report_names_the_message_that_it_is_about() -> None:
    assert referred(reference(MESSAGE)) == MESSAGE


@pytest.mark.parametrize(
    "written", ["", "CA1.9", "CA1.x.name", "CA1.9.name.more", "CA1.9.Na me", "/../x.1.y"]
)
def test_what_names_no_message_names_none(written: str) -> None:
    assert referred(written) is None
