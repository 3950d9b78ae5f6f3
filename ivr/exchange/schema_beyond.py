"""TwiML that this exchange reads and does not carry out: streams, relays, payments, what is not for calls.

Sources: twilio.com/docs/voice/twiml/connect, stream, connect/conversationrelay, pay, prompt; the carrier's
libraries ("sdk") for what these leave out.
"""

from collections.abc import Mapping

from ivr.exchange.rules import Rule, anything, flag, language, like, method, one_of, whole, words
from ivr.exchange.shape import Shape, names

_STATUS = {"statusCallback": anything(), "statusCallbackMethod": method()}
_CARDS = ("visa", "mastercard", "amex", "maestro", "discover", "optima", "jcb", "diners-club", "enroute")
_PAY_STEPS = (
    *("payment-card-number", "expiration-date", "security-code", "postal-code"),
    *("bank-routing-number", "bank-account-number", "payment-processing"),
)
_PAY_ERRORS = (
    *("timeout", "input-timeout", "invalid-card-number", "invalid-card-type", "invalid-date"),
    *("invalid-security-code", "invalid-postal-code", "invalid-bank-routing-number"),
    *("invalid-bank-account-number", "input-matching-failed", "session-in-progress", "internal-error"),
)


def _texts(text: str) -> dict[str, Rule]:
    """Attributes whose values this exchange does not look at."""
    return {name: anything() for name in text.split()}


def _stream(*tracks: str) -> Shape:
    return Shape(
        {
            "url": like("wss://.+"),
            "track": one_of(*tracks, default="inbound_track", code=31941),
            **_STATUS,
            **_texts("name connectorName"),
            **_texts("audioFormat sampleRate"),  # sdk
        },
        children=names("Parameter"),
    )


_RELAY = Shape(
    {
        "url": like("wss://.+"),
        "welcomeGreetingInterruptible": one_of(
            "none", "dtmf", "speech", "any", "true", "false", default="any"
        ),
        "language": language(),
        "ttsProvider": anything("ElevenLabs"),
        "transcriptionProvider": anything("Deepgram"),
        "interruptible": one_of("none", "dtmf", "speech", "any", "true", "false", default="any"),
        "interruptSensitivity": one_of("low", "medium", "high", default="high"),
        "dtmfDetection": flag(False),
        "reportInputDuringAgentSpeech": one_of("none", "dtmf", "speech", "any", default="none"),
        "preemptible": flag(False),
        "elevenlabsTextNormalization": one_of("on", "off", "auto", default="off"),
        **_texts("welcomeGreeting ttsLanguage voice transcriptionLanguage speechModel hints debug"),
        **_texts("intelligenceService"),
        # sdk:
        **_texts("profanityFilter partialPrompts partialPromptOnHangup turnDetection eagerEotThreshold"),
        **_texts("backgroundNoiseReduction speechTimeout deepgramSmartFormat asrSmartFormat events"),
        **_texts("ignoreBackchannel echoPromptFiltering applicationReconnect includeInPrompt customerName"),
        **_texts("ttsTextNormalization ttsLanguageTextNormalization elevenlabsLanguageTextNormalization"),
    },
    children=names("Language Parameter"),
)

_PAY = Shape(
    {
        "input": one_of("dtmf", default="dtmf"),
        "action": anything(),  # none: the document's own URL
        **_STATUS,
        "paymentMethod": one_of("credit-card", "ach-debit", default="credit-card"),
        "bankAccountType": one_of(
            "consumer-checking", "consumer-savings", "commercial-checking", default="consumer-checking"
        ),
        "timeout": whole(5, least=1),
        "maxAttempts": whole(1, least=1, most=3),
        "securityCode": flag(True),
        "postalCode": anything("true"),
        "minPostalCodeLength": whole(None, least=1),
        "paymentConnector": anything("Default"),
        "tokenType": one_of("one-time", "reusable", "payment-method", default="reusable"),
        "chargeAmount": like(r"\d+(\.\d+)?"),
        "currency": like("[A-Za-z]{3}", "usd"),
        "validCardTypes": words(*_CARDS, default="visa mastercard amex"),
        "language": language(),
        "description": anything(),
    },
    children=names("Prompt Parameter"),
)

BEYOND: Mapping[str, Shape] = {
    "Connect": Shape(
        {"action": anything(), "method": method()},
        # sdk: all but the first two.
        children=names(
            "Stream ConversationRelay"
            " Autopilot Conversation ConversationRelaySession Room VirtualAgent AiSession"
        ),
    ),
    "Start": Shape(
        {"action": anything(), "method": method()},
        children=names("Stream Recording Siprec Transcription"),
        misplaced=14300,
    ),
    "Stop": Shape(children=names("Stream Siprec Transcription")),
    "Stream": _stream("inbound_track", "outbound_track", "both_tracks"),
    "Connect/Stream": _stream("inbound_track"),
    "ConversationRelay": _RELAY,
    "Language": Shape(
        _texts("code ttsProvider voice transcriptionProvider speechModel hints")
        | _texts("asrSmartFormat ttsTextNormalization ttsLanguageTextNormalization")  # sdk
    ),
    "Pay": _PAY,
    "Prompt": Shape(
        {
            "for": words(*_PAY_STEPS),
            "errorType": words(*_PAY_ERRORS),
            "cardType": words(*_CARDS),
            "attempt": like("[0-9 ]+"),
            "requireMatchingInputs": flag(False),
        },
        children=names("Say Play Pause"),
    ),
}
"""By name, or parent/name. What is not here (sdk's Echo, Sms, Room and so on) is not looked into."""
