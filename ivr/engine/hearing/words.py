"""Words: what a recogniser wrote, as a short row of plain words that can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 600
"""Characters of an answer that are looked at. The recogniser may send sixty thousand."""

# Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŋ": "n"}
    | {"Ø": "O", "Ł": "L", "Đ": "D", "Ð": "D", "Þ": "TH", "Æ": "AE", "Œ": "OE", "Ŋ": "N"}
    | dict.fromkeys("'’‘ʼ`´′", "")
)
_GROUPING = re.compile(r"(?<=[0-9])[.,](?=[0-9]{3}(?![0-9]))")
# U+2044 is what Unicode makes of "41½": no number that is looked for, but not "41" and "1" and "2" either.
_TOKEN = re.compile(r"[0-9]+(?:[.\u2044][0-9]+)+|[^\W_]+")


@dataclass(frozen=True, slots=True)
class Utterance:
    """An answer as words. `written` and `words` run side by side: as the recogniser wrote, and folded.

    Folded is: compatible forms made one (full-width, ligatures), lower case, without accents, apostrophes
    and punctuation. "41,500" is one word. blank: nothing was there but space. cut: it was over LONGEST.
    """

    written: tuple[str, ...]
    words: tuple[str, ...]
    blank: bool = False
    cut: bool = False

    def part(self, first: int, after: int | None = None) -> Utterance:
        """The words from `first` up to, not with, `after`."""
        return Utterance(self.written[first:after], self.words[first:after])

    def only(self, places: Iterable[int]) -> Utterance:
        """The words at these places, in their order."""
        kept = tuple(places)
        return Utterance(tuple(self.written[i] for i in kept), tuple(self.words[i] for i in kept))

    @property
    def once(self) -> Utterance:
        """Without its second half where that says the same again ("97205, 97205")."""
        half, odd = divmod(len(self.words), 2)
        twice = half > 0 and not odd and self.words[:half] == self.words[half:]
        return self.part(0, half) if twice else self

    @classmethod
    def of(cls, text: str) -> Utterance:
        """What the recogniser wrote, cut and folded. Any text will do."""
        plain = _plain(text[:LONGEST])
        written = tuple(_TOKEN.findall(_GROUPING.sub("", plain)))
        return cls(
            written,
            tuple(word.casefold() for word in written),
            blank=not plain.strip(),
            cut=len(text) > LONGEST,
        )


def _plain(text: str) -> str:
    """Accents off, controls, surrogates and what is not assigned to spaces; invisible marks away."""
    kept = []
    for letter in unicodedata.normalize("NFKD", text.translate(_PLAIN))[:LONGEST]:
        match unicodedata.category(letter):
            case "Mn" | "Me" | "Cf":
                continue
            case "Cc" | "Cs" | "Co" | "Cn":
                kept.append(" ")
            case _:
                kept.append(letter)
    return "".join(kept).translate(_PLAIN)
