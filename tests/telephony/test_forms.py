from __future__ import annotations

import pytest
from werkzeug.datastructures import MultiDict

from ivr.domain.errors import NotFromCarrier
from ivr.engine.events import (
    CallArrived,
    Event,
    KeysPressed,
    Odd,
    PersonLeft,
    StayedSilent,
    VoiceLeft,
    WordsSpoken,
)
from ivr.telephony.forms import UNINTELLIGIBLE, Malformed, Posted, arrival_of, event_of, posted

CALL = "CA" + "0123456789abcdef" * 2
ACCOUNT = "AC" + "5" * 32
RECORDING = "RE" + "0123456789abcdef" * 2
ALWAYS = {
    "AccountSid": ACCOUNT,
    "ApiVersion": "2010-04-01",
    "CallSid": CALL,
    "CallStatus": "in-progress",
    "Direction": "inbound",
    "From": "+15035550123",
    "To": "+18006315590",
}


def form(*pairs: tuple[str, str], **changes: str | None) -> MultiDict[str, str]:
    values = {name: value for name, value in (ALWAYS | changes).items() if value is not None}
    return MultiDict([*values.items(), *pairs])


def admitted(*pairs: tuple[str, str], **changes: str | None) -> Posted:
    answer = posted(form(*pairs, **changes))
    assert isinstance(answer, Posted)
    return answer


def event(full: int | None = None, **parameters: str) -> Event:
    return event_of(admitted(**parameters), full=full)


# What may come in at all.


@pytest.mark.parametrize(
    "call",
    [
        None,
        "",
        "CA1",
        CALL.lower(),
        CALL.upper(),
        "SM" + CALL[2:],
        CALL + "\n",
        CALL[:-1],
        CALL + "0",
        "CA" + "0" * 15 + "\0" + "0" * 16,
        "CA' OR '1'='1",
        "../../" + CALL,
        "CA" + "a" * 10_240,
        "CA" + "٠" * 32,
    ],
)
def test_a_form_without_a_call_of_the_carriers_shape_is_malformed(call: str | None) -> None:
    assert posted(form(CallSid=call)) == Malformed("call_id")


@pytest.mark.parametrize(
    "pairs",
    [
        [("Digits", "1"), ("Digits", "9")],
        [("Digits", "1"), ("Digits", "1")],
        [("From", "+15035550199")],
        [("StirVerstat", "TN-Validation-Passed-A"), ("StirVerstat", "TN-Validation-Failed")],
        [("SomethingNew", "1"), ("SomethingNew", "2")],
        [("", "5")],
        [(f"New{n}", "x") for n in range(101)],
    ],
)
def test_a_form_that_could_be_read_in_two_ways_is_malformed(pairs: list[tuple[str, str]]) -> None:
    assert posted(form(*pairs)) == Malformed("names")


RECUT: dict[str, MultiDict[str, str]] = {
    "the end of a name becomes a value": form(("Digit", "s1")),
    "a parameter joins the value before it": form(Digits="1From+15035550123", From=None),
    "a withheld caller joins the value before it": form(Digits="1Fromanonymous", From=None),
    "keys join a value": form(CallStatus="in-progressDigits1"),
    "keys join a place": form(CallerZip="97205Digits0"),
    "words join a value": form(StirVerstat="xSpeechResultyes"),
    "all in one name": MultiDict({"CallSid" + CALL + "Digits1": ""}),
    "a value becomes part of a name": form(("Digits1Direction", "inbound"), Direction=None),
    "JSON labelled as a form": MultiDict({'{"CallSid":"CA1","Digits":"1"}': ""}),
    "the result of a dial joins a value": form(Direction="inboundDialCallStatuscompleted"),
}


@pytest.mark.parametrize("recut", RECUT.values(), ids=list(RECUT))
def test_a_signature_made_over_other_parameters_is_not_the_carriers(recut: MultiDict[str, str]) -> None:
    with pytest.raises(NotFromCarrier, match="signature_recut"):
        posted(recut)


@pytest.mark.parametrize(
    "parameters",
    [
        {"SpeechResult": "From Portland To Eugene with Digits"},
        {"FromCity": "PORTLAND", "ToCity": "Toledo", "CallerName": "Digits Inc"},
        {"ParentCallSid": "CA not hex", "ForwardedFrom": "+19005551234"},
        {"DialCallStatus": "completed", "DialCallSid": CALL, "DialCallDuration": "12"},
        {"RecordingUrl": "https://api.twilio.com/x", "RecordingSid": RECORDING},
        {"CallToken": '{"parentCallInfoToken":"x"}', "StirPassportToken": "a.b.c"},
        {"SomethingNew": "1", "FromCounty": "LANE", "msg": "Gather End"},
        {"Digits[]": "1"},
    ],
)
def test_what_the_carrier_sends_or_may_come_to_send_is_let_in(parameters: dict[str, str]) -> None:
    assert admitted(**parameters).call == CALL


