"""Outcomes: what each word of the corpus means, told by what an honest caller's request comes to.

Who sends something hostile hears, and leaves behind, exactly what an honest caller does at the same question:
the same bytes, the same rows. So nothing that was sent is in the answer, and no verb that was not planned.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

from tests.hostile.calling import Call
from tests.hostile.corpus import Entry
from tests.hostile.server import Came, Server

WRONG_KEYS = {"menu": "7", "zip": "12", "name": "1", "vin": "12", "offer": "7", "sure": "7"}
MUMBLED = {"SpeechResult": "grmbl", "Confidence": "0.1"}
HONEST: Mapping[str, Mapping[str, str]] = {
    "silent": {},
    "unsure": MUMBLED,
    "person": {"Digits": "0"},
    "danger": {"SpeechResult": "fire", "Confidence": "0.9"},
    "again": {"SpeechResult": "repeat", "Confidence": "0.9"},
    "option 1": {"Digits": "1"},
    "option 2": {"Digits": "2"},
    "cancel?": {"SpeechResult": "cancel", "Confidence": "0.6"},
    "a ZIP": {"Digits": "97205"},
    "a name": {"Digits": "427242"},
    "not the VIN": {"Digits": "157944"},
    "nobody came": {"DialCallStatus": "busy"},
    "spoken to": {"DialCallStatus": "completed"},
    "no message": {"RecordingSid": "RE" + "0" * 32, "RecordingDuration": "0"},
    "a message": {"RecordingSid": "RE" + "0" * 32, "RecordingDuration": "7"},
}
"""What an honest caller's carrier sends for each; "missed" is a wrong key.

"danger": hang up and dial 911; "again": said again at no cost; "cancel?": whether that is what was said.
"""
IN_SPANISH = {"fire": "fuego", "repeat": "repita", "cancel": "cancelar"}
STAND_FOR_SAFE = ["Say", "Dial", "Number", "Hangup"]
HUMAN = "+15035550190"


class Outcomes:
    """What honest requests come to on this server, each found out once."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._known: dict[tuple[str, str, str], Came] = {}

    def of(self, word: str, question: str, language: str) -> Came:
        key = (word, question, language)
        if key not in self._known:
            call = Call(self._server).goes_to(question, language)
            given = {"Digits": WRONG_KEYS[question]} if word == "missed" else HONEST[word]
            said = given.get("SpeechResult", "")
            if language == "es-US" and said in IN_SPANISH:
                given = {**given, "SpeechResult": IN_SPANISH[said]}
            self._known[key] = call.answers(**given)
        return self._known[key]

    def check(self, entry: Entry, call: Call, came: Came, before: bytes, language: str) -> None:
        """It came to what the entry says. before: what the call heard last."""
        word, _, more = entry.outcome.partition(" ")
        match word:
            case "refused":
                assert (came.status, came.changes) == (int(more), ())
                assert came.body == b"" or (came.status == 400 and is_safe(came.body))
            case "noted":
                assert (came.status, came.body, came.changes) == (204, b"", ())
            case "closed":
                assert (came.status, came.body, came.changes) == (204, b"", ("update ivr_calls",))
            case "safe":
                assert (came.status, came.changes) == (200, ())
                assert is_safe(came.body)
            case "hung":
                assert (came.status, came.changes) == (200, ())
                assert [one.tag for one in ElementTree.fromstring(came.body).iter()] == ["Response", "Hangup"]
            case "repeated":
                assert (came.status, came.body, came.changes) == (200, before, ())
            case "greeted":
                assert came.came_to == self._greeting().came_to
                assert self._server.caller_of(call.name) == entry.caller
            case _:
                assert came.came_to == self.of(entry.outcome, entry.at, language).came_to

    def _greeting(self) -> Came:
        if ("greeted", "", "") not in self._known:
            self._known["greeted", "", ""] = Call(self._server).dials()
        return self._known["greeted", "", ""]

    def check_well(self) -> None:
        """A call that comes now is answered as ever."""
        assert Call(self._server).dials().came_to == self._greeting().came_to


def is_safe(document: bytes) -> bool:
    """Words, a person's telephone, words, the end: nothing that needs any of ours again."""
    tags = [element.tag for element in ElementTree.fromstring(document).iter()][1:]
    numbers = [number.text for number in ElementTree.fromstring(document).iter("Number")]
    return list(dict.fromkeys(tags)) == STAND_FOR_SAFE and numbers == [HUMAN]
