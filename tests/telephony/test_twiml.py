from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twilio.twiml.voice_response import VoiceResponse

from ivr.domain.errors import FlowStuck
from ivr.engine.steps import Ask, Dial, HangUp, Pause, Rate, Record, Reject, Say, Step
from ivr.flow.speech import Break, Speech, Words
from ivr.telephony.spoken import MOST_CHARACTERS
from ivr.telephony.twiml import checked, render, turn_address

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
EN = 'language="en-US" voice="Polly.Joanna-Neural"'
BACK = '<Redirect method="POST">/voice/turn/2</Redirect>'


def says(*fragments: Words | Break, language: str = "en-US", rate: Rate = "normal") -> Say:
    return Say(Speech(language, fragments), rate)


def asks(**changes: object) -> Ask:
    fields: dict[str, object] = {
        "says": (says(Words("Press 1.")),),
        "language": "en-US",
        "hints": (),
        "max_keys": None,
        "finish_on_pound": True,
        "timeout_s": 5,
    }
    return Ask(**(fields | changes))  # type: ignore[arg-type]  # a table of changes has no types


def rendered(*steps: Step) -> str:
    return render(steps, turn_url="/voice/turn/2").decode()


def verbs(document: bytes) -> Counter[str]:
    return Counter(element.tag for element in ElementTree.fromstring(document).iter())


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param(
            [says(Words("Hello.")), HangUp()],
            f"<Response><Say {EN}>Hello.</Say><Hangup /></Response>",
            id="words",
        ),
        pytest.param(
            [says(Words("Your "), Words(" number is"), Break(300), Words("97205", slow=True), Words("."))],
            f'<Response><Say {EN}>Your number is <break time="300ms" />'
            f'<prosody rate="slow">97205</prosody> .</Say>{BACK}</Response>',
            id="a pause and something to write down",
        ),
        pytest.param(
            [says(Words("Soy"), Words("9", slow=True), language="es-US", rate="slow"), HangUp()],
            '<Response><Say language="es-US" voice="Polly.Lupe-Neural"><prosody rate="slow">Soy</prosody> '
            '<prosody rate="x-slow">9</prosody></Say><Hangup /></Response>',
            id="slower, in Spanish",
        ),
        pytest.param(
            [says(Words("Salut."), language="fr-CA"), HangUp()],
            '<Response><Say language="fr-CA">Salut.</Say><Hangup /></Response>',
            id="a language without a voice of its own",
        ),
        pytest.param(
            [Say(Speech("en-US", (Words("Hello."),), recording="greeting")), HangUp()],
            "<Response><Play>/audio/en-US/greeting.wav</Play><Hangup /></Response>",
            id="a recording instead of the voice",
        ),
        pytest.param(
            [asks(max_keys=1, hints=("cancel", "cancel", "transfer, please", " "))],
            '<Response><Gather action="/voice/turn/2?full=1" actionOnEmptyResult="true" finishOnKey="#" '
            'hints="cancel,transfer please" input="dtmf speech" language="en-US" method="POST" numDigits="1" '
            f'speechTimeout="auto" timeout="5"><Say {EN}>Press 1.</Say></Gather>{BACK}</Response>',
            id="a menu",
        ),
        pytest.param(
            [asks(says=(), finish_on_pound=False, timeout_s=8, speech_timeout_s=3, language="es-US")],
            '<Response><Gather action="/voice/turn/2" actionOnEmptyResult="true" finishOnKey="" '
            'input="dtmf speech" language="es-US" method="POST" speechTimeout="3" timeout="8" />'
            f"{BACK}</Response>",
            id="a silent question of any length",
        ),
        pytest.param(
            [Record(at_most_s=120)],
            '<Response><Record action="/voice/turn/2?after=record" finishOnKey="#" maxLength="120" '
            f'method="POST" playBeep="true" timeout="5" />{BACK}</Response>',
            id="a message",
        ),
        pytest.param(
            [Dial("+15035550190", ring_s=30, shows="+18006315590")],
            '<Response><Dial action="/voice/turn/2?after=dial" callerId="+18006315590" method="POST" '
            'timeout="30"><Number>+15035550190</Number></Dial></Response>',
            id="a person who sees the line",
        ),
        pytest.param(
            [Dial("+15035550190", ring_s=1)],
            '<Response><Dial action="/voice/turn/2?after=dial" method="POST" timeout="5">'
            "<Number>+15035550190</Number></Dial></Response>",
            id="a person who sees the caller, rung no shorter than the carrier can",
        ),
        pytest.param([Pause(2)], f'<Response><Pause length="2" />{BACK}</Response>', id="a pause"),
        pytest.param([HangUp()], "<Response><Hangup /></Response>", id="the end"),
        pytest.param([Reject()], "<Response><Reject /></Response>", id="a call not taken"),
        pytest.param([says(Break(500))], f"<Response>{BACK}</Response>", id="nothing to say"),
    ],
)
def test_each_step_is_this_document(steps: Sequence[Step], expected: str) -> None:
    assert rendered(*steps) == HEAD + expected


def test_text_is_escaped_once() -> None:
    assert "</Say><Dial>+1</Dial> R&D" in "".join(
        ElementTree.fromstring(rendered(says(Words("</Say><Dial>+1</Dial> R&D")), HangUp())).itertext()
    )
    assert "&amp;D" in rendered(says(Words("R&D")), HangUp())


