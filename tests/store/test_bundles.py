"""Bundles: kept by the hash of their bytes, live as long as a call needs them."""

from __future__ import annotations

import hashlib
from datetime import timedelta

import pytest

from ivr.store.bundles import SqlBundles
from ivr.store.database import Database
from ivr.store.journal import SqlJournal
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row

OTHER_CONTENT = b'{"flows": {"other": 1}}'
OTHER = hashlib.sha256(OTHER_CONTENT).hexdigest()


def test_a_bundle_is_kept_once_and_comes_back(database: Database) -> None:
    bundles = SqlBundles(database)
    bundles.keep(BUNDLE, BUNDLE_CONTENT, T0)
    bundles.keep(BUNDLE, BUNDLE_CONTENT, T0)
    assert bundles.content(BUNDLE) == BUNDLE_CONTENT


def test_a_bundle_that_is_not_there_is_an_error(database: Database) -> None:
    with pytest.raises(LookupError):
        SqlBundles(database).content(BUNDLE)


def test_a_name_that_is_not_the_contents_hash_is_refused(database: Database) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        SqlBundles(database).keep(BUNDLE, OTHER_CONTENT, T0)


def test_the_bundles_of_calls_that_have_not_ended_are_live(journal: SqlJournal, database: Database) -> None:
    bundles = SqlBundles(database)
    bundles.keep(OTHER, OTHER_CONTENT, T0)
    for call, bundle in (("CA1", BUNDLE), ("CA2", OTHER), ("CA3", OTHER)):
        journal.begin(call_row(call, bundle=bundle), turn_row(0, call, bundle=bundle))
    assert bundles.live(T0) == sorted([BUNDLE, OTHER])
    journal.end("CA1", T0, "hung_up")
    journal.end("CA2", T0, "hung_up")
    assert bundles.live(T0) == [OTHER]
    # A call whose end was never told is over after a day, and must keep no release from starting.
    assert bundles.live(T0 + timedelta(seconds=1)) == []
