"""The trail: the questions of a call as they stood when they were first asked, which is the way back."""

from __future__ import annotations

from collections.abc import Callable

from ivr.engine.call import Mark, Place


def with_question(
    trail: tuple[Mark, ...], mark: Mark, asks_the_same: Callable[[Place], bool]
) -> tuple[Mark, ...]:
    """The trail with a question at its end, and nothing after its first asking.

    asks_the_same: whether a place asks for the same thing. The way back is to the question before both.
    """
    stacks = [earlier.stack for earlier in trail]
    kept = list(trail[: stacks.index(mark.stack)] if mark.stack in stacks else trail)
    while kept and asks_the_same(kept[-1].stack[-1]):
        kept.pop()
    return (*kept, mark)
