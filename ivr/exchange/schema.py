"""TwiML for calls: every element, its attributes with the carrier's defaults, and what may be inside it.

Sources: twilio.com/docs/voice/twiml/<verb or noun in lower case> for attributes, values and defaults;
twilio.com/docs/api/errors for codes. "sdk": only the carrier's libraries know it, its documents do not.
"""

from collections.abc import Mapping

from ivr.exchange.rules import anything, at_most, flag, language, like, method, one_of, whole, words
from ivr.exchange.schema_beyond import BEYOND
from ivr.exchange.schema_ssml import SPEECH, SSML
from ivr.exchange.shape import Shape, names

RECORDS = ("record-from-answer", "record-from-answer-dual", "record-from-ringing", "record-from-ringing-dual")
RECORDING_EVENTS = ("in-progress", "completed", "absent")
CALL_EVENTS = ("initiated", "ringing", "answered", "completed")
CONFERENCE_EVENTS = ("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement")
# The countries whose ringing a Dial may imitate.
RING_TONES = (
    "at au bg br be ch cl cn cz de dk ee es fi fr gr hu il in it lt jp mx my nl no nz ph pl pt ru se sg th uk"
    " us us-old tw ve za"
)

_RECORDING_CALLBACK = {
    "recordingStatusCallback": anything(),
    "recordingStatusCallbackMethod": method(),
    "recordingStatusCallbackEvent": words(*RECORDING_EVENTS, default="completed", code=13621),
}
_STATUS_CALLBACK = {
    "statusCallback": anything(),
    "statusCallbackMethod": method(),
}
# What every noun has that rings somebody: number, client, sip.
_RINGS = {
    "url": anything(),
    **_STATUS_CALLBACK,
    "statusCallbackEvent": words(*CALL_EVENTS, default="completed"),
}
# number: "AMD with the Number noun"; sip has the same.
_MACHINES = {
    "machineDetection": one_of("Enable", "DetectMessageEnd"),
    "machineDetectionTimeout": whole(30, least=3, most=60),
    "machineDetectionSpeechThreshold": whole(2400, least=1000, most=6000),
    "machineDetectionSpeechEndThreshold": whole(1200, least=500, most=5000),
    "machineDetectionSilenceTimeout": whole(5000, least=2000, most=10000),
    "amdStatusCallback": anything(),
    "amdStatusCallbackMethod": method(),
}


def _say(*, loop: int, voice: int) -> Shape:
    return Shape(
        {
            # say: man and en-US, unless the account's text-to-speech settings say otherwise.
            "voice": like(
                r"man|woman|alice|Polly\.[A-Z][a-z]+(-Neural|-Generative)?|Google\.[a-z]{2,3}-[A-Z]{2}-.+",
                "man",
                code=voice,
            ),
            "language": language(code=13512),
            "loop": whole(1, code=loop),
        },
        children=SPEECH,
        is_mixed=True,
        has_text=True,
    )


_SPEECH_MODELS = (
    r"default|numbers_and_commands|phone_call|experimental_(conversations|utterances)"
    r"|googlev2_(long|short|telephony|telephony_short)|deepgram_[a-z0-9.-]+"
)

