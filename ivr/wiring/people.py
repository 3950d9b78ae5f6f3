"""What the actions of one subject may look at, of these records."""

from __future__ import annotations

from collections.abc import Iterator

from ivr.actions.people_world import Hours, PeopleWorld
from ivr.flow.document import Content, Flow, Transfer
from ivr.wiring.records import Records

ONLY_ON_FILE = frozenset({"bank", "invest"})
"""Whoever asks for a username gets no call at a number of their own choosing."""


def people_world(records: Records) -> PeopleWorld:
    """The world of the subject's actions."""
    return PeopleWorld(
        # Not read before it is asked for: an app is made of flows that do not verify, too.
        hours_of=lambda line: hours_of(records.shipped.content(), line),
        timezone=records.settings.timezone,
        only_on_file=ONLY_ON_FILE,
    )


def hours_of(content: Content, line: str) -> Hours:
    """The hours of the queue that the line's callers come to when they ask for a person."""
    root = content.flows[content.lines.line[line].flow]
    queue = next((content.lines.queue[one.queue] for one in _transfers(root)), None)
    return Hours() if queue is None else Hours(queue.open, queue.holidays)


def _transfers(root: Flow) -> Iterator[Transfer]:
    """The transfers of a root flow, that of its `person` first."""
    person = root.state[root.person] if root.person is not None else None
    for state in (person, *root.state.values()):
        if isinstance(state, Transfer):
            yield state