@pytest.mark.parametrize(
    "hostile",
    [
        "</Say><Dial>+19005551234</Dial><Say>",
        "<Redirect>http://evil.example/x</Redirect>",
        '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
        "<break time='600s'/>",
        "<audio src='https://evil.example/a.mp3'/>",
        "]]><Hangup/><![CDATA[",
        "\0\x1b[2J\ufffe\ud800\uffff",
    ],
)
def test_what_is_spoken_never_becomes_a_verb(hostile: str) -> None:
    document = render([asks(says=(says(Words(hostile), Words("end")),), hints=(hostile,))], turn_url="/t")
    assert verbs(document) == Counter(["Response", "Gather", "Say", "Redirect"])


fragments = st.one_of(
    st.builds(Words, st.text(st.characters(), max_size=60), st.booleans()),
    st.builds(Break, st.integers(-5, 20_000)),
)
utterances = st.builds(
    Say,
    st.builds(Speech, st.sampled_from(["en-US", "es-US"]), st.lists(fragments, max_size=6).map(tuple)),
    st.sampled_from(["normal", "slow"]),
)


@given(utterances, st.lists(st.text(st.characters(), max_size=150), max_size=5).map(tuple))
def test_any_text_at_all_is_a_document_with_the_planned_verbs_alone(say: Say, hints: tuple[str, ...]) -> None:
    document = render([say, asks(says=(say,), hints=hints)], turn_url="/voice/turn/2")
    root = ElementTree.fromstring(document)
    assert [element.tag for element in root if element.tag != "Say"] == ["Gather", "Redirect"]
    assert {element.tag for element in root.iter()} <= {
        "Response", "Say", "Gather", "Redirect", "break", "prosody"
    }  # fmt: skip
    gather = root.find("Gather")
    assert gather is not None
    assert all(len(hint) <= 100 for hint in gather.get("hints", "").split(","))


def test_a_long_text_is_said_in_several_breaths_without_losing_a_word() -> None:
    sentence = "This is a sentence that goes on for a while. "
    text = sentence * 200
    spoken = ElementTree.fromstring(rendered(says(Words(text)), HangUp())).findall("Say")
    assert all(len("".join(say.itertext())) <= MOST_CHARACTERS for say in spoken)
    assert " ".join("".join(say.itertext()) for say in spoken) == text.strip()


def test_a_text_without_blanks_is_cut_all_the_same() -> None:
    spoken = ElementTree.fromstring(rendered(says(Words("a" * 7000)), HangUp())).findall("Say")
    assert [len(say.text or "") for say in spoken] == [3000, 3000, 1000]


def test_hints_stop_at_what_the_recogniser_takes() -> None:
    document = rendered(asks(hints=tuple(f"phrase {n} " + "x" * 150 for n in range(600))))
    hints = (ElementTree.fromstring(document).find("Gather") or ElementTree.Element("x")).get("hints", "")
    assert len(hints.split(",")) == 500
    assert max(map(len, hints.split(","))) == 100


def test_an_answer_without_steps_is_not_sent() -> None:
    with pytest.raises(FlowStuck):
        render([], turn_url="/voice/turn/2")


def test_an_answer_that_is_too_long_for_the_carrier_is_not_sent() -> None:
    with pytest.raises(FlowStuck):
        render([says(Words("word " * 14_000)), HangUp()], turn_url="/voice/turn/2")


@pytest.mark.parametrize("last", [says(Words("Hello.")), Pause(1), Record(30), asks()])
def test_a_live_call_always_has_somewhere_to_go(last: Step) -> None:
    root = ElementTree.fromstring(rendered(says(Words("First.")), last))
    assert root[-1].tag == "Redirect"
    assert root[-1].text == "/voice/turn/2"


def test_the_next_turns_address_asks_the_carrier_to_try_again_and_keeps_that_out_of_the_query() -> None:
    document = render([asks(max_keys=5)], turn_url=turn_address(7)).decode()
    assert 'action="/voice/turn/7?full=5#ct=2000&amp;rt=8000&amp;tt=14000&amp;rc=2&amp;rp=ct,rt"' in document


def test_what_comes_after_a_dial_or_a_message_says_so_beside_what_the_address_says_already() -> None:
    url = "https://a.org/voice/turn/7?moved=x#rc=2"
    assert (
        'action="https://a.org/voice/turn/7?moved=x&amp;after=record#rc=2"'
        in render([Record(30)], turn_url=url).decode()
    )


class Injected(VoiceResponse):  # type: ignore[misc]  # the library has no types
    """A document that is written otherwise than it was built, as by a flaw of the builder."""

    written = ""

    def __str__(self) -> str:
        return self.written


@pytest.mark.parametrize(
    "written",
    [
        "<Response><Dial>+19005551234</Dial></Response>",
        "<Response/><Response/>",
        "<Response>\x1b</Response>",
        "",
        "<Response>\ud800</Response>",
    ],
)
def test_a_document_that_is_not_what_was_planned_is_not_sent(written: str) -> None:
    document = Injected()
    document.written = written
    with pytest.raises(FlowStuck):
        checked(document)
