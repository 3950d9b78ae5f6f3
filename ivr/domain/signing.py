"""Signing: what shows that a request between two systems is from who has the secret (Standard Webhooks)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

ENCODED = "whsec_"
"""What a secret in base64 begins with; any other secret is taken as it stands."""
VERSION = "v1"
FRESH_S = 300
"""How far a signed time may be from ours, either way: clocks differ, and an old request is a repeated one."""


def signature(secret: str, name: str, at_s: int, body: bytes) -> str:
    """HMAC-SHA256 over name, time and body: "v1," and base64."""
    signed = b".".join((name.encode(), str(at_s).encode(), body))
    made = hmac.new(_key(secret), signed, hashlib.sha256).digest()
    return f"{VERSION},{base64.b64encode(made).decode()}"


def refusal(secret: str, name: str, at: str, given: str, body: bytes, now_s: float) -> str | None:
    """Why the request is not to be believed, in a word; None: who has the secret signed it a moment ago.

    given: one signature or several, separated by spaces, as while a secret is being replaced.
    """
    if not (name and at and given):
        return "signature_missing"
    if not (at.isascii() and at.isdigit() and len(at) <= len("9999999999")):
        return "signature_time"
    wanted = signature(secret, name, int(at), body).encode()
    # All of them are compared, whichever fits: how long it takes tells nothing.
    fits = [hmac.compare_digest(wanted, one.encode()) for one in given.split(" ")[:5]]
    if not any(fits):
        return "signature_wrong"
    return "signature_old" if abs(now_s - int(at)) > FRESH_S else None


def _key(secret: str) -> bytes:
    if secret.startswith(ENCODED):
        try:
            return base64.b64decode(secret.removeprefix(ENCODED), validate=True)
        except binascii.Error:
            pass
    return secret.encode()
