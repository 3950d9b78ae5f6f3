from __future__ import annotations

import io
import json

import pytest

from ivr.domain.errors import FlowStuck
from ivr.engine.events import CallArrived, KeysPressed, Odd, PersonLeft, StayedSilent, VoiceLeft
from tests.webhooks.carrier import ANSWER, CALL, Carrier, FakeConversation, standard
from tests.webhooks.conftest import BOTH, ENGLISH, STANDING

ARRIVED = CallArrived("+18006315590", "+15035550123")
HUNG_UP = b'<?xml version="1.0" encoding="UTF-8"?><Response><Hangup /></Response>'
RECORDING = "RE" + "0123456789abcdef" * 2


def test_a_call_arrives_and_hears_the_conversations_answer(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    answer = carrier.posts("/voice/incoming", standard(CallStatus="ringing"))
    assert (answer.status_code, answer.data) == (200, ANSWER)
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert conversation.heard == [("arrive", CALL, ARRIVED)]


def test_a_turn_is_the_number_in_the_address_and_the_event_in_the_form(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    answer = carrier.posts("/voice/turn/12", standard(Digits="97205"), query="full=5")
    assert (answer.status_code, answer.data) == (200, ANSWER)
    assert conversation.heard == [("turn", CALL, 12, KeysPressed("97205", ended=False))]


@pytest.mark.parametrize("query", ["hold=1", "hold=3", "fb=2", ""])
def test_a_call_resumes(carrier: Carrier, conversation: FakeConversation, query: str) -> None:
    assert carrier.posts("/voice/resume", query=query).data == ANSWER
    assert conversation.heard == [("resume", CALL, ARRIVED)]


def test_a_dial_without_a_result_is_known_by_its_address(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/turn/3", query="after=dial")
    assert conversation.heard == [("turn", CALL, 3, PersonLeft("failed"))]


def test_a_call_that_was_moved_here_only_hears_its_question_again(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/turn/3", query="moved=effect-1")
    assert conversation.heard == [("turn", CALL, 3, Odd())]


@pytest.mark.parametrize("n", ["", "0", "01", "-1", "1.0", "1e3", "x", "1" * 7, "9" * 450])
def test_a_turn_without_a_plain_number_repeats_the_open_question(
    carrier: Carrier, conversation: FakeConversation, n: str
) -> None:
    """The carrier signed for it: somebody is on the line."""
    assert carrier.posts(f"/voice/turn/{n}").status_code == 200
    assert [what for what, *_ in conversation.heard] == ["resume"]


@pytest.mark.parametrize(("n", "answer"), [("%31%32x", 403), ("١", 404), ("1%0a", 404), ("1/2", 404)])
def test_a_turn_whose_address_is_not_as_it_was_signed_is_nowhere(
    carrier: Carrier, conversation: FakeConversation, n: str, answer: int
) -> None:
    assert carrier.posts(f"/voice/turn/{n}").status_code == answer
    assert conversation.heard == []


@pytest.mark.parametrize(
    ("path", "query"),
    [
        ("/voice/incoming", "hold=1"),
        ("/voice/turn/1", "t=abc"),
        ("/voice/turn/1", "full=0"),
        ("/voice/turn/1", "full=5&full=6"),
        ("/voice/turn/1", "full="),
        ("/voice/turn/1", "after=pay"),
        ("/voice/turn/1", "Digits=9"),
        ("/voice/turn/1", "lang=en%22%3E%3CDial%3E"),
        ("/voice/resume", "hold=4"),
        ("/voice/resume", "hold=0"),
        ("/voice/resume", "fb=x"),
        ("/voice/turn/1", "in=es"),
        ("/voice/turn/1", "left=rich"),
        ("/voice/turn/1", "left=RE12-3"),
        ("/voice/status", "full=1"),
    ],
)
def test_an_address_that_we_never_gave_is_malformed(
    carrier: Carrier, conversation: FakeConversation, path: str, query: str
) -> None:
    answer = carrier.posts(path, query=query)
    assert (answer.status_code, answer.data) == (400, STANDING.default)
    assert conversation.heard == []


def test_an_escaped_query_counts_as_it_was_signed(carrier: Carrier, conversation: FakeConversation) -> None:
    assert carrier.posts("/voice/turn/1", query="moved=%61bc").status_code == 200
    wrong = carrier.posts(
        "/voice/turn/1", query="moved=%61bc", signed_url="https://ivr.example.org/voice/turn/1?moved=abc"
    )
    assert wrong.status_code == 403
    assert len(conversation.heard) == 1


# Calls that are over, and calls that are none.


@pytest.mark.parametrize("parameters", [{}, {"Digits": "1"}, {"SpeechResult": "yes"}])
def test_an_answer_after_the_end_closes_the_call(
    carrier: Carrier, conversation: FakeConversation, parameters: dict[str, str]
) -> None:
    answer = carrier.posts("/voice/turn/2", standard(CallStatus="completed", **parameters))
    assert answer.data == HUNG_UP
    assert conversation.heard == [("hung_up", CALL, "completed")]


def test_a_message_that_was_left_by_hanging_up_still_counts(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/turn/2", standard(CallStatus="completed", Digits="hangup", RecordingSid=RECORDING))
    assert conversation.heard == [("turn", CALL, 2, VoiceLeft(RECORDING, 0))]


def test_a_caller_who_gives_up_waiting_for_a_person_still_counts(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/turn/2", standard(CallStatus="completed", DialCallStatus="no-answer"))
    assert conversation.heard == [("turn", CALL, 2, PersonLeft("gave_up"))]


@pytest.mark.parametrize("status", [None, "exploded", "in-progress", "ringing"])
def test_a_status_that_is_not_final_is_an_ordinary_turn(
    carrier: Carrier, conversation: FakeConversation, status: str | None
) -> None:
    carrier.posts("/voice/turn/2", standard(CallStatus=status))
    assert conversation.heard == [("turn", CALL, 2, StayedSilent())]


def test_our_own_outbound_leg_is_no_call_of_a_caller(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    answer = carrier.posts("/voice/incoming", standard(Direction="outbound-api"))
    assert (answer.status_code, answer.data) == (200, BOTH)
    assert conversation.heard == []


def test_a_line_that_calls_itself_is_hung_up(carrier: Carrier, conversation: FakeConversation) -> None:
    assert carrier.posts("/voice/incoming", standard(From="+18006315590")).data == HUNG_UP
    assert conversation.heard == []


# When something is wrong with us.


@pytest.mark.parametrize("path", ["/voice/incoming", "/voice/turn/1", "/voice/resume"])
@pytest.mark.parametrize(
    "error", [ValueError("4111111111111111"), FlowStuck("x"), RecursionError(), KeyError("x")]
)
def test_whatever_goes_wrong_the_caller_gets_a_person(
    carrier: Carrier, conversation: FakeConversation, path: str, error: Exception
) -> None:
    conversation.raises = error
    answer = carrier.posts(path)
    assert (answer.status_code, answer.data) == (200, ENGLISH if "turn" in path else BOTH)
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "query", "dialled", "language"),
    [
        ("/voice/turn/1", "in=es-US", "+18006315590", "es-US"),
        ("/voice/turn/1", "", "+18005550111", "en-US"),
        ("/voice/resume", "hold=1&in=es-US", "+18006315590", "es-US"),
        ("/voice/incoming", "", "+18006315590", None),
        ("/voice/incoming", "", "+18005550111", None),
    ],
)
def test_a_person_is_announced_in_the_calls_own_language_or_in_all(
    carrier: Carrier,
    conversation: FakeConversation,
    path: str,
    query: str,
    dialled: str,
    language: str | None,
) -> None:
    conversation.raises = ValueError()
    answer = carrier.posts(path, standard(To=dialled), query=query)
    assert answer.data == STANDING.safe(dialled, language)


def test_an_incident_is_one_line_with_its_place_and_no_values(
    carrier: Carrier, conversation: FakeConversation, log: io.StringIO
) -> None:
    conversation.raises = ValueError("pin 4829 of +15035550123")
    carrier.posts("/voice/turn/7", standard(Digits="4829", SpeechResult="my name is Garcia"))
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    incidents = [line for line in lines if line["event"] == "incident"]
    assert len(incidents) == 1
    assert incidents[0].items() >= {"call": CALL, "turn": 7, "error": "ValueError", "level": "error"}.items()
    assert "voice.py" in incidents[0]["at"]
    assert [line["reason"] for line in lines if line["event"] == "webhook"] == [
        f"incident {incidents[0]['incident']}"
    ]
    for told in ("4829", "Garcia", "5035550123", "Traceback"):
        assert told not in log.getvalue()


def test_the_same_request_twice_is_answered_by_the_conversation_twice(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    """Nothing of a call is kept here: what was answered before, the journal knows."""
    for _ in range(2):
        carrier.posts("/voice/turn/1", standard(Digits="1"), headers={"I-Twilio-Idempotency-Token": "same"})
    assert conversation.heard == [("turn", CALL, 1, KeysPressed("1"))] * 2


def test_a_token_that_nobody_signed_makes_no_two_requests_one(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    """The same idempotency token with another body is another request: the call and the turn decide."""
    for digits in ("1", "2"):
        carrier.posts(
            "/voice/turn/1", standard(Digits=digits), headers={"I-Twilio-Idempotency-Token": "same"}
        )

    assert conversation.heard == [("turn", CALL, 1, KeysPressed("1")), ("turn", CALL, 1, KeysPressed("2"))]
