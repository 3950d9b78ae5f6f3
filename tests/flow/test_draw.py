"""A flow's page shows every state, every way out of it, and what a caller hears."""

from __future__ import annotations

import re

import pytest

from ivr.flow.document import Flow
from ivr.flow.draw import draw
from ivr.flow.exits import exits
from ivr.flow.wordings import wordings
from tests.flow.small_world import LINES, companion, content_of
from tests.flow.test_verify import GOOD

FLOW = content_of(
    {
        "flows/good.toml": GOOD,
        "flows/identify.toml": companion("identify"),
        "flows/lines.toml": LINES.format(root="good"),
    }
).flows["good"]


def test_every_state_and_every_way_out_is_drawn() -> None:
    page = draw(FLOW)
    arrows = set(re.findall(r"^ {4}s_(\w+) -->(?:\|.*\|)? s_(\w+)$", page, re.MULTILINE))

    assert arrows == {(name, way.to) for name, state in FLOW.state.items() for way in exits(state)}
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == set(FLOW.state)


@pytest.mark.parametrize(
    "line",
    [
        "    begin((start)) --> s_welcome",
        '    anywhere(("0")) -.-> s_desk',
        '    s_welcome("welcome<br/>hello")',
        '    s_choose{{"choose<br/>fills product<br/>which"}}',
        '    s_miles[/"miles<br/>asks for odometer (miles)<br/>enter-miles"/]',
        '    s_right{"right<br/>is-that-right"}',
        '    s_who[["who<br/>runs the flow identify"]]',
        '    s_quote["quote<br/>runs refunds.quote"]',
        '    s_elsewhere>"elsewhere<br/>goes to the line main, at choose"]',
        '    s_desk(["desk<br/>to the queue helpdesk<br/>connecting"])',
        '    s_message[("message<br/>leave-a-message")]',
        '    s_over((("over<br/>ends: spoken_to")))',
        '    s_choose -->|"1: one"| s_who',
        '    s_choose -->|"silence"| s_goodbye',
        '    s_miles -->|"doesn\'t have it"| s_who',
        '    s_who -->|"not found"| s_code',
        '    s_desk -->|"ended<br/>gave up<br/>callback booked<br/>voicemail left"| s_over',
    ],
)
def test_each_kind_has_its_shape_and_each_way_its_name(line: str) -> None:
    assert line in draw(FLOW).splitlines()


def test_the_page_is_the_same_every_time() -> None:
    assert draw(FLOW) == draw(FLOW)


def test_words_are_shown_instead_of_names_where_they_are_known() -> None:
    page = draw(FLOW, {"hello": "Welcome to\n    the line.", "one": "To cancel"})

    assert 's_welcome("welcome<br/>Welcome to the line.")' in page
    assert '|"1: To cancel"| s_who' in page


def test_marks_that_mermaid_or_a_table_would_read_are_written_out() -> None:
    page = draw(FLOW, {"hello": 'Say "yes" & press # <now> | later'})

    assert 's_welcome("welcome<br/>Say #quot;yes#quot; #amp; press #35; #lt;now#gt; | later")' in page
    assert 'Say "yes" & press # <now> \\| later' in page


def test_a_state_called_end_is_no_word_of_mermaid() -> None:
    flow = Flow.model_validate(
        {"flow": "tiny", "version": 1, "start": "end", "state": {"end": {"end": "over"}}}
    )

    assert "    begin((start)) --> s_end" in draw(flow).splitlines()
    assert re.search(r"\bend\[|^ *end\b", draw(flow), re.MULTILINE) is None


def test_wordings_are_plain_words() -> None:
    files = {
        "a.ftl": "plain = Hello.\nsum = You get { MONEY($refund) } { PAUSE(500) } today.\n    .again = A\n",
        "b.ftl": (
            "choice = { $product ->\n    [gap] GAP\n   *[vsc] Service\n } contract\n"
            '-brand = Guardline\nnested = { plain } From { -brand }{ "!" } { nested }\n'
            "only =\n    .again = A\n"
        ),
    }

    assert wordings(files) == {
        "plain": "Hello.",
        "sum": "You get [refund] today.",
        "choice": "Service contract",
        "nested": "Hello. From Guardline!",
    }
