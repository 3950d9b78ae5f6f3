"""A journal on each of the databases."""

from __future__ import annotations

import pytest

from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.effects import DueEffects
from ivr.store.journal import SqlJournal
from ivr.store.sealed import Sealed
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0


@pytest.fixture
def journal(database: Database, sealed: Sealed) -> SqlJournal:
    SqlBundles(database).keep(BUNDLE, BUNDLE_CONTENT, T0)
    return SqlJournal(database, sealed, DueEffects())
