"""A back-up of SQLite, as docs/operations.md takes it: whole, while writers write."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

from ivr.store import schema
from ivr.store.calls import recent, transcript
from ivr.store.database import Database
from ivr.store.index_key import sealed_with
from tests.caller import Caller
from tests.house import TestHouse


def test_what_a_back_up_holds_is_whole_and_can_be_read(
    house: TestHouse, caller: Caller, tmp_path: Path
) -> None:
    caller.dials().keys("1", "97205")
    before = house.turns(caller.phone.call_sid)
    hashed = house.house.sealed.index("zip", "97205")
    file = tmp_path / "back-up.db"
    ended = threading.Event()
    writer = threading.Thread(target=lambda: _write_until(house, ended))
    writer.start()
    try:
        with sqlite3.connect(house.settings.database_url.removeprefix("sqlite:///")) as source:
            source.execute("VACUUM INTO ?", (str(file),))
    finally:
        ended.set()
        writer.join()
    caller.keys("Garcia#")

    url = f"sqlite:///{file}"
    restored = Database(url)
    sealed = sealed_with(restored, [key.get_secret_value() for key in house.settings.secret_keys])
    assert schema.check(url) == []
    assert transcript(restored, sealed, caller.phone.call_sid) == before
    assert sealed.index("zip", "97205") == hashed
    assert len(recent(restored, sealed, 10)) == 1
    restored.close()


def _write_until(house: TestHouse, ended: threading.Event) -> None:
    while not ended.is_set():
        house.house.journal.check("CA" + "0" * 32)
