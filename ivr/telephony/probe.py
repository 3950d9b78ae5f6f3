"""A probe: asks a server what the carrier would ask it, signed as the carrier signs, and reads the answer."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_hex
from urllib.parse import urlsplit
from xml.etree import ElementTree

import requests
from twilio.request_validator import RequestValidator

from ivr.telephony.twiml import MOST_BYTES

TIMEOUT_S = 15.0
"""The carrier itself waits no longer."""
MARK = "CA7e577e57"
"""How the CallSid of a test call begins; the rest is new each time."""
NOBODY = "anonymous"

_DOCUMENTS = frozenset({"text/xml", "application/xml", "text/html"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. status: 0: nothing did, and problem says why. verbs: of the document, if it is one."""

    status: int
    ms: int = 0
    verbs: tuple[ElementTree.Element, ...] = ()
    problem: str | None = None

    @property
    def rings(self) -> frozenset[str]:
        """The numbers that the document dials."""
        return frozenset((one.text or "").strip() for one in self.verbs if one.tag == "Number")

    @property
    def asks(self) -> bool:
        """Whether the document listens for what the caller says to it."""
        return any(one.tag == "Gather" for one in self.verbs)


@dataclass(frozen=True, slots=True)
class Probe:
    """Requests in the carrier's name. token: signs them; account: whose they are."""

    account: str
    token: str

    def arrives(self, url: str, call: str, number: str, *, signed: bool = True) -> Answer:
        """The answer to a new call to the number, from nobody."""
        return self._asked("POST", url, _form(self.account, call, number, "ringing"), signed=signed)

    def hangs_up(self, url: str, call: str, number: str) -> Answer:
        """The answer to the status callback with which a call ends."""
        return self._asked("POST", url, _form(self.account, call, number, "completed"))

    def falls_back(self, url: str, method: str, call: str, number: str, failed: str) -> Answer:
        """The answer of a fallback URL, told that the document of `failed` could not be read."""
        form = _form(self.account, call, number, "ringing") | {"ErrorCode": "12100", "ErrorUrl": failed}
        return self._asked(method, url, form)

    def _asked(self, method: str, url: str, form: Mapping[str, str], *, signed: bool = True) -> Answer:
        bare = url.partition("#")[0]
        if method == "GET":
            bare = requests.Request("GET", bare, params=form).prepare().url or bare
            form = {}
        headers = {"User-Agent": "TwilioProxy/1.1"}
        if signed:
            headers["X-Twilio-Signature"] = RequestValidator(self.token).compute_signature(bare, form)
        began_s = time.monotonic()
        try:
            with requests.Session() as session:
                # A proxy of this machine's is none of the carrier's; and none leads to loopback.
                session.trust_env = False
                came = session.request(
                    *(method, bare),
                    data=form if method == "POST" else None,
                    headers=headers,
                    timeout=TIMEOUT_S,
                    allow_redirects=False,
                    stream=True,
                )
                body = _beginning(came)
        except requests.RequestException as error:
            return Answer(0, problem=_why(error))
        ms = round((time.monotonic() - began_s) * 1000)
        if came.status_code != requests.codes.ok:
            return Answer(came.status_code, ms)
        return _read(ms, came.headers.get("Content-Type", ""), body)


def new_call() -> str:
    """A name for a test call, which is nobody else's."""
    return MARK + token_hex((34 - len(MARK)) // 2)


def _form(account: str, call: str, number: str, status: str) -> dict[str, str]:
    return {
        "CallSid": call,
        "AccountSid": account,
        "ApiVersion": "2010-04-01",
        "CallStatus": status,
        "Direction": "inbound",
        "From": NOBODY,
        "Caller": NOBODY,
        "To": number,
        "Called": number,
    }


def _beginning(came: requests.Response) -> bytes:
    """The body, or as much of it as shows that it is too long."""
    body = b""
    for piece in came.iter_content(MOST_BYTES):
        body += piece
        if len(body) > MOST_BYTES:
            break
    return body


def _read(ms: int, content_type: str, body: bytes) -> Answer:
    if content_type.partition(";")[0].strip().lower() not in _DOCUMENTS:
        return Answer(200, ms, problem="it answers with something that is no document for the carrier")
    if len(body) > MOST_BYTES:
        return Answer(200, ms, problem="its answer is longer than the carrier takes")
    try:
        root = ElementTree.fromstring(body)  # noqa: S314  # a server that the operator has named, cut at 64 kB
    except ElementTree.ParseError:
        return Answer(200, ms, problem="its answer does not parse")
    if root.tag != "Response":
        return Answer(200, ms, problem="its answer is no document for the carrier")
    return Answer(200, ms, tuple(root.iter()))


def _why(error: requests.RequestException) -> str:
    match error:
        case requests.exceptions.SSLError():
            return "its certificate is not valid"
        case requests.exceptions.Timeout():
            return f"it does not answer within {TIMEOUT_S:g} s"
        case _:
            return "nothing answers there"


def host_of(url: str) -> str:
    """The host of an address, as it is said to people."""
    return urlsplit(url).netloc.rpartition("@")[2]
