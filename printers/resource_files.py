"""Reads the package's own data files: words per language and printer profiles."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The table of `resources/NAME.toml`, read once. Not to be changed by whoever gets it."""
    path = Path(__file__).with_name("resources") / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
