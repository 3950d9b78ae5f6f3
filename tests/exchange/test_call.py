"""The core: advance(now, event) gives what is to be done. It has no clock, so a test can be any shell.

Whatever a line answers and a caller does, a call ends once, tells it once, and never wakes in the past.
"""

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.exchange.call import Call
from ivr.exchange.detecting import Detection
from ivr.exchange.events import (
    Answered,
    CallAnswered,
    CallWanted,
    Dialled,
    Ended,
    HttpRequest,
    HungUp,
    KeyPressed,
    Output,
    Redirected,
    RequestFailed,
    Spoke,
    Spoken,
    Stopped,
    TimeReached,
)
from ivr.exchange.leg import Leg
from ivr.exchange.office import Office
from ivr.exchange.parameters import Identity
from ivr.exchange.placing import Order, place
from ivr.exchange.signals import (
    Announced,
    ChildChanged,
    Chimed,
    Joined,
    Left,
    MemberCame,
    MixChanged,
    ModeChanged,
    Overheard,
    Removed,
    Summoned,
)
from ivr.exchange.telephones import Line
from tests.exchange.conftest import CALLER, LINE, ORIGIN, TOKEN

VERBS = st.sampled_from(
    [
        "<Say>One two.</Say>",
        "<Pause/>",
        '<Gather numDigits="2" input="dtmf speech" action="/a"><Say>Which?</Say></Gather>',
        '<Gather bargeIn="false" actionOnEmptyResult="true" timeout="2"><Say>Which?</Say></Gather>',
        '<Record maxLength="20" action="/a"/>',
        '<Dial action="/a" timeout="5">+15035550144</Dial>',
        "<Dial>+15035550143</Dial>",
        '<Dial timeLimit="9" hangupOnStar="true">+15035550142</Dial>',
        '<Dial action="/a"><Number url="/w">+15035550142</Number></Dial>',
        '<Dial timeout="5"><Queue url="/w">line</Queue></Dial>',
        '<Enqueue waitUrl="/w" action="/a">line</Enqueue>',
        '<Dial action="/a"><Conference waitUrl="/w">room</Conference></Dial>',
        "<Play>/sound</Play>",
        "<Redirect>/a</Redirect>",
        "<Nonsense/>",
        "<Hangup/>",
        "<Reject/>",
    ]
)
REPLIES = st.one_of(
    st.lists(VERBS, max_size=4).map(lambda verbs: f"<Response>{''.join(verbs)}</Response>".encode()),
    st.sampled_from([b"", b"<Response>", b"\x00"]),
)
MOVES = st.sampled_from(
    [
        *(
            "answer",
            "answer",
            "answer",
            "time",
            "time",
            "fail",
            "1",
            "#",
            "*",
            "word",
            "error",
            "move",
            "stop",
        ),
        *("child", "child", "signal"),
    ]
)


DESTINATIONS = st.sampled_from(
    [
        Redirected(f"{ORIGIN}/moved"),
        Redirected(twiml='<Response><Pause length="3"/><Redirect>/a</Redirect></Response>'),
        Redirected(twiml="<Response>"),
    ]
)


OTHER = "CA" + "9" * 32
SIGNALS = st.sampled_from(
    [
        Summoned(OTHER, f"{ORIGIN}/w", "POST"),
        Joined(OTHER, CALLER),
        Left(OTHER),
        MemberCame(),
        Overheard(CALLER, KeyPressed("1")),
        Overheard(CALLER, Spoke("yes")),
        ModeChanged(),
        MixChanged(),
        Chimed(),
        Announced(f"{ORIGIN}/w", "GET"),
        Removed("moderator_ended_conference"),
    ]
)
FATES = st.sampled_from(["ringing", "in-progress", "ready", "moved", "completed", "busy"])


