"""Every text of the kiosk exists in every language, and none is left over."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import kiosk_app
from kiosk_app.effects import Trouble

PACKAGE = Path(kiosk_app.__file__).parent
LANGUAGES = sorted(file.stem.rpartition("_")[2] for file in (PACKAGE / "resources").glob("*.ts"))


def texts(language: str) -> dict[str, list[str]]:
    root = ET.parse(PACKAGE / "resources" / f"kiosk_app_{language}.ts").getroot()  # noqa: S314 - our own file
    return {message.attrib["id"]: wordings(message) for message in root.iter("message")}


def wordings(message: ET.Element) -> list[str]:
    """One for each form that the language's numbers ask for; one where no number is in it."""
    translation = message.find("translation")
    assert translation is not None
    return [(form.text or "").strip() for form in translation.iter("numerusform")] or [translation.text or ""]


def used() -> set[str]:
    sources = [*PACKAGE.rglob("*.qml"), *PACKAGE.rglob("*.py")]
    found = {each for file in sources for each in re.findall(r'"(kiosk\.[a-z_.]+)"', file.read_text("utf-8"))}
    return found | {f"kiosk.trouble.{trouble}" for trouble in Trouble}


def test_vietnamese_and_english_are_there() -> None:
    assert LANGUAGES == ["en", "vi"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_text_in_use_and_no_other(language: str) -> None:
    assert set(texts(language)) == used()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: str) -> None:
    assert [ident for ident, forms in texts(language).items() if not all(forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_for_values_are_those_of_vietnamese(language: str) -> None:
    def places(of: str) -> dict[str, set[str]]:
        return {ident: set(re.findall(r"%[n\d]", " ".join(forms))) for ident, forms in texts(of).items()}

    assert places(language) == places("vi")
