"""Rules: what holds for every call, from the settings."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Patience:
    """How long silence may last after a question, in seconds, where neither flow nor slot says so."""

    menu_s: int = 5
    silence_s: int = 15
    """Where silence is an answer, such as "that is all": nobody is hung up on before that."""
    relay_times: int = 3
    """So many times as long for each answer that somebody types or signs in between."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds for every call. tries and failures count misses; repeats how often in a row a question is
    said again because the caller asks for it."""

    company: str
    human_number: str
    tries: int = 3
    failures: int = 5
    repeats: int = 5
    turns: int = 60
    minutes: int = 60
    states_a_turn: int = 100
    ring_s: int = 25
    patience: Patience = field(default_factory=Patience)
