"""Sealing: what a caller said is unreadable in the file, and a moved or altered value is refused."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

_MARK_BYTES = 16
INDEX_KEY = "keys.content"
"""Where the index key is kept."""


class Sealed:
    """Seals and unseals with the newest key, unseals with every key, and hashes for look-ups.

    keys: Fernet keys, newest first. index_key: a key of its own, so that changing the sealing keys leaves
    every look-up valid; or a function that fetches it at the first look-up (see `index_key.py`).
    Raises ValueError for a key that is none.
    """

    def __init__(self, keys: Sequence[str | bytes], index_key: bytes | Callable[[], bytes]) -> None:
        if not keys:
            raise ValueError("sealing needs at least one key")
        try:
            fernets = [Fernet(key) for key in keys]
        except ValueError:
            raise ValueError("a sealing key is 32 bytes in URL-safe base64, as Fernet makes them") from None
        self._newest = fernets[0]
        self._fernet = MultiFernet(fernets)
        self._index_key = index_key
        self.alarm: Callable[[str], None] = _nobody_is_told
        """Told "table.column" of each value that cannot be unsealed; whoever answers callers sets it."""

    def seal(self, place: str, content: bytes) -> bytes:
        """The content as it is stored at `place`: "table.column/key". None but that place unseals it."""
        return self._fernet.encrypt(_mark(place) + content)

    def unseal(self, place: str, token: bytes) -> bytes:
        """What was sealed for the place. Raises InvalidToken if altered, moved, or its key is gone."""
        try:
            content = self._fernet.decrypt(token)
            if not hmac.compare_digest(content[:_MARK_BYTES], _mark(place)):
                raise InvalidToken
        except InvalidToken:
            self.alarm(place.partition("/")[0])
            raise
        return content[_MARK_BYTES:]

    def seal_text(self, place: str, text: str | None) -> bytes | None:
        return None if text is None else self.seal(place, text.encode())

    def unseal_text(self, place: str, token: bytes | None) -> str | None:
        return None if token is None else self.unseal(place, token).decode()

    def seal_json(self, place: str, value: object) -> bytes:
        return self.seal(place, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def unseal_json(self, place: str, token: bytes) -> Any:
        return json.loads(self.unseal(place, token))

    def resealed(self, token: bytes) -> bytes:
        """The same content, for the same place, under the newest key. Raises InvalidToken if no key fits."""
        return self._fernet.rotate(token)

    def is_newest(self, token: bytes) -> bool:
        """Whether the newest key sealed it; False too for what no key of ours did."""
        try:
            self._newest.decrypt(token)
        except InvalidToken:
            return False
        return True

    def index(self, what: str, value: str) -> bytes:
        """A keyed hash by which equal values of one kind find each other; 32 bytes, not to be turned back."""
        if not isinstance(self._index_key, bytes):
            try:
                self._index_key = self._index_key()
            except InvalidToken:
                self.alarm(INDEX_KEY)
                raise
        return hmac.new(self._index_key, f"{what}\0{value}".encode(), hashlib.sha256).digest()


def _mark(place: str) -> bytes:
    # Fernet has no associated data; a mark inside the token binds it to its row and column.
    return hashlib.sha256(place.encode()).digest()[:_MARK_BYTES]


def _nobody_is_told(_where: str) -> None:
    """Where an error message tells the operator already, as in a command."""
