"""The corpus of the last resort. How it runs, and how fast, is tried in tests/fallback."""

from __future__ import annotations

import pytest

from ivr.fallback import Config, LastLine, Responder, last_document, moment_document
from tests.hostile.corpus import Entry, corpus

BASE, HUMAN = "https://calls.example.com", "+15035550190"
LINE = LastLine("+18006315590", HUMAN, "en-US")
PERSONS = (last_document(LINE, HUMAN), last_document(None, HUMAN))


@pytest.mark.parametrize("entry", [one for one in corpus() if one.to == "fallback"], ids=str)
def test_whatever_it_is_told_it_leads_back_or_to_a_person(entry: Entry) -> None:
    document, _ = Responder(Config(BASE, 1, HUMAN, {"contracts": LINE})).answer(dict(entry.pairs()), 0)

    assert document in (PERSONS if entry.outcome == "a person" else (moment_document(BASE, 0),))
