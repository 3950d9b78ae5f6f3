"""The last resort: what the carrier asks when the server does not answer. A process with nothing behind it.

`python -m ivr.fallback` answers whoever asks on FALLBACK_PORT: a moment's wait and back to the call, twice at
the most, and then a person. It knows nothing of calls, needs no secret and no database, and imports the
standard library alone, so that it starts when everything else is broken. Nothing that is sent to it comes out
again: addresses and numbers are its own, from the environment and flows/lines.toml.
"""

from __future__ import annotations

import json
import os
import re
import socket
import sys
import threading
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl
from xml.etree import ElementTree

LINES = Path(__file__).resolve().parent.parent / "flows" / "lines.toml"
DEMO_HUMAN = "+15035550190"

MOST_RETURNS = 2
"""How often in a row a caller is sent back to a server that did not answer."""
MOST_RETURNS_OF_A_CALL = 6
"""And how often in all: a question whose every answer breaks the server must not be asked for ever."""
NOT_REACHED = frozenset({"11200", "11201", "11202", "11203", "11205", "11210", "11217", "11220"})
"""The carrier's errors that may be over in a moment: no connection, no answer, or an error of the proxy's."""
# One try, since the next one is ours: the carrier's own patience would keep the caller in silence.
PATIENCE = "#ct=2000&rt=8000&tt=9000&rc=0"

MOMENT = {"en-US": "One moment, please.", "es-US": "Un momento, por favor."}
TROUBLE = {
    "en-US": "We have a technical problem. Please stay on the line. In danger, hang up and dial 9 1 1.",
    "es-US": "Tenemos un problema técnico. No cuelgue. En peligro, cuelgue y marque 9 1 1.",
}
GOODBYE = {
    "en-US": "If nobody could answer, please call again in a few minutes. Goodbye.",
    "es-US": "Si nadie pudo contestar, llame de nuevo en unos minutos, por favor. Adiós.",
}
RING_S = 40

MOST_BODY_BYTES = 64 * 1024
MOST_FIELDS = 200
MOST_AT_ONCE = 64
SLOW_S = 2.0

_NUMBER = re.compile(r"\+[1-9][0-9]{6,14}")
_RETURNED = re.compile(r"[?&]fb=([0-9])(?:&|$)")
COOKIE = "returns"


@dataclass(frozen=True)
class LastLine:
    """A line, as its last document needs it. human: who is rung, None: nobody is."""

    number: str
    human: str | None
    language: str = "en-US"


@dataclass(frozen=True)
class Config:
    """base: the public address of the server. lines: by name. human: where the line is not known."""

    base: str
    port: int
    human: str | None
    lines: Mapping[str, LastLine] = field(default_factory=dict)

    @classmethod
    def read(cls, environment: Mapping[str, str], lines: Path = LINES) -> Config:
        """What there is to know; what is missing or wrong is left out, and said on standard error."""
        port = _port(environment.get("PORT"), 8000)
        human = _number(environment.get("IVR_HUMAN_NUMBER"))
        demo = environment.get("IVR_DEMO") in {"1", "true", "yes", "on"}
        if human is None and demo:
            human = DEMO_HUMAN
        if human is None:
            _say("nobody to ring", reason="IVR_HUMAN_NUMBER is no telephone number")
        base = (environment.get("IVR_PUBLIC_URL") or f"http://127.0.0.1:{port}").rstrip("/")
        return cls(
            base, _port(environment.get("FALLBACK_PORT"), port + 2), human, _lines(lines, human, demo=demo)
        )


def last_document(line: LastLine | None, human: str | None) -> bytes:
    """Sorry, a person, goodbye: in both languages, the line's own first, and nothing of ours behind it.

    Written into a file it is the layer below this one: any web server can give it to the carrier.
    """
    human = line.human if line is not None else human
    root = ElementTree.Element("Response")
    languages = sorted(TROUBLE, key=lambda one: line is None or one != line.language)
    _says(root, TROUBLE, languages)
    if human is not None:
        shows = {"callerId": line.number} if line is not None else {}
        dial = ElementTree.SubElement(
            root, "Dial", {"timeout": str(RING_S), "answerOnBridge": "true", **shows}
        )
        ElementTree.SubElement(dial, "Number").text = human
    _says(root, GOODBYE, languages)
    ElementTree.SubElement(root, "Hangup")
    return _bytes(root)


def moment_document(base: str, returns: int) -> bytes:
    """A moment's wait, with words the first time, and back to the call."""
    root = ElementTree.Element("Response")
    if returns == 0:
        _says(root, MOMENT, list(MOMENT))
    ElementTree.SubElement(root, "Pause", {"length": "2" if returns == 0 else "3"})
    redirect = ElementTree.SubElement(root, "Redirect", {"method": "POST"})
    redirect.text = f"{base}/voice/resume?fb={returns + 1}{PATIENCE}"
    return _bytes(root)


def _says(root: ElementTree.Element, words: Mapping[str, str], languages: Sequence[str]) -> None:
    for language in languages:
        ElementTree.SubElement(root, "Say", {"language": language}).text = words[language]


def _bytes(root: ElementTree.Element) -> bytes:
    document: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return document


