"""A caller who has said yes to a link, and waits on the telephone."""

from __future__ import annotations

from tests.caller import Caller

RENO = {"latitude": 39.5296, "longitude": -119.8138, "accuracy": 12}


def waiting(caller: Caller, language: str = "en-US") -> Caller:
    caller.dials("roadside")
    if language == "es-US":
        caller.keys("8")
    return caller.keys("1", "1", "1").heard("roadside-where-waiting")


def posted(**fields: str) -> dict[str, str]:
    return {"latitude": "39.5296", "longitude": "-119.8138", "accuracy": "12", "age": "1"} | fields
