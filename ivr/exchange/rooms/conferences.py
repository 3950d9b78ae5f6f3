"""The conferences of an account, and the way into one."""

from collections.abc import Callable
from datetime import datetime

from ivr.exchange.rooms.conference import Conference
from ivr.exchange.rooms.participant import Participant
from ivr.exchange.shelf import Shelf


class NotAdmitted(Exception):
    """The call does not get into the conference; code is the carrier's."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class Conferences:
    """A name belongs to one conference at a time; once that is completed, the next has another sid."""

    def __init__(self, account_sid: str, new_sid: Callable[[str], str]) -> None:
        self.shelf: Shelf[Conference] = Shelf()
        self._by_name: dict[str, Conference] = {}
        self._account_sid = account_sid
        self._new_sid = new_sid

    def active(self, name: str) -> Conference | None:
        """Return the conference of that name, or sid, that is not over."""
        conference = self._by_name.get(name)
        if conference is None and name.startswith("CF"):
            conference = next((one for one in self._by_name.values() if one.sid == name), None)
        return None if conference is None or conference.status == "completed" else conference

    def opened(self, name: str, at: datetime) -> Conference:
        """Return the conference of that name, which is new if there was none."""
        conference = self.active(name)
        if conference is None:
            conference = Conference(self._new_sid("CF"), self._account_sid, name, at, at)
            self.shelf.add(conference)
            self._by_name[name] = conference
        return conference


def check_admission(conference: Conference, participant: Participant, most: int) -> None:
    """Raise NotAdmitted where the participant cannot join the conference."""
    if len(conference.participants) >= most:
        raise NotAdmitted(16020, f"the conference {conference.name} is full")
    if participant.label is not None and conference.find(participant.label) is not None:
        raise NotAdmitted(16025, f"{participant.label} is somebody's label in {conference.name}")
    if participant.coaches is not None and conference.find(participant.coaches) is None:
        raise NotAdmitted(13240, f"nobody to coach in {conference.name} has the call {participant.coaches}")
