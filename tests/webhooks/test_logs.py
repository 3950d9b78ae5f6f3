from __future__ import annotations

import io
import json

import structlog

from ivr.webhooks.logs import configure_logs
from tests.webhooks.carrier import CALL, Carrier, FakeConversation, standard
from tests.webhooks.conftest import Line


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_every_request_is_one_line(carrier: Carrier, log: io.StringIO) -> None:
    carrier.posts("/voice/turn/3", standard(Digits="1"))
    [line] = lines(log)
    assert (
        line.items()
        >= {"event": "webhook", "route": "voice.turn", "call": CALL, "turn": 3, "status": 200}.items()
    )
    assert isinstance(line["ms"], int)


def test_what_a_caller_says_keys_and_is_stays_out_of_the_log(carrier: Carrier, log: io.StringIO) -> None:
    carrier.posts("/voice/turn/3", standard(Digits="48291", FromCity="CANARYTOWN", CallerName="GARCIA"))
    carrier.posts("/voice/turn/4", standard(SpeechResult="canary words"))
    carrier.posts("/voice/turn/5", standard(CallSid="canary id"))
    carrier.posts("/voice/canary")
    carrier.posts("/voice/turn/6", token="guessed")
    assert len(lines(log)) == 6
    for told in ("48291", "canary", "CANARY", "GARCIA", "5035550123", "6315590"):
        assert told not in log.getvalue()


def test_fields_that_are_not_on_the_list_are_left_out(log: io.StringIO) -> None:
    structlog.get_logger().info("x", digits="48291", form={"From": "+1"}, exc_info=True, state="menu")
    [line] = lines(log)
    assert sorted(line) == ["event", "level", "state", "timestamp"]


def test_a_line_stays_one_line_and_short(log: io.StringIO) -> None:
    structlog.get_logger().info("a\r\nINFO login ok\u2028\x1b[2J", reason="r" * 10_000, call="CA\r\nforged")
    assert len(log.getvalue().splitlines()) == 1
    assert len(log.getvalue()) < 2000
    assert lines(log)[0]["call"] == "invalid"


def test_a_number_that_hides_in_a_text_is_masked(log: io.StringIO) -> None:
    structlog.get_logger().info(
        "x", reason="called +1 503-555-0123 twice", url="http://127.0.0.1:8000/voice/turn/3"
    )
    assert lines(log)[0]["reason"] == "called (number) twice"
    assert lines(log)[0]["url"] == "http://127.0.0.1:8000/voice/turn/3"


def test_an_operator_is_told_once_what_to_mend(carrier: Carrier, log: io.StringIO) -> None:
    for _ in range(5):
        carrier.posts(
            "/voice/incoming",
            signed_url="https://real.example.org/voice/incoming",
            headers={"Host": "real.example.org"},
        )
    told = [line["mend"] for line in lines(log) if "mend" in line]
    assert len(told) == 1
    assert "IVR_PUBLIC_URL" in str(told[0])
    assert len(lines(log)) == 6


def test_a_stray_request_does_not_use_up_the_hint_that_helps(carrier: Carrier, log: io.StringIO) -> None:
    carrier.posts("/voice/incoming", token="guessed")
    carrier.posts(
        "/voice/incoming",
        signed_url="https://real.example.org/voice/incoming",
        headers={"Host": "real.example.org"},
    )

    told = [str(line["mend"]) for line in lines(log) if "mend" in line]

    assert len(told) == 2
    assert "IVR_PUBLIC_URL" in told[1]


def test_refusals_are_counted_by_reason(carrier: Carrier, line: Line, conversation: FakeConversation) -> None:
    for _ in range(3):
        carrier.posts("/voice/incoming", token=None)
    carrier.posts("/voice/incoming", token="guessed")
    carrier.posts("/voice/turn/1", standard(Digits="1From+15035550123", From=None))
    carrier.posts("/voice/turn/1", standard(AccountSid="AC" + "6" * 32))
    assert dict(line.guard.refusals) == {
        "signature_missing": 3,
        "signature_wrong": 1,
        "signature_recut": 1,
        "account": 1,
    }
    assert conversation.heard == []


class FullDisk(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_ends_no_call(carrier: Carrier, conversation: FakeConversation) -> None:
    stream = configure_logs(FullDisk())
    assert carrier.posts("/voice/turn/1").status_code == 200
    assert len(conversation.heard) == 1
    assert stream.lost >= 1
