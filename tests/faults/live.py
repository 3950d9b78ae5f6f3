"""A real server process, and a caller in real time who does what the documents say and waits as long."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

from ivr.exchange.signing import signature
from tests.deploy.serving import command
from tests.house import ACCOUNT, TOKEN, URL
from tests.structure.tree import ROOT

LINE = "+18006315590"
HOLD_WORDS_S = 3.0
STARTS_WITHIN_S = 60


@contextmanager
def serving(database_url: str, log: Path) -> Iterator[int]:
    """The app as `make run` starts it, on that database; its port."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port: int = chosen.getsockname()[1]
    settings = {
        "IVR_DATABASE_URL": database_url,
        "IVR_DEMO": "0",
        "IVR_HUMAN_NUMBER": "+15035550190",
        "IVR_PUBLIC_URL": URL,
        "IVR_SECRET_KEYS": "bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",
        "PORT": str(port),
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
    }
    environment = os.environ | settings
    with (
        log.open("wb") as to,
        subprocess.Popen(
            command("app:door", port), cwd=ROOT, env=environment, stdout=to, stderr=to
        ) as process,
    ):
        try:
            _wait_for(port)
            yield port
        finally:
            process.terminate()


def _wait_for(port: int) -> None:
    for _ in range(STARTS_WITHIN_S * 5):
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=5)) as line:
                line.request("GET", "/readyz")
                if line.getresponse().status == 200:
                    return
        except OSError:
            pass
        time.sleep(0.2)
    raise TimeoutError("the server did not get ready")


class LiveCaller:
    """One call over real HTTP. took_s: how long each answer took."""

    def __init__(self, port: int, call: int) -> None:
        self._port = port
        self._call = f"CA{call:032x}"
        self.took_s: list[float] = []
        self.heard = ElementTree.Element("Response")

    def dials(self) -> LiveCaller:
        self._post("/voice/incoming", CallStatus="ringing")
        return self

    def keys(self, digits: str) -> LiveCaller:
        """The answer to the open question; what is heard next is in `heard`."""
        gather = self.heard.find("Gather")
        assert gather is not None, ElementTree.tostring(self.heard)
        self._post(gather.get("action", ""), Digits=digits)
        return self

    @property
    def is_held(self) -> bool:
        return "hold=" in (self.heard.findtext("Redirect") or "")

    def waits(self) -> LiveCaller:
        """The hold is over, in real time, and the caller is where it leads."""
        pause = self.heard.find("Pause")
        assert pause is not None
        time.sleep(int(pause.get("length", "0")) + HOLD_WORDS_S)
        self._post(self.heard.findtext("Redirect") or "")
        return self

    @property
    def question(self) -> str:
        return " ".join(say.text or "" for say in self.heard.iter("Say"))

    def _post(self, target: str, **added: str) -> None:
        target = target.partition("#")[0]
        form = {
            "AccountSid": ACCOUNT,
            "CallSid": self._call,
            "CallStatus": "in-progress",
            "Direction": "inbound",
            "From": "+15035550117",
            "To": LINE,
        } | added
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "Host": URL.partition("//")[2],
            "X-Twilio-Signature": signature(TOKEN, URL + target, form.items()),
        }
        began_s = time.perf_counter()
        with closing(http.client.HTTPConnection("127.0.0.1", self._port, timeout=15)) as line:
            line.request("POST", target, urlencode(form), headers)
            answer = line.getresponse()
            document = answer.read()
        self.took_s.append(time.perf_counter() - began_s)
        assert answer.status == 200, answer.status
        self.heard = ElementTree.fromstring(document)
