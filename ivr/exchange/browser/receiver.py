"""One page's telephone: whose it is, the call that it is in, and what the page is told of both."""

from collections import deque
from collections.abc import Callable

from ivr.exchange.account import Account, Placed
from ivr.exchange.browser import reading
from ivr.exchange.browser.book import PhoneBook
from ivr.exchange.browser.ends import Ends
from ivr.exchange.browser.messages import Message, log_message, shown, text_message
from ivr.exchange.call import Call
from ivr.exchange.events import (
    Bridged,
    Declined,
    Ended,
    Event,
    HungUp,
    KeyPressed,
    Output,
    Parted,
    PickedUp,
    Ringing,
    Speaking,
    Spoke,
)
from ivr.exchange.refusal import Refusal
from ivr.exchange.rest.form import as_number
from ivr.exchange.telephones import WITHHELD, is_caller, is_number
from ivr.exchange.texting import receive
from ivr.exchange.texts import Text
from ivr.exchange.watching import Logged

Send = Callable[[Message], None]
MOST_SHOWN = 100
# A line that says the same for hours: its page begins to forget.
MOST_MESSAGES = 5_000


class Receiver:
    """Lasts as long as its page, over reloads and broken connections. speed: of the exchange's clock."""

    def __init__(self, account: Account, book: PhoneBook, ends: Ends, *, speed: float = 1.0) -> None:
        self.number = ""
        self._account = account
        self._book = book
        self._ends = ends
        self._speed = speed
        self._send: Send | None = None
        self._call: Call | None = None
        self._is_called = False
        self._is_ringing = False
        self._other: str | None = None
        self._began_s = 0.0
        self._is_over = True
        self._messages: deque[Message] = deque(maxlen=MOST_MESSAGES)

    @property
    def is_in_call(self) -> bool:
        return not self._is_over

    def connect(self, send: Send) -> None:
        """The page is there, and is told how everything stands; one that had this telephone before is not."""
        self.disconnect({"is": "elsewhere"})
        self._send = send
        self._account.watchers.add(self)
        texts = self._account.texts.newest_first()[:MOST_SHOWN]
        self.tell(
            {
                "is": "welcome",
                "lines": self._lines(),
                "people": [person.model_dump() for person in self._book.people],
                "number": self.number,
                "texts": [text_message(ordinal, text) for ordinal, text in reversed(texts)],
                "log": [log_message(entry) for entry in self._account.log],
                "speed": self._speed,
                "now_s": self._account.switch.now_s - self._began_s,
                "call": list(self._messages),
            }
        )

    def disconnect(self, last: Message | None = None) -> None:
        """The page is not there, having been told the last message; its call goes on."""
        if self._send is None:
            return
        if last is not None:
            self.tell(last)
        self._send = None
        self._account.watchers.remove(self)

    def is_connected_by(self, send: Send) -> bool:
        return self._send is send

    def take(self, said: reading.Said) -> None:
        """What the page says has been done, or it has been told why not."""
        try:
            self._do(said)
        except Refusal as refusal:
            self.tell({"is": "refused", "text": refusal.text})

    def leave(self) -> None:
        """The page will not come back: its call is over, and nobody is called here any more."""
        self._feed(Declined() if self._is_ringing else HungUp())
        self._account.office.handsets.detach(self.number, self._ring)

    def text_changed(self, text: Text) -> None:
        self.tell({"is": "text", **text_message(self._account.texts.ordinal(text.sid), text)})

    def logged(self, entry: Logged) -> None:
        self.tell({"is": "log", **log_message(entry)})

    def _do(self, said: reading.Said) -> None:
        match said:
            case reading.Be():
                self._be(said.number)
            case reading.Dial():
                self._dial(as_number(said.to))
            case reading.Press():
                self._note({"is": "pressed", "key": said.key})
                self._feed(KeyPressed(said.key))
            case reading.Say():
                self._note({"is": "spoken", "text": said.text})
                self._feed(Spoke(said.text, said.confidence, said.seconds))
            case reading.SendText():
                receive(self._account, self.number, as_number(said.to), said.body)
            case reading.Plain(do="speak"):
                self._feed(Speaking())
            case reading.Plain(do="hang_up"):
                self._feed(Declined() if self._is_ringing else HungUp())
            case reading.Plain(do="answer") if self._is_ringing:
                self._feed(PickedUp())
            case reading.Plain(do="decline") if self._is_ringing:
                self._feed(Declined())
            case reading.Signal():
                other = self._ends.at(self._other or "")
                if other is not None:
                    other.tell({"is": "signal", "data": said.data})

    def _be(self, number: str) -> None:
        number = number if number in WITHHELD else as_number(number)
        if not is_caller(number):
            raise Refusal(21211, f"{number} is no number to call from: write it as +15035550142")
        self._account.office.handsets.detach(self.number, self._ring)
        self.number = number
        if is_number(number):
            self._account.office.handsets.attach(number, self._ring)

    def _ring(self, call: Call, _at_s: float, output: Output) -> None:
        """Take note of one output of a call to this telephone's number; the exchange calls this."""
        if isinstance(output, Ringing):
            if self.is_in_call:
                self._account.switch.feed(call, Declined())
                return
            self._begin("in", output.from_, output.to)
            self._hold(call)
            self._is_ringing = True
            self._note({"is": "ringing"})
        elif call is self._call:
            self._take(output)

    def _dial(self, to: str) -> None:
        if self.is_in_call:
            raise Refusal(21211, "This telephone is in a call already.")
        # The call may have begun and ended before dial returns, and tells of both.
        self._begin("out", self.number, to)
        try:
            self._account.dial(self.number, to, self._follow)
        except Refusal:
            self._is_over = True
            raise

    def _begin(self, direction: str, from_: str, to: str) -> None:
        self._call, self._is_over = None, False
        self._is_called = direction == "in"
        self._began_s = self._account.switch.now_s
        self._messages.clear()
        self._note({"is": "call", "direction": direction, "from": from_, "to": to})

    def _hold(self, call: Call) -> None:
        self._call = call
        self._ends.hold(call.sid, self)

    def _follow(self, placed: Placed, output: Output) -> None:
        if self._call is None:
            self._hold(placed.call)
        self._take(output)

    def _take(self, output: Output) -> None:
        """Take note of one output of this telephone's call."""
        message = shown(output, self._account.switch.now_s)
        match output:
            case Bridged(sid=sid):
                self._other = sid
                # Who was called gives way where both pages offer at once.
                message = {
                    **(message or {}),
                    "page": self._ends.at(sid) is not None,
                    "polite": self._is_called,
                }
            case Parted():
                self._other = None
            case Ended():
                self._is_over, self._is_ringing = True, False
                self._other = None
        if message is not None:
            self._is_ringing = self._is_ringing and message["is"] != "answered"
            self._note(message)
        if isinstance(output, Ended) and self._call is not None:
            self._ends.release(self._call.sid)

    def _feed(self, event: Event) -> None:
        if self._call is not None and self.is_in_call:
            self._account.switch.feed(self._call, event)

    def _note(self, message: Message) -> None:
        """The page is told, and told again when it comes back."""
        timed = {**message, "at_s": self._account.switch.now_s - self._began_s}
        self._messages.append(timed)
        self.tell(timed)

    def tell(self, message: Message) -> None:
        if self._send is not None:
            self._send(message)

    def _lines(self) -> list[Message]:
        listed = {line.number: line for line in self._book.lines}
        return [
            {
                "number": number.number,
                "name": listed[number.number].name if number.number in listed else number.friendly_name,
                "about": listed[number.number].about if number.number in listed else "",
            }
            for number in self._account.numbers.values()
        ]
