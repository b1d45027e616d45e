"""What the server says to people, by language: one TOML file each, so that a language is added by a file."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

Text = dict[str, str]


@cache
def _catalogues() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    files = sorted(Path(__file__).parent.glob("*.toml"))
    return {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def say(section: str, key: str, facts: Mapping[str, object] | None = None) -> Text:
    """The sentence under `section.key` in every language, its blanks filled with `facts`."""
    return {
        language: catalogue[section][key].format_map(_Facts(facts or {}, catalogue))
        for language, catalogue in _catalogues().items()
    }


class _Facts(dict[str, object]):
    """The facts; a state or an action is put in words of the same language."""

    def __init__(self, facts: Mapping[str, object], catalogue: Mapping[str, Mapping[str, str]]) -> None:
        named = {key: catalogue["name"].get(str(value), value) for key, value in facts.items()}
        super().__init__(named)

    def __missing__(self, key: str) -> str:
        return "…"
