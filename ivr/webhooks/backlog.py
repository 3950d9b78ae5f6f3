"""The backlog: what the carrier tells once, put on record now or, from the spool, when records are back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import structlog

from ivr.domain.errors import LookupUnavailable, RecordsAway
from ivr.webhooks.incident import report
from ivr.webhooks.retries import Retries
from ivr.webhooks.spool import Became, Line, Spool

Put = Callable[[Line], None]
"""The line is on record, now or before. Raises LookupUnavailable where it cannot be."""

_log = structlog.get_logger()


class Backlog:
    """Puts lines on record by their kind; `kinds` is filled by those who make them."""

    def __init__(self, retries: Retries, spool: Spool) -> None:
        self.retries, self._spool = retries, spool
        self.kinds: dict[str, Put] = {}

    @property
    def counts(self) -> Mapping[str, int]:
        return {"spooled lines put aside": self._spool.aside}

    def put(self, line: Line) -> bool:
        """The line is on record, or will be; False: nothing could be kept."""
        try:
            self.retries(lambda: self.kinds[line["kind"]](line))
        except RecordsAway:
            return self.keep(line)
        self.carry_over()
        return True

    def keep(self, line: Line) -> bool:
        """The line will be on record; False: it could not be kept."""
        return self._spool.keep(line)

    def carry_over(self) -> None:
        """What the spool holds is on record, as far as the records take it."""
        try:
            self._spool.carry_over(self._carried)
        except (RecordsAway, OSError) as error:
            # The lines are still there, for the next one to try.
            _log.warning("spool kept", error=type(error).__name__)

    def _carried(self, line: Line) -> Became:
        try:
            self.kinds[line["kind"]](line)
        except RecordsAway:
            raise
        except LookupUnavailable as error:
            _log.warning("spool kept", error=type(error).__name__)
            return Became.LATER
        except Exception as error:  # noqa: BLE001  # one bad line must not stand before all the others
            report(error, route="spool")
            return Became.NEVER
        return Became.DONE
