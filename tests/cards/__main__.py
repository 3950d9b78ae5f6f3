"""`make calls`: every canonical call is played and measured; exits with 1 where one misses its card."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from rich.console import Console
from rich.progress import track
from rich.table import Table

from tests.cards.card import MEDIAN_S, PLAYED, Card, Played
from tests.cards.deck import DECK
from tests.cards.pages import HEADINGS, medians, pages, rows
from tests.cards.playing import Result, play

DOCS = Path(__file__).parents[2] / "docs" / "calls"


def played(deck: tuple[Card, ...], *, shows: bool) -> dict[tuple[str, Played], Result]:
    """Every card of the deck, played in each way."""
    found = {}
    wanted = [(card, way) for card in deck for way in PLAYED]
    for card, way in track(wanted, "Playing", transient=True, disable=not shows):
        with TemporaryDirectory(prefix="guardline-card-") as folder:
            found[card.id, way] = play(card, way, Path(folder))
    return found


def main(arguments: list[str]) -> int:
    names = [one for one in arguments if not one.startswith("--")]
    deck = tuple(card for card in DECK if not names or card.id in names)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    results = played(deck, shows=sys.stderr.isatty())
    table = Table(*HEADINGS, box=None, pad_edge=False)
    for row in rows(deck, results):
        table.add_row(*row)
    console = Console(width=None if sys.stdout.isatty() else 160, highlight=False)
    console.print(table)
    for way, middle in medians(deck, results).items():
        console.print(f"median {way.in_words}: {middle:.1f} s of speech, {MEDIAN_S:g} at the most in English")
    if "--write" in arguments and not names:
        DOCS.mkdir(exist_ok=True)
        made = pages(deck, results)
        for old in DOCS.iterdir():
            if old.name not in made:
                old.unlink()
        for name, text in made.items():
            (DOCS / name).write_text(text, encoding="utf-8")
    return 1 if any(one.problems for one in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
