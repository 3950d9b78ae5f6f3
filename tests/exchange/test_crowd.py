"""Whatever several callers, agents and the account do to each other's calls, nothing is left over.

Every call ends once, queues and conferences are empty, and nothing runs any more.
"""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from twilio.base.exceptions import TwilioRestException

from ivr.exchange.phone import NotConnected
from ivr.exchange.telephones import Line
from ivr.exchange.wsgi import VirtualExchange
from tests.exchange.carrier import client_of
from tests.exchange.conftest import LINE, ORIGIN, TOKEN, Answer, Server

AGENT, MISSING = "+15035550190", "+15035550144"
DOCUMENTS = [
    f'<Dial action="/after" timeout="9">{AGENT}</Dial>',
    f'<Dial><Number url="/whisper">{AGENT}</Number><Number>{MISSING}</Number></Dial><Say>next</Say>',
    f'<Dial sequential="true" hangupOnStar="true" timeout="5"><Number>{MISSING}</Number>'
    f'<Number url="/whisper" statusCallback="/told">{AGENT}</Number></Dial>',
    '<Enqueue waitUrl="/wait" action="/after">line</Enqueue><Say>next</Say>',
    '<Enqueue waitUrl="">line</Enqueue>',
    '<Dial action="/after" timeout="30" hangupOnStar="true"><Queue url="/hello">line</Queue></Dial>',
    '<Dial timeLimit="40"><Queue>line</Queue></Dial><Redirect>/after</Redirect>',
    '<Dial action="/after"><Conference waitUrl="/hello" statusCallback="/told"'
    ' statusCallbackEvent="start end join leave">room</Conference></Dial>',
    '<Dial hangupOnStar="true"><Conference endConferenceOnExit="true" waitUrl="">room</Conference></Dial>',
    '<Gather numDigits="1" action="/after" timeout="3"/><Redirect>/after</Redirect>',
]
SIDE = {
    "/after": [
        "<Say>after</Say>",
        '<Enqueue waitUrl="">line</Enqueue>',
        "<Dial><Conference>room</Conference></Dial>",
    ],
    "/whisper": ["<Say>a caller</Say>", '<Gather numDigits="1"/><Hangup/>', "<Hangup/>"],
    "/wait": [
        '<Pause length="4"/>',
        "<Leave/>",
        '<Gather numDigits="1" timeout="2" action="/wait"/>',
        "oops",
    ],
    "/hello": ["<Say>hello</Say>", '<Pause length="3"/>', "<Redirect/>"],
}
DEEDS = st.tuples(
    st.sampled_from(
        [
            *("dial", "dial", "dial", "time", "time", "key", "star", "word", "hang up"),
            *("pick up", "pick up", "decline", "ignore", "agent hangs up"),
            *("move", "stop", "kick", "hold", "end room", "front"),
        ]
    ),
    st.integers(0, 9),
)


class _Crowd:
    def __init__(self, data: st.DataObject) -> None:
        self.server = Server()
        self.server.on("/told", Answer(b"", 204, None))
        self.exchange = VirtualExchange(self.server, lines=[Line(LINE, "/voice")], auth_token=TOKEN, seed=1)
        self.client = client_of(self.exchange.account)
        self.agent = self.exchange.handset(AGENT)
        self.phones: list = []
        self.data = data
        for path, bodies in SIDE.items():
            self.server.on(path, data.draw(st.sampled_from(bodies)))

    def do(self, deed: str, n: int) -> None:
        phone = self.phones[n % len(self.phones)] if self.phones else None
        rooms = self.client.conferences.list(limit=1)
        match deed:
            case "dial":
                self.server.on("/voice", DOCUMENTS[n])
                number = f"+150355501{n:02}"
                self.phones.append(self.exchange.dial(number, LINE, begin=False))
            case "time":
                self.exchange.pass_time(n + 0.5)
            case "key" | "star" if phone:
                phone.press("*" if deed == "star" else str(n), and_wait=False)
            case "word" if phone:
                phone.say("Hello?", and_wait=False)
            case "hang up" if phone:
                phone.hang_up()
            case "pick up":
                self.agent.pick_up()
            case "decline":
                self.agent.decline()
            case "ignore":
                self.agent.let_it_ring()
            case "agent hangs up":
                self.agent.phone.hang_up()
            case "move" if phone:
                self.client.calls(phone.call_sid).update(url=f"{ORIGIN}/after")
            case "stop" if phone:
                self.client.calls(phone.call_sid).update(status="completed")
            case "kick" if phone and rooms:
                self.client.conferences(rooms[0].sid).participants(phone.call_sid).delete()
            case "hold" if phone and rooms:
                participant = self.client.conferences(rooms[0].sid).participants(phone.call_sid)
                participant.update(hold=n % 2 == 0, muted=n % 3 == 0, hold_url=f"{ORIGIN}/hello")
            case "end room" if rooms:
                self.client.conferences(rooms[0].sid).update(status="completed")
            case "front":
                for queue in self.client.queues.list(limit=1):
                    self.client.queues(queue.sid).members("Front").update(url=f"{ORIGIN}/after")

    def go_home(self) -> None:
        """All who have dialled hang up; what they had begun ends with that."""
        for phone in self.phones:
            # The end of another may have ended it.
            with suppress(NotConnected):
                phone.hang_up()
        self.exchange.pass_time(60)


@settings(max_examples=80, deadline=None)
@given(st.lists(DEEDS, max_size=30), st.data())
def test_a_crowd_leaves_nothing_behind(deeds, data):
    crowd = _Crowd(data)
    for deed, n in deeds:
        # What is not to be done just then is refused.
        with suppress(NotConnected, TwilioRestException):
            crowd.do(deed, n)
    crowd.go_home()

    account = crowd.exchange.account
    for phone in crowd.phones:
        over = [entry.what for entry in phone.transcript.entries if entry.what.startswith("the call is over")]
        assert len(over) == 1
    assert {placed.call.is_quiet for _, placed in account.calls.newest_first()} <= {True}
    assert [one.members + one.agents for _, one in account.office.queues.shelf.newest_first()] in ([], [[]])
    assert {one.status for _, one in account.office.conferences.shelf.newest_first()} <= {"completed"}
    assert not crowd.exchange.is_running
