"""What the carrier's API refuses: a code of its error dictionary, and the HTTP status that goes with it."""

from collections.abc import Mapping


class Refusal(Exception):
    """The account gets this error instead of what it asked for; headers come with it."""

    def __init__(
        self, code: int, text: str, status: int = 400, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(text)
        self.code = code
        self.text = text
        self.status = status
        self.headers = dict(headers or {})


def not_found(what: str) -> Refusal:
    """Return the refusal for a resource that is not there."""
    return Refusal(20404, f"The requested resource {what} was not found", 404)
