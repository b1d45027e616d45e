"""From a call to the sentence that the hall hears; every word comes from the language's resource file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from display_app.announcements import Announcement, Form
from display_app.errors import UnknownLanguageError
from display_app.numerals import EnglishNumerals, Numerals, VietnameseNumerals


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The sentences of one language; `language` is its two-letter code."""

    language: str
    call: str
    short: str
    separator: str
    later_call: str
    call_names: Mapping[str, str]
    letters: Mapping[str, str]
    numerals: Numerals

    def sentence(self, announcement: Announcement, form: Form = Form.TWICE) -> str:
        """What is said once of this call; a recall says which call it is, in the short form too."""
        template = self.short if form is Form.SHORT else self.call
        sentence = template.format(
            number=self.spelled(announcement.number),
            counter=self.numerals.read(announcement.counter),
        )
        return sentence + self._recall(announcement.call_number)

    def spelled(self, label: str) -> str:
        """A ticket's label sign by sign: letters by their names, digits one by one, dashes and spaces unsaid."""
        return self.separator.join(self._sign(sign) for sign in label.upper() if sign.isalnum())

    def _sign(self, sign: str) -> str:
        if sign in "0123456789":
            return self.numerals.digits[int(sign)]
        return self.letters.get(sign, sign)

    def _recall(self, call_number: int) -> str:
        if call_number <= 1:
            return ""
        later = self.later_call.format(call_number=self.numerals.read(call_number))
        return ", " + self.call_names.get(str(call_number), later)


def load_wording(language: str) -> Wording:
    """The wording kept for a language ("vi", "en"); raises `UnknownLanguageError` where there is none."""
    resource = files("display_app") / "resources" / f"voice.{language}.toml"
    if not resource.is_file():
        raise UnknownLanguageError(f"no wording for the language {language!r}")
    return _wording(language, tomllib.loads(resource.read_text("utf-8")))


def _wording(language: str, table: dict[str, Any]) -> Wording:
    rule = table["numerals"].pop("rule")
    numerals = VietnameseNumerals if rule == "vietnamese" else EnglishNumerals
    return Wording(
        language=language, letters=table["letters"], numerals=numerals(**table["numerals"]), **table["sentences"]
    )
