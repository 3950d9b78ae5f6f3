"""Sources: the files that flows, lines and prompts are written in, from disk."""

from __future__ import annotations

from pathlib import Path

from ivr.domain.errors import FlowInvalid


def sources(flows_dir: Path, prompts_dir: Path) -> dict[str, str]:
    """The texts of all flow and prompt files, by `flows/<name>.toml` and `prompts/<language>/<name>.ftl`.

    The names are the same wherever the two folders lie. Raises FlowInvalid for a file that cannot be read.
    """
    flows = {f"flows/{path.name}": path for path in flows_dir.glob("*.toml")}
    prompts = {f"prompts/{path.parent.name}/{path.name}": path for path in prompts_dir.glob("*/*.ftl")}
    return {name: _text(name, path) for name, path in sorted({**flows, **prompts}.items())}


def _text(name: str, path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FlowInvalid(f"{name}: byte {error.start + 1} is not UTF-8") from error
    except OSError as error:
        raise FlowInvalid(f"{name}: {error.strerror}") from error
