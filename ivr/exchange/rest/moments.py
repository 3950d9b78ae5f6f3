"""Times as the API writes them."""

from datetime import datetime
from email.utils import format_datetime


def rfc2822(at: datetime | None) -> str | None:
    """Return an aware UTC moment as RFC 2822 writes it, with +0000."""
    return None if at is None else format_datetime(at)
