"""The carrier's own client at this exchange: in the test's process, or at another over HTTP."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from ivr.exchange.account import Account
from ivr.exchange.rest.asking import Request
from ivr.exchange.rest.door import answer
from ivr.exchange.rest.form import Form
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID
from tests.exchange.conftest import TOKEN
from tests.structure.tree import ROOT

PATIENCE_S = 20.0
T = TypeVar("T")


def client_of(account: Account) -> Client:
    """The carrier's client, whose requests the account answers without a socket."""
    return Client(account.sid, TOKEN, http_client=_InProcess(account))


class _InProcess:
    def __init__(self, account: Account) -> None:
        self._account = account

    def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Any = None,
        auth: Any = None,
        **_: Any,
    ) -> Response:
        parts = urlsplit(url)
        query = [*parse_qsl(parts.query, keep_blank_values=True), *_written(params)]
        user = base64.b64encode(":".join(auth).encode()).decode()
        asked = Request(method.upper(), parts.path, Form(query), Form(_written(data)), f"Basic {user}")
        reply = answer(self._account, asked)
        return Response(reply.status, "" if reply.body is None else json.dumps(reply.body))


def _written(given: Any) -> list[tuple[str, str]]:
    """What requests would write: a list is a repeated name, None is nothing."""
    kept = {name: value for name, value in (given or {}).items() if value is not None}
    return parse_qsl(urlencode(kept, doseq=True), keep_blank_values=True)


class Process:
    """A running exchange."""

    def __init__(self, url: str, process: subprocess.Popen[str]) -> None:
        self.url = url
        self.process = process

    def client(self, user: str = DEMO_ACCOUNT_SID, password: str = TOKEN) -> Client:
        http_client = TwilioHttpClient(timeout=PATIENCE_S)
        client = Client(user, password, account_sid=DEMO_ACCOUNT_SID, http_client=http_client)
        client.api.base_url = self.url
        return client


@contextmanager
def running_exchange(*arguments: str, **environment: str) -> Iterator[Process]:
    """`python -m ivr.exchange` answers on a free port, and is ended after."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ivr.exchange", "--port", "0", *arguments],
        cwd=ROOT,
        env={**os.environ, "TWILIO_AUTH_TOKEN": TOKEN, **environment},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Process(process.stdout.readline().strip(), process)
    finally:
        process.terminate()
        process.wait(timeout=PATIENCE_S)
        process.stdout.close()


def eventually(found: Callable[[], T]) -> T:
    """What found() gives as soon as that is true; the test fails when it never is."""
    until = time.monotonic() + PATIENCE_S
    while not (value := found()):
        assert time.monotonic() < until, "it never came"
        time.sleep(0.02)
    return value


def code_of(error: TwilioRestException) -> tuple[int, int]:
    """The carrier's code and the HTTP status of a refusal."""
    return error.code, error.status
