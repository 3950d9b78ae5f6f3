"""`flask calls show`: what an engineer at night and a supervisor in the morning read of a call."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from typing import Any

import pytest

from ivr.engine.ports import TurnRow
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from tests.caller import Caller
from tests.cli.played import TRIO, as_json, cancelled_by_keys, cancelled_by_speech, shown
from tests.company import contract
from tests.house import TestHouse

# What is shown.


def test_a_call_by_keys_reads_from_greeting_to_goodbye(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    call = cancelled_by_keys(caller)
    [request] = house.requests()

    text = shown(house, call)

    assert text.startswith(
        f"{call}\nline contracts (+18006315590), caller …17, 2026-11-22 12:00:00 EST, 8 turns, bundle "
    )
    for line in (
        "12:00:00  +0.0 s  turn 0",
        "  went    contracts.welcome > notice > offer > menu",
        "  line    Contract services. This call may be recorded. Esta llamada puede grabarse. Para "
        "español, oprima",
        '  caller  keys 1 → option 1, "To cancel a contract"',
        "  went    contracts.menu (1) > identify_holder.already_known (unknown) > zip",
        "  caller  keys ••• → zip understood",
        "  caller  keys ••• → last_name understood",
        "  caller  keys ••• → vin understood",
        "  caller  keys 1 → yes",
        f"  record  request {request.number}: cancellation, open",
        f"  record  message cancellation-form: due, about request {request.number}",
        "  caller  is silent",
        "  line    Goodbye.",
    ):
        assert line in text.splitlines(), f"{line!r} in\n{text}"
    assert re.fullmatch(
        r"12:01:\d\d  \+\d\d\.\d s  the line hung up \(completed\)\.", text.splitlines()[-1]
    ), text


def test_a_call_by_speech_shows_how_sure_the_recogniser_was(house: TestHouse, caller: Caller) -> None:
    house.has(contract())

    text = shown(house, cancelled_by_speech(caller))

    for line in (
        '  caller  says "I want to cancel my contract" (0.92) → option 1, "To cancel a contract"',
        "  caller  says ••• (0.92) → zip understood",
        "  caller  says ••• (0.83) → vin understood",
        '  caller  says "yes please" (0.92) → yes',
    ):
        assert line in text.splitlines(), f"{line!r} in\n{text}"


def test_misses_are_counted_and_the_last_leads_to_a_person(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("1").waits(2).says("mumble", confidence=0.2)

    text = shown(house, caller.phone.call_sid)

    assert [line.strip() for line in text.splitlines() if "miss" in line] == [
        "caller  is silent (miss 1)",
        "caller  is silent (miss 2)",
        "caller  says ••• (0.20) → not understood (miss 3)",
    ]
    assert "  went    identify_holder.zip (person) > contracts.person" in text.splitlines()
    assert text.splitlines()[-1] == "Live, at contracts.person."


def test_a_half_heard_choice_is_shown_with_the_asking_back(house: TestHouse, caller: Caller) -> None:
    caller.dials().says("cancel", confidence=0.6).says("yes").says("agent", confidence=None)

    text = shown(house, caller.phone.call_sid)

    assert 'says "cancel" (0.60) → perhaps option 1, "To cancel a contract"' in text
    assert 'says "yes" (0.92) → yes' in text
    assert "says ••• (no confidence) → " in text


def test_miles_are_shown_as_they_were_understood(house: TestHouse, caller: Caller) -> None:
    """An odometer is no secret, and a wrong refund is explained by it."""
    house.has(contract(start_days_ago=100))
    caller.dials().keys("1", *TRIO).says("forty one thousand five hundred")

    text = shown(house, caller.phone.call_sid)

    assert 'says "forty one thousand five hundred" (0.92) → odometer 41500' in text


def test_whoever_hung_up_is_named_with_the_place(house: TestHouse, caller: Caller) -> None:
    caller.dials().keys("1").hangs_up()

    assert (
        shown(house, caller.phone.call_sid)
        .splitlines()[-1]
        .endswith("the caller hung up at identify_holder.zip (completed).")
    )
    assert as_json(house, caller.phone.call_sid)["ended_by"] == "caller"


@pytest.mark.parametrize("columns", [60, 80])
def test_long_lines_are_wrapped_under_their_beginning(house: TestHouse, caller: Caller, columns: int) -> None:
    house.has(contract())
    call = cancelled_by_speech(caller)

    lines = shown(house, call, columns).splitlines()

    assert [line for line in lines if len(line) > columns] == []
    whole = " ".join(" ".join(lines).split())
    assert (
        "from your insurance card or dashboard. Say the last eight, or key the last six, then pound." in whole
    )
    first = next(i for i, line in enumerate(lines) if line.startswith("  line    Now your VIN"))
    assert re.match(r" {10}\S", lines[first + 1])


def test_json_has_the_same_under_stable_names(house: TestHouse, caller: Caller) -> None:
    house.has(contract())
    call = cancelled_by_keys(caller)
    [request] = house.requests()

    found = as_json(house, call)

    assert {name: found[name] for name in ("call", "line", "dialled", "caller", "how", "ended_by")} == {
        "call": call,
        "line": "contracts",
        "dialled": "+18006315590",
        "caller": "…17",
        "how": "completed",
        "ended_by": "line",
    }
    assert found["began_at"] == "2026-11-22T17:00:00+00:00"
    assert found["lasted_s"] > 50
    first, second, *_, before_last, _ = found["turns"]
    assert second == {
        "n": 1,
        "at": second["at"],
        "at_s": second["at_s"],
        "event": "KeysPressed",
        "heard": {
            "as": "Chosen",
            "slot": None,
            "privacy": "operational",
            "keys": "1",
            "key": "1",
            "option": "To cancel a contract",
        },
        "failures": 0,
        "path": [
            {"flow": "contracts", "state": "menu", "way": "key:1"},
            {"flow": "identify_holder", "state": "already_known", "way": "on:unknown"},
        ],
        "flow": "identify_holder",
        "state": "zip",
        "language": "en-US",
        "said": [{"message": "identify-holder-zip", "attribute": None, "text": "Enter your ZIP code."}],
        "records": [],
    }
    assert (first["event"], first["heard"]) == ("CallArrived", {})
    assert found["turns"][2]["heard"]["keys"] == found["turns"][2]["heard"]["value"] == "•••"
    assert before_last["records"] == [
        {"what": "request", "name": "cancellation", "number": request.number, "state": "open"},
        {"what": "message", "name": "cancellation-form", "number": request.number, "state": "due"},
    ]


def later(house: TestHouse, call: str, **row: Any) -> None:
    """The call has one more turn, of a kind that no flow of today leads to."""
    last = house.turns(call)[-1]
    journal = SqlJournal(house.house.database, house.house.sealed, DueEffects())
    values = {"n": last.n + 1, "at": last.at + timedelta(seconds=7), "records": (), "effects": ()}
    names = ("call", "bundle", "event", "heard", "path", "state", "facts", "said", "answer")
    journal.add(TurnRow(**{name: getattr(last, name) for name in names} | values | row))


def test_a_voice_message_is_shown_with_the_name_of_its_recording(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    heard = {"as": None, "slot": None, "privacy": "operational", "recording": f"RE{7:032}", "seconds": 12}
    later(house, call, event={"kind": "VoiceLeft"}, heard=heard, path=[], said=[])

    assert f"  caller  leaves a message of 12 s, recording RE{7:032}\n" in shown(house, call)


def test_what_was_said_of_a_private_fact_is_masked_whole(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    later(house, call, said=[["did-you-say-day", "again", {"heard_day": "1961-04-12"}, False]])

    text = shown(house, call)

    assert "  line    [did-you-say-day.again: •••]\n" in text
    assert "1961" not in text
    assert "sixty" not in text
    assert "1961" not in json.dumps(as_json(house, call))


def test_a_secret_leaves_only_its_verdict(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    heard = {"as": "Understood", "slot": "code", "privacy": "secret"}
    later(house, call, event={"kind": "KeysPressed"}, heard=heard, said=[])

    assert "  caller  keys ••• → code understood\n" in shown(house, call)


def test_words_of_another_release_are_named_instead_of_failing(house: TestHouse, caller: Caller) -> None:
    call = caller.dials().phone.call_sid
    later(
        house,
        call,
        said=[["no-such-message", None, {}, False], ["cancellation-kept", None, {"gone": "x"}, False]],
    )

    text = shown(house, call)

    assert "  line    [no-such-message: there is no such message] [cancellation-kept: •••]\n" in text
