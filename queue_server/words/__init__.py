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


def languages() -> tuple[str, ...]:
    """The codes of the languages that the server speaks."""
    return tuple(_catalogues())


def say(section: str, key: str, facts: Mapping[str, object] | None = None) -> Text:
    """The sentence under `section.key` in every language, its blanks filled with `facts`."""
    return {
        language: catalogue[section][key].format_map(_Facts(facts or {}, catalogue, language))
        for language, catalogue in _catalogues().items()
    }


def sentence(section: str, key: str, language: str, facts: Mapping[str, object]) -> str:
    """The sentence in one language alone, for what is said thousands of times."""
    catalogue = _catalogues()[language]
    return catalogue[section][key].format_map(_Facts(facts, catalogue, language))


def keys_of(section: str) -> tuple[str, ...]:
    """The keys under `section`, in the order in which the Vietnamese file lists them."""
    return tuple(_catalogues()["vi"][section])


class _Facts(dict[str, object]):
    """The facts; a state or an action is put in words of the same language, as is what itself has several."""

    def __init__(
        self, facts: Mapping[str, object], catalogue: Mapping[str, Mapping[str, str]], language: str
    ) -> None:
        spoken = {key: _spoken(value, language) for key, value in facts.items()}
        super().__init__({key: catalogue["name"].get(str(value), value) for key, value in spoken.items()})

    def __missing__(self, key: str) -> str:
        return "…"


def _spoken(value: object, language: str) -> object:
    """A text's wording in that language, or the Vietnamese one; anything else as it is."""
    return value.get(language) or value.get("vi", "") if isinstance(value, dict) else value
