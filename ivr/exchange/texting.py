"""Sending and receiving texts for an account, by the carrier's rules: who may write, STOP and START."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from ivr.exchange.account import Account
from ivr.exchange.delivery import Delivery
from ivr.exchange.events import Output, Reported, Stopped, TextChanged
from ivr.exchange.incoming import Incoming
from ivr.exchange.progress import Callback
from ivr.exchange.reading_texts import Reply
from ivr.exchange.refusal import Refusal, not_found
from ivr.exchange.telephones import is_number
from ivr.exchange.texts import LONGEST, Direction, Text
from ivr.exchange.wire import Wire

STOP = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})
START = frozenset({"start", "unstop", "yes"})
STOPPED = "You will get no more texts from this number. Reply START to get them again."
STARTED = "You will get texts from this number again. Reply STOP to get no more."


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that somebody wants sent. send_at None: at once."""

    to: str
    from_: str
    body: str
    direction: Direction = "outbound-api"
    media_urls: tuple[str, ...] = ()
    callback: Callback | None = None
    service_sid: str | None = None
    send_at: datetime | None = None


def send(account: Account, draft: Draft) -> Text:
    """Return the text, which is on its way. Raises Refusal where the carrier would not take it."""
    _check(account, draft)
    now = account.switch.now()
    status = "scheduled" if draft.send_at is not None else "accepted" if draft.service_sid else "queued"
    text = Text(
        sid=account.new_sid("MM" if draft.media_urls else "SM"),
        account_sid=account.sid,
        from_=draft.from_,
        to=draft.to,
        body=draft.body,
        direction=draft.direction,
        status=status,
        created_at=now,
        send_at=draft.send_at or now,
        updated_at=now,
        media_urls=draft.media_urls,
        service_sid=draft.service_sid,
        callback=draft.callback,
    )
    account.texts.add(text)
    account.watchers.text_changed(text)
    _carry(account, text)
    return text


def _carry(account: Account, text: Text) -> None:
    wire = Wire(text.sid, account.auth_token)
    telephone = account.directory.find(text.to)
    storm = account.switch.weather.of_text(text.from_, text.to)
    delivery = Delivery(text, wire, telephone, account.switch.now, account.shuffles, storm)
    if text.status == "scheduled":
        account.scheduled[text.sid] = delivery

    def observe(at_s: float, output: Output) -> None:
        account.note(at_s, text.sid, output)
        if isinstance(output, TextChanged):
            account.watchers.text_changed(text)

    account.switch.start(delivery, observe)


def withdraw(account: Account, text: Text) -> None:
    """A scheduled text is canceled. Raises Refusal for any other."""
    delivery = account.scheduled.pop(text.sid, None)
    if delivery is None or text.status != "scheduled":
        raise Refusal(30409, "This message cannot be canceled: only a scheduled one can")
    account.switch.feed(delivery, Stopped("canceled"))


def _check(account: Account, draft: Draft) -> None:
    if not is_number(draft.to):
        raise Refusal(21211, f"The 'To' number {draft.to} is not a valid phone number.")
    if draft.from_ not in account.numbers:
        raise Refusal(21606, f"The 'From' phone number {draft.from_} is not one of this account's numbers.")
    if draft.to == draft.from_:
        raise Refusal(21266, "'To' and 'From' number cannot be the same.")
    if (draft.to, draft.from_) in account.opted_out:
        raise Refusal(21610, f"Attempt to send to unsubscribed recipient {draft.to}")
    if not draft.body and not draft.media_urls:
        raise Refusal(21602, "Message body is required.")
    if len(draft.body) > LONGEST:
        raise Refusal(21617, f"The concatenated message body exceeds the {LONGEST} character limit.")


def receive(account: Account, from_: str, to: str, body: str) -> Incoming:
    """Return a text from a telephone, which is on its way to the server of number to; its replies are sent.

    Raises Refusal where it cannot be written so, or to is none of the account's numbers.
    """
    if not is_number(from_):
        raise Refusal(21211, f"{from_} is no number to write from: write it as +15035550142")
    if to not in account.numbers:
        raise not_found(to)
    if not body or len(body) > LONGEST:
        raise Refusal(21617, f"a text has 1 to {LONGEST} characters")
    now = account.switch.now()
    text = Text(
        account.new_sid("SM"), account.sid, from_, to, body, "inbound", "received", now, now, now, now
    )
    account.texts.add(text)
    account.watchers.text_changed(text)
    _heed(account, text)
    incoming = Incoming(
        text,
        Wire(text.sid, account.auth_token),
        account.numbers[to],
        lambda reply: _answer(account, text, reply),
    )

    def observe(at_s: float, output: Output) -> None:
        account.note(at_s, text.sid, output)

    account.switch.start(incoming, observe)
    return incoming


def _heed(account: Account, text: Text) -> None:
    """STOP and START are the carrier's own business, whatever the server does; it confirms them itself."""
    word = text.body.strip().strip(".!\"'").lower()
    pair = (text.from_, text.to)
    if word in STOP:
        confirmation = Draft(text.from_, text.to, STOPPED, "outbound-reply")
        if pair not in account.opted_out:
            send(account, confirmation)
        account.opted_out.add(pair)
    elif word in START and pair in account.opted_out:
        account.opted_out.discard(pair)
        send(account, Draft(text.from_, text.to, STARTED, "outbound-reply"))


def _answer(account: Account, text: Text, reply: Reply) -> None:
    """The reply is on its way; one that the carrier refuses is in the debugger."""
    callback = None
    if reply.status_callback:
        url = urljoin(account.numbers[text.to].sms_url, reply.status_callback)
        callback = Callback(url)
    draft = Draft(
        reply.to or text.from_,
        reply.from_ or text.to,
        reply.body,
        "outbound-reply",
        reply.media_urls,
        callback,
    )
    try:
        send(account, draft)
    except Refusal as refusal:
        report = Reported("error", refusal.code, refusal.text)
        account.note(account.switch.now_s, text.sid, report)
