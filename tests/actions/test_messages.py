"""A text is offered to a telephone that can take it, and only becomes due by a yes on the call."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from ivr.actions.declared import World
from ivr.actions.messages import can_text, text_number
from ivr.domain.errors import LookupUnavailable
from ivr.engine.results import Effect, Given, MessageDue, Result
from tests.company import NOON, TODAY

MOBILE = "+15035550117"


class OptOuts:
    def __init__(self, *phones: str) -> None:
        self._phones = phones

    def has(self, phone: str) -> bool:
        return phone in self._phones


class Unavailable:
    def has(self, phone: str) -> bool:
        raise LookupUnavailable("the records do not answer")


def ran(declared: Any, caller: str | None, opt_outs: Any = None) -> Result:
    world = cast(World, SimpleNamespace(opt_outs=opt_outs or OptOuts()))
    given = Given(
        facts={"number": "55190286"},
        visits=1,
        call="CA1",
        turn=7,
        attempt=0,
        caller=caller,
        line="contracts",
        language="en-US",
        now=NOON,
        today=TODAY,
        local=NOON,
    )
    result: Result = declared.within(world).run(given)
    return result


@pytest.mark.parametrize(
    ("caller", "outcome"),
    [
        (MOBILE, "yes"),
        ("+14165550117", "yes"),
        (None, "no"),
        ("+442079460018", "no"),
        ("+18005550117", "no"),
        ("+18764567890", "no"),
        ("+19002345678", "no"),
    ],
    ids=["United States", "Canada", "withheld", "abroad", "toll-free", "Jamaica", "paid"],
)
def test_a_text_is_offered_where_one_may_go(caller: str | None, outcome: str) -> None:
    assert ran(can_text, caller).outcome == outcome


def test_a_telephone_that_said_stop_is_offered_none_and_sent_none() -> None:
    said_stop = OptOuts(MOBILE)

    assert ran(can_text, MOBILE, said_stop).outcome == "no"
    assert ran(text_number, MOBILE, said_stop) == Result("no_telephone")


def test_the_text_goes_to_the_telephone_that_calls_and_nowhere_else() -> None:
    result = ran(text_number, MOBILE)

    assert result.outcome == "due"
    assert result.records == (MessageDue("request-number", None, "55190286", text_to=MOBILE),)
    assert result.effects == (Effect("send", "request-number"),)


@pytest.mark.parametrize("declared", [can_text, text_number], ids=["offering", "sending"])
def test_records_that_do_not_answer_are_said_to_be_so(declared: Any) -> None:
    assert ran(declared, MOBILE, Unavailable()).outcome == "unavailable"
