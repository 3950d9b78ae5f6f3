"""The deck: every canonical call that this build can hold, in the order of its lines."""

from __future__ import annotations

from tests.cards.card import Card
from tests.cards.claims import CLAIMS
from tests.cards.contracts import CONTRACTS
from tests.cards.gap import GAP
from tests.cards.roadside import ROADSIDE
from tests.cards.usernames import USERNAMES

DECK: tuple[Card, ...] = (*ROADSIDE, *CLAIMS, *GAP, *CONTRACTS, *USERNAMES)
"""The cards by line."""
