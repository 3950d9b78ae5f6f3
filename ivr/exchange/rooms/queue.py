"""A queue: callers in the order in which they came, and those who wait to talk with the first of them."""

from dataclasses import dataclass, field
from datetime import datetime

DEFAULT_SIZE = 1000
LARGEST = 5000
LONGEST_NAME = 64


@dataclass(eq=False, slots=True)
class Member:
    """A call that waits, of the party with this number. taken_by: the call that has fetched it from there."""

    sid: str
    number: str
    came_s: float
    came_at: datetime
    taken_by: str | None = None


@dataclass(eq=False, slots=True)
class Queue:
    """Times are aware UTC, where they are not seconds of the exchange's clock.

    agents are the calls that wait for a member, in order.
    """

    sid: str
    account_sid: str
    name: str
    created_at: datetime
    updated_at: datetime
    max_size: int = DEFAULT_SIZE
    members: list[Member] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    @property
    def is_full(self) -> bool:
        return len(self.members) >= self.max_size

    def join(self, sid: str, number: str, now_s: float, at: datetime) -> Member:
        """Return the call as the last member."""
        member = Member(sid, number, now_s, at)
        self.members.append(member)
        self.updated_at = at
        return member

    def leave(self, member: Member, at: datetime) -> None:
        """The member waits no more, if it still did."""
        if member in self.members:
            self.members.remove(member)
            self.updated_at = at

    def position(self, member: Member) -> int:
        """Return the member's place; the front is 1."""
        return self.members.index(member) + 1

    def average_wait_s(self, now_s: float) -> int:
        """Return how long those who wait have waited, on average."""
        if not self.members:
            return 0
        return round(sum(now_s - member.came_s for member in self.members) / len(self.members))

    def take(self, agent: str) -> Member | None:
        """Return the first member, who is the agent's now; None where nobody is, or others come first."""
        if not self.members or self.agents[:1] not in ([], [agent]):
            return None
        if agent in self.agents:
            self.agents.remove(agent)
        member = self.members.pop(0)
        member.taken_by = agent
        return member
