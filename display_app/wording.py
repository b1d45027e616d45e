"""From a call to the sentence that the hall hears; every word comes from a resource file, or from the centre."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from display_app.announcements import Form, Invitation
from queue_protocol.state import VoiceWords
from voice.errors import UnknownLanguageError
from voice.spelling import Spelling, load_spelling

NUMERAL_WORDS = ("four_after_tens", "no_tens", "thousand")


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The sentences of one language; `language` is its two-letter code."""

    language: str
    call: str
    short: str
    later_call: str
    call_names: Mapping[str, str]
    spelling: Spelling

    def sentence(self, invitation: Invitation, form: Form = Form.TWICE) -> str:
        """What is said once of this call; a recall says which call it is, in the short form too."""
        template = self.short if form is Form.SHORT else self.call
        sentence = template.format(
            number=self.spelling.spelled(invitation.number),
            counter=self.spelling.numerals.read(invitation.counter),
        )
        return sentence if invitation.call_number <= 1 else f"{sentence}, {self.recall(invitation.call_number)}"

    def recall(self, call_number: int) -> str:
        """How a call after the first is named."""
        later = self.later_call.format(call_number=self.spelling.numerals.read(call_number))
        return self.call_names.get(str(call_number), later)


def load_wording(language: str, words: VoiceWords | None = None) -> Wording:
    """The wording kept for a language ("vi", "en"), with the centre's own words.

    Raises `UnknownLanguageError` where there is none.
    """
    resource = files("display_app") / "resources" / f"voice.{language}.toml"
    if not resource.is_file():
        raise UnknownLanguageError(f"no wording for the language {language!r}")
    return _wording(language, tomllib.loads(resource.read_text("utf-8"))["sentences"], words or VoiceWords())


def _wording(language: str, sentences: dict[str, Any], words: VoiceWords) -> Wording:
    own = words.model_dump(include={"call", "short", "later_call"}, exclude_none=True)
    if "later_call" in own:
        own["call_names"] = {}  # "second call" would not fit the centre's own sentence
    spelling = load_spelling(
        language,
        letters=words.letters,
        numerals=words.model_dump(include=set(NUMERAL_WORDS), exclude_none=True),
    )
    return Wording(language=language, spelling=spelling, **{**sentences, **own})
