"""What a prompt says and an action needs is known on every way there, through sub-flows as well."""

from __future__ import annotations

import pytest

from tests.flow.small_world import LINES, MESSAGES, companion, door, problems_of

HEAD = 'flow = "tried"\nversion = 1\nstart = "begin"\n'
TAIL = '[state.over]\nend = "over"\n'
OFFER = '[state.offer]\nsay = "offer"\nthen = "over"\n'
QUOTE = '[state.quote]\nrun = "refunds.quote"\non = { quoted = "offer", unsure = "over" }\n'
IDENTIFY = '[state.begin]\nsub = "identify"\non = { found = "quote", not_found = "over" }\n'


def told(flow: str, *companions: str, more: dict[str, str] | None = None) -> list[str]:
    files = {
        "flows/tried.toml": HEAD + flow + TAIL,
        "flows/door.toml": door("tried", ["over"]),
        "flows/lines.toml": LINES.format(root="door"),
        **{f"flows/{name}.toml": companion(name) for name in companions},
        **(more or {}),
    }
    return [str(problem) for problem in problems_of(files)]


def test_what_an_end_of_a_sub_flow_provides_is_known_after_it() -> None:
    assert told(IDENTIFY + QUOTE + OFFER, "identify") == []


def test_what_was_known_before_a_sub_flow_is_known_after_it() -> None:
    noted = '[state.note]\nsub = "note"\non = { noted = "say" }\n[state.say]\nsay = "offer"\nthen = "over"\n'

    assert told(IDENTIFY + QUOTE.replace('"offer"', '"note"') + noted, "identify", "note") == []


def test_a_sub_flow_run_from_two_places_gives_back_to_each_what_it_knew() -> None:
    """The second place knows less; that must not take from the first what it knew."""
    flow = (
        '[state.begin]\nconfirm = "is-that-right"\nyes = "who"\nno = "late"\n'
        '[state.who]\nsub = "identify"\non = { found = "quote", not_found = "over" }\n'
        + QUOTE.replace('"offer"', '"early"')
        + '[state.early]\nsub = "note"\non = { noted = "offer" }\n'
        + '[state.late]\nsub = "note"\non = { noted = "over" }\n'
        + OFFER
    )

    assert told(flow, "identify", "note") == []


def test_a_sub_flow_may_say_only_what_all_that_run_it_know() -> None:
    teller = (
        'flow = "teller"\nversion = 1\nstart = "tell"\n[state.tell]\nsay = "offer"\nthen = "over"\n' + TAIL
    )
    flow = (
        '[state.begin]\nconfirm = "is-that-right"\nyes = "who"\nno = "late"\n'
        '[state.who]\nsub = "identify"\non = { found = "quote", not_found = "over" }\n'
        + QUOTE.replace('"offer"', '"early"')
        + '[state.early]\nsub = "teller"\non = { over = "over" }\n'
        + '[state.late]\nsub = "teller"\non = { over = "over" }\n'
    )
    knowing = flow.replace('no = "late"', 'no = "over"').split("[state.late]")[0]

    assert told(knowing, "identify", more={"flows/teller.toml": teller}) == []
    assert told(flow, "identify", more={"flows/teller.toml": teller}) == [
        'flows/teller.toml [state.tell]: "offer" says $refund, which is not known by way of tell; '
        'provided by "refunds.quote"'
    ]


def test_a_sub_flow_that_forgets_takes_it_from_whoever_runs_it() -> None:
    dropper = (
        'flow = "dropper"\nversion = 1\nstart = "drop"\n'
        '[state.drop]\nrun = "contracts.drop"\non = { dropped = "over" }\n' + TAIL
    )
    flow = (
        IDENTIFY
        + QUOTE.replace('"offer"', '"drop"')
        + ('[state.drop]\nsub = "dropper"\non = { over = "offer" }\n' + OFFER)
    )

    assert told(flow, "identify", more={"flows/dropper.toml": dropper}) == [
        'flows/tried.toml [state.offer]: "offer" says $refund, which is not known by way of '
        'begin > quote > drop > offer; provided by "refunds.quote"'
    ]


