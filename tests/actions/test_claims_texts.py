"""What is texted about benefits, and to whom."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from ivr.actions.claims.written import rental_texted, rules_texted, trip_texted
from ivr.actions.claims_world import ClaimsWorld
from ivr.actions.declared import World
from ivr.domain.contracts import Contract, Level
from ivr.domain.coverage import CoverageRules, Limits, shipped_coverage
from ivr.engine.results import Given, MessageDue, Result
from tests.company import NOON, TODAY, contract

ON_FILE, ANOTHER = "+15035550117", "+15035550118"
WITH_LIMITS = shipped_coverage().model_copy(
    update={"limits": {Level.MAJOR: Limits(rental_a_day="35.00", rental_in_all="175.00")}}
)
FIGURES = {"limits": "known", "limit_a_day": "35.00", "limit_in_all": "175.00"}
NO_FIGURES = {"limits": "contract", "limit_a_day": "0", "limit_in_all": "0"}


def texted(
    what: Any = rental_texted,
    *,
    caller: str | None = ON_FILE,
    rules: CoverageRules = WITH_LIMITS,
    stopped: bool = False,
    held: Contract | None = None,
) -> Result:
    on_record = held or contract(phone=ON_FILE)
    world = SimpleNamespace(
        contracts=SimpleNamespace(numbered=lambda number: on_record),
        opt_outs=SimpleNamespace(has=lambda phone: stopped),
        claims=ClaimsWorld(vin_ends=cast(Any, None), coverage=rules, shop_lookups_per_caller_hour=1),
    )
    given = Given(
        facts={"contract": on_record.number},
        visits=1,
        call="CA1",
        turn=6,
        attempt=0,
        caller=caller,
        line="claims",
        language="en-US",
        now=NOON,
        today=TODAY,
        local=NOON,
    )
    result = what.within(cast(World, world)).run(given)
    assert isinstance(result, Result)
    return result


def message(result: Result) -> MessageDue:
    [due] = result.records
    assert isinstance(due, MessageDue)
    return due


def test_the_holders_own_telephone_is_texted_the_figures_that_the_operator_has_set() -> None:
    due = message(texted())

    assert (due.text_to, due.variables) == (ON_FILE, FIGURES)


def test_another_telephone_is_texted_no_figure_of_the_contract() -> None:
    """It may be anybody's: general rules only."""
    due = message(texted(caller=ANOTHER))

    assert (due.text_to, due.contract, due.variables) == (ANOTHER, None, NO_FIGURES)


@pytest.mark.parametrize("changes", [{"caller": None}, {"stopped": True}])
def test_without_a_telephone_to_text_it_goes_to_the_holders_address(changes: dict[str, Any]) -> None:
    result = texted(**changes)

    assert (result.outcome, message(result).text_to) == ("mailed", None)
    assert (message(result).contract, message(result).variables) == ("VSC100001", FIGURES)


@pytest.mark.parametrize(
    ("what", "held"),
    [(trip_texted, contract(phone=ON_FILE)), (rental_texted, contract(phone=ON_FILE, level=Level.BASIC))],
    ids=["another benefit", "another level"],
)
def test_a_figure_that_nobody_set_is_not_made_up(what: Any, held: Contract) -> None:
    assert message(texted(what, held=held)).variables == NO_FIGURES


def test_as_shipped_no_limit_is_known_since_each_contract_has_its_own() -> None:
    """S9, S10: limits are in the contract."""
    assert message(texted(rules=shipped_coverage())).variables == NO_FIGURES


def test_whoever_said_stop_gets_no_text_of_the_rules_either() -> None:
    assert texted(rules_texted, stopped=True).outcome == "no_telephone"
    assert message(texted(rules_texted)).text_to == ON_FILE
    assert replace(message(texted(rules_texted)), text_to=None).variables == {}
