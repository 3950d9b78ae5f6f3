"""Sources: the files that flows, lines and prompts are written in, from disk."""

from __future__ import annotations

from pathlib import Path


def sources(flows_dir: Path, prompts_dir: Path) -> dict[str, str]:
    """The texts of all flow and prompt files, by `flows/<name>.toml` and `prompts/<language>/<name>.ftl`.

    The names are the same wherever the two folders lie. Raises OSError, or UnicodeDecodeError for a file
    that is not UTF-8.
    """
    flows = {f"flows/{path.name}": path for path in flows_dir.glob("*.toml")}
    prompts = {f"prompts/{path.parent.name}/{path.name}": path for path in prompts_dir.glob("*/*.ftl")}
    return {name: path.read_text("utf-8-sig") for name, path in sorted({**flows, **prompts}.items())}
