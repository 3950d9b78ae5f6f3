"""A caller's telephone on the virtual clock: each action runs the call on until the line needs them again."""

from typing import TYPE_CHECKING

from ivr.exchange.call import Call
from ivr.exchange.events import (
    Bridged,
    Ended,
    Event,
    HungUp,
    InRoom,
    KeyPressed,
    Listening,
    OutOfRoom,
    Output,
    Parted,
    Reported,
    Speaking,
    Spoke,
    Waiting,
)
from ivr.exchange.rules import ALL_KEYS
from ivr.exchange.transcript import Transcript

if TYPE_CHECKING:
    from ivr.exchange.switchboard import Exchanged, Switchboard

# How fast a caller keys a number that they read off a card.
SECONDS_PER_KEY = 0.3


class NotConnected(Exception):
    """The caller wanted to do something in a call that is over."""


MOST_OF_A_POLL_S = 2.0
"""A line that waits for something itself listens for no longer than this at a time."""


class Phone:
    """The caller's end of one call.

    By default the caller listens to the end before acting. barge=True: each action returns as soon as the
    line listens, so that the next one interrupts it; it can be set between actions.
    """

    def __init__(self, switchboard: "Switchboard", call: Call, *, barge: bool) -> None:
        self.barge = barge
        self.transcript = Transcript()
        self.listening: Listening | None = None
        self.waiting: Waiting | None = None
        self.ended: Ended | None = None
        self.connected_to: str | None = None
        # The conference that they are in, and what they hear there.
        self.room: InRoom | None = None
        # Every HTTP request of this call with its answer, in order.
        self.requests: list[Exchanged] = []
        self._switchboard = switchboard
        self._call = call
        self._acted_at = 0

    # What the caller does.

    def press(self, keys: str, *, and_wait: bool = True) -> None:
        """The keys have been pressed one after the other, and the line has gone on.

        and_wait=False: time stands right after the last key. Raises NotConnected when the call is over.
        """
        if not keys or set(keys) - set(ALL_KEYS):
            raise ValueError(f"{keys!r} are no keys of a telephone")
        self._act()
        self.transcript.press(self._switchboard.now_s, keys)
        for position, key in enumerate(keys):
            if self.is_over:
                break
            if position:
                self._switchboard.pass_time(SECONDS_PER_KEY)
            self._switchboard.feed(self._call, KeyPressed(key))
        if and_wait:
            self._run()

    def say(
        self,
        text: str,
        *,
        confidence: float | None = 0.9,
        seconds: float | None = None,
        and_wait: bool = True,
    ) -> None:
        """The words have been spoken, and the line has gone on; they take seconds, or their usual time.

        and_wait=False: the caller has just begun to say them. Raises NotConnected when the call is over.
        """
        self._act()
        self.transcript.say(self._switchboard.now_s, text)
        self._switchboard.feed(self._call, Spoke(text, confidence, seconds))
        if and_wait:
            self._run()

    def begin_to_speak(self) -> None:
        """The caller says something whose words nobody knows yet; time has not moved on."""
        self._act()
        self._switchboard.feed(self._call, Speaking())

    @property
    def poll_s(self) -> float | None:
        """In how many seconds the line asks again, where it has said nothing since the caller's last act.

        None: it says something, or listens for longer than one does who only waits for something.
        """
        waiting = self.waiting
        if self.is_over or waiting is None or waiting.until_s is None:
            return None
        if self.transcript.said_since(self._acted_at):
            return None
        left_s = waiting.until_s - self.now_s
        return left_s if 0 < left_s <= MOST_OF_A_POLL_S else None

    def wait(self, seconds: float | None = None, *, noted: bool = True) -> None:
        """The caller has stayed silent: for seconds, or until the line needs them or the call is over.

        noted=False: the transcript says nothing of a silence that goes on.
        """
        before = self.waiting
        self._act()
        if seconds is None:
            if noted:
                self.transcript.note(self._switchboard.now_s, "silence")
            self._run()
            return
        self.transcript.note(self._switchboard.now_s, f"silence for {seconds:g} s")
        self._switchboard.pass_time(seconds)
        is_still_waiting = before is not None and (
            before.until_s is None or self._switchboard.now_s < before.until_s
        )
        if self.waiting is None and not self.is_over and is_still_waiting:
            self.waiting = before

    def hear(self) -> str:
        """The caller has listened to the end of what is being said; return all since their last action."""
        if not self.is_over and self.waiting is None:
            barge, self.barge = self.barge, False
            self._run()
            self.barge = barge
        return " ".join(self.transcript.said_since(self._acted_at))

    def hang_up(self) -> None:
        """The caller has hung up, and every request that this causes has been answered."""
        self._act()
        self.transcript.note(self._switchboard.now_s, "hangs up")
        self._switchboard.feed(self._call, HungUp())
        self._run()

    def resend(self, position: int) -> bytes:
        """Return the body that the server gives when the request at position is sent again, byte for byte.

        The call itself goes on as if that had not happened.
        """
        return self._switchboard.resend(self.requests[position])

    # What there is to see.

    @property
    def now_s(self) -> float:
        return self._switchboard.now_s

    @property
    def call_sid(self) -> str:
        return self._call.sid

    @property
    def is_over(self) -> bool:
        return self.ended is not None

    @property
    def said(self) -> list[str]:
        """Everything that the line has said, one text a prompt."""
        return self.transcript.said_since(0)

    @property
    def speech_s(self) -> float:
        return self.transcript.speech_s

    @property
    def inputs_count(self) -> int:
        """The caller's effort: a key counts one, an utterance counts one."""
        return self.transcript.keys_count + self.transcript.utterances_count

    @property
    def reports(self) -> list[Reported]:
        return self.transcript.reports

    @property
    def warnings(self) -> list[Reported]:
        """What the carrier's debugger would show: errors and warnings, not notes."""
        return [report for report in self.transcript.reports if report.level != "note"]

    @property
    def documents(self) -> list[bytes]:
        """The TwiML of every answer that could control the call, in order."""
        return [one.body for one in self.requests if one.is_control]

    # How it goes on.

    def begin(self) -> None:
        """Let the line's answer run until it needs the caller."""
        self._run()

    def feed(self, event: Event) -> None:
        """The event has happened to this end of the call, and nothing else yet."""
        self._switchboard.feed(self._call, event)

    def observe(self, at_s: float, output: Output) -> None:
        """Take note of one output of the call; the switchboard calls this."""
        self.transcript.add(at_s, output)
        match output:
            case Listening():
                self.listening = output
            case Waiting():
                self.waiting = output
            case Bridged():
                self.connected_to = output.number
            case InRoom():
                self.room = output
            case OutOfRoom():
                self.room = None
            case Parted():
                self.connected_to = None
            case Ended():
                self.ended = output

    def _act(self) -> None:
        if self.is_over:
            raise NotConnected(f"the call is over: {self.ended}")
        self._acted_at = len(self.transcript.entries)
        self.waiting = None
        self.listening = None

    def _run(self) -> None:
        self._switchboard.run(self._needs_caller)

    def _needs_caller(self) -> bool:
        if self.is_over:
            return self._call.is_quiet
        return self.waiting is not None or (self.barge and self.listening is not None)
