"""Canaries: whole calls with values that stand nowhere else, and then a search of everything that is left.

What may be where is one table, `ALLOWED`; whatever else is found anywhere is a leak.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from ivr.exchange.signing import signature
from ivr.store.database import Database
from ivr.wiring import create_app
from tests.caller import Caller
from tests.company import NOON
from tests.databases import PostgreSQL
from tests.house import TOKEN, URL
from tests.secrets.canaries import Canary, Hit, Search
from tests.secrets.watched import (
    MILES,
    NAME,
    PHONE,
    SPOKEN,
    STORIES,
    STRANGER,
    ZIP,
    ZIP_SAID,
    Watched,
    house_of,
    tried,
    vin,
)
from tests.structure.tree import ROOT

ALLOWED: dict[str, set[str]] = {
    # What the company's records say of a contract is plain, its holder is not: docs/privacy.md.
    "table": {"contract", "lender", "facility"},
    "file": {"contract", "lender", "facility"},
    # Miles are read back to who gave them, in words.
    "TwiML, recognised": set(),
    "TwiML": set(),
    "calls list": set(),
    "calls show": {"odometer"},
    # A letter is posted by hand: it takes the contract's number to find whose it is.
    "messages list": {"contract"},
    "effects list": set(),
    "db reseal": set(),
    "output": set(),
    "log": set(),
    "page": set(),
}


class Looking:
    """Everything that was looked into, and what of it is a leak."""

    def __init__(self, house: Watched) -> None:
        self._search = Search(house.canaries)
        self.leaks: list[Hit] = []
        self.allowed: set[tuple[str, str]] = set()
        self.looked_into: set[str] = set()

    def into(self, kind: str, place: str, content: bytes | str) -> None:
        self.looked_into.add(kind)
        for hit in self._search.hits(f"{kind}: {place}", content):
            if hit.kind in ALLOWED[kind]:
                self.allowed.add((kind, hit.kind))
            else:
                self.leaks.append(hit)


@pytest.fixture
def postgresql_files(kind: str, request: pytest.FixtureRequest) -> Path | None:
    """The data directory of the server, where the house is on one."""
    if kind == "sqlite":
        return None
    server: PostgreSQL = request.getfixturevalue("postgresql")
    database = Database(server.uri())
    with database.read() as connection:
        found = Path(str(connection.scalar(text("SHOW data_directory"))))
    database.close()
    return found


@pytest.fixture
def house(kind: str, tmp_path: Path, request: pytest.FixtureRequest, log: io.StringIO) -> Iterator[Watched]:
    folder = tmp_path / "house"
    folder.mkdir()
    settings = {}
    if kind == "postgresql":
        server: PostgreSQL = request.getfixturevalue("postgresql")
        settings["database_url"] = server.uri(database=server.new(request.getfixturevalue("migrated")))
    made = Watched(folder, **settings)
    yield made
    made.house.database.close()


def plays(house: Watched, n: int, story: str, language: str, by: str) -> str:
    """The call of that number is held to its end; its name."""
    house.holds(n, story)
    house.exchange_at(NOON)
    caller = Caller(house, PHONE if n % 2 else STRANGER).dials()
    if by == "keys":
        caller.keys(*(["8"] if language == "es-US" else []), "1", ZIP, f"{NAME}#", f"{vin(n)[-6:]}#")
    else:
        words = ("español", "quiero cancelar") if language == "es-US" else ("cancel",)
        caller.says(*words, ZIP_SAID[language], NAME, " ".join(vin(n)[-6:]))
    match story, by:
        case "x2", "keys":
            caller.keys(f"{MILES}#", "1")
        case "x2", _:
            caller.says(SPOKEN[language], "sí" if language == "es-US" else "yes")
        case "x3", "keys":
            caller.keys("2")
        case "x3", _:
            caller.says("gap")
        case _:
            pass
    yes = ("sí", "sí") if language == "es-US" else ("yes", "yes")
    (caller.keys("1", "1") if by == "keys" else caller.says(*yes)).heard("cancellation-requested")
    caller.keys("1").waits().is_over()
    return caller.phone.call_sid


def looks_everywhere(
    looking: Looking, house: Watched, calls: list[str], log: io.StringIO, files: Path | None
) -> None:
    """Into all that the calls have left."""
    for column, cell in house.cells():
        looking.into("table", column, cell)
    for name, content in house.files(files):
        looking.into("file", name, content)
    for answer in house.unverified:
        looking.into("TwiML", "to somebody who was not recognised", answer)
    for answer in house.verified:
        looking.into("TwiML, recognised", "to a holder", answer)
    for command in ("calls list", "messages list", "effects list"):
        for more in ([], ["--json"]):
            looking.into(command, command, house.shows(*command.split(), *more))
    for call in calls:
        for more in ([], ["--json"]):
            looking.into("calls show", call, house.shows("calls", "show", call, *more))
    looking.into("db reseal", "db reseal", house.shows("db", "reseal"))
    looking.into("log", "log", log.getvalue())


def test_after_every_story_in_both_languages_by_keys_and_by_speech_nothing_is_where_it_may_not_be(
    house: Watched, log: io.StringIO, postgresql_files: Path | None, capfd: pytest.CaptureFixture[str]
) -> None:
    looking = Looking(house)

    # Whatever the database, the calls are the same: on the second one a story of them will do.
    calls = [plays(house, *one) for one in tried(STORIES if postgresql_files is None else STORIES[1:2])]

    assert len(house.requests()) == len(calls) == (12 if postgresql_files is None else 4)
    looks_everywhere(looking, house, calls, log, postgresql_files)
    looking.into("output", "standard output and error", "".join(capfd.readouterr()))
    assert looking.leaks == []
    assert looking.looked_into == set(ALLOWED) - {"page"}
    # What may be somewhere is there, so the search is not blind.
    assert looking.allowed == {(kind, one) for kind, some in ALLOWED.items() for one in some}


def test_who_is_not_recognised_hears_nothing_of_anybody(house: Watched, log: io.StringIO) -> None:
    """Not of the holder from whose telephone they call, nor of whose ZIP and name they know."""
    house.holds(0, "x1")
    looking = Looking(house)
    caller = Caller(house, PHONE).dials().keys("1", ZIP, f"{NAME}#")
    caller.keys("111111#", "111111#", "111111#")

    answers = [*house.unverified, *house.verified]

    assert house.verified == []
    assert len(answers) > 6
    for answer in answers:
        looking.into("TwiML", "to a stranger", answer)
    looking.into("log", "log", log.getvalue())
    looking.into("calls show", "stranger", house.shows("calls", "show", caller.phone.call_sid))
    assert looking.leaks == []


FAULTS = {
    "a record that no action can read": "UPDATE ivr_contracts SET product = '{zip} {name}'",
    "a table that is gone": "DROP TABLE ivr_requests",
    "a limit that cannot be counted": "DROP TABLE ivr_limits",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_exception_says_nothing_of_what_was_at_hand(
    house: Watched, log: io.StringIO, capfd: pytest.CaptureFixture[str], fault: str
) -> None:
    house.holds(0, "x1")
    looking = Looking(house)
    caller = Caller(house, PHONE).dials().keys("1", ZIP)
    with house.house.database.write() as connection:
        connection.execute(text(FAULTS[fault].format(zip=ZIP, name=NAME)))
    house.house.database.close()

    last = posts_until_safe(house, caller.phone.call_sid, "9999355#", f"{vin(0)[-6:]}", "1", "1")

    assert b"<Dial" in last
    assert '"level": "error"' in log.getvalue(), "an operator must learn of it"
    for answer in house.unverified:
        looking.into("TwiML", "after a fault", answer)
    looking.into("log", "log", log.getvalue())
    looking.into("output", "standard output and error", "".join(capfd.readouterr()))
    assert looking.leaks == []


def posts_until_safe(house: Watched, call: str, *entries: str) -> bytes:
    """The carrier posts the entries until somebody is rung; the last answer."""
    answer = b""
    for n, entry in enumerate(entries, start=3):
        answer = house.post(f"https://calls.test/voice/turn/{n}", form(house, call, Digits=entry))
        if b"<Dial" in answer:
            break
    return answer


def form(house: Watched, call: str, **more: str) -> dict[str, str]:
    return {
        "CallSid": call,
        "AccountSid": str(house.settings.account_sid),
        "From": PHONE,
        "To": house.number_of("contracts"),
        "Direction": "inbound",
        "CallStatus": "in-progress",
        "ApiVersion": "2010-04-01",
    } | more


# What is sent that nobody should send.


def test_no_answer_and_no_line_repeats_what_a_request_holds_whoever_sends_it(
    house: Watched, log: io.StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    house.holds(0, "x1")
    looking = Looking(house)
    call = Caller(house, PHONE).dials().phone.call_sid
    app = create_app(house.settings, house.clock, house.shipped)
    client = app.test_client()

    for place, sent, headers in hostile(house, call):
        for method in ("POST", "GET", "PUT"):
            answer = client.open(place, method=method, data=sent, headers=headers, base_url=URL)
            looking.into("page", f"{method} {place}", answer.get_data() + str(answer.headers).encode())
            assert answer.status_code < 500
    for path in ("/healthz", "/readyz", f"/{ZIP}", f"/audio/en-US/{NAME}.wav"):
        answer = client.get(path, base_url=URL)
        looking.into("page", path, answer.get_data() + str(answer.headers).encode())

    looking.into("log", "log", log.getvalue())
    looking.into("output", "standard output and error", "".join(capfd.readouterr()))
    house_of(app).database.close()
    assert looking.leaks == []


def hostile(house: Watched, call: str) -> Iterator[tuple[str, bytes, dict[str, str]]]:
    """Requests with a canary wherever there is room for one: unsigned, signed wrongly, and signed rightly."""
    plain = form(house, call)
    canaries = [one.value for one in house.canaries if one.kind not in ("VIN", "contract")]
    names = (
        "Digits",
        "SpeechResult",
        "CallerName",
        "FromCity",
        "FromZip",
        "To",
        "From",
        "CallSid",
        "Confidence",
    )
    forms = [plain | {name: value} for name in names for value in canaries[:8]]
    forms += [plain | {value: "1"} for value in canaries]
    forms += [
        plain | {"Digits": ZIP, "SpeechResult": NAME, "RecordingUrl": f"https://x.test/{NAME}?zip={ZIP}"}
    ]
    for n, one in enumerate(forms):
        place = ("/voice/turn/1", "/voice/incoming", "/voice/resume", "/voice/status", "/sms/incoming")[n % 5]
        body = urlencode(one).encode()
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        signed = signature(TOKEN, f"{URL}{place}", one.items())
        yield place, body, kind | {"X-Twilio-Signature": signed}
        yield place, body, kind | {"X-Twilio-Signature": NAME}
    yield f"/voice/turn/1?zip={ZIP}&name={NAME}", b"", {}
    yield (
        f"/voice/turn/{ZIP}",
        b"",
        {"Cookie": f"session={NAME}", "User-Agent": PHONE, "Referer": f"http://{NAME}"},
    )
    yield "/voice/incoming", f'{{"zip": "{ZIP}"}}'.encode(), {"Content-Type": "application/json"}
    yield "/voice/incoming", NAME.encode() * 9000, {"Content-Type": "application/x-www-form-urlencoded"}


# What a process says when it does not even start.

BROKEN = {
    "a key that is none": {"IVR_SECRET_KEYS": "key-canary-41aa"},
    "a mail server that is none": {"IVR_SMTP_URL": "imap://mailer:key-canary-41aa@x"},
    "an address that is none": {"IVR_PUBLIC_URL": "https://key-canary-41aa@x/path"},
    "a database that is none": {"IVR_DATABASE_URL": "mysql://u:key-canary-41aa@h/d"},
    "a database that cannot be read as one": {"IVR_DATABASE_URL": "key-canary-41aa"},
    "a database that is away": {"IVR_DATABASE_URL": "postgresql://u:key-canary-41aa@127.0.0.1:1/d"},
    "half of a pair": {"IVR_NOTICE_SECRET": "key-canary-41aa"},
}


STARTED = {
    "calls": ["-m", "flask", "calls", "list"],
    "upgrade": ["-m", "flask", "db", "upgrade"],
    "worker": ["-m", "ivr.worker"],
    "app": ["-c", "import app; app.app.test_client().get('/readyz')"],
}


@pytest.mark.parametrize(
    ("broken", "started"),
    [
        *((broken, "calls") for broken in BROKEN),
        ("a database that is away", "app"),
        ("a database that is away", "upgrade"),
        ("a key that is none", "worker"),
        ("a database that is none", "worker"),
    ],
)
def test_a_process_that_cannot_start_does_not_say_with_what(
    broken: str, started: str, tmp_path: Path
) -> None:
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "TWILIO_AUTH_TOKEN": "token-canary-0b0b",
        "IVR_HUMAN_NUMBER": "+15035550190",
        "IVR_SECRET_KEYS": Fernet.generate_key().decode(),
        "IVR_DATABASE_URL": f"sqlite:///{tmp_path}/ivr.db",
        "FLASK_APP": "app",
    } | BROKEN[broken]
    done = subprocess.run(
        [sys.executable, *STARTED[started]],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    search = Search([Canary("secret", value) for value in ("key-canary-41aa", "token-canary-0b0b")])

    assert search.hits(started, done.stdout + done.stderr) == []
    assert b"Traceback" not in done.stderr
