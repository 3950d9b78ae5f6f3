"""Carrying out a Record: a beep, the caller's words, and the action request."""

from dataclasses import dataclass, field

from ivr.exchange.acts import later
from ivr.exchange.document import Document
from ivr.exchange.events import Act, Beeped, KeyPressed, Recorded, Speaking, Spoke, Waiting
from ivr.exchange.fetching import fetch_document
from ivr.exchange.leg import CallerHungUp, Leg
from ivr.exchange.parameters import Params, timestamp
from ivr.exchange.retrieval import Ask, notify
from ivr.exchange.speech import SPEAKING_S, seconds_of
from ivr.exchange.telling import tell
from ivr.exchange.verbs import Record

# A transcription is of more than 2 s and less than 120 s, and takes its time.
SHORTEST_TRANSCRIBED_S, LONGEST_TRANSCRIBED_S = 2, 120
TRANSCRIBED_AFTER_S = 5.0
API_URL = "https://api.twilio.com/2010-04-01"


@dataclass(slots=True)
class _Tape:
    """One recording under way."""

    leg: Leg
    verb: Record
    sid: str
    began_s: float
    words: list[str] = field(default_factory=list)
    first_word_s: float = 0.0
    last_word_s: float = 0.0

    @property
    def seconds(self) -> int:
        """How long it has run, silence included."""
        return round(self.leg.now_s - self.began_s)

    @property
    def kept_s(self) -> int:
        """How long it is once the silence at both ends is cut off, where that is wanted.

        Silence alone is kept, as it is unless an account says otherwise.
        """
        if not self.verb.trims_silence or not self.words:
            return self.seconds
        return round(min(self.last_word_s, self.leg.now_s) - self.first_word_s)


def record(leg: Leg, verb: Record) -> Act[Document | None]:
    """Return the document of the action request, which follows every recording, even a silent one.

    A caller who hangs up ends the recording; the request is made all the same, and its answer does nothing.
    """
    leg.answer()
    if verb.plays_beep:
        leg.emit(Beeped())
    tape = _Tape(leg, verb, leg.new_sid("RE"), leg.now_s)
    url = leg.document_url if verb.action is None else verb.action
    _tell(tape, "in-progress")
    try:
        key = yield from _hear(tape)
    except CallerHungUp:
        leg.status = "completed"
        params = leg.standard() + _close(tape, "hangup")
        leg.spawn(notify(leg, Ask(leg.resolve(url), verb.method, params, "record")))
        raise
    return (yield from fetch_document(leg, url, verb.method, _close(tape, key), "record"))


def _hear(tape: _Tape) -> Act[str]:
    """Return the key that ended it, or nothing where silence or the length did."""
    leg, verb = tape.leg, tape.verb
    longest_s = leg.now_s + verb.max_length_s
    silent_s = leg.now_s

    def ends_s() -> float:
        return min(longest_s, silent_s + verb.timeout_s) if verb.timeout_s else longest_s

    leg.emit(Waiting("record", ends_s()))
    while leg.now_s < ends_s():
        event = yield ends_s()
        if isinstance(event, Spoke):
            seconds = seconds_of(event.text) if event.seconds is None else event.seconds
            if not tape.words:
                tape.first_word_s = leg.now_s
            silent_s = tape.last_word_s = max(silent_s, leg.now_s) + seconds
            tape.words.append(event.text)
        elif isinstance(event, Speaking):
            silent_s = max(silent_s, leg.now_s + SPEAKING_S)
        elif isinstance(event, KeyPressed) and event.key in verb.finish_on_key:
            return event.key
    return ""


def _close(tape: _Tape, key: str) -> Params:
    """Return what the action request adds; the recording is told of, and so is what was said in it."""
    leg, text = tape.leg, " ".join(tape.words)
    leg.emit(Recorded(tape.sid, tape.seconds, text))
    if tape.seconds == 0:
        leg.report("note", 16101, "there is no recording: it is too short")
        _tell(tape, "absent")
    else:
        _tell(tape, "completed")
        if tape.verb.transcribes:
            _transcribe(tape, text)
    return (
        ("RecordingUrl", recording_url(leg, tape.sid)),
        ("RecordingSid", tape.sid),
        ("RecordingDuration", str(tape.seconds)),
        ("Digits", key),
    )


def _transcribe(tape: _Tape, text: str) -> None:
    leg, verb = tape.leg, tape.verb
    is_fit = SHORTEST_TRANSCRIBED_S < tape.seconds < LONGEST_TRANSCRIBED_S
    if not is_fit:
        leg.report("warning", 13617, f"a recording of {tape.seconds} s is not transcribed")
    if verb.transcribe_callback is None:
        return
    sid = leg.new_sid("TR")
    told = {
        "TranscriptionSid": sid,
        "TranscriptionText": text if is_fit else "",
        "TranscriptionStatus": "completed" if is_fit else "failed",
        "TranscriptionUrl": f"{API_URL}/Accounts/{leg.identity.account_sid}/Transcriptions/{sid}",
        "RecordingSid": tape.sid,
        "RecordingUrl": recording_url(leg, tape.sid),
    }
    url = leg.resolve(verb.transcribe_callback)
    leg.spawn(later(leg, TRANSCRIBED_AFTER_S, _tell_words(leg, url, tuple(told.items()))))


def _tell_words(leg: Leg, url: str, told: Params) -> Act[None]:
    yield from notify(leg, Ask(url, "POST", leg.standard() + told, "transcription"))


def recording_url(leg: Leg, sid: str) -> str:
    return f"{API_URL}/Accounts/{leg.identity.account_sid}/Recordings/{sid}"


def _tell(tape: _Tape, status: str) -> None:
    leg, verb = tape.leg, tape.verb
    if verb.status_callback is None or status not in verb.status_events:
        return
    params = {
        "AccountSid": leg.identity.account_sid,
        "CallSid": leg.identity.sid,
        "RecordingSid": tape.sid,
        "RecordingUrl": recording_url(leg, tape.sid),
        "RecordingStatus": status,
        "RecordingDuration": str(tape.kept_s),
        "RecordingChannels": "1",
        "RecordingStartTime": timestamp(leg.identity, tape.began_s),
        "RecordingSource": "RecordVerb",
        "RecordingTrack": "both",
    }
    ask = Ask(
        leg.resolve(verb.status_callback), verb.status_method, tuple(params.items()), "recording status"
    )
    tell(leg, ask)
