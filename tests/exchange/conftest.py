"""A small server of TwiML documents, and an exchange that calls it on a virtual clock."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import pytest

from ivr.exchange.account import Account
from ivr.exchange.phone import Phone
from ivr.exchange.telephones import Line
from ivr.exchange.wsgi import VirtualExchange

LINE = "+18006315590"
CALLER = "+15035550142"
TOKEN = "a token that only the carrier and we know"
ORIGIN = "http://127.0.0.1:8000"


@dataclass(frozen=True)
class Answer:
    """What the server answers on one path."""

    body: bytes
    status: int = 200
    content_type: str | None = "text/xml"
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Asked:
    """One request as the server got it."""

    method: str
    path: str
    form: dict[str, str]
    query: dict[str, str]
    headers: dict[str, str]


@dataclass
class Server:
    """A WSGI application that says what a test told it to say; an unknown path is a 404.

    Several answers on one path are given one after the other, the last one again and again. address is where
    it listens, if it does.
    """

    address: str = ORIGIN
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def on(self, path: str, *bodies: str | bytes | Answer) -> None:
        self.answers[path] = [_answer(body) for body in bodies]

    def asked_on(self, path: str) -> list[Asked]:
        return [one for one in self.asked if one.path == path]

    def paths(self) -> list[str]:
        return [one.path for one in self.asked]

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.asked.append(_asked(environ))
        answers = self.answers.get(environ["PATH_INFO"], [Answer(b"no such page", 404, "text/plain")])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        headers = list(answer.headers)
        if answer.content_type is not None:
            headers.append(("Content-Type", answer.content_type))
        start_response(f"{answer.status} Whatever", headers)
        return [answer.body]


def _answer(body: str | bytes | Answer) -> Answer:
    if isinstance(body, Answer):
        return body
    if isinstance(body, bytes):
        return Answer(body)
    return Answer(f"<Response>{body}</Response>".encode())


def _asked(environ: dict[str, Any]) -> Asked:
    body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"] or 0)).decode()
    return Asked(
        environ["REQUEST_METHOD"],
        environ["PATH_INFO"],
        dict(parse_qsl(body, keep_blank_values=True)),
        dict(parse_qsl(environ["QUERY_STRING"], keep_blank_values=True)),
        {name[5:].replace("_", "-"): value for name, value in environ.items() if name.startswith("HTTP_")},
    )


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def exchange(server: Server) -> VirtualExchange:
    """An exchange with one line that has a status callback and no fallback URL."""
    return VirtualExchange(
        server,
        lines=[Line(LINE, "/voice", status_callback="/status")],
        auth_token=TOKEN,
        public_url=ORIGIN,
    )


@pytest.fixture
def dial(server: Server, exchange: VirtualExchange) -> Callable[..., Phone]:
    """Dial the line, which answers with these verbs."""
    server.on("/status", Answer(b"", 204, None))

    def dial_line(verbs: str | bytes | Answer, **options: Any) -> Phone:
        server.on("/voice", verbs)
        return exchange.dial(CALLER, LINE, **options)

    return dial_line


def codes(phone: Phone) -> list[int | None]:
    """The codes of everything that the carrier's debugger would show."""
    return [report.code for report in phone.warnings]


@pytest.fixture
def account(exchange: VirtualExchange) -> Account:
    """The exchange's account, whose one number is the line; that has no status callback."""
    number = exchange.account.own(LINE)
    number.sms_url, number.status_callback = f"{ORIGIN}/sms", ""
    return exchange.account
