"""The steps that Twilio's own clients take at a running exchange, and the Python client that takes them.

A step asks a resource for something and says what is found there: fields by their names in the API. $name is
what an earlier step kept. Nothing may come that the client does not know, or be missing that it reads.
"""

from __future__ import annotations

import json
import re
import time
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client

PATIENCE_S = 20.0
Step = dict[str, Any]
STEPS: list[Step] = json.loads(Path(__file__).with_name("steps.json").read_text())
_DATES = re.compile("date_.*|(start|end)_time")
# Not fields of the API: what the client makes of them.
_OWN = {"from_": "from", "_from": "from"}
# What the client for Node does not know yet.
_NEWER = {"stir_verstat"}


class Heard(TwilioHttpClient):  # type: ignore[misc]  # the library has no types
    """Keeps what came last as it stood on the wire."""

    def __init__(self) -> None:
        super().__init__(timeout=PATIENCE_S)
        self.last: Any = None

    def request(self, *arguments: Any, **named: Any) -> Response:
        answer = super().request(*arguments, **named)
        self.last = json.loads(answer.text) if answer.text else None
        return answer


class Player:
    """Plays steps with the Python client. known: what $names stand for."""

    def __init__(self, url: str, account: str, token: str, known: dict[str, str]) -> None:
        self._heard = Heard()
        self._client = Client(account, token, http_client=self._heard)
        self._client.api.base_url = url
        self._known = dict(known)

    def play(self, step: Step) -> None:
        """The step has been taken, and was as it says. Raises AssertionError."""
        if "refused" in step:
            self._is_refused(step)
            return
        until = time.monotonic() + PATIENCE_S
        while True:
            try:
                self._once(step)
            except AssertionError:
                if not step.get("until") or time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def _is_refused(self, step: Step) -> None:
        with pytest.raises(TwilioRestException) as refused:
            self._ask(step)
        error = refused.value
        assert {"code": error.code, "status": error.status} == step["refused"]

    def _once(self, step: Step) -> None:
        found = self._ask(step)
        if step["do"] == "delete":
            assert found is True
            return
        everything = found if step["do"] == "list" else [found]
        raws = self._heard.last[step["key"]] if step["do"] == "list" else [self._heard.last]
        assert len(everything) == len(raws)
        for one, raw in zip(everything, raws, strict=True):
            _check(one, raw)
        wanted = {name: self._filled(value) for name, value in step.get("finds", {}).items()}
        fitting = [one for one in everything if wanted.items() <= _fields(one).items()]
        assert fitting, f"{wanted} is not in {[_fields(one) for one in everything]}"
        if "keep" in step:
            fields = _fields(fitting[0])
            self._known[step["keep"]] = fields.get("sid") or fields["call_sid"]

    def _ask(self, step: Step) -> Any:
        named = {
            "from_" if name == "from" else name: self._filled(value)
            for name, value in step.get("with", {}).items()
        }
        return getattr(self._resource(step["on"]), step["do"])(**named)

    def _resource(self, path: str) -> Any:
        """Return what a path such as queues($queue).members(Front) names."""

        def follow(holder: Any, part: str) -> Any:
            found = re.fullmatch(r"(\w+)(?:\((.*)\))?", part)
            assert found is not None, path
            named = getattr(holder, found[1])
            return named if found[2] is None else named(self._filled(found[2]))

        return reduce(follow, re.split(r"\.(?![^(]*\))", path), self._client)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._filled(one) for one in value]
        if not isinstance(value, str):
            return value
        return re.sub(r"\$(\w+)", lambda match: self._known[match[1]], value)


def _fields(instance: Any) -> dict[str, Any]:
    """Return what the client has read, by the names of the API."""
    named = {_OWN.get(name, name): value for name, value in vars(instance).items()}
    return {name: value for name, value in named.items() if not name.startswith("_")}


def _check(instance: Any, raw: dict[str, Any]) -> None:
    """Every field that came is one that the client knows, none is missing, and dates are dates."""
    differing = (set(raw) ^ set(_fields(instance))) - _NEWER
    assert not differing, f"unknown or missing: {sorted(differing)}"
    for name, value in raw.items():
        if _DATES.fullmatch(name) and value is not None:
            assert isinstance(_fields(instance)[name], datetime), f"{name} is no date: {value}"
