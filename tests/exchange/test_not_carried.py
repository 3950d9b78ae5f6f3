"""Connect, Start, Stop, Pay and their like are read strictly and passed over: the call goes on.

Whoever is at the telephone is told what the carrier would do.
"""

import pytest

from tests.exchange.conftest import codes
from tests.exchange.reading import problems

RELAY = """<Connect><ConversationRelay url="wss://talk.test/" welcomeGreeting="Hi" interruptible="speech">{}
</ConversationRelay></Connect>"""


@pytest.mark.parametrize(
    ("verb", "would"),
    [
        (
            '<Connect action="/after"><Stream url="wss://sound.test/a"/></Connect>',
            "hand the call to <Stream> at wss://sound.test/a until that ends, then to /after",
        ),
        (RELAY.format(""), "until that ends, then to the next verb"),
        ('<Start><Stream url="wss://sound.test/"/></Start>', "start <Stream> at wss://sound.test/"),
        ('<Stop><Stream name="a"/></Stop>', "stop <Stream>"),
        ('<Pay paymentConnector="shop"/>', "tell its Result to the document's own URL"),
        ('<Pay action="https://pay.test/"/>', "tell its Result to https://pay.test/"),
        ("<Echo/>", "play back"),
        ("<Sms>Hi</Sms>", "send a text message"),
        ("<Queue>q</Queue>", "belongs into a <Dial>"),
        ('<Prompt for="postal-code"><Say>ZIP?</Say></Prompt>', "while a <Pay> asks"),
        (f'<Enqueue workflowSid="WW{"1" * 32}"/>', "TaskRouter"),
    ],
)
def test_it_is_passed_over_with_a_word_of_what_the_carrier_would_do(dial, verb, would):
    phone = dial(f"{verb}<Say>Go on.</Say>")

    assert codes(phone) == []
    (note,) = phone.reports
    assert (note.level, note.code) == ("note", None)
    assert would in note.text
    assert phone.said == ["Go on."]


def test_it_answers_the_call(dial):
    phone = dial('<Start><Stream url="wss://sound.test/"/></Start>')

    assert "the line answers" in [entry.what for entry in phone.transcript.entries]


@pytest.mark.parametrize(
    "verb",
    [
        '<Start><Stream url="wss://s.test/" track="both_tracks"><Parameter name="a" value="b"/></Stream>'
        "</Start>",
        RELAY.format('<Language code="es-US"/><Parameter name="a" value="b"/>'),
        '<Start><Recording recordingStatusCallback="https://a.test/"/></Start>',
        '<Start><Transcription languageCode="en-US"/></Start>',
        '<Pay chargeAmount="20.45" maxAttempts="2"><Prompt for="security-code" attempt="1 2">'
        '<Say>Code?</Say><Pause/></Prompt><Parameter name="a" value="b"/></Pay>',
    ],
)
def test_what_the_carrier_knows_is_no_warning(verb):
    assert problems(verb) == []


@pytest.mark.parametrize(
    ("verb", "level", "code"),
    [
        ('<Connect><Stream url="wss://s.test/" track="both_tracks"/></Connect>', "error", 31941),
        ('<Connect><Stream url="https://s.test/"/></Connect>', "warning", 12200),
        ("<Connect/>", "warning", 12200),
        ("<Connect><Say>Hi</Say></Connect>", "warning", 12200),
        ("<Start><Pay/></Start>", "error", 14300),
        ('<Pay paymentMethod="gold"/>', "warning", 12200),
        ('<Pay maxAttempts="4"/>', "warning", 12200),
        ('<Pay validCardTypes="visa diners"/>', "warning", 12200),
        ('<Pay><Prompt for="zip"/></Pay>', "warning", 12200),
        (
            '<Pay><Prompt for="postal-code"><Play digits="9">/x</Play><Gather/></Prompt></Pay>',
            "warning",
            12200,
        ),
        (f"<Connect>{RELAY.format('<Say>Hi</Say>')}</Connect>", "warning", 12200),
    ],
)
def test_what_the_carrier_does_not_know_is_a_problem_here_too(verb, level, code):
    assert (level, code) in problems(verb)
