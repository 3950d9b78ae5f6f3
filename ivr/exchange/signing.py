"""How the carrier signs a request: HMAC-SHA1 over the URL and the posted parameters."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit


def signed_url(url: str) -> str:
    """Return the URL as it enters the signature: no fragment, no user, and no port on https.

    A port on plain http stays, as the carrier keeps it for voice.
    """
    parts = urlsplit(url)
    netloc = parts.netloc.rpartition("@")[2]
    if parts.scheme == "https" and parts.port is not None:
        netloc = netloc.rpartition(":")[0]
    # Cutting the text keeps a bare trailing "?", which urlunsplit would lose.
    rest = url.partition("#")[0][len(parts.scheme) + 3 + len(parts.netloc) :]
    return urlunsplit((parts.scheme, netloc, "", "", "")) + rest


def signature(token: str, url: str, form: Iterable[tuple[str, str]] = ()) -> str:
    """Return the X-Twilio-Signature of a request posted to url with form, or got from url without one.

    form holds decoded values. A repeated name counts once per different value, in order of value.
    """
    pairs = sorted(set(form), key=lambda pair: (pair[0].encode(), pair[1].encode()))
    message = signed_url(url) + "".join(name + value for name, value in pairs)
    digest = hmac.new(token.encode(), message.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
