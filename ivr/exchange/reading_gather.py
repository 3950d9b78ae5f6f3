"""The reader of Gather and the prompts inside it."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.reading_prompts import read_pause, read_play, read_say
from ivr.exchange.schema import SCHEMAS
from ivr.exchange.verbs import Gather, Prompt

MOST_HINTS, MOST_HINT_CHARACTERS = 500, 100
LONGEST_SPEECH_S = 60.0
# How long the exchange takes a pause to be that ends speech, where the carrier finds out by itself.
PAUSE_THAT_ENDS_SPEECH_S = 1.0


def read_gather(element: Element, problems: list[Problem]) -> Gather:
    at = Attributes(element, problems)
    written = at.text("timeout")
    timeout_s = 5 if written == "auto" else int(written)
    longest_s = at.integer("maxSpeechTime") if at.is_written("maxSpeechTime") else LONGEST_SPEECH_S
    return Gather(
        kinds=at.words("input"),
        action=at.optional("action"),
        method=at.method(),
        timeout_s=timeout_s,
        num_digits=at.integer("numDigits") if at.is_written("numDigits") else None,
        finish_on_key=at.text("finishOnKey"),
        asks_on_empty=at.boolean("actionOnEmptyResult"),
        speech_timeout_s=_speech_timeout(at, timeout_s),
        hints=_hints(at),
        language=at.text("language"),
        barge_in=at.boolean("bargeIn"),
        prompts=tuple(_prompts(at, problems)),
        filters_profanity=at.boolean("profanityFilter"),
        partial_url=at.optional("partialResultCallback") or None,
        partial_method=at.method("partialResultCallbackMethod"),
        longest_speech_s=min(longest_s, LONGEST_SPEECH_S),
    )


def _speech_timeout(at: Attributes, timeout_s: int) -> float:
    if not at.is_written("speechTimeout"):
        return timeout_s
    if at.text("speechTimeout") != "auto":
        return at.integer("speechTimeout")
    # Whoever names a model, the default one too, has to say how many seconds.
    if at.is_written("speechModel"):
        at.refuse("speechTimeout", 13335)
    return PAUSE_THAT_ENDS_SPEECH_S


def _hints(at: Attributes) -> tuple[str, ...]:
    hints, problems = _split(at.text("hints"))
    for text in problems:
        at.warn(13330, text)
    return hints


@lru_cache(maxsize=512)
def _split(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the hints, and what is wrong with them. A question has hundreds, the same ones every time."""
    hints = tuple(hint for part in written.split(",") if (hint := part.strip()))
    problems = []
    if len(hints) > MOST_HINTS:
        problems.append(f"<Gather> has {len(hints)} hints; {MOST_HINTS} is the most")
    if max(map(len, hints), default=0) > MOST_HINT_CHARACTERS:
        problems.append(f"<Gather> has a hint of more than {MOST_HINT_CHARACTERS} characters")
        hints = tuple(hint for hint in hints if len(hint) <= MOST_HINT_CHARACTERS)
    return hints[:MOST_HINTS], tuple(problems)


def _prompts(at: Attributes, problems: list[Problem]) -> list[Prompt]:
    prompts: list[Prompt] = []
    for child in at.children:
        if child.tag == "Say":
            prompts.append(read_say(child, problems, SCHEMAS["Gather/Say"]))
        elif child.tag == "Pause":
            prompts.append(read_pause(child, problems))
        elif "digits" in child.attrib:
            at.warn(13320, "<Play> with digits cannot be inside <Gather>")
        else:
            prompts.append(read_play(child, problems))
    return prompts
