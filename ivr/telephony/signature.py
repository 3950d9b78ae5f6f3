"""Signatures: whether a webhook comes from the carrier. The one adapter of twilio's RequestValidator."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict

Refusal = Literal["signature_missing", "signature_settings", "signature_wrong"]


@dataclass(frozen=True, slots=True)
class Signature:
    """Checks X-Twilio-Signature over the configured public URL, never over Host or X-Forwarded-*.

    public_url: scheme, host, port and path prefix under which the carrier knows this server; user,
    password, query and fragment are dropped. tokens: the current auth token and, while it is being
    rotated, the next one; empty ones do not count. Raises ValueError where either is unusable.
    """

    public_url: str
    tokens: tuple[str, ...] = field(repr=False)

    def __post_init__(self) -> None:
        tokens = tuple(token for token in self.tokens if token)
        if not tokens:
            raise ValueError("a signature needs at least one auth token")
        object.__setattr__(self, "tokens", tokens)
        object.__setattr__(self, "public_url", _origin(self.public_url))

    def check(
        self,
        path: str,
        raw_query: bytes,
        form: MultiDict[str, str],
        header: str | None,
        settings_header: str | None = None,
    ) -> Refusal | None:
        """None where one of the tokens signed exactly this request; else why not. Never raises.

        path: the route's canonical path. raw_query: the query string as it stood on the wire.
        settings_header: X-Twilio-Webhooks-Signature-Settings, itself outside of any signature. The
        algorithm is ours to choose, so whatever it asks for is refused.
        """
        if header is None:
            return "signature_missing"
        if settings_header is not None:
            return "signature_settings"
        return None if self._signs(self.public_url, path, raw_query, form, header) else "signature_wrong"

    def mend(
        self, path: str, raw_query: bytes, form: MultiDict[str, str], header: str | None, host: str
    ) -> str:
        """One line for the operator: what was signed for here, and which setting to mend.

        host is the request's own Host, tried only to tell a wrong URL from a wrong token.
        """
        url = self.public_url + path
        if header is None:
            return f"{url}: no signature; whoever asked was not the carrier, or a proxy drops its header"
        for scheme in ("https", "http"):
            if self._signs(f"{scheme}://{host}", path, raw_query, form, header):
                return f"{url}: the carrier signed for {scheme}://{host}{path}; mend IVR_PUBLIC_URL"
        return (
            f"{url}: signed for another URL or with another token; mend IVR_PUBLIC_URL or TWILIO_AUTH_TOKEN"
        )

    def _signs(
        self, origin: str, path: str, raw_query: bytes, form: MultiDict[str, str], header: str
    ) -> bool:
        try:
            url = origin + path + ("?" + raw_query.decode("ascii") if raw_query else "")
            return any(RequestValidator(token).validate(url, form, header) for token in self.tokens)
        except Exception:  # noqa: BLE001  # half a dozen types on hostile input; none is a signature
            return False


def _origin(url: str) -> str:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    if parts.scheme not in ("http", "https") or not host:
        raise ValueError(f"not a public URL: {parts.scheme}://{host}")
    return f"{parts.scheme}://{host}{parts.path.rstrip('/')}"
