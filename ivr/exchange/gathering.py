"""Carrying out a Gather: prompts and listening at once, and what the caller's input leads to."""

from collections import deque
from dataclasses import dataclass, field

from ivr.exchange.document import Document
from ivr.exchange.events import Act, Event, KeyPressed, Listening, Speaking, Spoke, Waiting
from ivr.exchange.fetching import fetch_document
from ivr.exchange.leg import Leg
from ivr.exchange.parameters import Params
from ivr.exchange.prompting import Ready, cut_short, make_ready
from ivr.exchange.recognising import heard, seconds_to_say, tell_partially
from ivr.exchange.speech import SPEAKING_S
from ivr.exchange.verbs import Gather

_WRONG_TYPE_INSIDE = 13325


@dataclass(slots=True)
class Ear:
    """What a Gather has heard so far. The first kind of input that it hears is the only one that counts."""

    leg: Leg
    verb: Gather
    digits: str = ""
    finished_on: str = ""
    words: list[str] = field(default_factory=list)
    confidence: float | None = None
    speech_began_s: float | None = None
    words_end_s: float = 0.0
    timer_s: float | None = None
    is_complete: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.digits and not self.words

    def takes(self, event: Event) -> bool:
        """Say whether this event is input that counts."""
        if self.is_complete:
            return False
        if isinstance(event, KeyPressed):
            return "dtmf" in self.verb.kinds and not self.words
        return isinstance(event, Spoke | Speaking) and "speech" in self.verb.kinds and not self.digits

    def take(self, event: Event, now_s: float) -> None:
        """Hear one event that takes() accepts."""
        if isinstance(event, KeyPressed):
            self._press(event.key, now_s)
        elif isinstance(event, Spoke):
            self._hear(event, now_s)
        elif isinstance(event, Speaking):
            self._listen_on(now_s, now_s + SPEAKING_S)

    def _press(self, key: str, now_s: float) -> None:
        if key == self.verb.finish_on_key:
            self.finished_on = key
            self.is_complete = True
            return
        self.digits += key
        self.timer_s = now_s + self.verb.timeout_s
        self.is_complete = len(self.digits) == self.verb.num_digits

    def _hear(self, spoke: Spoke, now_s: float) -> None:
        if not self.words:
            self.words_end_s = now_s
        if self.verb.partial_url is not None:
            url = self.leg.resolve(self.verb.partial_url)
            self.leg.spawn(tell_partially(self.leg, self.verb, url, spoke, " ".join(self.words)))
        self.words.append(spoke.text)
        self.confidence = spoke.confidence
        self.words_end_s = max(self.words_end_s, now_s) + seconds_to_say(spoke)
        self._listen_on(now_s, self.words_end_s)

    def _listen_on(self, now_s: float, until_s: float) -> None:
        if self.speech_began_s is None:
            self.speech_began_s = now_s
        self.timer_s = min(
            until_s + self.verb.speech_timeout_s, self.speech_began_s + self.verb.longest_speech_s
        )

    def result(self) -> Params:
        """Return what the action request adds to the standard parameters."""
        if self.words:
            added = [("SpeechResult", heard(self.verb, " ".join(self.words)))]
            if self.confidence is not None:
                added.append(("Confidence", str(self.confidence)))
            return tuple(added)
        if "dtmf" in self.verb.kinds:
            return (("Digits", self.digits), ("FinishedOnKey", self.finished_on))
        return ()


def gather(leg: Leg, verb: Gather) -> Act[Document | None]:
    """Return the document of the action request, or None when the next verb follows."""
    leg.answer()
    prompts = yield from make_ready(leg, verb.prompts, bad_type_code=_WRONG_TYPE_INSIDE)
    leg.emit(
        Listening(verb.kinds, verb.num_digits, verb.finish_on_key, verb.hints, verb.language, verb.barge_in)
    )
    ear = Ear(leg, verb)
    yield from _listen(leg, ear, deque(prompts))
    if ear.is_empty and not verb.asks_on_empty:
        return None
    url = leg.document_url if verb.action is None else verb.action
    return (yield from fetch_document(leg, url, verb.method, ear.result(), "gather"))


def _listen(leg: Leg, ear: Ear, prompts: deque[Ready]) -> Act[None]:
    yield from _listen_to_prompts(leg, ear, prompts)
    if ear.is_complete:
        return
    if ear.timer_s is None:
        ear.timer_s = leg.now_s + ear.verb.timeout_s
        leg.emit(Waiting("gather", ear.timer_s))
    while not ear.is_complete and leg.now_s < ear.timer_s:
        event = yield ear.timer_s
        if ear.takes(event):
            ear.take(event, leg.now_s)
        else:
            leg.lose(event)


def _listen_to_prompts(leg: Leg, ear: Ear, prompts: deque[Ready]) -> Act[None]:
    """Say the prompts; the caller's first input stops them, unless the Gather forbids it.

    Where it forbids it, input is still heard, and acted on once the prompts are over.
    """
    for prompt in prompts:
        if prompt.output is not None:
            leg.emit(prompt.output)
        began_s = leg.now_s
        try:
            while leg.now_s < began_s + prompt.seconds:
                event = yield began_s + prompt.seconds
                if not ear.takes(event):
                    leg.lose(event)
                    continue
                ear.take(event, leg.now_s)
                if ear.verb.barge_in:
                    return
        finally:
            cut_short(leg, prompt, began_s)
