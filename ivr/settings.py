"""Settings: everything an operator decides, typed and checked, from the environment and `.env`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from cryptography.fernet import Fernet
from pydantic import AfterValidator, Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEMO_ACCOUNT_SID = "AC" + "0" * 32
DEMO_AUTH_TOKEN = "guardline-demo-token"  # noqa: S105 - public on purpose, refused for public addresses
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
DEMO_HUMAN_NUMBER = "+15035550190"
DEMO_KEY_FILE = Path("var/demo.key")


_PAID = frozenset({phonenumbers.PhoneNumberType.PREMIUM_RATE, phonenumbers.PhoneNumberType.SHARED_COST})


def _e164(number: str) -> str:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException as error:
        raise ValueError("is no telephone number in E.164, such as +15035550190") from error
    written = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    # Possible, not valid: the 555-01xx numbers of the demo belong to nobody and never will.
    if written != number or not phonenumbers.is_possible_number(parsed):
        raise ValueError("is no telephone number in E.164, such as +15035550190")
    if phonenumbers.number_type(parsed) in _PAID:
        raise ValueError("is a number that callers would pay for")
    return number


TelephoneNumber = Annotated[str, AfterValidator(_e164)]


class Settings(BaseSettings):
    """What one process runs with. In tests: `Settings(_env_file=None, demo=True, database_url=...)`."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        populate_by_name=True,
        hide_input_in_errors=True,
    )

    account_sid: str | None = Field(
        None,
        validation_alias="TWILIO_ACCOUNT_SID",
        pattern=r"^AC[0-9a-f]{32}$",
        description="The Twilio account whose calls are answered: AC and 32 hex digits.",
    )
    auth_token: SecretStr = Field(
        validation_alias="TWILIO_AUTH_TOKEN",
        description="The account's auth token; every webhook must be signed with it.",
    )
    auth_token_next: SecretStr | None = Field(
        None,
        validation_alias="TWILIO_AUTH_TOKEN_NEXT",
        description="The secondary auth token, accepted too while the first is being replaced.",
    )
    api_key: str | None = Field(
        None,
        validation_alias="TWILIO_API_KEY",
        pattern=r"^SK[0-9a-f]{32}$",
        description="An API key of the account, for texts and for `flask twilio`. Default: the auth token.",
    )
    api_secret: SecretStr | None = Field(
        None,
        validation_alias="TWILIO_API_SECRET",
        description="The secret of TWILIO_API_KEY.",
    )
    api_base: str = Field(
        "",
        validation_alias="TWILIO_API_BASE",
        description="The carrier's API, without a path. Default: Twilio's; in the demo the exchange.",
    )
    public_url: str = Field(
        "",
        validation_alias="IVR_PUBLIC_URL",
        description="The address that Twilio calls and signs, without a path. Default: http://127.0.0.1:PORT.",
    )
    database_url: str = Field(
        "sqlite:///var/ivr.db",
        validation_alias="IVR_DATABASE_URL",
        repr=False,
        description="SQLAlchemy URL of the journal and the records: SQLite or PostgreSQL.",
    )
    secret_keys: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        min_length=1,
        validation_alias="IVR_SECRET_KEYS",
        description="Fernet keys that encrypt what callers say, comma-separated, newest first. "
        "Make one: python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())'",
    )
    flask_secret: SecretStr | None = Field(
        None,
        validation_alias="IVR_FLASK_SECRET",
        description="Signs the cookies of pages; without it no page can keep a session. Calls need none.",
    )
    human_number: TelephoneNumber = Field(
        validation_alias="IVR_HUMAN_NUMBER",
        description="The last resort: who is dialled for a person where a line names nobody. E.164.",
    )
    company: str = Field(
        "Guardline",
        validation_alias="IVR_COMPANY",
        min_length=1,
        description="The company's name as callers hear it.",
    )
    timezone: str = Field(
        "America/New_York",
        validation_alias="IVR_TIMEZONE",
        description="The centre's time zone: decides what day it is.",
    )
    transfer_days: int = Field(
        30,
        validation_alias="IVR_TRANSFER_DAYS",
        ge=1,
        le=365,
        description="Days after a sale within which the company must be told of the new owner.",
    )
    transfer_call_counts: bool = Field(
        True,
        validation_alias="IVR_TRANSFER_CALL_COUNTS",
        description="Whether the call about a sale is itself the dated notice, or only the signed form is.",
    )
    smtp_url: SecretStr | None = Field(
        None,
        validation_alias="IVR_SMTP_URL",
        description="The mail server: smtp://user:password@host:587, or smtps:// from the start encrypted. "
        "Without one, e-mails are kept and shown by `flask messages list`.",
    )
    mail_from: str | None = Field(
        None,
        validation_alias="IVR_MAIL_FROM",
        description="The address that e-mails come from. Required with IVR_SMTP_URL.",
    )
    notice_url: str | None = Field(
        None,
        validation_alias="IVR_NOTICE_URL",
        description="The operator's own system: each new request is posted there, signed. Default: nowhere.",
    )
    notice_secret: SecretStr | None = Field(
        None,
        validation_alias="IVR_NOTICE_SECRET",
        description="Signs what is posted to IVR_NOTICE_URL. Required with it.",
    )
    demo: bool = Field(
        False,
        validation_alias="IVR_DEMO",
        description="1: demo data, and demo values for what is missing here; 0: none. `make run` takes 1.",
    )
    port: int = Field(
        8000,
        validation_alias="PORT",
        ge=1,
        le=65532,
        description="The web server's port on loopback; the next three belong to its companions.",
    )
    exchange_port: int = Field(
        0,
        validation_alias="EXCHANGE_PORT",
        ge=0,
        le=65535,
        description="The local telephone exchange's port. Default: PORT + 1.",
    )
    fallback_port: int = Field(
        0,
        validation_alias="FALLBACK_PORT",
        ge=0,
        le=65535,
        description="The port of the last resort, which answers when the server does not. Default: PORT + 2.",
    )

    accept: float = Field(
        0.80,
        validation_alias="IVR_HEARING_ACCEPT",
        ge=0,
        le=1,
        description="Recogniser confidence from which words are taken as heard.",
    )
    confirm: float = Field(
        0.45,
        validation_alias="IVR_HEARING_CONFIRM",
        ge=0,
        le=1,
        description="Recogniser confidence from which words are asked about; below, they are not understood.",
    )
    tries: int = Field(
        3,
        validation_alias="IVR_TRIES",
        ge=1,
        le=5,
        description="Misses in a row at one question before the caller goes to a person; flows may say less.",
    )
    failures: int = Field(
        5,
        validation_alias="IVR_FAILURES",
        ge=1,
        description="Misses in a whole call before the caller goes to a person.",
    )
    turns: int = Field(
        60,
        validation_alias="IVR_TURNS",
        ge=10,
        description="Turns of one call before the caller goes to a person.",
    )
    trios_per_caller_hour: int = Field(
        5,
        validation_alias="IVR_TRIOS_PER_CALLER_HOUR",
        ge=1,
        description="Sets of ZIP, last name and VIN that one telephone number may try in an hour.",
    )
    trios_per_holder_day: int = Field(
        10,
        validation_alias="IVR_TRIOS_PER_HOLDER_DAY",
        ge=1,
        description="Sets of ZIP, last name and VIN that may be tried against one holder in a day.",
    )
    ring_s: int = Field(
        25,
        validation_alias="IVR_RING_S",
        ge=5,
        le=600,
        description="Seconds that a person's telephone rings before the call goes on without them.",
    )

    @model_validator(mode="before")
    @classmethod
    def _demo_values(cls, given: dict[str, Any]) -> dict[str, Any]:
        if str(given.get("IVR_DEMO", given.get("demo", ""))).lower() not in {"1", "true", "yes", "on"}:
            return given
        missing = {
            name: value
            for name, value in _DEMO.items()
            if name not in given and cls.model_fields[name].validation_alias not in given
        }
        if "secret_keys" not in given and "IVR_SECRET_KEYS" not in given:
            missing["secret_keys"] = _demo_key(DEMO_KEY_FILE)
        return given | missing

    @field_validator("secret_keys", mode="before")
    @classmethod
    def _split(cls, given: object) -> object:
        return [key.strip() for key in given.split(",") if key.strip()] if isinstance(given, str) else given

    @field_validator("secret_keys")
    @classmethod
    def _are_fernet(cls, keys: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for place, key in enumerate(keys, start=1):
            try:
                Fernet(key.get_secret_value())
            except ValueError as error:
                raise ValueError(f"key {place} is no Fernet key (32 bytes in URL-safe base64)") from error
        return keys

    @field_validator("timezone")
    @classmethod
    def _is_known(cls, name: str) -> str:
        if name not in available_timezones():
            raise ValueError("is no time zone, such as America/New_York")
        return name

    @field_validator("public_url", "api_base")
    @classmethod
    def _is_an_origin(cls, url: str) -> str:
        if not url:
            return url
        parts = urlsplit(url.rstrip("/"))
        bare = parts.scheme in {"http", "https"} and parts.hostname and not (parts.path or parts.query)
        if not bare or parts.fragment or parts.username:
            raise ValueError("is no address like https://calls.example.com (no path, no query)")
        return url.rstrip("/")

    @field_validator("smtp_url")
    @classmethod
    def _is_a_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(url.get_secret_value()) if url else None
        if parts and not (parts.scheme in {"smtp", "smtps"} and parts.hostname):
            raise ValueError("is no mail server like smtp://user:password@mail.example.com:587")
        return url

    @field_validator("notice_url")
    @classmethod
    def _is_reachable(cls, url: str | None) -> str | None:
        parts = urlsplit(url) if url else None
        is_local = parts is not None and parts.hostname in LOOPBACK
        if parts and not (
            parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and is_local))
        ):
            raise ValueError(
                "is no address like https://crm.example.com/requests (http only on this machine)"
            )
        return url

    @model_validator(mode="after")
    def _fits_together(self) -> Settings:
        if self.confirm > self.accept:
            raise ValueError("IVR_HEARING_CONFIRM must not be above IVR_HEARING_ACCEPT")
        # Frozen for everybody else: these defaults hang on PORT, which is known only now.
        if not self.public_url:
            object.__setattr__(self, "public_url", f"http://127.0.0.1:{self.port}")
        if not self.exchange_port:
            object.__setattr__(self, "exchange_port", self.port + 1)
        if not self.fallback_port:
            object.__setattr__(self, "fallback_port", self.port + 2)
        if not self.api_base and self.demo:
            object.__setattr__(self, "api_base", f"http://127.0.0.1:{self.exchange_port}")
        for one, other in (
            ("api_key", "api_secret"),
            ("smtp_url", "mail_from"),
            ("notice_url", "notice_secret"),
        ):
            if (getattr(self, one) is None) != (getattr(self, other) is None):
                names = [Settings.model_fields[name].validation_alias for name in (one, other)]
                raise ValueError(f"{names[0]} and {names[1]} go together: set both or neither")
        is_public = urlsplit(self.public_url).hostname not in LOOPBACK
        if is_public and self.auth_token.get_secret_value() == DEMO_AUTH_TOKEN:
            raise ValueError(
                "TWILIO_AUTH_TOKEN is the demo's, which everybody knows, and IVR_PUBLIC_URL is public: "
                "set the account's own token"
            )
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


_DEMO = {
    "account_sid": DEMO_ACCOUNT_SID,
    "auth_token": DEMO_AUTH_TOKEN,
    "human_number": DEMO_HUMAN_NUMBER,
}


def _demo_key(file: Path) -> str:
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


def problems(error: ValidationError) -> list[str]:
    """What is wrong with the settings, a line for each, by the names an operator sets; no values."""
    return [_problem(one["type"], one["loc"], one["msg"]) for one in error.errors(include_url=False)]


def _problem(kind: str, where: tuple[int | str, ...], message: str) -> str:
    said = message.removeprefix("Value error, ")
    if not where:
        return said
    name = str(where[0])
    if kind == "missing":
        means = next(f.description for f in Settings.model_fields.values() if f.validation_alias == name)
        return f"{name} is missing: set it in the environment or in .env. {means}"
    return f"{name}: {said}"


def settings_or_exit() -> Settings:
    """The settings of this process. Where they are wrong, it ends with 2 and a line for each problem."""
    try:
        return Settings()
    except ValidationError as error:
        for line in problems(error):
            print(line, file=sys.stderr)
        sys.exit(2)
