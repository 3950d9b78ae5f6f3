"""The reader of Gather and the prompts inside it."""

import re
from xml.etree.ElementTree import Element

from ivr.exchange.attributes import Attributes, Problem
from ivr.exchange.reading_prompts import LANGUAGE, read_pause, read_play, read_say
from ivr.exchange.verbs import ALL_KEYS, Gather, Prompt

_SPEECH_MODELS = re.compile(
    r"default|numbers_and_commands|phone_call|experimental_(conversations|utterances)"
    r"|googlev2_(long|short|telephony|telephony_short)|deepgram_nova-[23]"
)
_PAUSE_THAT_ENDS_SPEECH_S = 1.0


def read_gather(element: Element, problems: list[Problem]) -> Gather:
    at = Attributes(element, problems)
    kinds = frozenset(at.text("input", "dtmf").split())
    if not kinds or not kinds <= {"dtmf", "speech"}:
        at.refuse("input", " ".join(sorted(kinds)), 13326)
        kinds = frozenset({"dtmf"})
    timeout = at.text("timeout", "5")
    timeout_s = _whole(timeout) if timeout != "auto" else 5
    if timeout_s is None:
        at.refuse("timeout", timeout, 13313)
        timeout_s = 5
    finish_on_key = at.choice("finishOnKey", "#", ("", *ALL_KEYS), code=13310)
    num_digits = at.integer("numDigits", 0, least=1, code=13314)
    speech_timeout_s = _speech_timeout(at, timeout_s)
    hints = tuple(hint.strip() for hint in at.text("hints").split(",") if hint.strip())
    if len(hints) > 500 or any(len(hint) > 100 for hint in hints):
        at.refuse("hints", f"{len(hints)} hints, the longest {max(map(len, hints))} characters", 13330)
    language = at.text("language", "en-US")
    if not LANGUAGE.fullmatch(language):
        at.refuse("language", language, 13331)
    at.boolean("profanityFilter", True, code=13333)
    at.method(name="partialResultCallbackMethod", code=13329)
    if at.optional("partialResultCallback") is not None:
        problems.append(Problem(None, "this exchange sends no partial results", "note"))
    at.ignore("enhanced", "maxSpeechTime", "debug")
    gather = Gather(
        kinds=kinds,
        action=at.optional("action"),
        method=at.method(code=13312),
        timeout_s=timeout_s,
        num_digits=num_digits or None,
        finish_on_key=finish_on_key,
        asks_on_empty=at.boolean("actionOnEmptyResult", False, code=13338),
        speech_timeout_s=speech_timeout_s,
        hints=hints,
        language=language,
        barge_in=at.boolean("bargeIn", True, code=13332),
        prompts=_prompts(element, problems),
    )
    at.close()
    return gather


def _speech_timeout(at: Attributes, timeout_s: int) -> float:
    written = at.text("speechTimeout", str(timeout_s))
    model = at.text("speechModel", "default")
    if not _SPEECH_MODELS.fullmatch(model):
        at.refuse("speechModel", model, 13334)
    if written == "auto":
        if model != "default":
            at.refuse("speechTimeout", f"auto with the model {model}", 13335)
        return _PAUSE_THAT_ENDS_SPEECH_S
    seconds = _whole(written)
    if seconds is None:
        at.refuse("speechTimeout", written, 13327)
    return float(seconds or timeout_s)


def _prompts(element: Element, problems: list[Problem]) -> tuple[Prompt, ...]:
    prompts: list[Prompt] = []
    for child in element:
        if child.tag == "Say":
            prompts.append(read_say(child, problems))
        elif child.tag == "Pause":
            prompts.append(read_pause(child, problems))
        elif child.tag == "Play" and "digits" not in child.attrib:
            prompts.append(read_play(child, problems))
        else:
            problems.append(Problem(13320, f"<{child.tag}> cannot be inside <Gather>"))
    return tuple(prompts)


def _whole(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdecimal() and int(written) > 0 else None
