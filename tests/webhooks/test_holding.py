"""While the records are away: a pause, a hold, the question again; and then a person."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest

from ivr.engine.events import CallArrived, PersonLeft, VoiceLeft
from tests.company import NOON
from tests.webhooks.carrier import ANSWER, CALL, Carrier, FakeConversation, standard
from tests.webhooks.conftest import BOTH, ENGLISH, SAFETY, SPANISH, STANDING, Line

RECORDING = "RE" + "0123456789abcdef" * 2


def resumes(document: bytes) -> str | None:
    return ElementTree.fromstring(document).findtext("Redirect")


def says(document: bytes) -> list[str | None]:
    return [say.text for say in ElementTree.fromstring(document).iter("Say")]


@pytest.mark.parametrize(
    ("path", "query", "then"),
    [
        ("/voice/incoming", "", "/voice/resume?hold=1"),
        ("/voice/turn/4", "full=5", "/voice/resume?in=en-US&hold=1"),
        ("/voice/turn/4", "in=es-US", "/voice/resume?in=es-US&hold=1"),
        ("/voice/resume", "", "/voice/resume?hold=1"),
        ("/voice/resume", "fb=1", "/voice/resume?hold=1"),
        ("/voice/resume", "hold=1", "/voice/resume?hold=2"),
        ("/voice/resume", "hold=2&in=es-US", "/voice/resume?in=es-US&hold=3"),
    ],
)
def test_a_caller_is_held_while_the_records_are_away(
    carrier: Carrier, conversation: FakeConversation, path: str, query: str, then: str
) -> None:
    conversation.records_are_away()
    answer = carrier.posts(path, query=query)
    assert (answer.status_code, resumes(answer.data)) == (200, then)


def test_the_words_of_a_hold_are_in_the_calls_language_or_in_both(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    assert says(carrier.posts("/voice/turn/4", query="in=es-US").data) == [
        "Un momento, por favor. Enseguida le repito la pregunta."
    ]
    another = Carrier(line.app.test_client())
    assert says(another.posts("/voice/incoming").data) == ["One moment, please.", "Un momento, por favor."]


@pytest.mark.parametrize(("query", "person"), [("hold=3", BOTH), ("hold=3&in=es-US", SPANISH)])
def test_after_three_moments_a_held_caller_gets_a_person(
    carrier: Carrier, conversation: FakeConversation, query: str, person: bytes
) -> None:
    conversation.records_are_away()
    assert carrier.posts("/voice/resume", query=query).data == person


def test_holds_are_counted_through_the_question_that_is_asked_again_in_between(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    """Where the question can be read and its answer not be written. Stored answers cannot say how often."""
    for times in (1, 2, 3):
        conversation.records_are_away()
        held = carrier.posts("/voice/turn/4").data
        assert resumes(held) == f"/voice/resume?in=en-US&hold={times}"
        conversation.raises = None
        assert carrier.posts("/voice/resume", query=f"in=en-US&hold={times}").data == ANSWER

    conversation.records_are_away()
    assert carrier.posts("/voice/turn/4").data == ENGLISH


def test_a_turn_on_record_ends_the_count(carrier: Carrier, conversation: FakeConversation) -> None:
    for _ in range(5):
        conversation.records_are_away()
        assert resumes(carrier.posts("/voice/turn/4").data) == "/voice/resume?in=en-US&hold=1"
        conversation.raises = None
        carrier.posts("/voice/turn/4")


@pytest.mark.parametrize("cookie", ["9", "-1", "x", "", "1;holds=2", "\u0663"])
def test_a_count_that_is_none_counts_nothing(line: Line, conversation: FakeConversation, cookie: str) -> None:
    conversation.records_are_away()
    another = Carrier(line.app.test_client(use_cookies=False))
    answer = another.posts("/voice/turn/4", headers={"Cookie": f"holds={cookie}"})
    assert resumes(answer.data) in ("/voice/resume?in=en-US&hold=1", "/voice/resume?in=en-US&hold=2")


@pytest.mark.parametrize(
    ("given", "is_a_person"),
    [
        ({"Digits": "0"}, True),
        ({"SpeechResult": "agent"}, True),
        ({"Digits": "1"}, False),
        ({"SpeechResult": "no"}, False),
        ({"SpeechResult": "agent", "DialCallStatus": "no-answer"}, False),
    ],
)
def test_who_was_held_before_and_asks_for_a_person_is_not_held_again(
    carrier: Carrier, conversation: FakeConversation, given: dict[str, str], is_a_person: bool
) -> None:
    conversation.records_are_away()
    assert resumes(carrier.posts("/voice/turn/4", standard(**given)).data), "the first time it may be over"
    assert (carrier.posts("/voice/turn/4", standard(**given)).data == ENGLISH) == is_a_person


def test_records_that_come_back_in_two_seconds_are_a_pause_and_nothing_else(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    back_s = line.time.now_s + 2.0

    def sleep(seconds: float) -> None:
        line.time.now_s += seconds
        if line.time.now_s >= back_s:
            conversation.raises = None

    line.sleeps(sleep)

    assert carrier.posts("/voice/turn/4", standard(Digits="1")).data == ANSWER
    assert conversation.tries > 5
    assert line.time.now_s - back_s < 0.2


def test_one_request_tries_for_three_seconds_and_who_was_held_for_half_a_second(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    carrier.posts("/voice/turn/4")
    first_s = sum(line.time.slept)
    assert 3.0 <= first_s < 3.2

    line.time.now_s += 9
    carrier.posts("/voice/resume", query="hold=1")
    assert 0.5 <= sum(line.time.slept) - first_s < 0.7


def test_whoever_calls_in_the_middle_of_an_outage_takes_no_thread_from_the_others_for_long(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    carrier.posts("/voice/turn/4")
    before_s = sum(line.time.slept)

    carrier.posts("/voice/incoming")
    assert sum(line.time.slept) - before_s < 0.7

    line.time.now_s += 60
    before_s = sum(line.time.slept)
    carrier.posts("/voice/incoming")
    assert sum(line.time.slept) - before_s >= 3.0, "after a quiet minute it is another outage"


def test_what_will_not_be_over_in_seconds_is_not_waited_for(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away(soon_over=False)
    assert carrier.posts("/voice/turn/4").data == ENGLISH
    assert (conversation.tries, line.time.slept) == (1, [])


@pytest.mark.parametrize("soon_over", [True, False])
def test_somebody_in_danger_hears_what_to_do_before_anything_else(
    carrier: Carrier, conversation: FakeConversation, soon_over: bool
) -> None:
    conversation.records_are_away(soon_over=soon_over)
    answer = carrier.posts("/voice/turn/4", standard(SpeechResult="my car is on fire"), query="in=es-US")
    assert says(answer.data)[0] == SAFETY["es-US"]
    assert SAFETY["es-US"] not in says(carrier.posts("/voice/turn/4", standard(SpeechResult="no")).data)


# What no question would bring back.


@pytest.mark.parametrize(
    ("form", "left", "event"),
    [
        ({"DialCallStatus": "completed"}, "ended", PersonLeft("ended")),
        ({"DialCallStatus": "no-answer"}, "failed", PersonLeft("failed")),
        (
            {"RecordingSid": RECORDING, "RecordingDuration": "12"},
            f"{RECORDING}-12",
            VoiceLeft(RECORDING, 12),
        ),
    ],
)
def test_what_a_person_or_a_message_left_behind_comes_back_after_the_hold(
    carrier: Carrier,
    conversation: FakeConversation,
    form: dict[str, str],
    left: str,
    event: PersonLeft | VoiceLeft,
) -> None:
    conversation.records_are_away()
    document = carrier.posts("/voice/turn/4", standard(**form), query="in=es-US").data
    then = resumes(document)
    assert then == f"/voice/turn/4?left={left}&in=es-US&hold=1"
    assert says(document) == ["Un momento, por favor."]

    conversation.raises = None
    path, _, query = then.partition("?")
    carrier.posts(path, query=query)
    assert conversation.heard == [("turn", CALL, 4, event)]


def test_what_a_caller_keyed_or_said_is_in_no_address(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    conversation.records_are_away()
    for form in ({"Digits": "4829"}, {"SpeechResult": "garcia"}):
        answer = carrier.posts("/voice/turn/4", standard(**form))
        assert b"4829" not in answer.data
        assert b"garcia" not in answer.data


# After the end, when nobody can be held.

ENDED = standard(CallStatus="completed")
LEFT_BY_HANGING_UP = standard(
    CallStatus="completed", Digits="hangup", RecordingSid=RECORDING, RecordingDuration="7"
)


def test_an_end_that_cannot_be_recorded_is_kept_and_recorded_when_the_records_are_back(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    assert carrier.posts("/voice/status", ENDED).status_code == 204
    assert carrier.posts("/voice/turn/4", ENDED).status_code == 200
    assert carrier.posts("/voice/turn/5", LEFT_BY_HANGING_UP).status_code == 200
    assert conversation.heard == []
    assert line.spool.stat().st_mode & 0o077 == 0

    conversation.raises = None
    carrier.posts("/voice/status", standard(CallStatus="busy"))

    assert conversation.heard == [
        ("hung_up", CALL, "busy"),
        ("hung_up", CALL, "completed"),
        ("hung_up", CALL, "completed"),
        ("turn", CALL, 5, VoiceLeft(RECORDING, 7)),
    ]
    assert conversation.ended_at == [NOON] * 3
    assert not line.spool.exists()


def test_an_end_that_can_be_kept_nowhere_is_refused(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    line.spool.mkdir()
    assert carrier.posts("/voice/status", ENDED).status_code == 503


def test_records_that_fail_again_leave_the_rest_for_later(
    carrier: Carrier, conversation: FakeConversation, line: Line
) -> None:
    conversation.records_are_away()
    for _ in range(3):
        carrier.posts("/voice/status", ENDED)
    kept = line.spool.read_text()
    conversation.raises = None
    conversation.fails_after(2)

    assert carrier.posts("/voice/status", standard(CallStatus="busy")).status_code == 204
    assert line.spool.read_text() == kept[: len(kept) // 3 * 2]


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param('{"call": "CA", "ho', id="half a line"),
        pytest.param('{"kind": "end"}', id="less than it needs"),
        pytest.param('{"kind": "what?", "call": "CA"}', id="of no kind"),
        pytest.param('{"kind": "end", "call": "CA", "how": "completed", "at": "noon"}', id="of no time"),
    ],
)
def test_one_bad_line_keeps_no_other_from_being_recorded(
    carrier: Carrier, conversation: FakeConversation, line: Line, log: io.StringIO, bad: str
) -> None:
    conversation.records_are_away()
    carrier.posts("/voice/status", ENDED)
    with line.spool.open("a") as spool:
        spool.write(bad)
    carrier.posts("/voice/status", standard(CallStatus="busy"))
    conversation.raises = None

    carrier.posts("/voice/status", standard(CallStatus="failed"))

    assert conversation.heard == [("hung_up", CALL, how) for how in ("failed", "completed", "busy")]
    assert not line.spool.exists()
    assert line.spool.with_suffix(".unread").read_text() == f"{bad}\n"
    assert "spooled lines put aside: 1\n" in line.app.test_client().get("/healthz").text


def test_an_ending_of_a_call_that_nobody_knows_begins_none(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    conversation.records_are_away()
    carrier.posts("/voice/turn/5", LEFT_BY_HANGING_UP)
    conversation.raises = None
    carrier.posts("/voice/status", ENDED)
    assert set(conversation.arrivals) == {CallArrived("", None)}


def test_what_went_wrong_is_counted_for_the_operator(
    line: Line, carrier: Carrier, conversation: FakeConversation
) -> None:
    line.lost = 7
    conversation.records_are_away(soon_over=False)
    carrier.posts("/voice/turn/4")
    health = line.app.test_client().get("/healthz").text
    assert health.startswith("alive\n")
    assert "lost log lines: 7\n" in health
    assert "failed attempts: 1\n" in health
    assert STANDING.default not in health.encode()
