"""Walks: what can be reached in a graph, and on which way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import TypeVar

Node = TypeVar("Node")


def reached(starts: Iterable[Node], following: Callable[[Node], Iterable[Node]]) -> set[Node]:
    """All nodes that some way leads to, the starts among them."""
    found = set(starts)
    waiting = deque(found)
    while waiting:
        for node in following(waiting.popleft()):
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


def shortest(
    starts: Iterable[Node], following: Callable[[Node], Iterable[Node]], wanted: Callable[[Node], bool]
) -> tuple[Node, ...] | None:
    """The shortest way to a node that is wanted, both ends included; None where there is none."""
    came_from: dict[Node, Node | None] = dict.fromkeys(starts)
    waiting = deque(came_from)
    while waiting:
        node = waiting.popleft()
        if wanted(node):
            return _back(node, came_from)
        for after in following(node):
            if after not in came_from:
                came_from[after] = node
                waiting.append(after)
    return None


def _back(node: Node, came_from: dict[Node, Node | None]) -> tuple[Node, ...]:
    way = [node]
    while (before := came_from[way[-1]]) is not None:
        way.append(before)
    return tuple(reversed(way))
