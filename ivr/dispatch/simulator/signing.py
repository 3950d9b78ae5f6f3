"""Signing, as the Standard Webhooks have it: HMAC-SHA256 over name, time and body, in base64."""

import base64
import hashlib
import hmac

FRESH_S = 300


def signature(secret: str, name: str, at_s: int, body: bytes) -> str:
    made = hmac.new(secret.encode(), f"{name}.{at_s}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(made).decode()


def is_genuine(secret: str, headers: dict[str, str], body: bytes, now_s: float) -> bool:
    """Whether who has the secret asked this a moment ago. headers: their names in lower case."""
    name, at = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not at.isdigit() or abs(now_s - int(at)) > FRESH_S:
        return False
    return hmac.compare_digest(
        signature(secret, name, int(at), body).encode(), headers.get("webhook-signature", "").encode()
    )
