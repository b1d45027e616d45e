"""What the console says, by language: a file `texts.<language>.toml` beside the code that says it."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
"""The first is that of whoever has not chosen."""
_ROOT = Path(__file__).parent


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Every sentence in that language by `section.key`; the section is the folder its file lies in."""
    files = sorted(_ROOT.rglob(f"texts.{language}.toml"))
    found: dict[str, str] = {}
    for file in files:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
        found |= {f"{file.parent.name}.{key}": sentence for key, sentence in said.items()}
    return found


def say(language: str, key: str, facts: Mapping[str, object] | None = None) -> str:
    """The sentence under `section.key`, its blanks filled. Raises KeyError for a key that no file has."""
    return catalogue(language)[key].format_map(facts or {})


def named(language: str, text: Mapping[str, str]) -> str:
    """A text of the server in that language, or else in Vietnamese."""
    return text.get(language) or text.get("vi", "")
