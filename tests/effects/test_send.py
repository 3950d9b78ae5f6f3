"""A due message goes out once by the way that is there for it, or it is on record why it did not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from ivr.domain.errors import CarrierError
from ivr.effects.order import Came, Done, GivenUp, NotDone, Order, Unsure
from ivr.effects.send import LATE
from tests.company import contract
from tests.effects.desk import FORM, MOBILE, TEXT, Desk, Due

CARRIERS = "SM" + "1" * 32


def test_a_text_goes_from_the_line_that_was_dialled_to_the_telephone_that_said_yes() -> None:
    desk = Desk()

    assert desk.sending.carry(TEXT) == Done("sent")

    (sent,) = desk.texts.sent
    assert (sent["to"], sent["sender"]) == (MOBILE, "+18006315590")
    assert sent["body"] == (
        "Guardline: your request number is 1399-5300, to cancel your service contract. "
        "Questions? Call 1-800-631-5590. Reply STOP for no more texts."
    )
    assert sent["message"] == (TEXT.call, TEXT.turn, TEXT.record)
    ((state, known),) = desk.messages.settled
    assert state == "sent"
    assert (known["channel"], known["carrier_id"]) == ("text", CARRIERS)
    assert desk.mail.sent == []


def test_the_form_goes_to_the_holder_by_e_mail() -> None:
    desk = Desk()

    assert desk.sending.carry(FORM) == Done("sent")

    (sent,) = desk.mail.sent
    assert sent["to"] == "dana@example.org"
    assert sent["subject"] == "Your request 1399-5300: the form to sign"
    assert "Dear Dana," in sent["body"]
    assert sent["key"] == FORM.key
    ((state, known),) = desk.messages.settled
    assert (state, known["channel"], known["carrier_id"]) == ("sent", "e-mail", "<1@example.org>")
    assert desk.texts.sent == []


def test_a_message_is_in_the_language_of_its_call() -> None:
    desk = Desk()
    desk.changed(FORM, language="es-US")

    desk.sending.carry(FORM)

    assert desk.mail.sent[0]["language"] == "es-US"
    assert "Hola, Dana:" in desk.mail.sent[0]["body"]


def test_a_holder_without_an_e_mail_address_gets_a_letter_that_a_person_posts() -> None:
    desk = Desk(contract(email=None))

    assert desk.sending.carry(FORM) == Done("to_post")

    assert desk.messages.settled == [("to_post", {"channel": "letter"})]
    assert desk.mail.sent == desk.texts.sent == []


@pytest.mark.parametrize(("order", "channel"), [(TEXT, "text"), (FORM, "e-mail")])
def test_where_nothing_is_set_up_a_message_is_kept(order: Order, channel: str) -> None:
    desk = Desk()
    sending = replace(desk.sending, texts=None, mail=None)

    assert sending.carry(order) == Done("kept")
    assert desk.messages.settled == [("kept", {"channel": channel})]


@pytest.mark.parametrize("state", ["sent", "delivered", "kept", "to_post"])
def test_what_is_settled_is_not_sent_again(state: str) -> None:
    desk = Desk()
    desk.changed(TEXT, state=state)

    assert desk.sending.carry(TEXT) == Done(state)
    assert desk.texts.sent == []
    assert desk.messages.settled == []


@pytest.mark.parametrize(("state", "came"), [("failed", GivenUp), ("unsure", Unsure)])
def test_what_was_given_up_is_not_sent_before_a_person_has_it_due_again(state: str, came: type) -> None:
    desk = Desk()
    desk.changed(TEXT, state=state)

    assert isinstance(desk.sending.carry(TEXT), came)
    assert desk.texts.sent == []


# What may not be sent.


def test_nobody_who_said_stop_is_texted_even_after_their_yes() -> None:
    desk = Desk()
    desk.opt_outs.phones[MOBILE] = "STOP"

    assert desk.sending.carry(TEXT) == GivenUp("opted out")
    assert desk.texts.sent == []
    assert desk.messages.settled == [("failed", {"channel": "text", "reason": "opted out"})]


@pytest.mark.parametrize("phone", ["+18764567890", "+447700900123", "+8821612345678", "+19002345678"])
def test_only_telephones_here_are_texted(phone: str) -> None:
    desk = Desk()
    desk.changed(TEXT, text_to=phone)

    assert isinstance(desk.sending.carry(TEXT), GivenUp)
    assert desk.texts.sent == []


def orders(desk: Desk, phones: list[str]) -> list[Came]:
    """What comes of a text to each of the phones, each asked for in a call of its own."""
    came = []
    for n, phone in enumerate(phones):
        order = replace(TEXT, call=f"CA{n:032}")
        desk.messages.kept[order.key] = Due("request-number", text_to=phone)
        came.append(desk.sending.carry(order))
    return came


def test_one_telephone_gets_three_texts_in_ten_minutes() -> None:
    desk = Desk()
    came = orders(desk, [MOBILE] * 20)

    assert came.count(Done("sent")) == len(desk.texts.sent) == 3
    assert came[3:] == [GivenUp("too many texts to this telephone")] * 17


def test_two_hundred_telephones_of_one_exchange_get_ten_in_a_minute() -> None:
    desk = Desk()
    orders(desk, [f"+1503555{n:04}" for n in range(200)])
    assert len(desk.texts.sent) == 10


def test_a_call_that_waits_for_what_a_text_brings_is_told_that_none_goes_out() -> None:
    told: list[str] = []
    desk = Desk()
    desk.sending = replace(desk.sending, unsent={"request-number": told.append})
    desk.opt_outs.phones[MOBILE] = "STOP"

    assert isinstance(desk.sending.carry(TEXT), GivenUp)

    assert told == [TEXT.call]


def test_a_text_above_the_limit_of_its_exchange_goes_out_when_the_minute_is_over() -> None:
    desk = Desk()
    came = orders(desk, [f"+1503555{n:04}" for n in range(11)])
    assert came[10] == NotDone("too many texts to this exchange")
    eleventh = replace(TEXT, call=f"CA{10:032}", try_n=2)
    assert desk.sending.carry(eleventh) == NotDone("too many texts to this exchange")

    desk.clock.at += timedelta(seconds=61)

    assert desk.sending.carry(eleventh) == Done("sent")


def test_a_text_above_the_limit_of_its_telephone_goes_out_if_a_person_has_it_tried_later() -> None:
    desk = Desk()
    fourth = replace(TEXT, call=f"CA{3:032}", try_n=2)
    assert isinstance(orders(desk, [MOBILE] * 4)[3], GivenUp)
    assert isinstance(desk.sending.carry(fourth), GivenUp), "not at once"

    desk.clock.at += timedelta(hours=3)
    desk.changed(fourth, due_at=desk.clock.at)

    assert desk.sending.carry(fourth) == Done("sent")


def test_dead_letters_that_are_tried_again_together_count_anew() -> None:
    """What was allowed long ago and never went out is no leave to send it now, with all the others."""
    desk = Desk()
    desk.texts.says = CarrierError("the carrier cannot be reached", permanent=False)
    for _ in range(4):
        orders(desk, [MOBILE] * 3)
        desk.clock.at += timedelta(hours=7)
    desk.texts.says = CARRIERS
    mornings = [replace(TEXT, call=f"CA{n:032}") for n in range(9)]
    for order in mornings:
        desk.messages.kept[order.key] = Due("request-number", text_to=MOBILE, due_at=desk.clock.at)
    assert [desk.sending.carry(order) for order in mornings].count(Done("sent")) == 3


def test_a_text_is_not_sent_an_hour_after_it_was_asked_for_unless_a_person_says_so() -> None:
    desk = Desk()
    desk.clock.at += LATE
    assert desk.sending.carry(TEXT) == GivenUp("too late for a text")
    assert desk.texts.sent == []
    assert desk.sending.carry(FORM) == Done("sent"), "an e-mail may be late"

    desk.changed(TEXT, due_at=desk.clock.at)
    assert desk.sending.carry(TEXT) == Done("sent")


def test_a_text_that_is_tried_again_counts_once() -> None:
    desk = Desk()
    desk.texts.says = CarrierError("the carrier cannot be reached", permanent=False)
    for n in range(1, 6):
        assert desk.sending.carry(replace(TEXT, try_n=n)) == NotDone("the carrier cannot be reached")
    desk.texts.says = CARRIERS
    assert desk.sending.carry(TEXT) == Done("sent")


# What goes wrong.


@pytest.mark.parametrize(("order", "channel"), [(TEXT, "text"), (FORM, "e-mail")])
def test_a_no_for_good_is_on_record_and_one_for_now_is_tried_again(order: Order, channel: str) -> None:
    desk = Desk()
    desk.texts.says = desk.mail.says = CarrierError("not now", permanent=False)
    assert desk.sending.carry(order) == NotDone("not now")
    assert desk.messages.settled == []

    desk.texts.says = desk.mail.says = CarrierError("never", permanent=True)
    assert desk.sending.carry(order) == GivenUp("never")
    assert desk.messages.settled == [("failed", {"channel": channel, "reason": "never"})]


def test_a_text_of_which_nobody_knows_is_looked_for_once_before_a_person_is_told() -> None:
    desk = Desk()
    desk.texts.says = None

    assert desk.sending.carry(TEXT) == Unsure("the carrier did not answer")

    assert (len(desk.texts.sent), desk.texts.looked) == (1, 1)
    assert desk.messages.settled[0][0] == "unsure"


def test_a_text_that_the_carrier_turns_out_to_have_is_sent() -> None:
    desk = Desk()
    desk.texts.says, desk.texts.has = None, CARRIERS

    assert desk.sending.carry(TEXT) == Done("sent")
    assert desk.messages.settled[0][1]["carrier_id"] == CARRIERS


@pytest.mark.parametrize("says", [CARRIERS, None])
def test_records_that_go_away_after_the_sending_do_not_make_it_undone(says: str | None) -> None:
    """What has left the house must never be reported as if it might be tried again."""
    desk = Desk()
    desk.messages.away_afterwards = True
    desk.texts.says = says

    assert desk.sending.carry(TEXT) == (Done("sent") if says else Unsure("the carrier did not answer"))


def test_an_e_mail_may_be_repeated_and_a_text_may_not() -> None:
    desk = Desk()
    assert desk.sending.repeatable(FORM)
    assert not desk.sending.repeatable(TEXT)
    assert not desk.sending.repeatable(Order("send", "CA2", 1, "gone"))


def test_a_message_that_is_not_there_is_given_up() -> None:
    assert Desk().sending.carry(Order("send", "CA2", 1, "gone")) == GivenUp("no such message")


def test_a_message_that_cannot_be_written_whole_is_given_up_and_names_no_value() -> None:
    desk = Desk()
    desk.changed(FORM, request=None)

    came = desk.sending.carry(FORM)

    assert came == GivenUp("not written: message-cancellation-form")
    assert desk.mail.sent == []
