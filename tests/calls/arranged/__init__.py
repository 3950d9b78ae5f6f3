"""Every question of the shipped flows, and a way to each: what is on record, and what the caller keys."""

from collections.abc import Mapping

from ivr.flow.document import Ask, Confirm, Menu
from tests.calls.arranged.claims import CLAIMS
from tests.calls.arranged.contracts import CONTRACTS
from tests.calls.arranged.front import FRONT
from tests.calls.arranged.gap import GAP
from tests.calls.arranged.people import PEOPLE
from tests.calls.arranged.roadside import ROADSIDE
from tests.calls.arranged.usernames import USERNAMES
from tests.calls.arranged.way import Way
from tests.house import SHIPPED

ARRANGED: Mapping[str, Way] = {**CONTRACTS, **ROADSIDE, **CLAIMS, **GAP, **USERNAMES, **FRONT, **PEOPLE}

QUESTIONS = sorted(
    {
        str(flow.prompt_of(name))
        for flow in SHIPPED.content().flows.values()
        for name, state in flow.state.items()
        if isinstance(state, Menu | Ask | Confirm)
    }
)
"""Every state of the shipped flows that listens to a caller, by its prompt."""