_VERBS = {
    "Response": Shape(
        children=names(
            "Connect Dial Enqueue Gather Hangup Leave Pause Pay Play Record Redirect Refer Reject Say Start"
            " Stop"
            # sdk: these four at the top too.
            " Echo Prompt Queue Sms"
        ),
    ),
    "Say": _say(loop=13510, voice=13511),
    "Gather/Say": _say(loop=13322, voice=13321),
    "Play": Shape({"loop": whole(1, code=13410), "digits": like("[0-9A-D#*wW]*", code=13430)}, has_text=True),
    "Pause": Shape({"length": whole(1, least=1, code=13910)}),
    "Gather": Shape(
        {
            "input": words("dtmf", "speech", default="dtmf", code=13326),
            "action": anything(),  # none: the document's own URL
            "method": method(code=13312),
            "timeout": whole(5, least=1, code=13313, auto=True),
            "numDigits": whole(None, least=1, code=13314),
            "finishOnKey": like(r"|[0-9#*]", "#", code=13310),
            "actionOnEmptyResult": flag(False, code=13338),
            "speechTimeout": whole(None, least=1, code=13327, auto=True),  # none: what timeout is
            "speechModel": like(_SPEECH_MODELS, "default", code=13334),
            "hints": anything(),
            "language": language(code=13331),
            "profanityFilter": flag(True, code=13333),
            "partialResultCallback": anything(),
            "partialResultCallbackMethod": method(code=13329),
            "enhanced": flag(False),
            "bargeIn": flag(True, code=13332),  # sdk, and error 13332
            "maxSpeechTime": whole(None, least=1, code=13328),  # sdk
            "debug": flag(False),  # sdk
        },
        children=names("Say Play Pause"),
        misplaced=13320,
    ),
    "Redirect": Shape({"method": method(code=13710)}, has_text=True),
    "Record": Shape(
        {
            "action": anything(),  # none: the document's own URL
            "method": method(code=13610),
            "timeout": whole(5, code=13611),
            "finishOnKey": like("[0-9#*]*", "1234567890*#", code=13613),
            "maxLength": whole(3600, least=2, most=14400, code=13612),
            "playBeep": flag(True, code=13616),
            "trim": one_of("trim-silence", "do-not-trim", default="trim-silence", code=13699),
            **_RECORDING_CALLBACK,
            "transcribe": flag(False, code=13614),
            "transcribeCallback": anything(),
            "recordingConfigurationId": anything(),
        }
    ),
    "Dial": Shape(
        {
            "action": anything(),  # none: the next verb follows
            "method": method(code=13210),
            "timeout": whole(30, least=5, most=600, code=13212),
            "timeLimit": whole(14400, least=1, code=13216),
            "callerId": anything(),
            "answerOnBridge": flag(False, code=13219),
            "hangupOnStar": flag(False, code=13213),
            "record": one_of("true", "false", "do-not-record", *RECORDS, default="do-not-record", code=13217),
            **_RECORDING_CALLBACK,
            "recordingTrack": one_of("inbound", "outbound", "both", default="both", code=13622),
            "trim": one_of("trim-silence", "do-not-trim", default="do-not-trim"),
            "ringTone": one_of(*RING_TONES.split(), code=13220),
            "sequential": flag(False, code=13218),
            "referUrl": anything(),
            "referMethod": method(),
            "callReason": at_most(50),
            "recordingConfigurationId": anything(),
            "events": anything(),  # sdk
            "passports": anything(),  # sdk
        },
        children=names("Number Client Sip Queue Conference Application Sim WhatsApp"),
        misplaced=13215,
        has_text=True,
    ),
    "Enqueue": Shape(
        {
            "action": anything(),  # none: the next verb follows
            "method": method(code=14201),
            "waitUrl": anything(),  # none: the carrier's music; empty: silence
            "waitUrlMethod": method(code=14206),
            "workflowSid": like("WW[0-9a-f]{32}", code=14220),
            "maxQueueSize": whole(None, least=1, most=5000),  # sdk
        },
        children=names("Task"),
        has_text=True,
    ),
    "Leave": Shape(),
    "Hangup": Shape(),
    "Reject": Shape({"reason": one_of("rejected", "busy", default="rejected", code=13810)}),
    "Refer": Shape({"action": anything(), "method": method()}, children=names("Sip")),
}

_NOUNS = {
    "Number": Shape(
        {
            **_RINGS,
            "method": method(code=13221),
            "statusCallbackMethod": method(code=13221),
            "sendDigits": like("[0-9#*wW]*", code=13222),
            "byoc": like("BY[0-9a-f]{32}"),
            **_MACHINES,
        },
        has_text=True,
    ),
    "Client": Shape({**_RINGS, "method": method()}, children=names("Identity Parameter"), has_text=True),
    "Identity": Shape(has_text=True),
    "Parameter": Shape({"name": anything(), "value": anything()}),
    "Sip": Shape(
        {
            **_RINGS,
            "method": method(code=13241),
            "username": anything(),
            "password": anything(),
            **_MACHINES,
        },
        has_text=True,
    ),
    "Refer/Sip": Shape(has_text=True),
    "Queue": Shape(
        {
            "url": anything(),
            "method": method(code=14210),
            "reservationSid": like("WR[0-9a-f]{32}", code=14215),
            "postWorkActivitySid": like("WA[0-9a-f]{32}"),
        },
        has_text=True,
    ),
    "Conference": Shape(
        {
            "muted": flag(False, code=13230),
            "beep": one_of("true", "false", "onEnter", "onExit", default="true", code=13235),
            "startConferenceOnEnter": flag(True, code=13232),
            "endConferenceOnExit": flag(False, code=13231),
            "waitUrl": anything(),  # none: the carrier's music; empty: silence
            "waitMethod": method(code=13234),
            "maxParticipants": whole(250, least=1, most=250),
            "record": one_of(
                "true", "false", "do-not-record", "record-from-start", default="do-not-record", code=13217
            ),
            "trim": one_of("trim-silence", "do-not-trim", default="trim-silence", code=13239),
            "coach": like("CA[0-9a-f]{32}", code=13240),
            "participantLabel": like("[^/]{1,128}", code=16023),
            **_STATUS_CALLBACK,
            "statusCallbackEvent": words(*CONFERENCE_EVENTS),
            **_RECORDING_CALLBACK,
            "jitterBufferSize": one_of("off", "small", "medium", "large", default="large"),
            "region": one_of("us1", "ie1", "de1", "sg1", "br1", "au1", "jp1"),
            "recordingConfigurationId": anything(),  # sdk
            "eventCallbackUrl": anything(),  # before statusCallback
        },
        has_text=True,
    ),
    "Task": Shape({"priority": whole(0), "timeout": whole(None, least=1)}, has_text=True),
}

SCHEMAS: Mapping[str, Shape] = {**SSML, **_VERBS, **_NOUNS, **BEYOND}
"""Every element by its name; parent/name where it is another thing inside that parent."""
