"""Texts through the real client, the real exchange and our own webhooks, each a server of its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
import requests
from pydantic import SecretStr
from werkzeug.serving import make_server

from ivr.effects.order import Done, GivenUp, Order
from ivr.engine.results import MessageDue, RequestMade
from ivr.settings import DEMO_ACCOUNT_SID, Settings
from ivr.store.schema import upgrade
from ivr.wiring import House, create_app
from tests.exchange.carrier import Process, eventually, running_exchange
from tests.exchange.conftest import TOKEN
from tests.house import SHIPPED
from tests.store.rows import BUNDLE, BUNDLE_CONTENT, T0, call_row, turn_row

LINE, MOBILE, LANDLINE = "+18006315590", "+15035550142", "+15035550190"
CALL = "CA" + "0" * 31 + "1"


class Then:
    """The time of the rows of these tests."""

    def now(self) -> datetime:
        return T0


@dataclass(frozen=True)
class Company:
    house: House
    exchange: Process

    def owes(self, to: str, turn: int) -> Order:
        """A text to that telephone is due."""
        text = MessageDue("request-number", None, "13995300", text_to=to)
        self.house.journal.add(turn_row(turn, CALL, records=(text,)))
        return Order("send", CALL, turn, "request-number")

    def state(self, order: Order) -> tuple[str, str | None]:
        found = self.house.messages.due(order.call, order.turn, order.record)
        assert found is not None
        return found.state, found.reason

    def texts(self, to: str) -> list[dict[str, str]]:
        found: list[dict[str, str]] = requests.get(
            f"{self.exchange.url}/exchange/texts", params={"to": to}, timeout=10
        ).json()["texts"]
        return found

    def texted(self, body: str) -> None:
        answer = requests.post(
            f"{self.exchange.url}/exchange/texts",
            json={"from": MOBILE, "to": LINE, "body": body},
            timeout=20,
        )
        assert answer.status_code == 201


@pytest.fixture
def company(tmp_path: Path) -> Iterator[Company]:
    from tests.effects.test_mail import free_port

    port = free_port()
    ours = f"http://127.0.0.1:{port}"
    with running_exchange(
        "--number", f"{LINE}={ours}/voice/incoming", "--sms-url", f"{ours}/sms/incoming", "--speed", "5"
    ) as exchange:
        settings = Settings(
            _env_file=None,
            account_sid=DEMO_ACCOUNT_SID,
            auth_token=SecretStr(TOKEN),
            api_base=exchange.url,
            public_url=ours,
            database_url=f"sqlite:///{tmp_path}/ivr.db",
            secret_keys="bm90IGEgc2VjcmV0LCBqdXN0IGEga2V5IG9mIHRlc3Q=",  # type: ignore[arg-type]  # split by the settings
            human_number="+15035550190",
        )
        upgrade(settings.database_url)
        app = create_app(settings, Then(), SHIPPED)
        house: House = app.extensions["guardline"]
        house.bundles.keep(BUNDLE, BUNDLE_CONTENT, T0)
        made = RequestMade("cancellation", "13995300", "G1", {"product": "vsc"})
        house.journal.begin(call_row(CALL), turn_row(0, CALL, records=(made,)))
        server = make_server("127.0.0.1", port, app, threaded=True)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield Company(house, exchange)
        finally:
            server.shutdown()
            thread.join()
            server.server_close()
            house.database.close()


def test_a_text_reaches_its_telephone_and_its_delivery_is_on_record(company: Company) -> None:
    order = company.owes(MOBILE, 1)

    assert company.house.carriers["send"].carry(order) == Done("sent")

    eventually(lambda: company.state(order) == ("delivered", None))
    [text] = company.texts(MOBILE)
    assert text["from"] == LINE
    assert text["body"].startswith("Guardline: your request number is 1399-5300,")
    assert company.house.carriers["send"].carry(order) == Done("delivered")
    assert len(company.texts(MOBILE)) == 1


def test_a_text_that_cannot_be_delivered_is_on_record_as_failed(company: Company) -> None:
    order = company.owes(LANDLINE, 1)

    assert company.house.carriers["send"].carry(order) == Done("sent")

    eventually(lambda: company.state(order)[0] == "failed")
    assert str(company.state(order)[1]).startswith("the carrier says 3000")


def test_who_texts_stop_gets_no_more_and_who_texts_start_gets_them_again(company: Company) -> None:
    company.texted("please STOP texting me")
    refused = company.owes(MOBILE, 1)
    assert company.house.carriers["send"].carry(refused) == GivenUp("opted out")

    company.texted("START")
    order = company.owes(MOBILE, 2)
    assert company.house.carriers["send"].carry(order) == Done("sent")


def test_a_text_that_the_carrier_itself_refuses_is_given_up(company: Company) -> None:
    """The carrier keeps a list of its own: it may know of a STOP that never reached us."""
    company.texted("STOP")
    company.house.opt_outs.remove(MOBILE)
    order = company.owes(MOBILE, 1)

    assert company.house.carriers["send"].carry(order) == GivenUp("opted out at the carrier")


def test_anything_else_is_answered_once(company: Company) -> None:
    company.texted("Where is my refund?")
    company.texted("Hello?")

    eventually(lambda: len(company.texts(MOBILE)) == 1)
    assert company.texts(MOBILE)[0]["body"].startswith("Guardline: nobody reads texts to this number.")
