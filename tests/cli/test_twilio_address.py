"""The public address, as the carrier will see it: its name, its certificate, and how long that is good."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from ivr.cli.checks.address import public_address
from ivr.cli.checks.finding import Finding

NOW = datetime.now(UTC)


def made(folder: Path, ends: datetime, name: str = "localhost") -> Path:
    """A file with a certificate of that name and its key, which nobody has signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOW - timedelta(days=60))
        .not_valid_after(ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "certificate.pem"
    encoding = serialization.Encoding.PEM
    private = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file.write_bytes(private + certificate.public_bytes(encoding))
    return file


@contextmanager
def served(certificate: Path) -> Iterator[int]:
    """A port of this machine that shakes hands with the certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    door = socket.create_server(("127.0.0.1", 0))

    def welcome() -> None:
        with suppress(OSError):
            came, _ = door.accept()
            with came, suppress(OSError), context.wrap_socket(came, server_side=True) as secure:
                secure.recv(1)

    thread = threading.Thread(target=welcome)
    thread.start()
    try:
        yield door.getsockname()[1]
    finally:
        with suppress(OSError), socket.create_connection(door.getsockname(), 1):
            pass
        door.close()
        thread.join()


def found(certificate: Path, trusted: Path | None) -> Finding:
    context = ssl.create_default_context(cafile=None if trusted is None else str(trusted))
    with served(certificate) as port:
        return public_address(f"https://localhost:{port}", NOW, context)


@pytest.mark.parametrize(
    ("days", "state", "says"),
    [(60, "well", "good for 60 days"), (13, "note", "ends in 13 days")],
)
def test_a_certificate_is_good_until_it_is_nearly_over(
    tmp_path: Path, days: int, state: str, says: str
) -> None:
    file = made(tmp_path, NOW + timedelta(days=days, hours=1))

    finding = found(file, trusted=file)

    assert (finding.state, says in finding.says) == (state, True), finding


@pytest.mark.parametrize(
    ("name", "days", "is_trusted", "says"),
    [
        ("localhost", 60, False, "self-signed certificate"),
        ("localhost", -1, True, "certificate has expired"),
        ("elsewhere.example.com", 60, True, "Hostname mismatch"),
    ],
)
def test_a_certificate_that_the_carrier_would_refuse_is_told_with_the_reason(
    tmp_path: Path, name: str, days: int, is_trusted: bool, says: str
) -> None:
    file = made(tmp_path, NOW + timedelta(days=days), name)

    finding = found(file, file if is_trusted else None)

    assert (finding.state, says in finding.says) == ("wrong", True), finding


@pytest.mark.parametrize(
    ("url", "state", "says"),
    [
        ("http://127.0.0.1:8000", "well", "https is not needed"),
        ("http://calls.example.com", "wrong", "is not https"),
        ("https://calls_1.example.com", "wrong", "underscore"),
        ("https://nowhere.invalid", "wrong", "has no address"),
    ],
)
def test_an_address_that_the_carrier_cannot_use_is_told(url: str, state: str, says: str) -> None:
    finding = public_address(url, NOW)

    assert (finding.state, says in finding.says) == (state, True), finding


def test_a_port_where_nobody_speaks_tls_is_told() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        finding = public_address(f"https://localhost:{held.getsockname()[1]}", NOW)

    assert (finding.state, "is the proxy up" in finding.says) == ("wrong", True), finding
