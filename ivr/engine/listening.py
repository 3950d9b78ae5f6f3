"""Listening: what a state's question accepts, and the step that asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ivr.domain.facts import Facts
from ivr.engine.hearing.question import YES, Choice, Question
from ivr.engine.hearing.slots import SLOTS
from ivr.engine.hearing.wishes import key_of
from ivr.engine.rules import Patience
from ivr.engine.saying import Voice
from ivr.engine.steps import Ask as AskStep
from ivr.engine.steps import Say
from ivr.flow.document import Ask, Confirm, Menu, Wait, Wish

Listening = Menu | Ask | Confirm

DONE = "done"
"""The choice of a caller who says that this is all, where silence would be an answer too; no key is it."""


NO_WISHES: Mapping[str, Wish] = {}


def question_of(
    state: Listening | Wait,
    prompt: str,
    voice: Voice,
    facts: Facts,
    *,
    languages: int,
    wishes: Mapping[str, Wish] = NO_WISHES,
    urgent: bool = False,
) -> Question:
    """What the state accepts as an answer.

    prompt: its message; a confirm's may have phrases that say yes. wishes: what callers may want of other
    lines; a menu takes it. urgent: the line is for those in danger.
    """
    return replace(_asked(state, prompt, voice, facts, languages, wishes), urgent=urgent)


def _asked(
    state: Listening | Wait,
    prompt: str,
    voice: Voice,
    facts: Facts,
    languages: int,
    wishes: Mapping[str, Wish],
) -> Question:
    match state:
        case Confirm():
            asked = yes_or_no(voice, languages=languages, also_yes=voice.phrases(prompt, facts))
            # Where silence is a no, a yes among other words is none either.
            return replace(asked, plainly=state.silence == state.no)
        case Wait():
            offered = tuple(Choice(o.key, voice.phrases(o.name, facts)) for o in state.options)
            return Question(None, offered, languages=languages)
        case Menu() | Ask():
            choices = [Choice(o.key, voice.phrases(o.name, facts)) for o in state.options]
            if state.silence is not None:
                choices.append(Choice(DONE, voice.phrases("universal-done")))
            if isinstance(state, Menu):
                choices += asides(state, voice)
                return Question(None, tuple(choices), languages=languages, wishes=wanted(wishes, voice))
            return Question(
                state.type, tuple(choices), alternative=state.alternative is not None, languages=languages
            )


def asides(state: Menu, voice: Voice) -> list[Choice]:
    """The questions that may be asked in passing."""
    names = voice.questions if state.questions is not None else ()
    return [Choice(name, voice.phrases(name), aside=True) for name in names]


def wanted(wishes: Mapping[str, Wish], voice: Voice) -> tuple[Choice, ...]:
    """What callers may want of other lines. Of two that lead to one place, who fills a fact says more."""
    plain = {(one.line, one.at): key_of(name) for name, one in wishes.items() if one.fills is None}
    return tuple(
        Choice(
            key_of(name),
            voice.phrases(one.says),
            kin=plain.get((one.line, one.at)) if one.fills is not None else None,
        )
        for name, one in wishes.items()
    )


def yes_or_no(voice: Voice, *, languages: int, also_yes: tuple[str, ...] = ()) -> Question:
    """Yes is key 1, no is key 2. also_yes: more phrases that say yes here."""
    yes = Choice(YES, (*voice.phrases("answer-yes"), *also_yes))
    return Question(None, (yes, Choice("2", voice.phrases("answer-no"))), languages=languages)


def same_again(voice: Voice, heard: Facts, *, languages: int) -> Question:
    """Yes or no to what was heard: whoever says the same again means yes."""
    choice = heard.get("heard_choice")
    return yes_or_no(voice, languages=languages, also_yes=voice.phrases(str(choice), heard) if choice else ())


def ask_step(
    says: tuple[Say, ...],
    question: Question,
    voice: Voice,
    timeout_s: int | None,
    patience: Patience,
    *,
    relay: bool = False,
) -> AskStep:
    """The step that says and listens; a flow's time-out goes before the slot's. relay: with longer ones."""
    slot = SLOTS[question.slot] if question.slot else None
    silence_counts = any(choice.key == DONE for choice in question.choices)
    usual_s = slot.timeout_s if slot else patience.silence_s if silence_counts else patience.menu_s
    times = patience.relay_times if relay else 1
    speech_s = slot.speech_timeout_s if slot else None
    return AskStep(
        says=says,
        language=voice.language,
        hints=voice.hints(question),
        max_keys=slot.max_keys if slot else 1,
        # A menu takes # as a wrong key; where # ends an entry, # alone is silence.
        finish_on_pound=slot is not None and slot.keyed is not None,
        timeout_s=times * (timeout_s or usual_s),
        speech_timeout_s=None if speech_s is None else times * speech_s,
    )
