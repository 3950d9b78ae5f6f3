"""What Dial and its nouns may say: every attribute with its values, its default and the carrier's code.

A Dial rings up to ten numbers, clients and SIP telephones, or takes the caller to one queue or conference.
"""

import pytest

from ivr.exchange.nouns import Client, Conference, Number, Queue, Sip
from ivr.exchange.verbs import Dial
from tests.exchange.reading import only, problems, read

BUSY = "+15035550143"


def dial(inside: str, attributes: str = "") -> Dial:
    verb = only(f"<Dial {attributes}>{inside}</Dial>")
    assert isinstance(verb, Dial)
    return verb


def test_a_dial_says_little_and_means_much():
    verb = dial(BUSY)

    assert verb.callees == (Number(address=BUSY),)
    assert (verb.action, verb.method, verb.caller_id) == (None, "POST", None)
    assert (verb.timeout_s, verb.time_limit_s) == (30, 14400)
    assert (verb.answers_on_bridge, verb.hangs_up_on_star, verb.is_sequential) == (False, False, False)
    assert (verb.record, verb.recording_track, verb.trims_silence) == ("do-not-record", "both", False)
    assert verb.recording_callback is None
    assert verb.recording_events == {"completed"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", "record-from-answer"),
        ("false", "do-not-record"),
        ("record-from-ringing-dual", "record-from-ringing-dual"),
    ],
)
def test_true_and_false_are_old_words_for_two_ways_to_record(written, meant):
    assert dial(BUSY, f'record="{written}"').record == meant


def test_a_number_has_a_whisper_keys_callbacks_and_machine_detection():
    (number,) = dial(
        '<Number url="/whisper" method="GET" sendDigits="wW12#" statusCallback="/s"'
        ' statusCallbackMethod="GET" statusCallbackEvent="ringing answered"'
        ' machineDetection="DetectMessageEnd" machineDetectionTimeout="20"'
        f' amdStatusCallback="/amd">{BUSY}</Number>'
    ).callees

    assert isinstance(number, Number)
    assert (number.url, number.method, number.send_digits) == ("/whisper", "GET", "wW12#")
    assert (number.status_callback, number.status_method) == ("/s", "GET")
    assert number.status_events == {"ringing", "answered"}
    assert (number.machine_detection, number.machine_timeout_s) == ("DetectMessageEnd", 20)
    assert (number.machine_callback, number.machine_method) == ("/amd", "POST")


def test_a_client_is_named_by_its_text_or_by_its_identity_with_parameters():
    plain, whole = dial(
        '<Client>bob</Client><Client url="/w"><Identity>eve</Identity>'
        '<Parameter name="ticket" value="7"/></Client>'
    ).callees

    assert isinstance(plain, Client)
    assert isinstance(whole, Client)
    assert (plain.address, plain.parameters) == ("client:bob", ())
    assert (whole.address, whole.url, whole.parameters) == ("client:eve", "/w", (("ticket", "7"),))


def test_a_sip_telephone_has_a_uri_and_may_want_a_password():
    (sip,) = dial('<Sip username="u" password="p">sip:desk@example.com?x=1</Sip>').callees

    assert sip == Sip(address="sip:desk@example.com?x=1", username="u", password="p")


def test_a_queue_may_have_a_whisper():
    assert dial("<Queue>support</Queue>").queue == Queue("support", None, "POST")
    assert dial('<Queue url="/w" method="GET">support</Queue>').queue == Queue("support", "/w", "GET")


def test_a_conference_says_little_and_means_much():
    room = dial("<Conference>room</Conference>").conference

    assert isinstance(room, Conference)
    assert (room.name, room.is_muted, room.beep) == ("room", False, "true")
    assert (room.starts_on_enter, room.ends_on_exit, room.max_participants) == (True, False, 250)
    assert (room.wait_url, room.wait_method) == (None, "GET")
    assert (room.records, room.trims_silence, room.coaches, room.label) == (False, True, None, None)
    assert (room.status_callback, room.status_events) == (None, frozenset())
    assert room.recording_callback is None
    assert room.recording_events == {"completed"}


