"""Canaries of the bank and invest lines: nothing secret is anywhere but in its message."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from ivr.exchange.wsgi import Environ
from tests.caller import Caller
from tests.calls.posted import BankHouse, customer
from tests.cli.terminal import typed
from tests.secrets.canaries import Canary, Search

MESSAGES = ("username-code", "username-email", "username-notice")
USERNAME, BORN, ZIP = "qvistgarth.zx77", "07191963", "83467"
EMAIL, SECOND, PHONE = "wxz.canary@example.org", "second.canary@example.net", "+15415550168"
WHO = customer(
    username=USERNAME,
    zip=ZIP,
    date_of_birth=date(1963, 7, 19),
    phone=PHONE,
    email=EMAIL,
    second_email=SECOND,
)
SAID = {
    "keys": (ZIP, BORN),
    "speech": ("eight three four six seven", "July nineteenth nineteen sixty three"),
}


class Watched(BankHouse):
    """A house that keeps every answer that it gave."""

    __test__ = False

    def __init__(self, folder: Path) -> None:
        self.answered: list[bytes] = []
        super().__init__(folder)

    def _answer(self, environ: Environ, body: bytes, start_response: object) -> bytes:
        answer = super()._answer(environ, body, start_response)  # type: ignore[arg-type]  # as it was handed over
        self.answered.append(answer)
        return answer

    def left(self, call: str) -> Iterator[tuple[str, bytes]]:
        """All that a call has left: answers, every value of every table, the journal, what commands print."""
        for n, answer in enumerate(self.answered):
            yield f"TwiML {n}", answer
        with self.house.database.read() as connection:
            for table in inspect(connection).get_table_names():
                for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():
                    for column, value in row.items():
                        cell = value if isinstance(value, bytes) else str(value).encode()
                        yield f"{table}.{column}", cell
        for turn in self.turns(call):
            kept = (turn.event, turn.heard, turn.path, turn.state, turn.facts, turn.said)
            # The ZIP is what a person needs who goes on with the call: sealed, and in no tool.
            yield f"turn {turn.n}", repr(kept).replace(ZIP, "").replace(SAID["speech"][0], "").encode()
        for words in (
            ("calls", "list"),
            ("calls", "show", call),
            ("calls", "show", call, "--json"),
            ("messages", "list"),
            ("messages", "list", "--json"),
            *(("messages", "list", "--text", call, name) for name in MESSAGES),
            ("effects", "list"),
        ):
            yield " ".join(words), typed(self, *words).output.encode()


@pytest.fixture
def house(tmp_path: Path, log: io.StringIO) -> Iterator[Watched]:
    (tmp_path / "house").mkdir()
    house = Watched(tmp_path / "house")
    house.knows(WHO)
    yield house
    house.house.database.close()


def called(house: Watched, by: str) -> tuple[str, str]:
    """A call from its first word to the username; its name and its code."""
    caller = Caller(house).dials("bank")
    does = caller.keys if by == "keys" else caller.says
    does("1" if by == "keys" else "my username")
    does(*SAID[by])
    does("1" if by == "keys" else "send it")
    code = house.texts[-1].code
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    caller.keys(wrong).heard("username-code-again")
    (caller.keys(code) if by == "keys" else caller.says(" ".join(code))).heard("username-sent")
    return caller.phone.call_sid, code


@pytest.mark.parametrize("by", ["keys", "speech"])
def test_no_username_no_code_and_no_birth_date_is_left_anywhere_after_a_call(
    house: Watched, log: io.StringIO, capfd: pytest.CaptureFixture[str], by: str
) -> None:
    call, code = called(house, by)
    search = Search(
        [
            Canary("username", USERNAME),
            Canary("code", code),
            *(Canary("birth date", born) for born in (BORN, "1963-07-19", "July 19", "nineteen sixty three")),
            Canary("zip", ZIP),
            Canary("phone", PHONE.removeprefix("+1")),
            *(Canary("e-mail", address) for address in (EMAIL, SECOND)),
        ]
    )

    left = [*house.left(call), ("log", log.getvalue().encode())]
    left.append(("output", "".join(capfd.readouterr()).encode()))

    assert [hit for place, content in left for hit in search.hits(place, content)] == []
    # The search is not blind: it finds them where they belong.
    assert search.hits("text", house.texts[0].body)
    assert search.hits("e-mail", house.mails[0].body)


def test_what_a_message_held_is_hidden_where_its_words_are_shown(house: Watched) -> None:
    call, _ = called(house, "keys")

    shown = typed(house, "messages", "list", "--text", call, "username-code").output

    assert "Code •••••• for your call" in shown
