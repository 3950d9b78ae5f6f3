"""Drawing: a flow as a page of Markdown with a Mermaid flowchart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ivr.flow.document import (
    Ask,
    Confirm,
    End,
    Flow,
    Go,
    Menu,
    Run,
    Say,
    State,
    Sub,
    Transfer,
    Voicemail,
    Wait,
)
from ivr.flow.exits import Exit, exits, options_of

_SHAPES = {
    "say": ("(", ")"),
    "menu": ("{{", "}}"),
    "ask": ("[/", "/]"),
    "confirm": ("{", "}"),
    "run": ("[", "]"),
    "wait": ("[\\", "\\]"),
    "sub": ("[[", "]]"),
    "go": (">", "]"),
    "transfer": ("([", "])"),
    "voicemail": ("[(", ")]"),
    "end": ("(((", ")))"),
}
_LEGEND = (
    "Rounded: says. Hexagon: menu. Slanted: asks. Diamond: yes or no. Box: runs an action. "
    "Double box: runs another flow. Leaning: waits for something. Flag: goes to another line. "
    "Pill: hands to a person. Drum: voicemail. Circles: ends."
)
_LONGEST = 60
"""characters of a text on the drawing; the table below it has the whole"""


def draw(flow: Flow, texts: Mapping[str, str] | None = None) -> str:
    """The page: a title, the drawing, and a table of all states. The same flow gives the same page.

    texts: what messages say, by name, in the language of the page (`wordings` gives them); a message that is
    not there is named.
    """
    words = {} if texts is None else texts
    return "\n".join([*_head(flow), *_chart(flow, words), *_table(flow, words)]) + "\n"


def kind_of(state: State) -> str:
    """The key that makes a state what it is."""
    return type(state).__name__.lower()


def _head(flow: Flow) -> Iterator[str]:
    yield f"# {flow.flow.replace('_', ' ').capitalize()}"
    yield ""
    yield f"Drawn from `flows/{flow.flow}.toml`, version {flow.version}; not to be edited by hand."
    if flow.person is not None:
        yield f"This flow answers a line: everywhere in it, 0 and the last failure lead to `{flow.person}`."
    yield ""


def _chart(flow: Flow, words: Mapping[str, str]) -> Iterator[str]:
    yield "```mermaid"
    yield "flowchart TD"
    yield f"    begin((start)) --> {_node(flow.start)}"
    if flow.person is not None:
        yield f'    anywhere(("0")) -.-> {_node(flow.person)}'
    for name, state in flow.state.items():
        left, right = _SHAPES[kind_of(state)]
        yield f'    {_node(name)}{left}"{_label(flow, name, words)}"{right}'
    for name, state in flow.state.items():
        names = {option.key: _said(option.name, words) for option in options_of(state)}
        for to, labels in _arrows(state, names).items():
            label = "<br/>".join(_escaped(label) for label in labels if label)
            yield f"    {_node(name)} -->{f'|{chr(34)}{label}{chr(34)}|' if label else ''} {_node(to)}"
    yield "```"
    yield ""
    yield _LEGEND
    yield ""


def _arrows(state: State, names: Mapping[str, str]) -> Mapping[str, list[str]]:
    """For each destination what leads there, so that two ways to one state are one arrow."""
    arrows: dict[str, list[str]] = {}
    for way in exits(state):
        arrows.setdefault(way.to, []).append(_way(way, names))
    return arrows


def _way(way: Exit, names: Mapping[str, str]) -> str:
    match way.how:
        case "option":
            return f"{way.name}: {names[way.name or '']}"
        case "outcome":
            return (way.name or "").replace("_", " ")
        case "then":
            return ""
        case "alternative":
            return "doesn't have it"
        case "question":
            return "asks in passing"
        case _:
            return way.how


def _label(flow: Flow, name: str, words: Mapping[str, str]) -> str:
    prompt = flow.prompt_of(name) or ""
    # The name of a state's own prompt would only say the state's name again.
    is_own = prompt == f"{flow.flow}-{name}".replace("_", "-")
    said = "" if is_own and prompt not in words else _said(prompt, words)
    lines = [name.replace("_", " "), _does(flow.state[name]), said]
    return "<br/>".join(_escaped(_shortened(line)) for line in lines if line)


def _does(state: State) -> str:
    match state:
        case Run():
            return f"runs {state.run}"
        case Sub():
            return f"runs the flow {state.sub}"
        case Go():
            return f"goes to the line {state.go}" + ("" if state.at is None else f", at {state.at}")
        case Wait():
            return f"waits for {state.result}, {state.at_most_s} s at most"
        case Transfer():
            return f"to the queue {state.queue}" + (
                "" if state.priority == "normal" else f", {state.priority}"
            )
        case End():
            return f"ends: {state.end}"
        case Ask():
            return f"asks for {state.fills} ({state.type})"
        case Menu() if state.fills is not None:
            return f"fills {state.fills}"
        case Menu() | Say() | Confirm() | Voicemail():
            return ""
    return ""


def _table(flow: Flow, words: Mapping[str, str]) -> Iterator[str]:
    yield "| state | kind | does | says | leads to |"
    yield "| --- | --- | --- | --- | --- |"
    for name, state in flow.state.items():
        prompt = flow.prompt_of(name)
        names = {option.key: _said(option.name, words) for option in options_of(state)}
        ways = [
            f"{', '.join(label for label in labels if label) or 'then'} → `{to}`"
            for to, labels in _arrows(state, names).items()
        ]
        cells = [
            f"`{name}`",
            kind_of(state),
            _does(state),
            "" if prompt is None else _said(prompt, words),
            "; ".join(ways),
        ]
        yield f"| {' | '.join(_in_cell(cell) for cell in cells)} |"


def _said(message: str, words: Mapping[str, str]) -> str:
    return " ".join(words[message].split()) if message in words else message


def _node(state: str) -> str:
    """A name that is no word of Mermaid's, as `end` is one."""
    return f"s_{state}"


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"


def _escaped(text: str) -> str:
    """Text that Mermaid shows as it stands between quotes."""
    for character, written in (("#", "#35;"), ("&", "#amp;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;")):
        text = text.replace(character, written)
    return text


def _in_cell(text: str) -> str:
    return text.replace("|", "\\|")
