"""What the line does not do: look anything up before all three are in, or act before it has asked twice."""

from __future__ import annotations

from sqlalchemy import text

from ivr.flow.document import Confirm, Menu, Run
from ivr.flow.exits import exits
from tests.caller import Caller
from tests.house import SHIPPED, TestHouse


def test_the_records_are_asked_nothing_before_the_vin_is_in(house: TestHouse, caller: Caller) -> None:
    """With the contracts away every question is asked as ever; only after the VIN does it matter."""
    with house.house.database.write() as connection:
        connection.execute(text("ALTER TABLE ivr_contracts RENAME TO ivr_contracts_that_are_away"))

    caller.dials().keys("1").heard("identify-holder-zip")
    caller.keys("97205").heard("identify-holder-last-name")
    caller.keys("Garcia#").heard("identify-holder-vin")
    caller.keys("157943#")

    caller.heard("contracts-person").is_connected()


def test_a_cancellation_is_asked_about_twice_in_different_words_before_it_is_on_record() -> None:
    """An offer whose option is to cancel, then a yes or no; and no other way to the request."""
    flow = SHIPPED.content().flows["cancellation"]
    runs = {name for name, state in flow.state.items() if isinstance(state, Run)}
    request = {name for name in runs if getattr(flow.state[name], "run", "") == "cancellations.request"}

    confirms = {
        (name, way.how) for name, state in flow.state.items() for way in exits(state) if way.to in request
    }
    assert confirms == {("sure", "yes")}
    assert isinstance(flow.state["sure"], Confirm)

    offers = {
        (name, way.how) for name, state in flow.state.items() for way in exits(state) if way.to == "sure"
    }
    kinds = ("full", "prorated", "by_days", "estimate", "nothing")
    assert offers == {(f"offer_{kind}", "option") for kind in kinds}
    assert all(isinstance(flow.state[offer], Menu) for offer, _ in offers)
    words = {flow.prompt_of(name) for name in ("sure", "offer_full", "offer_prorated", "offer_estimate")}
    assert len(words) == 4
