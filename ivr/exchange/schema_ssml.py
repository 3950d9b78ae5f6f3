"""What may stand inside a Say: the carrier's SSML.

Source: twilio.com/docs/voice/twiml/say/text-speech, and the carrier's libraries for values and nesting.
"""

from collections.abc import Mapping

from ivr.exchange import speech
from ivr.exchange.rules import LANGUAGE, Rule, anything, like, one_of
from ivr.exchange.shape import Shape, names

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SPEECH = names("break emphasis lang p phoneme prosody s say-as sub w")
_IN_A_SENTENCE = SPEECH - {"p", "s"}


def _spoken(children: frozenset[str], **attributes: Rule) -> Shape:
    return Shape(
        {name.replace("_", "-"): rule for name, rule in attributes.items()},
        children,
        has_text=True,
        is_mixed=True,
    )


SSML: Mapping[str, Shape] = {
    "break": Shape(
        {
            "strength": one_of("none", "x-weak", "weak", "medium", "strong", "x-strong", default="medium"),
            "time": like(r"\d+(\.\d+)?(s|ms)"),
        }
    ),
    "emphasis": _spoken(_IN_A_SENTENCE, level=one_of("strong", "moderate", "reduced", default="moderate")),
    "lang": _spoken(SPEECH, **{XML_LANG: like(LANGUAGE.pattern)}),
    "p": _spoken(SPEECH - {"p"}),
    "phoneme": _spoken(frozenset(), alphabet=like("ipa|x-sampa|x-amazon-[a-z-]+", "ipa"), ph=anything()),
    "prosody": _spoken(
        SPEECH,
        volume=like(r"default|silent|x-soft|soft|medium|loud|x-loud|[+-]\d+(\.\d+)?dB"),
        rate=Rule("medium", lambda written: speech.rate_of(written) is not None, 13513),
        pitch=like(r"default|x-low|low|medium|high|x-high|[+-]\d+(\.\d+)?%"),
    ),
    "s": _spoken(_IN_A_SENTENCE),
    "say-as": _spoken(
        frozenset(),
        interpret_as=one_of(
            *("characters", "spell-out", "cardinal", "number", "ordinal", "digits", "fraction"),
            *("unit", "date", "time", "address", "expletive", "telephone"),
        ),
        format=one_of(*"mdy dmy ymd md dm ym my d m y yyyymmdd".split()),
    ),
    "sub": _spoken(frozenset(), alias=anything()),
    "w": _spoken(_IN_A_SENTENCE - {"lang", "w"}, role=anything()),
}
