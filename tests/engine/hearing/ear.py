"""An ear for tests: questions as the flows ask them, and hearing with the word lists of prompts/."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from fluent.syntax import FluentParser, ast

from ivr.domain.facts import FactValue
from ivr.engine.events import KeysPressed, WordsSpoken
from ivr.engine.hearing.hear import hear
from ivr.engine.hearing.heard import By, Chosen, Heard, NoMatch, NotSure, Understood, Universal, UniversalName
from ivr.engine.hearing.question import Choice, Phrases, Question, Thresholds

TODAY = date(2026, 11, 22)
WELL_HEARD = 0.93
MIDDLING = 0.6
BADLY_HEARD = 0.2
PROMPTS = Path(__file__).parents[3] / "prompts"


def phrases_in(path: Path) -> dict[str, tuple[str, ...]]:
    """The phrases of every message in a .ftl file."""
    found: dict[str, tuple[str, ...]] = {}
    for message in FluentParser().parse(path.read_text("utf-8")).body:
        assert not isinstance(message, ast.Junk), message.content
        if not isinstance(message, ast.Message):
            continue
        for attribute in message.attributes:
            if attribute.id.name == "phrases":
                assert all(isinstance(one, ast.TextElement) for one in attribute.value.elements)
                text = "".join(
                    one.value for one in attribute.value.elements if isinstance(one, ast.TextElement)
                )
                found[message.id.name] = tuple(" ".join(phrase.split()) for phrase in text.split(","))
    return found


ENGLISH = phrases_in(PROMPTS / "en-US" / "hearing.ftl")
SPANISH = phrases_in(PROMPTS / "es-US" / "hearing.ftl")
LISTS = {"en-US": ENGLISH, "es-US": SPANISH}


def option(key: str, *phrases: str) -> Choice:
    return Choice(key, phrases)


YES_OR_NO = Question(
    None, (Choice("1", ENGLISH["answer-yes"]), Choice("2", ENGLISH["answer-no"])), languages=2
)
SERVICES = Question(
    None,
    (
        option("1", "cancel", "cancel a contract", "cancel my contract", "cancellation", "refund"),
        option("2", "transfer", "transfer my contract", "I sold my car", "new owner"),
        option("3", "something else", "another question"),
    ),
    languages=2,
)
KEEP_OR_CANCEL = Question(
    None,
    (
        option("1", "cancel", "cancel it", "yes", "go ahead"),
        option("2", "keep", "keep it", "no", "don't cancel", "do not cancel"),
    ),
)
SI_O_NO = Question(None, (Choice("1", SPANISH["answer-yes"]), Choice("2", SPANISH["answer-no"])), languages=2)
SERVICIOS = Question(
    None,
    (
        option("1", "cancelar", "cancelar un contrato", "cancelar mi contrato", "cancelación", "reembolso"),
        option("2", "transferir", "transferir mi contrato", "vendí mi carro", "nuevo dueño"),
        option("3", "otra cosa", "otra pregunta"),
    ),
    languages=2,
)
CONSERVAR_O_CANCELAR = Question(
    None,
    (
        option("1", "cancelar", "cancélelo", "sí", "adelante"),
        option("2", "conservar", "conservarlo", "no", "no cancelar", "no lo cancele"),
    ),
)


@dataclass(frozen=True)
class Ear:
    """Hears answers to one question."""

    question: Question
    phrases: Phrases = ENGLISH.__getitem__
    language: str = "en-US"
    thresholds: Thresholds = field(default_factory=Thresholds)

    def words(self, text: str, confidence: float | None = WELL_HEARD) -> Heard:
        return self._hear(WordsSpoken(text, confidence))

    def keys(self, keys: str, *, ended: bool = True) -> Heard:
        return self._hear(KeysPressed(keys, ended))

    def _hear(self, event: KeysPressed | WordsSpoken) -> Heard:
        return hear(event, self.question, self.phrases, self.thresholds, today=TODAY, language=self.language)


def asked(slot: str, *choices: Choice, alternative: bool = False) -> Ear:
    """An ear for a question that fills a slot."""
    return Ear(Question(slot, choices, alternative=alternative, languages=2))


def at(question: Question, *, languages: int | None = None) -> Ear:
    """An ear for a menu."""
    return Ear(question if languages is None else replace(question, languages=languages))


def spanish(ear: Ear) -> Ear:
    """The same ear on a call in Spanish."""
    return replace(ear, phrases=SPANISH.__getitem__, language="es-US")


def chosen(key: str, by: By = "speech") -> Chosen:
    return Chosen(key, by)


def understood(value: FactValue, by: By = "speech") -> Understood:
    return Understood(value, by)


def universal(name: UniversalName, by: By = "speech") -> Universal:
    return Universal(name, by)


def wondered(of: Chosen | Understood) -> NotSure:
    return NotSure(of)


NOT_UNDERSTOOD = NoMatch("speech")
WRONG_KEYS = NoMatch("keys")