def test_another_account_is_not_our_carrier() -> None:
    assert isinstance(posted(form(), account=ACCOUNT), Posted)
    for other in ("AC" + "6" * 32, "", None):
        with pytest.raises(NotFromCarrier, match="account"):
            posted(form(AccountSid=other), account=ACCOUNT)


def test_what_was_sent_is_not_in_what_is_printed() -> None:
    assert "5035550123" not in repr(admitted())


# Who calls whom.


@pytest.mark.parametrize(
    ("sent", "caller"),
    [
        ("+15035550123", "+15035550123"),
        ("+442079460123", "+442079460123"),
        (None, None),
        ("", None),
        ("+", None),
        ("anonymous", None),
        ("+266696687", None),
        ("+7378742833", None),
        ("5035550123", None),
        (" 15035550123", None),
        ("+1911", None),
        ("+1234567890123456", None),
        ("sip:alice@example.com", None),
        ("client:agent_42", None),
        ("whatsapp:+15035550123", None),
        ("+15035550123' OR 1=1--", None),
        ("+15035550123\r\nINFO agent=admin", None),
        ("+1503\u202e5550123", None),
        ("+1503\u200b5550123", None),
        ("+15035550123\0", None),
        ("📞", None),
    ],
)
def test_a_caller_is_a_telephone_number_or_nobody(sent: str | None, caller: str | None) -> None:
    assert arrival_of(admitted(From=sent)) == CallArrived("+18006315590", caller)


@pytest.mark.parametrize(
    "sent", [None, "", "sip:ivr@example.com", "8006315590", "+1800631559O", "+1" + "0" * 20]
)
def test_a_line_that_is_no_number_is_no_line(sent: str | None) -> None:
    assert arrival_of(admitted(To=sent)).dialled == ""


def test_the_caller_is_who_from_says() -> None:
    assert admitted(Caller="+15035559999").caller == "+15035550123"


# What the caller answered.


@pytest.mark.parametrize("keys", ["1", "0", "*", "#", "97205", "12*34#", "9" * 64])
def test_keys_are_keys(keys: str) -> None:
    assert event(Digits=keys) == KeysPressed(keys)


@pytest.mark.parametrize(
    ("keys", "full", "ended"), [("1", 1, False), ("972", 5, True), ("97205", 5, False), ("97205", None, True)]
)
def test_an_entry_that_is_full_was_not_ended_by_its_caller(keys: str, full: int | None, ended: bool) -> None:
    assert event(full, Digits=keys) == KeysPressed(keys, ended)


@pytest.mark.parametrize(
    "keys",
    [
        "A",
        "1w2",
        "-1",
        "0x1",
        " 1",
        "１",
        "²",
        "1\n",
        "1\0",
        "1" * 10_000,
        "__class__",
        "hangup",
        "%zz",
        "1;Digits=2",
    ],
)
def test_keys_that_are_none_count_as_a_miss(keys: str) -> None:
    assert event(Digits=keys) is UNINTELLIGIBLE


def test_keys_go_before_words() -> None:
    assert event(Digits="1", SpeechResult="cancel", Confidence="0.9") == KeysPressed("1")


@pytest.mark.parametrize(
    "parameters",
    [{}, {"Digits": ""}, {"SpeechResult": ""}, {"SpeechResult": "   "}, {"SpeechResult": "\0\u200e\x1b"[:1]}],
)
def test_nothing_is_silence(parameters: dict[str, str]) -> None:
    assert event_of(admitted(**parameters)) == StayedSilent()


@pytest.mark.parametrize(
    ("written", "confidence"),
    [
        ("0.87", 0.87),
        ("0", 0.0),
        ("0.0", 0.0),
        ("1", 1.0),
        ("1.0", 1.0),
        (".5", 0.5),
        ("", None),
        ("NaN", None),
        ("Infinity", None),
        ("-Infinity", None),
        ("1e999", None),
        ("-0.3", None),
        ("1.0000001", None),
        ("0,87", None),
        ("٠.٩", None),
        ("0x1p-1", None),
        ("0.9\n", None),
        (" 0.9", None),
    ],
)
def test_a_confidence_is_a_number_from_nought_to_one_or_unknown(
    written: str, confidence: float | None
) -> None:
    assert event(SpeechResult="yes", Confidence=written) == WordsSpoken("yes", confidence)


