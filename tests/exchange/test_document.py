"""A document is read strictly: what cannot be read ends the call with an error, what is odd is a warning.

12100 not well-formed, 12102 another root than Response, 11750 over 64 kB, 11770 empty, 12300 another type.
text/xml, application/xml and text/html are TwiML; sound is played; plain text is TwiML or read aloud.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ivr.exchange.document import DocumentInvalid, read_document
from ivr.exchange.places import CALL, QUEUE_WAIT
from ivr.exchange.schema import SCHEMAS
from tests.exchange.conftest import Answer, codes

BOMB = b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><Response><Say>&b;</Say></Response>'


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"<Response><Say>Hi</Response>", 12100),
        (b"<Response><Say>Salt & pepper</Say></Response>", 12100),
        (b'\n<?xml version="1.0"?><Response/>', 12100),
        (b"just words", 12100),
        (BOMB, 12100),
        (BOMB.decode().encode("utf-16"), 12100),
        (b"<response/>", 12102),
        (b"<Say>Hi</Say>", 12102),
        (b"", 11770),
        (b" \n", 11770),
        (b"<Response><Say>" + b"a" * 65536 + b"</Say></Response>", 11750),
    ],
)
def test_a_document_that_cannot_be_read_ends_the_call_with_an_apology(dial, body, code):
    phone = dial(body)

    assert codes(phone) == [code]
    assert "application error" in phone.said[0]
    assert phone.ended.reason == "application error"


def test_64_kilobytes_are_fine(dial):
    body = b"<Response><!--" + b"a" * 65000 + b"--></Response>"
    body += b" " * (65536 - len(body))

    assert codes(dial(body)) == []


@pytest.mark.parametrize(
    "verbs",
    ["<Shout/>", "<say>Hi</say>", "Hello", "<Say><Play>/x</Play></Say>", "<Hangup now='true'/>"],
)
def test_what_is_off_schema_is_a_warning(dial, verbs):
    assert codes(dial(verbs)) == [12200]


def test_an_unknown_verb_is_skipped(dial):
    assert dial("<Shout/><Say>Hi</Say>").said == ["Hi"]


def test_what_this_exchange_does_not_carry_out_is_passed_over_with_a_note_of_what_the_carrier_would_do(dial):
    phone = dial('<Connect><Stream url="wss://sound.test/"/></Connect><Say>Hi</Say>')

    assert codes(phone) == []
    assert "hand the call to <Stream> at wss://sound.test/" in phone.reports[0].text
    assert phone.said == ["Hi"]


def test_a_strict_exchange_fails_a_document_that_warns(dial, exchange):
    exchange.strict = True

    phone = dial("<Shout/><Say>Hi</Say>")

    assert codes(phone) == [12200]
    assert phone.ended.reason == "application error"


def test_warnings_come_with_the_document_not_with_the_verb(dial):
    phone = dial("<Hangup/><Say/>")

    assert codes(phone) == [13520]


@pytest.mark.parametrize("kind", ["text/xml", "application/xml; charset=utf-8", "text/html", "TEXT/XML"])
def test_these_types_are_twiml(dial, kind):
    assert dial(Answer(b"<Response><Say>Hi</Say></Response>", content_type=kind)).said == ["Hi"]


@pytest.mark.parametrize("kind", [None, "application/json", "image/png"])
def test_any_other_type_is_an_error(dial, kind):
    assert codes(dial(Answer(b"<Response/>", content_type=kind))) == [12300]


def test_plain_text_that_is_twiml_is_executed(dial):
    body = b"<Response><Say>Hi</Say><Say>Bye</Say></Response>"

    assert dial(Answer(body, content_type="text/plain")).said == ["Hi", "Bye"]


def test_other_plain_text_is_read_aloud(dial):
    phone = dial(Answer(b"We are closed.", content_type="text/plain"))

    assert phone.said == ["We are closed."]
    assert phone.ended.status == "completed"


def test_sound_is_played_and_ends_the_call(dial, server, exchange):
    dial(Answer(bytes(16000), content_type="audio/basic"))

    assert exchange.now_s == 2
    assert server.paths() == ["/voice", "/status"]


TAGS = sorted({name.rpartition("/")[2] for name in SCHEMAS} | {"Echo", "Sms", "Room", "Recording", "Shout"})
NAMES = sorted({name for shape in SCHEMAS.values() for name in shape.attributes if "{" not in name})
WORDS = st.sampled_from(["", "true", "1", "-1", "auto", "GET", "\u0663", "wss://x", "9" * 30, "a b", " "])


def element(children):
    def written(made):
        tag, attributes, text, inside = made
        pairs = "".join(f' {name}="{value}"' for name, value in attributes.items())
        return f"<{tag}{pairs}>{text}{''.join(inside)}</{tag}>"

    attributes = st.dictionaries(st.sampled_from(NAMES), WORDS, max_size=3)
    made = st.tuples(st.sampled_from(TAGS), attributes, WORDS, st.lists(children, max_size=3))
    return made.map(written)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.recursive(WORDS, element, max_leaves=6), max_size=4))
def test_whatever_is_inside_whatever_is_read_with_problems_and_never_fails(elements):
    body = f"<Response>{''.join(elements)}</Response>".encode()

    for place in (CALL, QUEUE_WAIT):
        document = read_document("http://127.0.0.1/", body, place)
        assert len(document.verbs) <= len(elements)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_document_or_invalid(body):
    codes = []
    try:
        read_document("http://127.0.0.1/", b"<Response>" + body + b"</Response>")
    except DocumentInvalid as invalid:
        codes.append(invalid.code)

    assert codes in ([], [12100])
