"""E-mail by a real mail server: encrypted before any password, whole, recognisable when it comes again."""

from __future__ import annotations

import ssl
from asyncio import Transport
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from ivr.domain.errors import CarrierError
from ivr.effects.mail import SmtpServer, message_id
from tests.effects.test_tell import NOW, Clock

SENDER = "service@guardline.example"
TO = "dana@example.org"
KEY = "CA1:7:send:cancellation-form"


@dataclass
class Theirs:
    """A mail server: what it answers to a recipient, to a message and to a farewell; "": it hangs up."""

    recipient: str = "250 OK"
    message: str = "250 OK"
    farewell: str = "221 Bye"
    took: list[EmailMessage] = field(default_factory=list)
    to: list[list[str]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    logins: list[tuple[str, str]] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802  # the library's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # the library's name
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        self.took.append(mail)
        self.to.append(list(envelope.rcpt_tos))
        self.encrypted.append(session.ssl is not None)
        return self.message

    async def handle_QUIT(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # the library's name
        if not self.farewell:
            assert isinstance(server.transport, Transport)
            server.transport.abort()
        return self.farewell

    def authenticate(self, *given: Any) -> AuthResult:
        login = given[-1]
        assert isinstance(login, LoginPassword)
        self.logins.append((login.login.decode(), login.password.decode()))
        return AuthResult(success=login.password == b"right @ word", handled=False)


@dataclass(frozen=True)
class Certificates:
    theirs: ssl.SSLContext
    trusted: ssl.SSLContext


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """A certificate for loopback that nobody else trusts, and a context that does."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a mail server of a test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "mail.pem"
    file.write_bytes(
        key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + made.public_bytes(Encoding.PEM)
    )
    theirs = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    theirs.load_cert_chain(file)
    return Certificates(theirs, ssl.create_default_context(cadata=made.public_bytes(Encoding.PEM).decode()))


@contextmanager
def serving(theirs: Theirs, **how: Any) -> Iterator[int]:
    controller = Controller(theirs, hostname="127.0.0.1", port=0, authenticator=theirs.authenticate, **how)
    # The library asks its own port before it knows which one it was given.
    controller.port = free_port()
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def free_port() -> int:
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def theirs() -> Theirs:
    return Theirs()


@pytest.fixture
def ours(theirs: Theirs, certificates: Certificates) -> Iterator[SmtpServer]:
    """A mail server that wants STARTTLS and a password, and our side of it."""
    with serving(theirs, tls_context=certificates.theirs, require_starttls=True, auth_required=True) as port:
        url = f"smtp://guardline:right%20%40%20word@127.0.0.1:{port}"
        yield SmtpServer(url, SENDER, "Guardline, Inc.", Clock(), certificates.trusted)


def sent(ours: SmtpServer, **changes: str) -> str:
    mail = {
        "to": TO,
        "subject": "Su solicitud 1399-5300: el formulario",
        "body": "Hola, María:\n\nEl reembolso es de $562.60.\n",
        "language": "es-US",
        "key": KEY,
    }
    return ours.send(**mail | changes)


def test_an_e_mail_arrives_whole_over_an_encrypted_line(ours: SmtpServer, theirs: Theirs) -> None:
    name = sent(ours)

    (mail,) = theirs.took
    assert theirs.to == [[TO]]
    assert theirs.encrypted == [True]
    assert theirs.logins == [("guardline", "right @ word")]
    assert mail["From"] == f'"Guardline, Inc." <{SENDER}>'
    assert mail["To"] == TO
    assert mail["Subject"] == "Su solicitud 1399-5300: el formulario"
    assert mail["Message-ID"] == name
    assert mail["Date"].datetime == NOW
    assert mail["Content-Language"] == "es-US"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail.get_content_type() == "text/plain"
    assert text_of(mail) == "Hola, María:\n\nEl reembolso es de $562.60.\n"


def text_of(mail: EmailMessage) -> str:
    return str(mail.get_content()).replace("\r\n", "\n")


def test_a_repeat_has_the_same_message_id_and_another_message_another(
    ours: SmtpServer, theirs: Theirs
) -> None:
    assert sent(ours) == sent(ours) != sent(ours, key="CA2:7:send:cancellation-form")
    assert "CA1" not in sent(ours)
    assert message_id(KEY, SENDER).endswith("@guardline.example>")


def test_a_long_line_and_a_lone_dot_arrive_as_they_were_written(ours: SmtpServer, theirs: Theirs) -> None:
    body = "x" * 3_000 + "\n.\n..\nFrom here\n"
    sent(ours, body=body)
    assert text_of(theirs.took[0]) == body


@pytest.mark.parametrize(
    ("recipient", "message", "permanent"),
    [
        ("550 5.1.1 no such user dana@example.org", "250 OK", True),
        ("450 4.2.1 try later", "250 OK", False),
        ("250 OK", "554 5.7.1 refused", True),
        ("250 OK", "451 4.3.0 try later", False),
    ],
)
def test_a_reply_of_5xx_is_a_no_for_good_and_4xx_is_not(
    ours: SmtpServer, theirs: Theirs, recipient: str, message: str, permanent: bool
) -> None:
    theirs.recipient, theirs.message = recipient, message
    with pytest.raises(CarrierError) as refused:
        sent(ours)
    assert refused.value.permanent is permanent
    assert "dana" not in str(refused.value)


@pytest.mark.parametrize("farewell", ["421 4.4.2 timed out", "500 5.5.1 what?", "250 OK", "nonsense", ""])
def test_an_e_mail_that_was_taken_is_sent_whatever_the_farewell_is(
    ours: SmtpServer, theirs: Theirs, farewell: str
) -> None:
    theirs.farewell = farewell
    assert sent(ours) == message_id(KEY, SENDER)
    assert len(theirs.took) == 1


def test_a_wrong_password_is_a_no_for_good(certificates: Certificates, theirs: Theirs) -> None:
    with serving(theirs, tls_context=certificates.theirs, require_starttls=True) as port:
        ours = SmtpServer(
            f"smtp://guardline:wrong@127.0.0.1:{port}", SENDER, "G", Clock(), certificates.trusted
        )
        with pytest.raises(CarrierError) as refused:
            sent(ours)
    assert refused.value.permanent
    assert "wrong" not in str(refused.value) + repr(ours)
    assert theirs.took == []


def test_a_certificate_that_is_not_trusted_gets_neither_password_nor_mail(
    certificates: Certificates, theirs: Theirs
) -> None:
    with serving(theirs, tls_context=certificates.theirs, require_starttls=True) as port:
        ours = SmtpServer(f"smtp://guardline:right@127.0.0.1:{port}", SENDER, "G", Clock())
        with pytest.raises(CarrierError) as refused:
            sent(ours)
    assert not refused.value.permanent
    assert theirs.logins == []
    assert theirs.took == []


def test_a_line_that_is_encrypted_from_the_start(certificates: Certificates, theirs: Theirs) -> None:
    # The library's own probe would not speak TLS: it is told to.
    with serving(theirs, ssl_context=certificates.theirs) as port:
        sent(SmtpServer(f"smtps://127.0.0.1:{port}", SENDER, "G", Clock(), certificates.trusted))
    assert len(theirs.took) == 1


def test_on_this_machine_a_server_without_encryption_will_do(theirs: Theirs) -> None:
    with serving(theirs) as port:
        sent(SmtpServer(f"smtp://127.0.0.1:{port}", SENDER, "Guardline", Clock()))
    assert theirs.encrypted == [False]


def test_a_server_that_is_not_there_is_tried_again() -> None:
    with pytest.raises(CarrierError) as refused:
        sent(SmtpServer(f"smtp://127.0.0.1:{free_port()}", SENDER, "Guardline", Clock()))
    assert not refused.value.permanent


@pytest.mark.parametrize(
    "to", ["", "dana", "a@b.example, c@d.example", "ñ@b.example", "dana@example.org\r\nBcc: x@y.example"]
)
def test_an_address_that_is_none_gets_nothing(ours: SmtpServer, theirs: Theirs, to: str) -> None:
    with pytest.raises(CarrierError) as refused:
        sent(ours, to=to)
    assert refused.value.permanent
    assert theirs.took == []


def test_a_server_that_says_nothing_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"smtp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(CarrierError) as refused:
            sent(SmtpServer(url, SENDER, "Guardline", Clock(), timeout_s=0.2))
    assert not refused.value.permanent
