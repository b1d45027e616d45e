"""From a call to the sentence that the hall hears; every word comes from the language's resource file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from display_app.announcements import Announcement, Form
from voice.errors import UnknownLanguageError
from voice.spelling import Spelling, load_spelling


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The sentences of one language; `language` is its two-letter code."""

    language: str
    call: str
    short: str
    later_call: str
    call_names: Mapping[str, str]
    spelling: Spelling

    def sentence(self, announcement: Announcement, form: Form = Form.TWICE) -> str:
        """What is said once of this call; a recall says which call it is, in the short form too."""
        template = self.short if form is Form.SHORT else self.call
        sentence = template.format(
            number=self.spelling.spelled(announcement.number),
            counter=self.spelling.numerals.read(announcement.counter),
        )
        return sentence + self._recall(announcement.call_number)

    def _recall(self, call_number: int) -> str:
        if call_number <= 1:
            return ""
        later = self.later_call.format(call_number=self.spelling.numerals.read(call_number))
        return ", " + self.call_names.get(str(call_number), later)


def load_wording(language: str) -> Wording:
    """The wording kept for a language ("vi", "en"); raises `UnknownLanguageError` where there is none."""
    resource = files("display_app") / "resources" / f"voice.{language}.toml"
    if not resource.is_file():
        raise UnknownLanguageError(f"no wording for the language {language!r}")
    return _wording(language, tomllib.loads(resource.read_text("utf-8")))


def _wording(language: str, table: dict[str, Any]) -> Wording:
    return Wording(language=language, spelling=load_spelling(language), **table["sentences"])
