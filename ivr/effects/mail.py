"""Mail: plain e-mails by SMTP, each with a Message-ID that stays the same when it is sent again."""

from __future__ import annotations

import hashlib
import smtplib
import ssl
from contextlib import closing, suppress
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

from ivr.domain.errors import CarrierError
from ivr.effects.ports import Clock

TIMEOUT_S = 10.0
PORTS = {"smtp": 587, "smtps": 465}
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
PERMANENT = 500
"""SMTP replies from here on are a no for good."""


@dataclass(frozen=True, slots=True)
class SmtpServer:
    """The port `MailServer` on SMTP.

    url: smtp://user:password@host:port, encrypted by STARTTLS, or smtps:// from the start; without it only
    on this machine. tls: which certificates are good, None: the system's.
    """

    url: str = field(repr=False)
    sender: str
    company: str
    clock: Clock
    tls: ssl.SSLContext | None = None
    timeout_s: float = TIMEOUT_S

    def send(self, *, to: str, subject: str, body: str, language: str, key: str) -> str:
        """The e-mail's Message-ID; the server has it. Raises CarrierError, permanent for a reply of 5xx."""
        mail = self._mail(to, subject, body, language, key)
        try:
            with closing(self._session()) as session:
                # Not send_message: that puts a ">" before every line that begins with "From".
                session.sendmail(self.sender, [to], mail.as_bytes(policy=SMTP))
                # It is taken: whatever the server does to the farewell changes nothing about that.
                with suppress(OSError, smtplib.SMTPException):
                    session.quit()
        except smtplib.SMTPRecipientsRefused as refused:
            code = refused.recipients[to][0] if to in refused.recipients else PERMANENT
            raise _refused(code) from refused
        except smtplib.SMTPResponseException as refused:
            raise _refused(refused.smtp_code) from refused
        except smtplib.SMTPNotSupportedError as error:
            raise CarrierError("the mail server lacks what it takes", permanent=True) from error
        except (OSError, smtplib.SMTPException) as error:
            raise CarrierError(f"no mail server: {type(error).__name__}", permanent=False) from error
        return str(mail["Message-ID"])

    def _session(self) -> smtplib.SMTP:
        """A session in which a password may be said: encrypted, unless the server is this machine."""
        parts = urlsplit(self.url)
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        tls = self.tls or ssl.create_default_context()
        session: smtplib.SMTP
        if parts.scheme == "smtps":
            session = smtplib.SMTP_SSL(host, port, timeout=self.timeout_s, context=tls)
        else:
            session = smtplib.SMTP(host, port, timeout=self.timeout_s)
        try:
            if parts.scheme == "smtp":
                session.ehlo_or_helo_if_needed()
                if session.has_extn("starttls") or host not in LOOPBACK:
                    session.starttls(context=tls)
            if parts.username:
                session.login(unquote(parts.username), unquote(parts.password or ""))
        except BaseException:
            session.close()
            raise
        return session

    def _mail(self, to: str, subject: str, body: str, language: str, key: str) -> EmailMessage:
        mail = EmailMessage()
        try:
            # Hardly a server takes an address in other letters.
            mail["To"] = Address(addr_spec=to.encode("ascii").decode())
        except (ValueError, IndexError, HeaderParseError) as error:
            raise CarrierError("no e-mail address", permanent=True) from error
        mail["From"] = Address(self.company, addr_spec=self.sender)
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self.clock.now())
        mail["Message-ID"] = message_id(key, self.sender)
        # Nobody's absence is answered to a machine.
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(body)
        mail["Content-Language"] = language
        return mail


def message_id(key: str, sender: str) -> str:
    """The same for every try of one order, and telling nothing of the call."""
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{sender.rpartition('@')[2]}>"


def _refused(code: int) -> CarrierError:
    return CarrierError(f"the mail server says {code}", permanent=code >= PERMANENT)
