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
        also=(
            "test_u1_after_three_wrong_codes_a_person_helps_and_no_username_is_sent",
            "test_u1_a_code_that_is_too_old_is_not_taken",
            "test_u1_to_a_stranger_every_word_is_as_to_a_customer_until_a_code_is_right",
        ),
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
        also=(
            "test_u2_the_number_changed_yesterday_so_no_code_comes_and_the_reason_is_not_said",
            "test_u2_who_has_called_five_times_in_a_day_without_their_username_gets_a_person",
        ),
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
        also=(
            "test_u3_who_dials_the_other_line_comes_to_their_username_though_no_person_can_be_had",
            "test_u3_who_wants_a_person_when_none_can_be_had_leaves_a_message",
        ),
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
        also=("test_u3_who_dials_the_other_line_comes_to_their_username_though_no_person_can_be_had",),
    ),
)