def test_words_without_a_confidence_are_words_all_the_same() -> None:
    assert event(SpeechResult="yes") == WordsSpoken("yes", None)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("tow " * 15_000, ("tow " * 150).strip()),
        ("  cancel\tmy\r\npolicy ", "cancel my policy"),
        ("\x1b[2J\x1b[31mroot", "[2J[31mroot"),
        ("a\x0b\x0c\x7f\x85\x9fb", "a b"),
        ("a\ufffeb\ud800", "ab"),
        ("%FF%FE", "%FF%FE"),
        ("a" + "\u0301" * 2000, "\u00e1\u0301\u0301"),
        ("</Say><Dial>+19005551234</Dial>", "</Say><Dial>+19005551234</Dial>"),
        ("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469"),
    ],
)
def test_words_are_cleaned_and_cut(said: str, heard: str) -> None:
    assert event(SpeechResult=said) == WordsSpoken(heard, None)


def test_partial_results_are_no_answer() -> None:
    assert (
        event(UnstableSpeechResult="cancel my policy", Stability="abc", SequenceNumber="-5") == StayedSilent()
    )


# What came of a person, or of a message.


@pytest.mark.parametrize(
    ("parameters", "how"),
    [
        ({"DialCallStatus": "completed"}, "ended"),
        ({"DialCallStatus": "completed", "DialBridged": "true", "CallStatus": "completed"}, "ended"),
        ({"DialCallStatus": "answered"}, "ended"),
        ({"DialCallStatus": "completed", "DialBridged": "false"}, "failed"),
        ({"DialCallStatus": "canceled"}, "gave_up"),
        ({"DialCallStatus": "no-answer", "CallStatus": "completed"}, "gave_up"),
        ({"DialCallStatus": "no-answer"}, "failed"),
        ({"DialCallStatus": "busy"}, "failed"),
        ({"DialCallStatus": "failed", "DialCallDuration": "-3"}, "failed"),
        ({"DialCallStatus": "teleported"}, "failed"),
        ({"DialCallStatus": ""}, "failed"),
    ],
)
def test_how_a_talk_with_a_person_ended(parameters: dict[str, str], how: str) -> None:
    assert event_of(admitted(**parameters)) == PersonLeft(how)  # type: ignore[arg-type]  # the table holds plain words


def test_a_dial_without_a_result_failed() -> None:
    assert event_of(admitted(), after="dial") == PersonLeft("failed")


@pytest.mark.parametrize(
    ("parameters", "left"),
    [
        ({"RecordingSid": RECORDING, "RecordingDuration": "7"}, VoiceLeft(RECORDING, 7)),
        (
            {"RecordingUrl": f"https://api.twilio.com/x/{RECORDING}", "RecordingDuration": "0"},
            VoiceLeft(RECORDING, 0),
        ),
        ({"RecordingSid": RECORDING, "Digits": "hangup", "CallStatus": "completed"}, VoiceLeft(RECORDING, 0)),
        ({"RecordingSid": RECORDING, "RecordingDuration": "-7"}, VoiceLeft(RECORDING, 0)),
        ({"RecordingSid": RECORDING, "RecordingDuration": "1e9"}, VoiceLeft(RECORDING, 0)),
        ({"RecordingSid": "../../CA1"}, Odd()),
        ({"RecordingUrl": "http://127.0.0.1:5432/"}, Odd()),
        ({"RecordingUrl": "javascript:alert(1)"}, Odd()),
        ({"RecordingUrl": "https://api.twilio.com@evil.example/x"}, Odd()),
    ],
)
def test_a_message_is_known_by_its_name_alone(parameters: dict[str, str], left: Event) -> None:
    assert event_of(admitted(**parameters)) == left


def test_a_hang_up_is_recognised_after_a_message_alone() -> None:
    assert event_of(admitted(Digits="hangup"), after="record") == Odd()
    assert event_of(admitted(Digits="hangup"), after="gather") is UNINTELLIGIBLE


@pytest.mark.parametrize(
    ("status", "ended"),
    [
        ("completed", "completed"),
        ("no-answer", "no-answer"),
        ("ringing", None),
        ("exploded", None),
        (None, None),
    ],
)
def test_only_a_known_final_status_ends_a_call(status: str | None, ended: str | None) -> None:
    assert admitted(CallStatus=status).ended == ended
