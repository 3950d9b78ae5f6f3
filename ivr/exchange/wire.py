"""How a call, or a text, makes its requests: signed, numbered, and with the cookies that it was given."""

import hashlib
import random
from collections.abc import Callable, Mapping

from ivr.exchange.cookies import CookieJar
from ivr.exchange.events import Act, Event, HttpRequest, Level, Output, Reported
from ivr.exchange.parameters import Params
from ivr.exchange.signing import signature


class Wire:
    """What the acts of one call or text have in common. They read now_s and call the methods; nothing waits.

    spawn starts an act beside the others, which outlives the main one; owns tells which request the running
    act has made.
    """

    def __init__(self, sid: str, auth_token: str) -> None:
        self.sid = sid
        self.cookies = CookieJar()
        self.now_s = 0.0
        # Lets what is only told overtake, and come twice.
        self.shuffles: random.Random | None = None
        self.outputs: list[Output] = []
        self.spawn: Callable[[Act[None]], None] = lambda act: None
        self.owns: Callable[[int], None] = lambda request_id: None
        self._auth_token = auth_token
        self._requests = 0
        self._names = 0

    def emit(self, output: Output) -> None:
        self.outputs.append(output)

    def report(self, level: Level, code: int | None, text: str) -> None:
        self.emit(Reported(level, code, text))

    def lose(self, event: Event) -> None:
        """Something has happened that nothing waits for."""

    def new_sid(self, prefix: str) -> str:
        """Return a sid that nothing else of this call or text has; the same order gives the same ones."""
        self._names += 1
        name = f"{self.sid}/{self._names}"
        return prefix + hashlib.md5(name.encode(), usedforsecurity=False).hexdigest()

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
        is_callback: bool = False,
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
            self._requests,
            method,
            url,
            form,
            headers,
            purpose,
            connect_timeout_s,
            read_timeout_s,
            is_callback,
        )
        self.owns(request.id)
        self.emit(request)
        return request.id

    def _cookie_header(self, url: str) -> Mapping[str, str]:
        cookies = self.cookies.header(url)
        return {"Cookie": cookies} if cookies else {}
