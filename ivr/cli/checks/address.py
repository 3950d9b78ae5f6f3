"""The public address: whether the carrier can find it and will trust it."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from datetime import UTC, datetime
from urllib.parse import urlsplit

from ivr.cli.checks.finding import Finding, note, well, wrong
from ivr.settings import LOOPBACK

NAME = "public address"
TIMEOUT_S = 5.0
SOON_DAYS = 14
"""A certificate that is renewed by itself never gets so old."""


def public_address(url: str, now: datetime, context: ssl.SSLContext | None = None) -> Finding:
    """Whether the host resolves, and its certificate is one that the carrier accepts.

    context: whom to trust, None: whom this machine trusts. On loopback no certificate is asked for.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "https":
        if host in LOOPBACK:
            return well(NAME, f"{url} is this machine's own, where https is not needed")
        return wrong(NAME, f"{url} is not https: put a TLS proxy in front, and mend IVR_PUBLIC_URL")
    if "_" in host:
        return wrong(NAME, f"{host} has an underscore, which the carrier refuses: take another name")
    try:
        found = socket.getaddrinfo(host, parts.port or 443, type=socket.SOCK_STREAM)
    except OSError:
        return wrong(NAME, f"{host} has no address: its DNS record is missing, or IVR_PUBLIC_URL is wrong")
    try:
        days = _days_left(host, parts.port or 443, now, context or ssl.create_default_context())
    except ssl.SSLCertVerificationError as error:
        return wrong(NAME, f"the certificate of {host} is refused ({error.verify_message}): renew or mend it")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return wrong(
            NAME, f"{host} takes no TLS connection ({reason}): is the proxy up, and the firewall open?"
        )
    if days < SOON_DAYS:
        return note(NAME, f"the certificate of {host} ends in {days} days: see why it is not renewed")
    if host not in LOOPBACK and all(_is_private(one[4][0]) for one in found):
        return note(
            NAME, f"{host} leads to a private address from here: make sure that the world sees another"
        )
    return well(NAME, f"{url} resolves; its certificate is good for {days} days")


def _days_left(host: str, port: int, now: datetime, context: ssl.SSLContext) -> int:
    with (
        socket.create_connection((host, port), TIMEOUT_S) as plain,
        context.wrap_socket(plain, server_hostname=host) as secure,
    ):
        ends = secure.getpeercert() or {}
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(ends["notAfter"])), UTC)
    return (until - now).days


def _is_private(address: str | int) -> bool:
    return not ipaddress.ip_address(str(address).partition("%")[0]).is_global
