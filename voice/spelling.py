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


def load_spelling(
    language: str, *, letters: Mapping[str, str] | None = None, numerals: Mapping[str, str] | None = None
) -> Spelling:
    """The spelling kept for a language ("vi", "en"); raises `UnknownLanguageError` where there is none.

    `letters` are names to use in place of the usual ones; `numerals` words of numerals, such as `no_tens`. A word
    that the language's rule does not have is not used.
    """
    resource = files("voice") / "resources" / f"spelling.{language}.toml"
    if not resource.is_file():
        raise UnknownLanguageError(f"no spelling for the language {language!r}")
    table = tomllib.loads(resource.read_text("utf-8"))
    return Spelling(
        separator=table["separator"],
        letters={**table["letters"], **(letters or {})},
        numerals=_numerals(table["numerals"], numerals or {}),
    )


def _numerals(table: dict[str, Any], other: Mapping[str, str]) -> Numerals:
    rule = VietnameseNumerals if table.pop("rule") == "vietnamese" else EnglishNumerals
    return rule(**{**table, **{word: said for word, said in other.items() if word in table}})
