"""Postal codes: five digits in the United States, A1A1A1 in Canada.

Whether a code is in use is not asked: a new one may be missing in any list, and the records decide anyway.
"""

from __future__ import annotations

import re

_ZIP = re.compile(r"(\d{5})(?:[- ]?\d{4})?", re.ASCII)
# Canada Post leaves out D, F, I, O, Q and U, and W and Z at the beginning.
_CANADIAN = re.compile(r"([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[- ]?(\d[ABCEGHJ-NPRSTV-Z]\d)", re.ASCII)
_UNASSIGNED = "000"


def postal_code(text: str) -> str | None:
    """The ZIP as five digits, leading zeros kept and ZIP+4 shortened, or the Canadian code as A1A1A1.

    None for anything else, 00000 included: no ZIP begins with three zeros.
    """
    trimmed = text.strip().upper()
    if (zip_code := _ZIP.fullmatch(trimmed)) and not trimmed.startswith(_UNASSIGNED):
        return zip_code[1]
    if canadian := _CANADIAN.fullmatch(trimmed):
        return canadian[1] + canadian[2]
    return None
