"""Pages: the table of canonical calls and a transcript of each, as docs/calls/ keeps them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from tests.cards.card import LONGER, MEDIAN_S, PLAYED, SLACK, Card, Played
from tests.cards.playing import Line, Result

Results = Mapping[tuple[str, Played], Result]


def pages(deck: Sequence[Card], results: Results) -> dict[str, str]:
    """Every file of docs/calls/ by its name."""
    made = {"README.md": table_page(deck, results)}
    for card in deck:
        for language in ("en-US", "es-US"):
            short = language.partition("-")[0]
            made[f"{card.id}.{short}.md"] = transcript_page(
                card,
                results[card.id, Played("keys", language)],
                results[card.id, Played("speech", language)],
            )
    return made


def rows(deck: Sequence[Card], results: Results) -> list[list[str]]:
    """A row a card and way of playing it."""
    found = []
    for card in deck:
        for played in PLAYED:
            one = results[card.id, played]
            found.append(
                [
                    card.id,
                    card.task,
                    played.in_words,
                    f"{one.inputs} of {card.may_ask(played.language)}",
                    f"{one.speech_s:.1f} of {card.may_say_s(played.language):.1f}",
                    f"{card.speech_s:g}",
                    f"{one.first_s:.1f} of {card.first_s:g}" if played.language == "en-US" else "",
                    f"{one.whole_s:.0f}",
                    "; ".join(one.problems) or "kept",
                ]
            )
    return found


HEADINGS = ("card", "task", "played", "inputs", "speech s", "card s", "first choice s", "whole s", "")


def medians(deck: Sequence[Card], results: Results) -> dict[Played, float]:
    """Speech of the canonical call in the middle, by the way of playing, in seconds.

    Without calls that only turn another one round.
    """
    counted = [card for card in deck if card.id[1:].isdigit()]
    return {played: median(results[card.id, played].speech_s for card in counted) for played in PLAYED}


def table_page(deck: Sequence[Card], results: Results) -> str:
    head = [
        "# Canonical calls",
        "",
        "What a perfect caller needs for what people call about, by keys alone and by speech alone, in both",
        "languages, held through the exchange. `make calls` plays them all and prints this table;",
        "`make calls ARGS=--write` writes it, and a transcript of each call, into this folder; a test holds",
        "them fresh.",
        "",
        "- inputs: answers of the caller's, a number that is keyed being one; one more to ask for Spanish.",
        f"- speech: seconds that the line speaks for, on the speech meter, of {SLACK:g} times the card's own",
        f"  figure at the most, in Spanish {LONGER:g} times that.",
        "- first choice: seconds until the end of the first choice's words.",
        "- whole: seconds as modelled: the speech, 1.5 s to react to each question, 0.5 s a key, 160 words a",
        "  minute, 8 s to tap a link, 5 s for the provider.",
        "",
    ]
    body = ["| " + " | ".join(HEADINGS) + " |", "|" + " --- |" * len(HEADINGS)]
    body += ["| " + " | ".join(_linked(row)) + " |" for row in rows(deck, results)]
    middle = [
        f"Median speech, of {MEDIAN_S:g} s at the most in English: "
        + ", ".join(f"{played.in_words} {value:.1f} s" for played, value in medians(deck, results).items())
        + ".",
        "",
    ]
    return "\n".join([*head, *middle, *body, ""])


def transcript_page(card: Card, by_keys: Result, by_speech: Result) -> str:
    short = by_keys.played.language.partition("-")[0]
    return (
        "\n".join(
            [
                f"# {card.id}, {short}: {card.task}",
                "",
                f"On the line {card.line}; {card.effort}. {by_keys.speech_s:.1f} s of speech by keys,",
                f"{by_speech.speech_s:.1f} s by speech, of {card.may_say_s(by_keys.played.language):.1f} s.",
                "",
                "## By keys",
                "",
                *_lines(by_keys.lines),
                "## By speech",
                "",
                *_lines(by_speech.lines),
            ]
        ).rstrip("\n")
        + "\n"
    )


def _lines(lines: Sequence[Line]) -> list[str]:
    found = []
    for line in lines:
        match line.who:
            case "Line":
                found += [f"> {line.what}", ""]
            case "":
                found += [f"*{line.what}*", ""]
            case _:
                found += [f"**{line.who}**: {line.what}", ""]
    return found


def _linked(row: list[str]) -> list[str]:
    card, task, played, *rest = row
    return [f"[{card}]({card}.{played.partition(' ')[0]}.md)", task, played, *rest]