def test_an_empty_wait_url_is_silence_and_a_written_one_is_posted_to():
    silence = dial('<Conference waitUrl="">room</Conference>').conference
    music = dial('<Conference waitUrl="/music">room</Conference>').conference

    assert silence is not None
    assert music is not None
    assert (silence.wait_url, music.wait_url, music.wait_method) == ("", "/music", "POST")


def test_a_conference_beside_a_number_is_the_only_one_that_counts():
    document = read(f"<Dial><Number>{BUSY}</Number><Conference>room</Conference></Dial>")

    (verb,) = document.verbs
    assert isinstance(verb, Dial)
    assert [one.code for one in document.problems] == [13000]
    assert (verb.callees, verb.conference is not None) == ((), True)


@pytest.mark.parametrize("noun", ["Application", "Sim", "WhatsApp"])
def test_what_no_telephone_here_is_reached_by_is_noted(noun):
    assert problems(f"<Dial><{noun}>x</{noun}></Dial>") == [("note", None)]


@pytest.mark.parametrize(
    ("attributes", "code"),
    [
        ('method="PUT"', 13210),
        ('timeout="4"', 13212),
        ('timeout="601"', 13212),
        ('hangupOnStar="yes"', 13213),
        ('timeLimit="0"', 13216),
        ('record="always"', 13217),
        ('sequential="1"', 13218),
        ('answerOnBridge="1"', 13219),
        ('ringTone="atlantis"', 13220),
        ('recordingTrack="left"', 13622),
        (f'callReason="{"x" * 51}"', 12200),
        ('trim="all"', 12200),
        ('timelimit="5"', 12200),
    ],
)
def test_a_value_that_a_dial_does_not_take_is_a_warning(attributes, code):
    assert problems(f"<Dial {attributes}>{BUSY}</Dial>") == [("warning", code)]


@pytest.mark.parametrize(
    ("noun", "level", "code"),
    [
        (f'<Number method="PUT">{BUSY}</Number>', "warning", 13221),
        (f'<Number sendDigits="now">{BUSY}</Number>', "warning", 13222),
        ("<Number>front desk</Number>", "warning", 13223),
        (f'<Number statusCallbackEvent="ended">{BUSY}</Number>', "warning", 12200),
        (f'<Number machineDetection="Maybe">{BUSY}</Number>', "warning", 12200),
        (f'<Number machineDetectionTimeout="61">{BUSY}</Number>', "warning", 12200),
        ("<Client/>", "warning", 12200),
        ('<Sip method="PUT">sip:a@b</Sip>', "warning", 13241),
        ("<Sip>desk@example.com</Sip>", "warning", 13243),
        ('<Queue method="PUT">q</Queue>', "error", 14210),
        ("<Queue/>", "error", 14212),
        (f"<Queue>{'q' * 65}</Queue>", "error", 14213),
        ('<Conference muted="yes">r</Conference>', "warning", 13230),
        ('<Conference endConferenceOnExit="yes">r</Conference>', "error", 13231),
        ('<Conference startConferenceOnEnter="yes">r</Conference>', "warning", 13232),
        ('<Conference waitMethod="PUT">r</Conference>', "warning", 13234),
        ('<Conference beep="loud">r</Conference>', "warning", 13235),
        ("<Conference/>", "warning", 13237),
        ('<Conference trim="all">r</Conference>', "error", 13239),
        ('<Conference coach="me">r</Conference>', "error", 13240),
        (f'<Conference participantLabel="{"x" * 129}">r</Conference>', "error", 16023),
        ('<Conference statusCallbackEvent="begin">r</Conference>', "warning", 12200),
        ('<Conference maxParticipants="251">r</Conference>', "warning", 12200),
        ('<Conference region="moon1">r</Conference>', "warning", 12200),
    ],
)
def test_a_value_that_a_noun_does_not_take_is_as_grave_as_the_carrier_says(noun, level, code):
    assert problems(f"<Dial>{noun}</Dial>") == [(level, code)]


def test_a_dial_rings_ten_at_the_most():
    document = read(f"<Dial>{f'<Number>{BUSY}</Number>' * 11}</Dial>")

    (verb,) = document.verbs
    assert isinstance(verb, Dial)
    assert [one.code for one in document.problems] == [13215]
    assert len(verb.callees) == 10
