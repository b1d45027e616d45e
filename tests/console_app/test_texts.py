"""The console's sentences: each is there in every language, with the same blanks."""

from string import Formatter

import pytest

from console_app.pages import PAGES
from console_app.texts import LANGUAGES, catalogue, named, say


def blanks(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_every_language_says_the_same_with_the_same_blanks() -> None:
    said = {language: catalogue(language) for language in LANGUAGES}
    vietnamese = {key: blanks(sentence) for key, sentence in said["vi"].items()}
    for language in LANGUAGES:
        assert {key: blanks(sentence) for key, sentence in said[language].items()} == vietnamese, language


def test_every_page_has_a_title() -> None:
    for page in PAGES:
        assert say("vi", f"{page.name}.title")


def test_a_blank_is_filled_and_an_unknown_key_is_a_fault() -> None:
    assert say("vi", "resources.minutes", {"minutes": 5}) == "5 phút"
    with pytest.raises(KeyError):
        say("vi", "resources.nonsense")


def test_a_text_that_lacks_the_language_is_said_in_vietnamese() -> None:
    assert named("en", {"vi": "Hộ tịch"}) == "Hộ tịch"
    assert named("en", {"vi": "Hộ tịch", "en": "Civil status"}) == "Civil status"


def test_every_page_is_listed_once() -> None:
    assert len(set(PAGES)) == len(PAGES)
    assert len({page.path for page in PAGES}) == len(PAGES)
