"""Every code that the exchange reports is the carrier's, and as grave as its dictionary says."""

import re
from pathlib import Path

import pytest

from ivr.exchange.codes import level_of
from ivr.exchange.schema import SCHEMAS
from tests.structure.tree import ROOT

# Source: the Error and Warning Dictionary, twilio.com/docs/api/errors; W warning, E error.
DICTIONARY = """
11100 E  11200 E  11205 E  11210 E  11215 E  11217 E  11220 E  11750 E  11770 E
12100 E  12102 E  12200 W  12300 E
13000 W  13201 E  13210 W  13212 W  13213 W  13214 W  13215 W  13216 W  13217 W  13218 W  13219 W  13220 W
13221 W  13222 W  13223 W  13230 W  13231 E  13232 W  13234 W  13235 W  13237 W  13238 E  13239 E
13240 E  13241 W  13243 W  13247 E
13310 W  13312 W  13313 W  13314 W  13320 W  13321 W  13322 W  13325 E  13326 W  13327 W  13328 W  13329 W
13330 W  13331 W  13332 W  13333 W  13334 W  13335 W  13338 E
13410 W  13420 E  13430 W  13510 W  13511 W  13512 W  13513 W  13520 W  13521 W
13610 W  13611 W  13612 W  13613 W  13614 W  13615 W  13616 W  13617 W  13621 E  13622 W  13699 W
13710 W  13801 E  13810 W  13910 W
14201 E  14204 E  14205 E  14206 E  14207 W  14210 E  14212 E  14213 E  14215 E  14220 E  14300 E
16020 E  16022 E  16023 E  16025 E  16101 W  31941 E
"""
KNOWN = {int(code): level for code, level in re.findall(r"(\d{5}) ([EW])", DICTIONARY)}


@pytest.mark.parametrize(("code", "level"), KNOWN.items())
def test_a_code_is_as_grave_as_the_carriers_dictionary_says(code, level):
    assert level_of(code) == {"E": "error", "W": "warning"}[level]


def test_the_table_of_twiml_names_no_other_code():
    rules = [rule for shape in SCHEMAS.values() for rule in shape.attributes.values()]
    codes = {rule.code for rule in rules} | {shape.misplaced for shape in SCHEMAS.values()}

    assert codes - KNOWN.keys() == set()


def test_no_reader_of_twiml_warns_with_another():
    files = [*Path(ROOT / "ivr/exchange").glob("reading*.py"), ROOT / "ivr/exchange/document.py"]
    found = {int(code) for file in files for code in re.findall(r"\b1\d{4}\b", file.read_text())}

    assert len(found) > 10
    assert found - KNOWN.keys() <= {11750, 14103, 14400}
