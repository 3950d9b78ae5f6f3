"""The caller's leg of a call: what its verbs know of it, and how they make things happen on it."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urljoin

from ivr.exchange.cookies import CookieJar
from ivr.exchange.events import (
    Act,
    CallAnswered,
    Event,
    HttpRequest,
    KeyPressed,
    Level,
    Output,
    Reported,
    Spoke,
)
from ivr.exchange.parameters import Identity, Params, standard
from ivr.exchange.signing import signature
from ivr.exchange.telephones import Directory, Line


class CallOver(Exception):
    """The line ends the call; status is its final one."""

    def __init__(self, reason: str, status: str = "completed") -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class CallerHungUp(Exception):
    """The caller has put the receiver down while something was going on."""


class Leg:
    """One caller connected to one line. Verbs read now_s and call the methods; nothing here waits.

    spawn starts an act beside the call (a status callback), which outlives it.
    """

    def __init__(
        self,
        identity: Identity,
        line: Line,
        auth_token: str,
        directory: Directory,
        own_numbers: Sequence[str],
    ) -> None:
        self.identity = identity
        self.line = line
        self.directory = directory
        self.own_numbers = frozenset(own_numbers)
        self.cookies = CookieJar()
        self.now_s = 0.0
        self.status = "ringing"
        self.answered_at_s: float | None = None
        self.document_url = ""
        self.outputs: list[Output] = []
        self.spawn: Callable[[Act[None]], None] = lambda act: None
        self.owns: Callable[[int], None] = lambda request_id: None
        self._auth_token = auth_token
        self._requests = 0
        self._names = 0

    @property
    def is_answered(self) -> bool:
        return self.answered_at_s is not None

    @property
    def duration_s(self) -> int:
        return 0 if self.answered_at_s is None else round(self.now_s - self.answered_at_s)

    def answer(self) -> None:
        """The line has picked up, if it had not before."""
        if self.answered_at_s is None:
            self.answered_at_s = self.now_s
            self.status = "in-progress"
            self.emit(CallAnswered())

    def emit(self, output: Output) -> None:
        self.outputs.append(output)

    def report(self, level: Level, code: int | None, text: str) -> None:
        self.emit(Reported(level, code, text))

    def lose(self, event: Event) -> None:
        """Note that nobody was listening, where event is something that the caller did."""
        if isinstance(event, KeyPressed):
            self.report("note", None, f"the key {event.key} was lost: nothing gathers")
        elif isinstance(event, Spoke):
            self.report("note", None, f"the words {event.text!r} were lost: nothing gathers")

    def new_sid(self, prefix: str) -> str:
        """Return a sid that nothing else of this call has."""
        self._names += 1
        return self.identity.derived_sid(prefix, str(self._names))

    def resolve(self, url: str) -> str:
        """Return url as seen from the current document; one that is no URL comes back as it is."""
        try:
            return urljoin(self.document_url, url)
        except ValueError:
            return url

    def standard(self) -> Params:
        return standard(self.identity, self.status)

    def send(
        self,
        method: str,
        url: str,
        params: Params | None,
        *,
        purpose: str,
        token: str,
        connect_timeout_s: float,
        read_timeout_s: float,
    ) -> int:
        """Emit one HTTP request and return its id; params None is an unsigned fetch of a recording.

        url carries no fragment; for a GET it already carries its parameters.
        """
        self._requests += 1
        form = params if method == "POST" else None
        headers = {"User-Agent": "TwilioProxy/1.1", "Accept": "*/*"}
        if params is not None:
            headers["I-Twilio-Idempotency-Token"] = token
            headers["X-Twilio-Signature"] = signature(self._auth_token, url, form or ())
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=UTF-8"
        headers.update(self._cookie_header(url))
        request = HttpRequest(
            self._requests, method, url, form, headers, purpose, connect_timeout_s, read_timeout_s
        )
        self.owns(request.id)
        self.emit(request)
        return request.id

    def _cookie_header(self, url: str) -> Mapping[str, str]:
        cookies = self.cookies.header(url)
        return {"Cookie": cookies} if cookies else {}
