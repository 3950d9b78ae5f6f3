"""Tabling: what every table of ours is made with."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, MetaData, String, TypeDecorator

PREFIX = "ivr_"
"""Of every table of ours: the workflow engine has plain names in the same file."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """A time: aware in, aware UTC out, on both databases. A naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("times are aware")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        assert isinstance(value, datetime)
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def key(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, primary_key=True, comment=comment)


def some(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, nullable=False, comment=comment)


def maybe(name: str, type_: Any, comment: str, *args: Any) -> Column[Any]:
    return Column(name, type_, *args, nullable=True, comment=comment)


CALL = String(64)
WORD = String(32)
NUMBER = String(40)
