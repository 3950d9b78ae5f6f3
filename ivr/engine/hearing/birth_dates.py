"""Birth dates: a day long past, by keys or as it is said, with its year."""

from __future__ import annotations

from datetime import date

from ivr.engine.hearing import dates
from ivr.engine.hearing.lexicon import Lexicon
from ivr.engine.hearing.words import Utterance

YOUNGEST = 10
"""Years. A date that is said without its year is taken for the last such day, and nobody so young calls."""


def keyed(keys: str, today: date) -> date | None:
    """MMDDYYYY, or MMDDYY of the last hundred years; None for anything else."""
    return _long_past(dates.keyed(keys, today), today)


def spoken(utterance: Utterance, lexicon: Lexicon) -> date | None:
    """The day with its month and year, however it is said; None where one of the three is missing."""
    return _long_past(dates.spoken(utterance, lexicon), lexicon.today)


def _long_past(found: date | None, today: date) -> date | None:
    return found if found is not None and found.year <= today.year - YOUNGEST else None