def new_call(*, is_placed=False):
    line = Line(LINE, f"{ORIGIN}/voice", f"{ORIGIN}/fallback", f"{ORIGIN}/status")
    to = "+15035550146" if is_placed else LINE
    identity = Identity("CA" + "1" * 32, "AC" + "0" * 32, CALLER, to, datetime(2026, 1, 5, tzinfo=UTC))
    leg = Leg(identity, line, Office("AC" + "0" * 32, TOKEN))
    if not is_placed:
        return Call(leg)
    order = Order(
        Redirected(f"{ORIGIN}/first"), time_limit_s=25, send_digits="1w", detection=Detection(False)
    )
    return place(leg, order)


def answered(request, body, status=200):
    return Answered(request.id, status, "text/xml", body)


def test_a_call_is_driven_by_events_alone():
    call = new_call()

    (request,) = call.advance(0, Dialled())
    said = call.advance(2, answered(request, b"<Response><Say>One two three four.</Say></Response>"))
    assert [type(output) for output in said] == [CallAnswered, Spoken]
    assert call.next_due_s == 3.5

    ended, status = call.advance(3.5, TimeReached())
    assert (ended.status, ended.duration_s) == ("completed", 2)
    assert (call.is_over, call.is_quiet) == (True, False)

    assert call.advance(4, answered(status, b"", 204)) == []
    assert call.is_quiet


def test_an_answer_that_nobody_waits_for_does_nothing():
    call = new_call()
    call.advance(0, Dialled())

    assert call.advance(1, Answered(99, 200, "text/xml", b"<Response><Hangup/></Response>")) == []


def test_nothing_happens_to_a_caller_who_has_hung_up():
    call = new_call()
    (request,) = call.advance(0, Dialled())
    call.advance(1, HungUp())

    assert call.advance(2, KeyPressed("1")) == []
    assert call.advance(3, answered(request, b"<Response><Say>Hi</Say></Response>")) == []


@settings(max_examples=300, deadline=None)
@given(st.lists(MOVES, max_size=60), st.booleans(), st.data())
def test_every_call_ends_once_and_tells_it_once(moves, is_placed, data):
    call, now_s = new_call(is_placed=is_placed), 0.0
    open_requests: list[HttpRequest] = []
    seen: list[Output] = []

    def feed(event):
        outputs = call.advance(now_s, event)
        seen.extend(outputs)
        open_requests.extend(output for output in outputs if isinstance(output, HttpRequest))
        assert call.next_due_s is None or call.next_due_s >= now_s

    feed(Dialled())
    for move in moves:
        if move in ("answer", "error", "fail") and open_requests:
            request = open_requests.pop(0)
            if move == "fail":
                feed(RequestFailed(request.id, "refused"))
            else:
                feed(answered(request, data.draw(REPLIES), 200 if move == "answer" else 500))
        elif move == "time" and call.next_due_s is not None:
            now_s = call.next_due_s
            feed(TimeReached())
        elif move in ("1", "#", "*"):
            feed(KeyPressed(move))
        elif move == "word":
            feed(Spoke("yes", 0.5))
        elif move == "move" and call.leg.is_answered:
            feed(data.draw(DESTINATIONS))
        elif move == "child":
            for child in [output.identity.sid for output in seen if isinstance(output, CallWanted)]:
                feed(ChildChanged(child, data.draw(FATES)))
        elif move == "signal":
            feed(data.draw(SIGNALS))
        elif move == "stop":
            feed(Stopped("completed"))
    feed(HungUp())
    while open_requests:
        request = open_requests.pop(0)
        feed(answered(request, b"", 204))

    assert call.is_over
    assert call.is_quiet
    assert len([output for output in seen if isinstance(output, Ended)]) == 1
    requests = [output for output in seen if isinstance(output, HttpRequest)]
    assert len({request.id for request in requests}) == len(requests)
    was_queued = is_placed and call.leg.began_at_s is None
    told = [request.purpose for request in requests if request.url.endswith("/status")]
    assert set(told) == (set() if was_queued else {"status"})
