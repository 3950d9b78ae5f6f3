"""Secrets of the demo: made on the machine that it runs on, so that nobody else can know them."""

from __future__ import annotations

import hashlib
import hmac
import os
from pathlib import Path

from cryptography.fernet import Fernet


def demo_key(file: Path) -> str:
    """The demo's key is in the file, readable by its owner alone, and is this."""
    file.parent.mkdir(parents=True, exist_ok=True)
    # Several processes may start at once: each makes its own file, and the first to link it in wins whole.
    mine = file.with_suffix(f".{os.getpid()}")
    if not file.exists():
        mine.touch(mode=0o600)
        mine.write_bytes(Fernet.generate_key())
        try:
            os.link(mine, file)
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return file.read_text(encoding="ascii").strip()


def derived(key: str, purpose: str) -> str:
    """A secret for one purpose, the same in every process that has the key."""
    return hmac.new(key.encode(), purpose.encode(), hashlib.sha256).hexdigest()
