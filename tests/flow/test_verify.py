"""A good flow has no problems, several mistakes are all told, and one slip is told once."""

from __future__ import annotations

import random

from ivr.flow.document import KINDS
from ivr.flow.problem import Problem
from tests.flow.small_world import HANDED_OVER, LINES, companion, content_of, door, problems_of

GOOD = """
flow = "good"
version = 1
start = "welcome"
person = "desk"

[state.welcome]
say = "hello"
barge_in = false
then = "choose"

[state.choose]
menu = "which"
fills = "product"
silence = "goodbye"
options = [
  { key = "1", name = "one", value = "vsc", to = "who" },
  { key = "2", name = "two", value = "gap", to = "miles" },
]

[state.miles]
ask = "enter-miles"
fills = "odometer"
type = "miles"
alternative = "who"
options = [{ key = "3", name = "three", to = "goodbye" }]
then = "right"

[state.right]
confirm = "is-that-right"
yes = "who"
no = "miles"

[state.who]
sub = "identify"
[state.who.on]
found = "quote"
not_found = "code"

[state.quote]
run = "refunds.quote"
[state.quote.on]
quoted = "offer"
unsure = "desk"

[state.offer]
say = "offer"
then = "goodbye"

[state.code]
ask = "enter-code"
fills = "code"
type = "digits"
then = "check"

[state.check]
run = "codes.check"
[state.check.on]
right = "wait_for_it"
wrong = "desk"

[state.wait_for_it]
wait = "just-a-moment"
for = "approval"
every_s = 2
at_most_s = 60
options = [{ key = "1", name = "one", to = "desk" }]
[state.wait_for_it.on]
came = "elsewhere"
failed = "desk"
gave_up = "desk"

[state.elsewhere]
go = "main"
at = "choose"

[state.desk]
transfer = "connecting"
queue = "helpdesk"
reason = "asked"
[state.desk.on]
ended = "over"
closed = "message"
gave_up = "over"
callback_booked = "over"
voicemail_left = "over"
failed = "message"

[state.message]
voicemail = "leave-a-message"
then = "goodbye"

[state.goodbye]
end = "answered"
words = "goodbye"

[state.over]
end = "spoken_to"
"""

FILES = {
    "flows/good.toml": GOOD,
    "flows/identify.toml": companion("identify"),
    "flows/lines.toml": LINES.format(root="good"),
}


def told(files: dict[str, str]) -> list[str]:
    return [str(problem) for problem in problems_of(files)]


def test_a_good_flow_with_every_kind_of_state_has_no_problem() -> None:
    assert told(FILES) == []


def test_the_kinds_of_state_in_the_good_flow_are_all_there_are() -> None:
    used = {type(state).__name__.lower() for state in content_of(FILES).flows["good"].state.values()}

    assert used == set(KINDS)


def test_every_mistake_is_told_and_not_the_first_alone() -> None:
    wrong = (
        GOOD.replace('then = "choose"', 'then = "chose"')
        .replace('queue = "helpdesk"', 'queue = "helpdsk"')
        .replace('words = "goodbye"', 'words = "goodby"')
    )

    assert told({**FILES, "flows/good.toml": wrong}) == [
        'flows/good.toml [state.welcome]: unknown state "chose"; did you mean "choose"?',
        'flows/good.toml [state.desk]: unknown queue "helpdsk"; did you mean "helpdesk"?',
        'flows/good.toml [state.goodbye]: unknown prompt "goodby"; did you mean "goodbye"?',
    ]


def test_mistakes_of_form_in_several_files_are_all_told() -> None:
    files = {
        **FILES,
        "flows/good.toml": GOOD.replace("barge_in = false", 'barge_in = "no"'),
        "flows/identify.toml": "flow = identify",
        "flows/lines.toml": "[line.main]\nnumber = 5\n",
    }

    assert told(files) == [
        'flows/good.toml [state.welcome]: "barge_in" is true or false, not "no"',
        "flows/identify.toml: this is not TOML: invalid value (at line 1, column 8)",
        'flows/lines.toml: line.main: "number" is text in quotes, not 5',
        'flows/lines.toml: line.main: the key "flow" is missing',
        'flows/lines.toml: the key "queue" is missing',
    ]


def test_a_missing_lines_file_is_told() -> None:
    without = {path: text for path, text in FILES.items() if path != "flows/lines.toml"}

    assert told(without) == ["flows/lines.toml: this file is missing: it says which numbers answer"]


def test_files_that_are_no_flows_are_passed_over() -> None:
    assert told({**FILES, "flows/budgets.toml": "not = toml = at all", "flows/README.md": "# Flows"}) == []


def test_problems_come_in_the_order_of_the_file_whatever_order_the_files_came_in() -> None:
    wrong = GOOD.replace('say = "hello"', 'say = "helo"').replace('words = "goodbye"', 'words = "goodby"')
    files = {**FILES, "flows/good.toml": wrong, "flows/note.toml": companion("note")}
    shuffled = list(files.items())
    random.Random(7).shuffle(shuffled)

    assert told(dict(shuffled)) == told(files)
    assert [line.split(":")[0] for line in told(files)] == [
        "flows/good.toml [state.welcome]",
        "flows/good.toml [state.goodbye]",
        "flows/note.toml",
    ]


def test_a_flow_that_nothing_leads_to_is_told() -> None:
    assert told({**FILES, "flows/note.toml": companion("note")}) == [
        "flows/note.toml: no line and no other flow leads to this flow"
    ]


