"""The index key: made once, kept in the database under the sealing keys, so that these can be changed."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from cryptography.fernet import InvalidToken
from sqlalchemy import Connection, select

from ivr.store.database import Database, inserted
from ivr.store.sealed import Sealed
from ivr.store.tables import keys

_NAME = "index"
_PLACE = f"keys.content/{_NAME}"
_KEPT = select(keys.c.content).where(keys.c.name == _NAME)


def sealed_with(database: Database, sealing_keys: Sequence[str | bytes]) -> Sealed:
    """Sealing with these keys (Fernet, newest first) and the index key that the database keeps.

    Opens nothing yet: the index key is fetched, and at the very first time made, by the first look-up.
    """
    wrapping = Sealed(sealing_keys, b"")
    return Sealed(sealing_keys, lambda: _kept(database, wrapping))


def problem(connection: Connection, sealed: Sealed) -> str | None:
    """What keeps every record from being found, in a line; None: nothing does, or nothing is there."""
    token = connection.scalar(_KEPT)
    if token is None:
        return None
    try:
        sealed.unseal(_PLACE, token)
    except InvalidToken:
        return "IVR_SECRET_KEYS does not hold the key that these records were sealed with"
    return None


def _kept(database: Database, wrapping: Sealed) -> bytes:
    with database.read() as connection:
        token = connection.scalar(_KEPT)
    if token is None:
        made = wrapping.seal(_PLACE, secrets.token_bytes(32))
        with database.write() as connection:
            # Whoever loses this race uses the winner's key.
            inserted(connection, keys, {"name": _NAME, "content": made})
            token = connection.execute(_KEPT).scalar_one()
    return wrapping.unseal(_PLACE, token)
