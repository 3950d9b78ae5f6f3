"""Calls on the real server: the carrier's requests, byte by byte, and where documents lead a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from urllib.parse import parse_qsl, urlencode
from xml.etree import ElementTree

from tests.hostile.corpus import Entry
from tests.hostile.server import Came, Server
from tests.house import ACCOUNT, TOKEN
from tests.webhooks.carrier import FORM, Pairs, sign

LINE = "+18006315590"
TRIO = ("97205", "427242", "157943")
TO_QUESTION: Mapping[str, tuple[str, ...]] = {
    "menu": (),
    "zip": ("1",),
    "name": ("1", "97205"),
    "vin": ("1", *TRIO[:2]),
    "offer": ("1", *TRIO),
    "sure": ("1", *TRIO, "1"),
    "dialled": ("0",),
    "message": ("0", "busy", "2"),
}
"""Keys that lead to each question of the line; "busy" is what a person's telephone is."""

_numbers = count(1)


class Call:
    """A call that is being made. Its documents lead from one address to the next."""

    def __init__(self, server: Server, caller: str | None = None) -> None:
        n = next(_numbers)
        self.server = server
        self.name = f"CA{n:032x}"
        self.caller = caller or f"+1503666{n:04d}"
        self.document = ElementTree.Element("Response")
        self.heard = b""

    def dials(self) -> Came:
        return self._led(self.posts("/voice/incoming", {"CallStatus": "ringing"}))

    def answers(self, **given: str) -> Came:
        """The answer to what is asked, or to what was done last."""
        return self._led(self.posts(self.address, given))

    def goes_to(self, question: str, language: str = "en-US") -> Call:
        """The call is at the question, in the language."""
        self.dials()
        if language == "es-US":
            self.answers(Digits="8")
        for key in TO_QUESTION[question]:
            self.answers(**({"DialCallStatus": key} if key == "busy" else {"Digits": key}))
        return self

    @property
    def address(self) -> str:
        """Where the last document wants to be answered."""
        found = next((one for one in self.document.iter() if one.get("action")), None)
        assert found is not None, self.heard
        return (found.get("action") or "").partition("#")[0]

    def posts(self, target: str, given: Mapping[str, str]) -> Came:
        pairs = changed(self.standard(), given.items())
        head, body = request(self.server.url, target, pairs)
        return self.server.sends(head, body)

    def sends(self, entry: Entry, language: str) -> Came:
        """The hostile entry, as this call's."""
        target = {"incoming": "/voice/incoming", "status": "/voice/status"}.get(entry.to) or self.address
        if entry.path is not None:
            target = entry.path.replace("{open}", self.address.partition("?")[0])
        if entry.query:
            target = f"{target.partition('?')[0]}?{entry.query}"
        sent = hostile_request(self.server.url, target, self.standard(), entry, language)
        return self._led(self.server.sends(*sent, entry.method))

    def standard(self) -> Pairs:
        """What comes with every webhook of this call."""
        return [
            ("AccountSid", ACCOUNT),
            ("ApiVersion", "2010-04-01"),
            ("CallSid", self.name),
            ("CallStatus", "in-progress"),
            ("Direction", "inbound"),
            ("From", self.caller),
            ("To", LINE),
        ]

    def _led(self, came: Came) -> Came:
        self.heard = came.body
        if came.status == 200:
            self.document = ElementTree.fromstring(came.body)
        return came


def changed(pairs: Pairs, others: Iterable[tuple[str, str]], left_out: Iterable[str] = ()) -> Pairs:
    """The pairs with others in their place or behind them. left_out: names that only others may have."""
    others = list(others)
    names = {*(name for name, _ in others), *left_out}
    return [*((name, value) for name, value in pairs if name not in names), *others]


def request(url: str, target: str, pairs: Pairs) -> tuple[bytes, bytes]:
    """Head and body of a webhook of the carrier's."""
    body = urlencode(pairs).encode()
    headers = {"Host": url.partition("//")[2], "Content-Type": FORM, "Content-Length": str(len(body))}
    return head("POST", target, {**headers, "X-Twilio-Signature": sign(url + target, pairs, TOKEN)}), body


def hostile_request(
    url: str, target: str, standard: Pairs, entry: Entry, language: str
) -> tuple[bytes, bytes]:
    """Head and body of the entry's request, as it says."""
    pairs = changed(standard, entry.pairs(language), (*entry.left_out, entry.sends or ""))
    body = urlencode(pairs, errors="surrogatepass").encode()
    if entry.body is not None:
        body = body + entry.body if entry.body.startswith(b"&") else entry.body
        pairs = parse_qsl(body.decode("latin-1"), keep_blank_values=True)
    if entry.signed_with is not None:
        pairs = changed(standard, entry.signed_with.items(), entry.left_out)
    headers = {"Host": url.partition("//")[2], "Content-Length": entry.length or str(len(body))}
    if entry.type is not None:
        headers["Content-Type"] = entry.type
    if entry.signed != "not":
        token = TOKEN if entry.signed == "ours" else entry.signed
        headers["X-Twilio-Signature"] = sign(url + (entry.signed_for or target), pairs, token)
    headers |= entry.headers
    if "Transfer-Encoding" in headers and entry.length is None:
        del headers["Content-Length"]
    return head(entry.method, target, headers), body


def head(method: str, target: str, headers: Mapping[str, str]) -> bytes:
    lines = [f"{method} {target} HTTP/1.1", "Connection: close", *(f"{k}: {v}" for k, v in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")
