"""Settings: everything an operator decides, typed and checked, from the environment and `.env`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from cryptography.fernet import Fernet
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from ivr.demo_secrets import demo_key, derived
from ivr.setting_values import LOOPBACK, TelephoneNumber, beginning, origin, reachable

__all__ = ["LOOPBACK", "Settings", "problems", "settings_or_exit"]

DEMO_ACCOUNT_SID = "AC" + "0" * 32
DEMO_AUTH_TOKEN = "guardline-demo-token"  # noqa: S105 - public on purpose, refused for public addresses
DEMO_HUMAN_NUMBER = "+15035550190"
DEMO_KEY_FILE = Path("var/demo.key")


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
    dispatch_url: str | None = Field(
        None,
        validation_alias="IVR_DISPATCH_URL",
        description="The roadside provider's address. Default: none; in the demo, the simulator.",
    )
    dispatch_secret: SecretStr | None = Field(
        None,
        validation_alias="IVR_DISPATCH_SECRET",
        description="Signs what is asked of the roadside provider and what it tells. Required with it.",
    )
    dispatch_asks: Annotated[frozenset[Literal["spare", "wheels"]], NoDecode] = Field(
        frozenset(),
        validation_alias="IVR_DISPATCH_ASKS",
        description="What the roadside provider has to know besides: spare, wheels or both, comma-separated. "
        "Each is one more question to the callers whom it concerns. Default: neither.",
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
    dispatch_port: int = Field(
        0,
        validation_alias="DISPATCH_PORT",
        ge=0,
        le=65535,
        description="The port of the simulated roadside provider. Default: PORT + 3.",
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
    shop_lookups_per_caller_hour: int = Field(
        20,
        validation_alias="IVR_SHOP_LOOKUPS_PER_CALLER_HOUR",
        ge=1,
        description="VINs that one telephone number may have looked up as a repair shop in an hour.",
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
            missing["secret_keys"] = demo_key(DEMO_KEY_FILE)
        return given | missing

    @field_validator("secret_keys", "dispatch_asks", mode="before")
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
        return origin(url) if url else url

    @field_validator("smtp_url")
    @classmethod
    def _is_a_mail_server(cls, url: SecretStr | None) -> SecretStr | None:
        parts = urlsplit(url.get_secret_value()) if url else None
        if parts and not (parts.scheme in {"smtp", "smtps"} and parts.hostname):
            raise ValueError("is no mail server like smtp://user:password@mail.example.com:587")
        return url

    @field_validator("notice_url", "dispatch_url")
    @classmethod
    def _is_reachable(cls, url: str | None) -> str | None:
        return reachable(url) if url else url

    @field_validator("dispatch_url")
    @classmethod
    def _is_a_beginning(cls, url: str | None) -> str | None:
        return beginning(url) if url else url

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
        if not self.dispatch_port:
            object.__setattr__(self, "dispatch_port", self.port + 3)
        if not self.api_base and self.demo:
            object.__setattr__(self, "api_base", f"http://127.0.0.1:{self.exchange_port}")
        if self.demo and self.dispatch_url is None and self.dispatch_secret is None:
            # Nobody can know it: whoever did could tell callers of trucks that are none.
            secret = SecretStr(derived(self.secret_keys[0].get_secret_value(), "roadside provider"))
            object.__setattr__(self, "dispatch_url", f"http://127.0.0.1:{self.dispatch_port}")
            object.__setattr__(self, "dispatch_secret", secret)
        for one, other in (
            ("api_key", "api_secret"),
            ("smtp_url", "mail_from"),
            ("notice_url", "notice_secret"),
            ("dispatch_url", "dispatch_secret"),
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
