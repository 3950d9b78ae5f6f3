"""Cards of the bank and invest lines."""

from __future__ import annotations

from datetime import timedelta

from ivr.domain.usernames import Business, Customer
from ivr.store.codes import SqlCodes
from ivr.store.customer_tables import customers
from ivr.store.customers import customer_values
from tests.caller import Caller
from tests.calls.posted import THREE_AM, customer
from tests.cards.card import Answer, Card, Happens
from tests.company import TODAY
from tests.house import TestHouse

ZIP = Answer("97205", "nine seven two oh five", "nueve siete dos cero cinco")
BORN = Answer(
    "04121985",
    "April twelfth nineteen eighty five",
    "doce de abril de mil novecientos ochenta y cinco",
)
SEND = Answer("1", "send it", "envíelo")
CODE = 482_913


def _knows(house: TestHouse, one: Customer) -> None:
    row = customer_values(one, house.house.sealed)
    with house.house.database.write() as connection:
        connection.execute(customers.insert().values(row))
    # The telephone of the card is told its code by nobody: it is the one that the card says.
    house.house.codes = SqlCodes(house.house.database, house.house.sealed, draw=lambda below: CODE)


def _bank(house: TestHouse) -> None:
    _knows(house, customer())


def _invest(house: TestHouse) -> None:
    _knows(house, customer(business=Business.INVEST))


def _changed_yesterday(house: TestHouse) -> None:
    _knows(house, customer(business=Business.INVEST, phone_since=TODAY - timedelta(days=1)))


def _comes(house: TestHouse, caller: Caller) -> None:
    house.works()


TO_THE_CODE = (ZIP, BORN, SEND, Happens("The code comes by text, if it comes.", _comes))
RIGHT = Answer("482913", "four eight two, nine one three", "cuatro ocho dos, nueve uno tres")

USERNAMES = (
    Card(
        id="U1",
        task="Bank username, phone on file",
        line="bank",
        effort="2 keys + 5 + 8 + 6 digits",
        inputs=5,
        speech_s=36,
        steps=(Answer("1", "I forgot my username", "olvidé mi usuario"), *TO_THE_CODE, RIGHT),
        ends="username-sent",
        on_record=_bank,
    ),
    Card(
        id="U2",
        task="Invest username, number changed yesterday: no release",
        line="invest",
        effort="2 keys + 5 + 8 digits + *",
        inputs=5,
        speech_s=34,
        steps=(
            Answer("1", "I forgot my username", "olvidé mi usuario"),
            *TO_THE_CODE,
            Answer("*", "no code came", "no me llegó"),
        ),
        ends="username-specialist",
        on_record=_changed_yesterday,
    ),
    Card(
        id="U3",
        task="Invest customer dials the bank number",
        line="bank",
        effort="1 key, then as U1",
        inputs=1,
        speech_s=17,
        steps=(Answer("2", "my investment account", "inversiones"),),
        ends="username-zip",
        on_record=_invest,
        when=THREE_AM,
    ),
    Card(
        id="U3b",
        task="Bank customer dials the invest number",
        line="invest",
        effort="1 key, then as U1",
        inputs=1,
        speech_s=17,
        steps=(Answer("2", "the bank", "el banco"),),
        ends="username-zip",
        on_record=_bank,
        when=THREE_AM,
    ),
)
