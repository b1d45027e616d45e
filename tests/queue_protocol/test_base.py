"""Wording in the language asked for, and messages that cannot be changed."""

import pytest
from pydantic import ValidationError

from queue_protocol.base import Text, in_language
from tests.queue_protocol.samples import COMMANDS, SNAPSHOT


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ({"vi": "Quầy", "en": "Counter"}, "en", "Counter"),
        ({"vi": "Quầy", "en": "Counter"}, "vi", "Quầy"),
        ({"vi": "Quầy"}, "en", "Quầy"),
        ({"vi": "Quầy", "en": ""}, "en", "Quầy"),
        ({"km": "តុ"}, "en", "តុ"),
        ({}, "en", ""),
    ],
)
def test_a_missing_language_falls_back_to_vietnamese(text: Text, language: str, said: str) -> None:
    assert in_language(text, language) == said


@pytest.mark.parametrize("message", [SNAPSHOT, COMMANDS[0]], ids=["snapshot", "command"])
def test_a_message_cannot_be_changed(message: object) -> None:
    with pytest.raises(ValidationError, match="frozen"):
        setattr(message, "service" if hasattr(message, "service") else "seq", "x")
