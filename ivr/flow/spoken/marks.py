"""Marks: how pauses and slow words travel through Fluent, which joins plain strings only.

They are private-use characters, which no prompt and no value may hold (see text.py), and are resolved once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ivr.flow.speech import Break, Words

_BREAK, _BREAK_END, _SLOW, _SLOW_END = "\ue000", "\ue001", "\ue002", "\ue003"
_MARKED = re.compile(f"{_BREAK}([0-9]+){_BREAK_END}|{_SLOW}([^{_SLOW_END}]*){_SLOW_END}")
# What closes a phrase belongs to the words before it, also where a mark stands between them.
_CLOSING = re.compile(r"\s*[.,;:!?…]+")


def pause(ms: int) -> str:
    """A mark for that much silence."""
    return f"{_BREAK}{ms}{_BREAK_END}"


def slow(words: str) -> str:
    """Words marked as something to write down."""
    return f"{_SLOW}{words}{_SLOW_END}"


def fragments(marked: str) -> tuple[Words | Break, ...]:
    """The words and pauses of a marked text, white space made single, empty words left out."""
    said: list[Words | Break] = []
    for part in _parts(marked):
        if isinstance(part, Break):
            said.append(part)
            continue
        text = part.text
        closing = _CLOSING.match(text)
        if closing and said:
            text = text[closing.end() :]
            if isinstance(before := said[-1], Words):
                said[-1] = Words(before.text + closing[0].strip(), before.slow)
        if text := " ".join(text.split()):
            said.append(Words(text, part.slow))
    return tuple(said)


def _parts(marked: str) -> Iterator[Words | Break]:
    end = 0
    for mark in _MARKED.finditer(marked):
        yield Words(marked[end : mark.start()])
        yield Break(int(mark[1])) if mark[1] else Words(mark[2], slow=True)
        end = mark.end()
    yield Words(marked[end:])