def test_flows_that_run_each_other_are_told_once() -> None:
    first = 'flow = "first"\nversion = 1\nstart = "a"\n[state.a]\nsub = "second"\non = { over = "b" }\n'
    second = 'flow = "second"\nversion = 1\nstart = "a"\n[state.a]\nsub = "first"\non = { over = "b" }\n'
    end = '[state.b]\nend = "over"\n'
    files = {
        "flows/door.toml": door("first", ["over"]),
        "flows/first.toml": first + end,
        "flows/second.toml": second + end,
        "flows/lines.toml": LINES.format(root="door"),
    }

    assert told(files) == [
        "flows/first.toml [state.a]: the flow runs itself: first > second > first",
    ]


def test_two_lines_that_send_a_call_to_each_other_are_told_once() -> None:
    def root(name: str, other: str) -> str:
        return (
            f'flow = "{name}"\nversion = 1\nstart = "on"\nperson = "desk"\n[state.on]\ngo = "{other}"\n'
            f'[state.desk]\ntransfer = "connecting"\nqueue = "helpdesk"\nreason = "asked"\n[state.desk.on]\n'
            f'{HANDED_OVER}\n[state.over]\nend = "over"\n'
        )

    files = {
        "flows/east.toml": root("east", "west"),
        "flows/west.toml": root("west", "east"),
        "flows/lines.toml": (
            '[line.east]\nnumber = "+18006315590"\nflow = "east"\n'
            '[line.west]\nnumber = "+18662121304"\nflow = "west"\n'
            '[queue.helpdesk]\nsays = "the help desk"\n'
        ),
    }

    assert told(files) == [
        "flows/east.toml [state.on]: a call can go round here without its caller: "
        "east.on > west.on > east.on; ask something on the way, or hand over to a person"
    ]


def test_an_outage_deep_in_what_0_leads_to_is_a_round() -> None:
    """0 leads to a flow that runs a flow whose action fails; the failure leads where 0 leads."""
    inner = (
        'flow = "inner"\nversion = 1\nstart = "look"\n'
        '[state.look]\nrun = "weather.look"\non = { fair = "over" }\n[state.over]\nend = "over"\n'
    )
    outer = (
        'flow = "outer"\nversion = 1\nstart = "deeper"\n'
        '[state.deeper]\nsub = "inner"\non = { over = "over" }\n[state.over]\nend = "over"\n'
    )
    root = (
        door("note", ["noted"]).replace('person = "desk"', 'person = "first"')
        + '[state.first]\nsub = "outer"\non = { over = "desk" }\n'
    )
    files = {
        "flows/door.toml": root,
        "flows/note.toml": companion("note"),
        "flows/outer.toml": outer,
        "flows/inner.toml": inner,
        "flows/lines.toml": LINES.format(root="door"),
    }

    assert told(files) == [
        "flows/door.toml [state.first]: a call can go round here without its caller: first > first; "
        "ask something on the way, or hand over to a person"
    ]


def test_a_sub_flow_that_goes_back_to_its_own_line_unheard_is_a_round() -> None:
    goer = 'flow = "goer"\nversion = 1\nstart = "go"\n[state.go]\ngo = "main"\n'
    runner = 'flow = "runner"\nversion = 1\nstart = "run"\n[state.run]\nsub = "goer"\non = {}\n'
    files = {
        "flows/door.toml": door("runner", []),
        "flows/runner.toml": runner,
        "flows/goer.toml": goer,
        "flows/lines.toml": LINES.format(root="door"),
    }

    assert told(files) == [
        "flows/door.toml [state.inside]: a call can go round here without its caller: inside > inside; "
        "ask something on the way, or hand over to a person"
    ]


def test_of_states_cut_off_together_only_the_first_in_the_row_is_told() -> None:
    cut_off = (
        '[state.further]\nsay = "hello"\nthen = "goodbye"\n'
        '[state.aside]\nconfirm = "is-that-right"\nyes = "further"\nno = "aside"\n'
    )

    assert told({**FILES, "flows/good.toml": GOOD + cut_off}) == [
        "flows/good.toml [state.aside]: nothing leads to this state"
    ]


def test_a_secret_that_a_sub_flow_consumes_on_the_way_on_is_consumed() -> None:
    """The sub-flow ends "checked" only after the check, so nothing is left of the secret there."""
    checker = (
        'flow = "checker"\nversion = 1\nstart = "look"\n'
        '[state.look]\nrun = "hours.look"\non = { open = "check", closed = "later" }\n'
        '[state.check]\nrun = "codes.check"\non = { right = "checked", wrong = "checked" }\n'
        '[state.checked]\nend = "checked"\n[state.later]\nend = "later"\n'
    )
    asker = (
        'flow = "asker"\nversion = 1\nstart = "ask"\n'
        '[state.ask]\nask = "enter-code"\nfills = "code"\ntype = "digits"\nthen = "deeper"\n'
        '[state.deeper]\nsub = "checker"\non = { checked = "over", later = "late" }\n'
        '[state.late]\nrun = "codes.check"\non = { right = "over", wrong = "over" }\n'
        '[state.over]\nend = "over"\n'
    )
    files = {
        "flows/door.toml": door("asker", ["over"]),
        "flows/asker.toml": asker,
        "flows/checker.toml": checker,
        "flows/lines.toml": LINES.format(root="door"),
    }

    assert told(files) == []


def test_a_problem_is_one_line_with_its_place_and_suggestion() -> None:
    problem = Problem("flows/cancellation.toml", "offer", 'unknown state "kepd"', 'did you mean "kept"?')

    assert str(problem) == (
        'flows/cancellation.toml [state.offer]: unknown state "kepd"; did you mean "kept"?'
    )
    assert str(Problem("flows/lines.toml", None, "no line is declared")) == (
        "flows/lines.toml: no line is declared"
    )
