"""The documents of last resort: small, whole, and nothing in them but what the configuration says."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from ivr.cli import add_commands
from ivr.fallback import Config, LastLine, Responder, last_document, moment_document
from ivr.settings import Settings
from ivr.shipped import Shipped
from ivr.wiring import ROOT, create_app

BASE = "https://calls.example.com"
HUMAN = "+15035550190"
CONFIG = Config(
    BASE,
    8002,
    HUMAN,
    {
        "contracts": LastLine("+18006315590", HUMAN),
        "repair": LastLine("+18005550111", "+15035550191", "es-US"),
    },
)
REACHED = {"ErrorCode": "11205", "ErrorUrl": f"{BASE}/voice/turn/3?in=es-US", "To": "+18006315590"}


def verbs(document: bytes) -> list[str]:
    return [element.tag for element in ElementTree.fromstring(document).iter()]


def languages(document: bytes) -> list[str | None]:
    return [say.get("language") for say in ElementTree.fromstring(document).iter("Say")]


def test_the_command_writes_a_small_whole_document_for_each_line(tmp_path: Path) -> None:
    settings = Settings(
        _env_file=None, demo=True, database_url=f"sqlite:///{tmp_path}/ivr.db", human_number="+15035550199"
    )
    app = create_app(settings)
    add_commands(app)
    folder = tmp_path / "last"

    done = app.test_cli_runner().invoke(args=["lines", "fallback", str(folder)])

    assert done.exit_code == 0, done.output
    lines = Shipped(ROOT, demo=True).content().lines.served
    assert {file.stem for file in folder.iterdir()} == set(lines)
    for name, line in lines.items():
        document = (folder / f"{name}.xml").read_bytes()
        assert len(document) <= 2048
        assert verbs(document) == ["Response", "Say", "Say", "Dial", "Number", "Say", "Say", "Hangup"]
        assert sorted(languages(document)[:2], key=str) == ["en-US", "es-US"]
        root = ElementTree.fromstring(document)
        dial = root.find("Dial")
        assert dial is not None
        assert dial.findtext("Number") == (line.human or "+15035550199")
        # The line's own number, because the caller's may be withheld; no action, because nobody would answer.
        assert dial.attrib == {"timeout": "40", "answerOnBridge": "true", "callerId": line.number}


def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    app = create_app(Settings(_env_file=None, demo=True, database_url=f"sqlite:///{tmp_path}/ivr.db"))
    add_commands(app)
    done = app.test_cli_runner().invoke(args=["lines", "fallback", str(tmp_path / "file")])
    assert done.exit_code != 0
    assert "Traceback" not in done.output


def test_a_line_that_begins_in_spanish_says_it_in_spanish_first() -> None:
    document = last_document(CONFIG.lines["repair"], HUMAN)
    assert languages(document) == ["es-US", "en-US"] * 2
    assert ElementTree.fromstring(document).findtext("Dial/Number") == "+15035550191"


def test_where_nobody_can_be_rung_the_caller_is_told_so() -> None:
    assert verbs(last_document(None, None)) == ["Response", "Say", "Say", "Say", "Say", "Hangup"]


def test_the_moment_leads_back_to_the_call_and_counts_in_its_address() -> None:
    for returns, says in ((0, ["Say", "Say"]), (1, [])):
        document = moment_document(BASE, returns)
        assert verbs(document) == ["Response", *says, "Pause", "Redirect"]
        address = ElementTree.fromstring(document).findtext("Redirect") or ""
        assert address.partition("#")[0] == f"{BASE}/voice/resume?fb={returns + 1}"


@pytest.mark.parametrize(
    ("form", "returns"),
    [
        pytest.param({}, 1, id="the server did not answer a turn"),
        pytest.param({"ErrorCode": "11200"}, 1, id="a time-out"),
        pytest.param({"ErrorCode": "11217"}, 1, id="the proxy's own error"),
        pytest.param({"ErrorUrl": f"{BASE}/voice/incoming"}, 1, id="nor the call"),
        pytest.param({"ErrorUrl": f"{BASE}/voice/resume?fb=1"}, 2, id="nor the way back"),
        pytest.param({"ErrorUrl": f"{BASE}/voice/resume?hold=1&fb=1#ct=2000"}, 2, id="among others"),
        pytest.param({"ErrorUrl": f"{BASE}/voice/resume?fb=2"}, None, id="nor the second one"),
        pytest.param({"ErrorUrl": f"{BASE}/voice/resume?fb=9"}, None, id="never more"),
        pytest.param({"ErrorCode": "12100"}, None, id="our document was bad"),
        pytest.param({"ErrorCode": ""}, None, id="no error"),
        pytest.param({"ErrorUrl": ""}, None, id="no address"),
        pytest.param({"ErrorUrl": "https://evil.example/voice/turn/1"}, None, id="somebody else's"),
        pytest.param({"ErrorUrl": f"{BASE}.evil.example/voice/turn/1"}, None, id="one that begins alike"),
        pytest.param({"ErrorUrl": f"{BASE}@evil.example/voice/turn/1"}, None, id="one that only seems ours"),
    ],
)
def test_the_request_alone_decides(form: dict[str, str], returns: int | None) -> None:
    document, leads_back = Responder(CONFIG).answer({**REACHED, **form}, 0)
    assert leads_back is (returns is not None)
    if returns is None:
        assert document == last_document(CONFIG.lines["contracts"], None)
    else:
        assert document == moment_document(BASE, returns - 1)


def test_a_call_that_was_sent_back_often_enough_goes_to_a_person() -> None:
    responder = Responder(CONFIG)
    assert [responder.answer(REACHED, returns)[1] for returns in (0, 5, 6, 999)] == [True, True, False, False]


@pytest.mark.parametrize("to", ["+18005550119", "", "<Dial>", "+18006315590 "])
def test_a_number_that_is_not_ours_gets_the_document_without_one(to: str) -> None:
    document, _ = Responder(CONFIG).answer({"To": to}, 0)
    assert document == last_document(None, HUMAN)


def test_the_configuration_is_what_can_be_read_of_it(tmp_path: Path) -> None:
    lines = tmp_path / "lines.toml"
    lines.write_text(
        '[line.good]\nnumber = "+18006315590"\nlanguage = "es-US"\n[line.own]\nnumber = "+18005550111"\n'
        'human = "+15035550191"\n[line.blank]\nflow = "x"\n[line.odd]\nnumber = 5\n'
    )
    environment = {
        "IVR_HUMAN_NUMBER": HUMAN,
        "PORT": "9000",
        "IVR_PUBLIC_URL": f"{BASE}/",
        "TWILIO_AUTH_TOKEN": "",
    }
    found = Config.read(environment, lines)
    assert (found.base, found.port, found.human) == (BASE, 9002, HUMAN)
    assert found.lines == {
        "good": LastLine("+18006315590", HUMAN, "es-US"),
        "own": LastLine("+18005550111", "+15035550191", "en-US"),
    }


@pytest.mark.parametrize("content", ["", "line = 3", "[line", "\x00", "[line]\na = 1"])
def test_lines_that_are_broken_are_no_reason_not_to_start(tmp_path: Path, content: str) -> None:
    (tmp_path / "lines.toml").write_text(content)
    found = Config.read({"IVR_HUMAN_NUMBER": "five"}, tmp_path / "lines.toml")
    assert (found.base, found.port, found.human, found.lines) == ("http://127.0.0.1:8000", 8002, None, {})
    assert Config.read({}, tmp_path / "nowhere").lines == {}


def test_the_demo_rings_the_demos_person(tmp_path: Path) -> None:
    assert Config.read({"IVR_DEMO": "1"}).human == HUMAN
