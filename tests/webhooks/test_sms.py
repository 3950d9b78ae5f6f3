"""A text to one of our numbers: STOP counts at once, help is given, and nobody is answered for ever."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from xml.etree import ElementTree

import pytest
from cryptography.fernet import Fernet
from flask import Flask

from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.effects.texted import Texting
from ivr.store.sealed import Sealed
from ivr.telephony.signature import Signature
from ivr.webhooks import register
from ivr.webhooks.retries import Retries
from tests.company import NOON, contract
from tests.effects.desk import LETTERS, Clock, Contracts, Limits, Messages, OptOuts
from tests.webhooks.carrier import ACCOUNT, PUBLIC_URL, TOKEN, Carrier, FakeConversation, standard
from tests.webhooks.conftest import STANDING, Time
from tests.webhooks.hostile_texts import ALL, LINE, SENDER, STOPPED, TEXT, UNREAD, Hostile, report, text

CALL = "CA" + "0" * 31 + "1"
AWAY = RecordsAway("away", soon_over=True)
FOR_LONG = RecordsAway("away", soon_over=False)
NO_KEY = LookupUnavailable("no key")


T = TypeVar("T")


@dataclass
class Forgetful:
    """Texts whose records are away at times. What needs none works all the same."""

    texting: Texting
    away: Exception | None = None
    tries: int = 0
    stopped_at: list[datetime] = field(default_factory=list)

    def came(self, text: str, sender: str | None, line: str, words: str) -> str | None:
        return self._tried(lambda: self.texting.came(text, sender, line, words))

    def stopped(self, sender: str, words: str, at: datetime) -> None:
        self._tried(lambda: self.texting.stopped(sender, words, at))
        self.stopped_at.append(at)

    def reported(self, *told: Any) -> bool:
        return self._tried(lambda: self.texting.reported(*told))

    def is_stop(self, words: str) -> bool:
        return self.texting.is_stop(words)

    def _tried(self, what: Callable[[], T]) -> T:
        self.tries += 1
        if self.away is not None:
            raise self.away
        return what()


@dataclass
class World:
    carrier: Carrier
    opt_outs: OptOuts
    messages: Messages
    holders: Contracts
    texting: Forgetful
    time: Time
    spool: Path
    returns: bool = False

    def sleep(self, seconds: float) -> None:
        self.time.sleep(seconds)
        if self.returns:
            self.texting.away = None

    def texted(self, body: str, *, sender: str = SENDER, n: int = 0) -> str | None:
        """What a text is answered; None: nothing."""
        name = f"SM{n:032}"
        answer = self.carrier.posts(
            "/sms/incoming", text(Body=body, From=sender, MessageSid=name, SmsMessageSid=name, SmsSid=name)
        )
        assert answer.status_code == 200
        return said(answer.data)


def said(document: bytes) -> str | None:
    response = ElementTree.fromstring(document)
    assert response.tag == "Response"
    assert {one.tag for one in response} <= {"Message"}
    return next((one.text for one in response), None)


@pytest.fixture
def world(tmp_path: Path, log: io.StringIO) -> World:
    app = Flask("texts")
    opt_outs, messages, holders, time = OptOuts(), Messages(), Contracts(), Time()
    texting = Forgetful(Texting(opt_outs, messages, holders, Limits(), LETTERS, Clock(), "Guardline"))
    carrier = Carrier(app.test_client())
    made = World(carrier, opt_outs, messages, holders, texting, time, tmp_path / "spool.jsonl")

    register(
        app,
        signature=Signature(PUBLIC_URL, (TOKEN,)),
        conversation=FakeConversation,
        standing=STANDING,
        ready=lambda: True,
        prompts=tmp_path,
        account=ACCOUNT,
        texting=lambda: texting,
        retries=Retries(time.now, made.sleep),
        now=lambda: NOON,
        seals=Sealed([Fernet.generate_key()], b""),
        spool=made.spool,
    )
    return made


# STOP, and back again.

STOPS = [
    *(
        "STOP",
        "Stop.",
        "stopall",
        "Unsubscribe",
        "UNSUBSCRIBE!",
        "cancel",
        "END",
        "quit",
        "revoke",
        "opt out",
    ),
    *("OPTOUT", "Please stop", "stop texting me", "STOP!!!", "stop stop stop", "no more texts please"),
    *("Don't text me again", "do not text", "dont text me", "remove me from your list", "take me off this"),
    *("leave me alone", "no"),
    *("ALTO", "alto por favor", "parar", "PARE", "cancelar", "baja", "quiero darme de baja", "basta"),
    *("No más mensajes", "no mas textos", "dejen de escribirme", "ya no", "no me envíen nada", "fin"),
]
NOT_STOPS = [
    *(
        "hello",
        "I want to cancel my contract",
        "what is my refund",
        "when does it end?",
        "no problem, thanks",
    ),
    *("quiero cancelar mi contrato", "el precio es muy alto", "my car is on fire", "?", "y", "yes"),
    *("unstoppable", "nonstop", "preparar", "comparar"),
]


@pytest.mark.parametrize("words", STOPS)
def test_a_stop_in_reasonable_words_counts_at_once_and_is_confirmed_once(world: World, words: str) -> None:
    answer = world.texted(words, n=1)

    assert world.opt_outs.has(SENDER)
    assert answer is not None
    assert answer.startswith((STOPPED, "Guardline: ya no le enviaremos textos."))
    assert world.texted(words, n=2) is None


@pytest.mark.parametrize("words", NOT_STOPS)
def test_other_words_stop_nothing(world: World, words: str) -> None:
    answer = world.texted(words)
    assert not world.opt_outs.has(SENDER)
    assert answer is not None
    assert answer.startswith(UNREAD)


@pytest.mark.parametrize("words", ["START", "unstop", "Start.", "EMPEZAR", "iniciar"])
def test_who_said_stop_can_take_it_back(world: World, words: str) -> None:
    world.texted("STOP", n=1)

    answer = world.texted(words, n=2)

    assert not world.opt_outs.has(SENDER)
    assert answer is not None
    assert "1-800" not in answer


def test_unstop_is_no_stop(world: World) -> None:
    world.texted("UNSTOP")
    assert not world.opt_outs.has(SENDER)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("HELP", "Guardline: call us at 1-800-631-5590."),
        ("info", "Guardline: call us at 1-800-631-5590."),
        ("I need help", "Guardline: call us at 1-800-631-5590."),
        ("AYUDA", "Guardline: llame al 1-800-631-5590."),
        ("Necesito ayuda", "Guardline: llame al 1-800-631-5590."),
        ("información", "Guardline: llame al 1-800-631-5590."),
    ],
)
def test_help_says_who_we_are_and_which_number_to_call(world: World, words: str, says: str) -> None:
    assert str(world.texted(words)).startswith(says)


def test_a_stop_that_asks_for_help_too_is_a_stop(world: World) -> None:
    assert str(world.texted("stop! I need help")).startswith(STOPPED)


# Anything else.


def test_anything_else_is_answered_politely_with_the_number_to_call(world: World) -> None:
    assert world.texted("Where is my refund?") == (
        "Guardline: nobody reads texts to this number. Please call 1-800-631-5590. In an emergency call 911."
    )


def test_there_is_one_such_answer_an_hour_for_each_telephone(world: World) -> None:
    answers = [world.texted("hello", n=n) for n in range(1, 6)]
    assert [answer is not None for answer in answers] == [True, False, False, False, False]
    assert world.texted("hello", n=6, sender="+15035550118") is not None


def test_two_machines_do_not_talk_for_ever(world: World) -> None:
    answers = [world.texted("HELP", n=n) for n in range(1, 21)]
    assert sum(answer is not None for answer in answers) == 3


def test_a_text_that_the_carrier_delivers_twice_gets_the_same_answer(world: World) -> None:
    assert world.texted("hello", n=1) == world.texted("hello", n=1) is not None


def test_who_said_stop_is_not_answered_to_anything_else(world: World) -> None:
    world.texted("STOP", n=1)
    assert world.texted("hello", n=2) is None


def test_a_holder_is_answered_in_the_language_of_their_record(world: World) -> None:
    world.holders.kept["G1"] = contract(number="G1", phone=SENDER, language="es-US")
    assert str(world.texted("hello", n=1)).startswith("Guardline: este servicio no lee textos.")
    assert str(world.texted("STOP", n=2)).startswith("Guardline: ya no le enviaremos textos.")


def test_a_language_that_we_do_not_write_is_answered_in_english(world: World) -> None:
    world.holders.kept["G1"] = contract(number="G1", phone=SENDER, language="fr-CA")
    assert str(world.texted("hello")).startswith(UNREAD)


# What becomes of ours.


@pytest.mark.parametrize(
    ("status", "on_record"),
    [
        ("queued", "sent"),
        ("sent", "sent"),
        ("delivered", "delivered"),
        ("read", "delivered"),
        ("undelivered", "failed"),
        ("failed", "failed"),
    ],
)
def test_what_the_carrier_reports_is_put_on_record(world: World, status: str, on_record: str) -> None:
    answer = world.carrier.posts(
        "/sms/status", report(status, ErrorCode="30006"), query=f"of={CALL}.9.request-number"
    )

    assert (answer.status_code, answer.data) == (204, b"")
    ((state, known),) = world.messages.settled
    assert state == on_record
    assert known["carrier_id"] == TEXT
    assert known["message"] == (CALL, 9, "request-number")
    assert known["reason"] == "the carrier says 30006"


def test_a_report_that_names_no_message_goes_by_the_carriers_own_name(world: World) -> None:
    assert world.carrier.posts("/sms/status", report("delivered")).status_code == 204
    assert world.messages.settled[0][1]["message"] is None


# What goes wrong.


@pytest.mark.parametrize("away", [AWAY, FOR_LONG, NO_KEY], ids=["for a while", "for long", "without a key"])
@pytest.mark.parametrize("words", ["STOP", "ALTO", "no más mensajes", "leave me alone"])
def test_a_stop_that_cannot_be_put_on_record_counts_when_the_records_are_back(
    world: World, words: str, away: Exception
) -> None:
    world.texting.away = away
    assert world.texted(words, n=1) is None
    assert not world.opt_outs.has(SENDER)

    world.texting.away = None
    world.texted("hello", n=2, sender="+15035550118")

    assert world.opt_outs.phones == {SENDER: words}
    assert world.texting.stopped_at == [NOON]
    assert not world.spool.exists()


def test_a_stop_that_waits_tells_nobody_who_said_it(world: World) -> None:
    world.texting.away = AWAY
    world.texted("STOP canary", n=1)

    kept = b"".join(file.read_bytes() for file in world.spool.parent.iterdir())
    assert b"stop" in kept
    assert [told for told in (b"5035550117", b"canary", b"STOP") if told in kept] == []


def test_a_start_is_not_undone_by_the_stop_that_it_takes_back(world: World) -> None:
    world.texting.away = AWAY
    world.texted("STOP", n=1)
    world.texting.away = None

    world.texted("START", n=2)
    world.carrier.posts("/voice/status", standard(CallStatus="completed"))

    assert not world.opt_outs.has(SENDER)


def test_the_end_of_a_call_carries_a_stop_over_too(world: World) -> None:
    world.texting.away = AWAY
    world.texted("STOP", n=1)
    world.texting.away = None

    world.carrier.posts("/voice/status", standard(CallStatus="completed"))

    assert world.opt_outs.has(SENDER)


def test_records_that_come_back_in_a_moment_cost_a_text_nothing(world: World) -> None:
    world.texting.away = AWAY
    world.returns = True

    assert str(world.texted("STOP", n=1)).startswith(STOPPED)
    assert world.opt_outs.has(SENDER)
    assert not world.spool.exists()


def test_a_stop_for_which_there_is_no_room_is_not_said_to_be_taken(world: World) -> None:
    world.texting.away = AWAY
    world.spool.with_suffix(".lock").mkdir()
    answer = world.carrier.posts("/sms/incoming", text(Body="STOP"))
    assert (answer.status_code, answer.data) == (503, b"")


@pytest.mark.parametrize(
    ("path", "pairs"), [("/sms/incoming", text(Body="hello")), ("/sms/status", report("sent"))]
)
def test_what_cannot_be_put_on_record_is_not_said_to_be_taken(
    world: World, path: str, pairs: list[tuple[str, str]]
) -> None:
    world.texting.away = AWAY
    answer = world.carrier.posts(path, pairs)
    assert (answer.status_code, answer.data) == (503, b"")
    assert world.texting.tries > 5
    assert not world.spool.exists()


@pytest.mark.parametrize("hostile", ALL, ids=lambda one: one.name)
def test_a_hostile_text_comes_to_this(world: World, hostile: Hostile) -> None:
    answer = world.carrier.posts(hostile.path, **hostile.sends)

    assert answer.status_code == hostile.answer
    assert hostile.headers.items() <= dict(answer.headers).items()
    if answer.status_code == 200:
        says = said(answer.data)
        assert (says or "").startswith(hostile.says)
        assert bool(says) == bool(hostile.says)
    else:
        assert answer.data == b""
    assert bool(world.opt_outs.phones) == hostile.stopped
    assert world.messages.settled == []


def test_no_words_and_no_number_of_theirs_reach_the_log(world: World, log: io.StringIO) -> None:
    world.texted("canary words", n=1)
    world.texted("STOP canary", n=2)
    world.carrier.posts("/sms/incoming", text(Body="canary", MessageSid="canary"))
    world.carrier.posts("/sms/status", report("failed"), query=f"of={CALL}.9.canary")

    lines = [json.loads(line) for line in log.getvalue().splitlines()]

    assert [line["status"] for line in lines] == [200, 200, 400, 204]
    assert [told for told in ("canary", "5035550117", LINE[2:]) if told in log.getvalue()] == []
