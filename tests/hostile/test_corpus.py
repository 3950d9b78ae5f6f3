"""The whole corpus against the server as it is served, and what holds whatever comes."""

from __future__ import annotations

import json
from collections import Counter
from xml.etree import ElementTree

import pytest

from tests.hostile.calling import Call
from tests.hostile.corpus import Entry, corpus, evaluated
from tests.hostile.outcomes import Outcomes
from tests.hostile.server import Came, Server

ANSWER_S = 2.0
LONGEST_DOCUMENT = 64 * 1024
LONGEST_LINE = 2000
TELLING = 4
"""Shorter payloads stand by chance in any log line."""

SERVED = [one for one in corpus() if one.to != "fallback"]
EVERY = [(entry, language) for entry in SERVED for language in entry.languages]


@pytest.mark.parametrize(
    ("entry", "language"), EVERY, ids=[f"{one}{' in Spanish' * (to == 'es-US')}" for one, to in EVERY]
)
def test_a_hostile_request_comes_to_this(
    server: Server, outcomes: Outcomes, entry: Entry, language: str
) -> None:
    call = Call(server)
    if entry.to != "incoming":
        call.goes_to(entry.at, language)
    before = call.heard

    came = call.sends(entry, language)

    outcomes.check(entry, call, came, before, language)
    check_always(entry, came, language)
    assert server.is_sound()
    outcomes.check_well()


def check_always(entry: Entry, came: Came, language: str) -> None:
    """No error of ours, in time, a whole document, one log line, and nothing that was sent in any of it."""
    assert came.status < 500
    assert came.took_s <= ANSWER_S
    assert len(came.body) <= LONGEST_DOCUMENT
    assert b"Traceback" not in came.body
    assert "access-control-allow-origin" not in came.headers
    if came.status == 200:
        assert ElementTree.fromstring(came.body).tag == "Response"
    assert Counter(line["event"] for line in came.lines)["webhook"] == (not entry.unlogged), came.log
    assert all(len(line) <= LONGEST_LINE for line in came.log.splitlines())
    for payload in entry.payloads(language):
        for form in {payload, json.dumps(payload)[1:-1]}:
            if len(form) >= TELLING:
                assert form not in came.said_in_log
                assert came.status == 200 or form.encode(errors="surrogatepass") not in came.body


def test_every_entry_has_a_name_of_its_own() -> None:
    names = Counter(entry.id for entry in corpus())
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    "expression", ["open('x')", "'a'.upper()", "'a' * 10 ** 9", "f'{1}'", "['a'] * 2", "'a' * 99_000_000"]
)
def test_an_expression_can_do_nothing_but_repeat_and_join(expression: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        evaluated(expression)
