"""How tickets and numbers are said in one language; every word comes from its resource file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from voice.errors import UnknownLanguageError
from voice.numerals import EnglishNumerals, Numerals, VietnameseNumerals


@dataclass(frozen=True, kw_only=True)
class Spelling:
    """The names of letters and numbers in one language; `separator` stands between signs said one by one."""

    separator: str
    letters: Mapping[str, str]
    numerals: Numerals

    def spelled(self, label: str) -> str:
        """A ticket's label sign by sign: letters by their names, digits one by one, dashes and spaces unsaid."""
        return self.separator.join(self._sign(sign) for sign in label.upper() if sign.isalnum())

    def _sign(self, sign: str) -> str:
        if sign in "0123456789":
            return self.numerals.digits[int(sign)]
        return self.letters.get(sign, sign)


def load_spelling(language: str) -> Spelling:
    """The spelling kept for a language ("vi", "en"); raises `UnknownLanguageError` where there is none."""
    resource = files("voice") / "resources" / f"spelling.{language}.toml"
    if not resource.is_file():
        raise UnknownLanguageError(f"no spelling for the language {language!r}")
    return _spelling(tomllib.loads(resource.read_text("utf-8")))


def _spelling(table: dict[str, Any]) -> Spelling:
    rule = table["numerals"].pop("rule")
    numerals = VietnameseNumerals if rule == "vietnamese" else EnglishNumerals
    return Spelling(separator=table["separator"], letters=table["letters"], numerals=numerals(**table["numerals"]))
