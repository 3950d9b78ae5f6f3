"""A telephone in a terminal: shows what is said as it would be spoken, and takes keys and typed speech."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from typing import TextIO

from ivr.exchange.events import RequestFailed
from ivr.exchange.http import HttpExchange
from ivr.exchange.inbox import PATIENCE_S, Arrived, Inbox
from ivr.exchange.numbers import shown as shown_number
from ivr.exchange.phone import Phone
from ivr.exchange.script import HangUp, Keys, ScriptInvalid, Silence, Turn, Words, read_script, read_turn
from ivr.exchange.switchboard import DEMO_ACCOUNT_SID, CannotDial
from ivr.exchange.telephones import Line, Telephone, is_number

PROMPT = "you      > "
HELP = "Keys: digits, * and #. Speech: just type (~0.6 words: half heard). Enter: silence. hang: hang up."
_LABELS = {"line": "line", "caller": "you", "other": "them", "exchange": "--"}


def telephone(
    to: str,
    from_: str,
    script: str | None,
    *,
    lines: Iterable[Line],
    auth_token: str,
    account_sid: str = DEMO_ACCOUNT_SID,
    public_url: str = "http://127.0.0.1:8000",
    server_url: str | None = None,
    telephones: Iterable[Telephone] = (),
    exchange_url: str | None = None,
    patience_s: float = PATIENCE_S,
    out: TextIO | None = None,
    read: Callable[[str], str] = input,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """A call has been made, shown turn by turn; return the exit code.

    script None: the caller is the person at the terminal, asked by read. exchange_url is where the exchange's
    process would be: texts that arrive at from_ are shown, and awaited for patience_s after the call. A
    caller who is silent while the line itself waits for something waits in real time; nothing else does.
    0: the call took place without an error; 1: it could not be made, or the carrier would log an error.
    """
    # Looked up now, since a test or a command may have put another stream there.
    out = out or sys.stdout
    exchange = HttpExchange(
        lines=lines,
        auth_token=auth_token,
        account_sid=account_sid,
        public_url=public_url,
        server_url=server_url,
        telephones=telephones,
        starts_at=datetime.now(UTC),
    )
    with exchange:
        try:
            turns = _ask(read, out) if script is None else iter(read_script(script))
            # Before the call: what it brings is new.
            inbox = Inbox(exchange_url if is_number(from_) else None, from_)
            phone = exchange.dial(from_, to)
        except (CannotDial, ScriptInvalid) as error:
            print(error, file=out)
            return 1
        if _is_unreachable(phone):
            print(f"No server answers at {server_url or public_url}. Is it running? (make run)", file=out)
            return 1
        try:
            _converse(phone, turns, inbox, out, sleep)
            for arrived in inbox.wait(patience_s):
                _show_text(phone, arrived, out)
        except KeyboardInterrupt:
            # Ctrl-C while the server is being asked; at the prompt it hangs up.
            print("Stopped.", file=out)
            return 1
    _sum_up(phone, out)
    return 1 if any(report.level == "error" for report in phone.reports) else 0


def _ask(read: Callable[[str], str], out: TextIO) -> Iterator[Turn]:
    print(HELP, file=out)
    while True:
        try:
            yield read_turn(read(PROMPT))
        except ScriptInvalid as error:
            print(error, file=out)
        except (EOFError, KeyboardInterrupt):
            yield HangUp()


def _converse(
    phone: Phone, turns: Iterator[Turn], inbox: Inbox, out: TextIO, sleep: Callable[[float], None]
) -> None:
    shown = _show(phone, 0, out)
    while not phone.is_over:
        # A script that has come to its end hangs up.
        match next(turns, HangUp()):
            case Keys(keys):
                phone.press(keys)
            case Words(text, confidence):
                phone.say(text, confidence=confidence)
            case Silence():
                phone.wait()
                while (poll_s := phone.poll_s) is not None:
                    # The line waits for something of the world, which takes its own time.
                    sleep(poll_s)
                    phone.wait(noted=False)
            case HangUp():
                phone.hang_up()
        shown = _show(phone, shown, out)
        for arrived in inbox.take():
            _show_text(phone, arrived, out)


def _show(phone: Phone, shown: int, out: TextIO) -> int:
    for entry in phone.transcript.entries[shown:]:
        print(f"{entry.at_s:7.1f} s  {_LABELS[entry.who]:<5}{entry.what}", file=out)
    return len(phone.transcript.entries)


def _show_text(phone: Phone, text: Arrived, out: TextIO) -> None:
    # One line, and nothing in it that a terminal would obey.
    body = "".join(char if char.isprintable() else " " for char in text.body)
    at_s = phone.now_s
    print(f"{at_s:7.1f} s  \N{ENVELOPE}    from {shown_number(text.from_)}: {body}", file=out)


def _is_unreachable(phone: Phone) -> bool:
    return all(
        isinstance(one.reply, RequestFailed) and one.reply.kind not in ("read_timeout", "broken")
        for one in phone.requests
    )


def _sum_up(phone: Phone, out: TextIO) -> None:
    ended = phone.ended
    how = f"{ended.status}: {ended.reason}" if ended is not None else "not over"
    counts = phone.transcript
    print(
        f"{phone.speech_s:.0f} s of speech, {counts.keys_count} keys, "
        f"{counts.utterances_count} spoken answers; {how}.",
        file=out,
    )
