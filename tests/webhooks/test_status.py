from __future__ import annotations

import pytest

from tests.webhooks.carrier import CALL, OTHER_CALL, Carrier, FakeConversation, standard


@pytest.mark.parametrize("status", ["completed", "busy", "failed", "no-answer", "canceled"])
def test_a_final_status_closes_the_call(
    carrier: Carrier, conversation: FakeConversation, status: str
) -> None:
    answer = carrier.posts("/voice/status", standard(CallStatus=status, CallDuration="1e9"))
    assert (answer.status_code, answer.data) == (204, b"")
    assert conversation.heard == [("hung_up", CALL, status)]


@pytest.mark.parametrize("status", ["initiated", "ringing", "in-progress", "queued", "exploded", "", None])
def test_any_other_status_changes_nothing(
    carrier: Carrier, conversation: FakeConversation, status: str | None
) -> None:
    assert carrier.posts("/voice/status", standard(CallStatus=status)).status_code == 204
    assert conversation.heard == []


def test_repeated_and_late_statuses_are_answered_alike(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    statuses = ["completed", "ringing", "completed", "initiated"]
    answers = [carrier.posts("/voice/status", standard(CallStatus=one)).status_code for one in statuses]
    assert answers == [204] * 4
    assert conversation.heard == [("hung_up", CALL, "completed")] * 2


def test_the_end_of_a_leg_that_we_dialled_does_not_close_the_callers_call(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    carrier.posts("/voice/status", standard(CallStatus="completed", ParentCallSid=OTHER_CALL))
    assert conversation.heard == []


def test_a_failure_of_ours_is_not_the_carriers_matter(
    carrier: Carrier, conversation: FakeConversation
) -> None:
    conversation.raises = ValueError("x")
    assert carrier.posts("/voice/status", standard(CallStatus="completed")).status_code == 204


def test_nobody_else_can_close_a_call(carrier: Carrier, conversation: FakeConversation) -> None:
    assert (
        carrier.posts("/voice/status", standard(CallStatus="completed"), token="guessed").status_code == 403
    )
    assert conversation.heard == []
