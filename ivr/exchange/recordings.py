"""A recording as the account has it: of a call or of a conference, how it stands, how long it is."""

from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from ivr.exchange.progress import Callback
from ivr.exchange.retrieval import Ask

API_URL = "https://api.twilio.com/2010-04-01"


@dataclass(eq=False, slots=True)
class Recording:
    """source: what began it, in the carrier's word. Times are aware UTC; runs_since None: it does not run."""

    sid: str
    account_sid: str
    source: str
    began_at: datetime
    updated_at: datetime
    call_sid: str | None = None
    conference_sid: str | None = None
    channels: int = 1
    track: str = "both"
    status: str = "in-progress"
    callback: Callback | None = None
    kept_s: float = 0.0
    runs_since: datetime | None = None

    @property
    def is_over(self) -> bool:
        return self.status == "completed"

    def duration_s(self, at: datetime) -> int:
        running_s = 0.0 if self.runs_since is None else (at - self.runs_since).total_seconds()
        return round(self.kept_s + running_s)

    def run(self, at: datetime) -> None:
        """It takes in what is said from now on."""
        self.runs_since = self.runs_since or at
        self.status, self.updated_at = "in-progress", at

    def pause(self, at: datetime, *, skips: bool) -> None:
        """Nothing more is taken in; silence is, unless the pause is skipped."""
        if skips:
            self._halt(at)
        self.status, self.updated_at = "paused", at

    def stop(self, at: datetime) -> None:
        """It has come to its end."""
        self._halt(at)
        self.status, self.updated_at = "completed", at

    def _halt(self, at: datetime) -> None:
        if self.runs_since is not None:
            self.kept_s += (at - self.runs_since).total_seconds()
            self.runs_since = None

    @property
    def url(self) -> str:
        return f"{API_URL}/Accounts/{self.account_sid}/Recordings/{self.sid}"

    def told(self) -> Ask | None:
        """Return what the callback is told of the status; None where it did not want to know."""
        if self.callback is None or self.status not in self.callback.events:
            return None
        params = {
            "AccountSid": self.account_sid,
            "RecordingSid": self.sid,
            "RecordingUrl": self.url,
            "RecordingStatus": self.status,
            "RecordingDuration": str(self.duration_s(self.updated_at)),
            "RecordingChannels": str(self.channels),
            "RecordingStartTime": format_datetime(self.began_at),
            "RecordingSource": self.source,
            "RecordingTrack": self.track,
        }
        if self.conference_sid is not None:
            params["ConferenceSid"] = self.conference_sid
        if self.call_sid is not None:
            params["CallSid"] = self.call_sid
        return Ask(self.callback.url, self.callback.method, tuple(params.items()), "recording status")