class Responder:
    """Decides by the request alone; every document that it can give is made when it starts."""

    def __init__(self, config: Config) -> None:
        self._base = config.base
        self._unknown = last_document(None, config.human)
        self._lines = {line.number: last_document(line, None) for line in config.lines.values()}
        self._moments = [moment_document(config.base, returns) for returns in range(MOST_RETURNS)]

    def answer(self, form: Mapping[str, str], returns_of_call: int) -> tuple[bytes, bool]:
        """The document, and whether it leads back to the server."""
        failed = form.get("ErrorUrl", "")
        if (
            failed.startswith(f"{self._base}/")
            and form.get("ErrorCode") in NOT_REACHED
            and returns_of_call < MOST_RETURNS_OF_A_CALL
        ):
            found = _RETURNED.search(failed.partition("#")[0])
            returns = int(found[1]) if found else 0
            if returns < MOST_RETURNS:
                return self._moments[returns], True
        return self._lines.get(form.get("To", ""), self._unknown), False


class Handler(BaseHTTPRequestHandler):
    """One request, GET or POST, at any path; a connection is closed after its answer."""

    server: Server
    server_version = "fallback"
    sys_version = ""
    timeout = SLOW_S

    def do_GET(self) -> None:
        if self.path == "/healthz":
            self._send(200, b"alive\n", "text/plain")
        else:
            self._give({})

    def do_POST(self) -> None:
        written = self.headers.get("Content-Length", "")
        length = int(written) if re.fullmatch(r"[0-9]{1,6}", written) else 0
        form: dict[str, str] = {}
        if 0 < length <= MOST_BODY_BYTES:
            with suppress(ValueError):
                body = self.rfile.read(length).decode("latin-1")
                form = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=MOST_FIELDS))
        self._give(form)

    def _give(self, form: Mapping[str, str]) -> None:
        returns = returns_of(self.headers.get("Cookie", ""))
        document, leads_back = self.server.responder.answer(form, returns)
        code = form.get("ErrorCode", "")
        _say(
            "fallback",
            reason="back" if leads_back else "person",
            code=code if code in NOT_REACHED else "other",
        )
        self._send(200, document, "text/xml; charset=utf-8", returns + leads_back)

    def _send(self, status: int, body: bytes, kind: str, returns: int = 0) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if returns:
            # The carrier keeps a call's cookies; whoever forges one only gets to a person sooner or later.
            self.send_header("Set-Cookie", f"{COOKIE}={returns}; HttpOnly")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
        """Nothing: its lines hold what was sent."""


class Server(ThreadingHTTPServer):
    """Takes MOST_AT_ONCE requests at a time; more of them wait in the socket's queue."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, address: tuple[str, int], responder: Responder) -> None:
        super().__init__(address, Handler)
        self.responder = responder
        self._free = threading.BoundedSemaphore(MOST_AT_ONCE)

    def process_request(self, request: socket.socket | tuple[bytes, socket.socket], address: object) -> None:
        self._free.acquire()
        try:
            super().process_request(request, address)
        except RuntimeError:
            # No thread was to be had.
            self._free.release()
            self.shutdown_request(request)

    def process_request_thread(
        self, request: socket.socket | tuple[bytes, socket.socket], address: object
    ) -> None:
        try:
            super().process_request_thread(request, address)
        finally:
            self._free.release()

    def handle_error(self, request: object, address: object) -> None:
        """Somebody hung up in the middle; a traceback would hold their address."""


def returns_of(cookies: str) -> int:
    """How often the call was sent back before, by the cookies that the carrier keeps for it."""
    with suppress(CookieError):
        found = SimpleCookie(cookies[:4096]).get(COOKIE)
        if found is not None and re.fullmatch(r"[0-9]{1,3}", found.value):
            return int(found.value)
    return 0


def _port(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"[0-9]{1,5}", written) else otherwise


def _number(written: object) -> str | None:
    return written if isinstance(written, str) and _NUMBER.fullmatch(written) else None


def _lines(file: Path, human: str | None, *, demo: bool) -> dict[str, LastLine]:
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8")).get("line", {})
    except (OSError, ValueError) as error:
        _say("no lines", reason=type(error).__name__)
        return {}
    lines: dict[str, LastLine] = {}
    for name, line in found.items() if isinstance(found, dict) else ():
        if not isinstance(line, dict):
            continue
        number = _number(line.get("number") or (line.get("demo") if demo else None))
        if number is not None:
            language = line.get("language") if line.get("language") in TROUBLE else "en-US"
            lines[str(name)] = LastLine(number, _number(line.get("human")) or human, str(language))
    return lines


def _say(event: str, **fields: str | int) -> None:
    # A log that cannot be written is no reason to leave a caller alone.
    with suppress(OSError, ValueError):
        sys.stderr.write(json.dumps({"event": event, **fields}) + "\n")
        sys.stderr.flush()


def main() -> None:
    config = Config.read(os.environ)
    server = Server(("127.0.0.1", config.port), Responder(config))
    _say("fallback listens", port=config.port, lines=len(config.lines))
    with suppress(KeyboardInterrupt):
        server.serve_forever()


if __name__ == "__main__":
    main()
