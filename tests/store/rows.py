"""Rows that the store's tests write: a call, its turns, a contract."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import Any

from ivr.domain.contracts import Contract, ContractStatus, Level, Product
from ivr.domain.money import Money
from ivr.engine.ports import CallRow, TurnRow

T0 = datetime(2026, 11, 22, 15, 30, 0, 123456, tzinfo=UTC)
BUNDLE_CONTENT = b'{"flows": {}}'
BUNDLE = hashlib.sha256(BUNDLE_CONTENT).hexdigest()
CALL = "CA" + "0" * 31 + "1"


def call_row(call: str = CALL, **changes: Any) -> CallRow:
    values: dict[str, Any] = {
        "call": call,
        "line": "contracts",
        "dialled": "+18006315590",
        "caller": "+15035550117",
        "began_at": T0,
        "bundle": BUNDLE,
    }
    return CallRow(**values | changes)


def turn_row(n: int, call: str = CALL, **changes: Any) -> TurnRow:
    values: dict[str, Any] = {
        "call": call,
        "n": n,
        "at": T0 + timedelta(seconds=n),
        "bundle": BUNDLE,
        "event": {"keys": "97205"},
        "heard": {"understood": "97205"},
        "path": [["identify.zip", None]],
        "state": {"language": "en-US", "ended": False},
        "facts": {"zip": "97205", "last_name": "PEÑA"},
        "said": [["identify-name", None, {}]],
        "answer": f"<Response>turn {n}</Response>".encode(),
    }
    return TurnRow(**values | changes)


def contract(number: str = "G1", **changes: Any) -> Contract:
    values: dict[str, Any] = {
        "number": number,
        "product": Product.VSC,
        "level": Level.MAJOR,
        "status": ContractStatus.ACTIVE,
        "first_name": "Iván",
        "last_name": "Peña",
        "co_holder_last_name": "O'Brien",
        "zip": "97205",
        "phone": "+15035550117",
        "email": "ivan@example.org",
        "language": "es-US",
        "vin": "1GCUYDED1P1234567",
        "vehicle_year": 2023,
        "vehicle_make": "Chevrolet",
        "vehicle_model": "Silverado",
        "purchase_state": "OR",
        "start_date": date(2026, 10, 18),
        "term_months": 48,
        "term_miles": 48_000,
        "start_odometer": 8_000,
        "last_odometer": 8_900,
        "price": Money.of("2400.00"),
        "deductible": Money.of("100.00"),
        "admin_fee": Money.of("49.99"),
        "deduct_claims": True,
        "lienholder": "First Harbor Bank",
        "benefits": frozenset({"towing", "rental"}),
    }
    return Contract(**values | changes)
