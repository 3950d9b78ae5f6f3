"""Saying: what a state's prompt, options and re-asking become, as utterances and then as steps."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ivr.domain.facts import Facts, FactValue
from ivr.engine.bundle import Bundle
from ivr.engine.call import Utterance
from ivr.engine.hearing.question import Question
from ivr.engine.steps import Rate, Say
from ivr.flow.document import Ask, Menu, SpokenIn, State, Wait

UNIVERSAL_KEYS = {"person": "0", "language": "8", "repeat": "9"}


class Voice:
    """Speaks the messages of one bundle in one language, with the facts of one call."""

    def __init__(self, bundle: Bundle, language: str) -> None:
        self._bundle = bundle
        self.language = language

    def utterance(
        self,
        message: str,
        facts: Facts,
        attribute: str | None = None,
        *,
        notice: bool = False,
        spoken_in: SpokenIn = "call",
    ) -> Utterance:
        """The message with just those of the facts that it uses."""
        return Utterance(message, attribute, self._used(message, attribute, facts), notice, spoken_in)

    def question(
        self, message: str, state: State, facts: Facts, attribute: str | None = None
    ) -> tuple[Utterance, ...]:
        """What a listening state says: its prompt or a re-asking of it, then its options with their keys.

        An open question names its options only when it is asked again, as any menu does those that go unsaid.
        """
        said = [self.utterance(message, facts, attribute, notice=not _may_be_cut(state))]
        if attribute is None and isinstance(state, Menu) and state.open:
            return tuple(said)
        for place, (name, key) in enumerate(_offers(state, again=attribute is not None)):
            frame = "menu-next-option" if place else "menu-first-option"
            variables: dict[str, FactValue] = {"option_name": name, "option_key": key}
            said.append(Utterance(frame, None, variables | self.named(name, facts)))
        return tuple(said)

    def named(self, message: str, facts: Facts) -> dict[str, FactValue]:
        """Those of the facts that the message uses where another one names it."""
        return self._used(message, None, facts)

    def wish(self, name: str) -> str:
        """The message that names a wish."""
        return self._bundle.content.lines.wish[name].says

    def phrases(self, message: str, facts: Facts | None = None) -> tuple[str, ...]:
        """The phrases that mean a message, with the facts they name filled in."""
        return self._bundle.prompts.phrases(self.language, message, facts)

    @property
    def questions(self) -> tuple[str, ...]:
        """What may be asked in passing, each by its message's name."""
        return self._bundle.questions

    def hints(self, question: Question) -> tuple[str, ...]:
        """What a recogniser is to expect at the question."""
        return self._bundle.hints(self.language, question)

    def says(self, said: Iterable[Utterance], rate: Rate, today: date) -> tuple[Say, ...]:
        """The utterances rendered. Raises PromptError where one does not render whole."""
        return tuple(
            Say(
                self._bundle.prompts.render(language, one.message, one.attribute, one.variables, today=today),
                rate,
            )
            for one in said
            for language in one.languages(self.language, self._bundle.languages)
        )

    def _used(self, message: str, attribute: str | None, facts: Facts) -> dict[str, FactValue]:
        names = self._bundle.variables(self.language, message, attribute)
        return {name: facts[name] for name in sorted(names) if name in facts}


def _may_be_cut(state: State) -> bool:
    return getattr(state, "barge_in", True)


def _offers(state: State, *, again: bool) -> list[tuple[str, str]]:
    """The options that are said, as (name's message, key), the flow's universal ones last."""
    if isinstance(state, Wait):
        return [(option.name, option.key) for option in state.options]
    if not isinstance(state, Menu | Ask):
        return []
    universal = [(f"universal-{name}", UNIVERSAL_KEYS[name]) for name in state.universal]
    all_of_them = again and isinstance(state, Menu)
    return [(one.name, one.key) for one in state.options if one.said or all_of_them] + universal