def test_a_round_that_loses_a_fact_is_seen_on_its_second_time_through() -> None:
    flow = (
        IDENTIFY.replace("begin", "who")
        + QUOTE.replace('"offer"', '"said"')
        + (
            '[state.said]\nsay = "offer"\nthen = "sure"\n'
            '[state.sure]\nconfirm = "is-that-right"\nyes = "over"\nno = "drop"\n'
            '[state.drop]\nrun = "contracts.drop"\non = { dropped = "again" }\n'
            '[state.again]\nconfirm = "is-that-right"\nyes = "quote"\nno = "over"\n'
        )
    )

    assert told(flow.replace("[state.who]", "[state.begin]"), "identify") == [
        'flows/tried.toml [state.quote]: action "refunds.quote" needs "contract", which is not known '
        'by way of begin > quote > said > sure > drop > again > quote; provided by "contracts.find"'
    ]


def test_the_company_is_known_from_the_first_word() -> None:
    assert "company" in MESSAGES["offer"].variables[None]
    assert all("$company" not in problem for problem in told(IDENTIFY + QUOTE + OFFER, "identify"))


@pytest.mark.parametrize("way", ["then", "silence", "options"])
def test_an_ask_provides_its_fact_only_where_it_was_answered(way: str) -> None:
    ways = {
        "then": ("find", "", ""),
        "silence": ("over", 'silence = "find"\n', ""),
        "options": ("over", "", 'options = [{ key = "2", name = "two", to = "find" }]\n'),
    }
    then, silence, options = ways[way]
    flow = (
        f'[state.begin]\nask = "enter-zip"\nfills = "zip"\ntype = "zip"\nthen = "{then}"\n{silence}{options}'
        '[state.find]\nrun = "contracts.find"\non = { found = "over", none = "over" }\n'
    )
    lacking = (
        'flows/tried.toml [state.find]: action "contracts.find" needs "zip", which is not known by way of '
        "begin > find; ask for it first"
    )

    assert told(flow) == ([] if way == "then" else [lacking])


@pytest.mark.parametrize(
    ("after", "told_of"),
    [
        ('say = "offer"\nthen = "over"', '"offer" says $refund'),
        ('run = "refunds.quote"\non = { quoted = "over", unsure = "over" }', 'needs "contract"'),
    ],
)
def test_two_ends_of_one_name_leave_what_both_leave(after: str, told_of: str) -> None:
    """The sub-flow ends "over" with a quote, and "over" with the contract dropped: neither is sure then."""
    quotes = '[state.quote]\nrun = "refunds.quote"\non = { quoted = "with", unsure = "without" }\n'
    without = '[state.without]\nrun = "contracts.drop"\non = { dropped = "over" }\n'
    with_it = '[state.with]\nend = "over"\n'
    ending = 'flow = "ending"\nversion = 1\nstart = "quote"\n' + quotes + without + TAIL + with_it
    flow = (
        IDENTIFY.replace('"quote"', '"end_so"')
        + '[state.end_so]\nsub = "ending"\non = { over = "after" }\n'
        + f"[state.after]\n{after}\n"
    )

    [problem] = told(flow, "identify", more={"flows/ending.toml": ending})

    assert problem.startswith("flows/tried.toml [state.after]")
    assert told_of in problem


def test_what_a_caller_does_not_have_is_not_known_though_it_was_given_before() -> None:
    flow = (
        '[state.begin]\nask = "enter-zip"\nfills = "zip"\ntype = "zip"\nthen = "again"\n'
        '[state.again]\nask = "enter-zip"\nfills = "zip"\ntype = "zip"\nthen = "over"\nalternative = "find"\n'
        '[state.find]\nrun = "contracts.find"\non = { found = "over", none = "over" }\n'
    )

    assert told(flow) == [
        'flows/tried.toml [state.find]: action "contracts.find" needs "zip", which is not known by way of '
        "begin > again > find; ask for it first"
    ]


def test_a_secret_that_was_consumed_is_not_there_to_be_consumed_again() -> None:
    flow = (
        '[state.begin]\nask = "enter-code"\nfills = "code"\ntype = "digits"\nthen = "check"\n'
        '[state.check]\nrun = "codes.check"\non = { right = "twice", wrong = "over" }\n'
        '[state.twice]\nrun = "codes.check"\non = { right = "over", wrong = "over" }\n'
    )

    assert told(flow) == [
        'flows/tried.toml [state.twice]: action "codes.check" needs "code", which is not known by way of '
        "begin > check > twice; ask for it first"
    ]
