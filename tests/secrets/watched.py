"""A watched house: everything that leaves it is kept with where it went, and its people are canaries."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from cryptography.fernet import Fernet
from flask import Flask
from sqlalchemy import inspect, text

from ivr.domain.contracts import Claim, Contract
from ivr.exchange.wsgi import Environ
from ivr.wiring import House, create_app
from tests.cli.terminal import app_of, at
from tests.company import claim, contract, gap
from tests.house import TOKEN, TestHouse
from tests.secrets.canaries import Canary

NAME, FIRST_NAME, ZIP = "Zyxwell", "Xiomarabel", "83467"
ZIP_SAID = {"en-US": "eight three four six seven", "es-US": "ocho tres cuatro seis siete"}
PHONE, STRANGER = "+15415550168", "+15415550177"
EMAIL, LENDER, FACILITY = "wxz.canary@example.org", "Quillfeather Union", "Bumblethorpe Garage"
MILES = 41_586
SPOKEN = {
    "en-US": "forty one thousand five hundred eighty six",
    "es-US": "cuarenta y un mil quinientas ochenta y seis millas",
}
STORIES = ("x1", "x2", "x3")

MAIL_PASSWORD = "smtp-canary-91ef"
SECRETS = {
    "auth_token_next": "next-token-canary-5d1f",
    "api_secret": "api-secret-canary-77ab",
    "flask_secret": "flask-secret-canary-12cd",
    "smtp_url": f"smtp://mailer:{MAIL_PASSWORD}@127.0.0.1:1",
    "notice_secret": "notice-secret-canary-4b4b",
    "dispatch_secret": "dispatch-secret-canary-6c6c",
}
BESIDE = {
    "api_key": "SK" + "2" * 32,
    "mail_from": "line@example.org",
    "notice_url": "https://127.0.0.1:1/requests",
    "trios_per_caller_hour": 1000,
    "trios_per_holder_day": 1000,
}


def vin(n: int) -> str:
    """A vehicle of its own for each call; the end is what the caller gives."""
    return f"1GCVKNEC0MZ{684_900 + 7 * n}"


def number(n: int) -> str:
    return f"VSC73{90_260 + n}"


class Watched(TestHouse):
    """Answers of the line by whether its caller was recognised before, and all else that it shows."""

    __test__ = False

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.key = Fernet.generate_key().decode()
        self.unverified: list[bytes] = []
        self.verified: list[bytes] = []
        super().__init__(folder, **{**SECRETS, **BESIDE, "secret_keys": self.key, **settings})

    @property
    def canaries(self) -> list[Canary]:
        """All that a caller, a contract and an operator have that nobody else may see."""
        of_people = [
            Canary("first name", FIRST_NAME),
            Canary("name", NAME),
            Canary("zip", ZIP),
            Canary("phone", PHONE.removeprefix("+1")),
            Canary("phone", STRANGER.removeprefix("+1")),
            Canary("e-mail", EMAIL),
            Canary("odometer", str(MILES)),
            Canary("lender", LENDER),
            Canary("facility", FACILITY),
        ]
        for n in range(4 * len(STORIES)):
            of_people += [Canary("VIN", vin(n)), Canary("VIN", vin(n)[-6:]), Canary("contract", number(n))]
        return [*of_people, *self.secrets]

    @property
    def secrets(self) -> list[Canary]:
        named = [Canary("secret", value) for value in SECRETS.values()]
        return [*named, Canary("secret", MAIL_PASSWORD), Canary("secret", TOKEN), Canary("secret", self.key)]

    def holds(self, n: int, story: str) -> None:
        """The records have the contract, or two, of the call with this number."""
        held = contract(
            number=number(n),
            vin=vin(n),
            first_name=FIRST_NAME,
            last_name=NAME,
            zip=ZIP,
            phone=PHONE,
            email=EMAIL,
            lienholder=LENDER,
        )
        things: list[Contract | Claim] = [held]
        match story:
            case "x2":
                held = contract(
                    **{name: getattr(held, name) for name in held.__dataclass_fields__}
                    | {"start_date": date(2025, 3, 1), "purchase_state": "TX", "last_odometer": 36_000}
                )
                things = [held, claim(held, number=f"C73{90_000 + n}", facility=FACILITY)]
            case "x3":
                held = contract(
                    **{name: getattr(held, name) for name in held.__dataclass_fields__}
                    | {"start_date": None, "start_days_ago": 400, "purchase_state": "CO"}
                )
                things = [held, gap(held, number=f"GAP{number(n)[3:]}")]
        self.has(*things)

    def _answer(self, environ: Environ, body: bytes, start_response: Callable[..., Any]) -> bytes:
        app = create_app(self.settings, self.clock, self.shipped)
        answer = b"".join(app.wsgi_app({**environ, "wsgi.input": io.BytesIO(body)}, start_response))
        house_of(app).database.close()
        (self.verified if self._knows_who(body) else self.unverified).append(answer)
        return answer

    def _knows_who(self, body: bytes) -> bool:
        """Whether the call of this form has come so far that its caller is recognised."""
        rows = self.turns(dict(parse_qsl(body.decode())).get("CallSid", ""))
        return bool(rows) and isinstance(rows[-1].facts, dict) and "holder" in rows[-1].facts

    def shows(self, *words: str) -> str:
        """What a command prints, on either stream."""
        app = app_of(self)
        done = at(app, *words)
        house_of(app).database.close()
        return f"{done.stdout}\n{done.stderr}"

    # The records, as whoever has got hold of them sees them.

    def cells(self) -> Iterator[tuple[str, bytes]]:
        """Every value of every table, ours and the workflow engine's, with the name of its column."""
        engine = self.house.database.engine
        known = inspect(engine)
        schemas = ["public", "dbos"] if engine.dialect.name == "postgresql" else [None]
        with self.house.database.read() as connection:
            for schema in schemas:
                for table in known.get_table_names(schema=schema):
                    named = f'"{schema}"."{table}"' if schema else f'"{table}"'
                    for row in connection.execute(text(f"SELECT * FROM {named}")).mappings():
                        for column, value in row.items():
                            cell = value if isinstance(value, bytes) else str(value).encode()
                            yield f"{table}.{column}", cell

    def files(self, postgresql: Path | None) -> Iterator[tuple[str, bytes]]:
        """The bytes on the disk. postgresql: the data directory, where there is one."""
        engine = self.house.database.engine
        if postgresql is None:
            file = Path(str(engine.url.database))
            for one in file.parent.iterdir():
                if one.is_file():
                    yield one.name, one.read_bytes()
            return
        with self.house.database.read() as connection:
            oid = connection.scalar(text("SELECT oid FROM pg_database WHERE datname = current_database()"))
        # Whether or not a row has come to its table's file yet, it is in the log.
        for folder in (postgresql / "base" / str(oid), postgresql / "pg_wal"):
            for one in folder.rglob("*"):
                if one.is_file():
                    yield f"{folder.name}/{one.name}", one.read_bytes()


def tried(stories: Iterable[str]) -> Iterator[tuple[int, str, str, str]]:
    """Each story in each language, by keys and by speech: number, story, language, how."""
    combined = itertools.product(stories, ("en-US", "es-US"), ("keys", "speech"))
    for n, (story, language, by) in enumerate(combined):
        yield n, story, language, by


def house_of(app: Flask) -> House:
    found = app.extensions["guardline"]
    assert isinstance(found, House)
    return found
