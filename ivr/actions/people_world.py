"""When people can be reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hours:
    """When the people of a line can be reached, as lines.toml says it. spans (): at every hour."""

    spans: tuple[str, ...] = ()
    on_holidays: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleWorld:
    """When people can be reached. hours_of: those of the people whom a line hands its callers to.

    only_on_file: the lines that call nobody back by phone but at the number on file, which no caller hears
    or gives; there a message is taken instead.
    """

    hours_of: Callable[[str], Hours]
    timezone: str
    only_on_file: frozenset[str] = frozenset()
