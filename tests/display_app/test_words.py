"""Every text of the hall exists in every language, and none is left over."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import display_app

PACKAGE = Path(display_app.__file__).parent
LANGUAGES = ("vi", "en")


def texts(language: str) -> dict[str, str]:
    root = ET.parse(PACKAGE / "resources" / f"display_app_{language}.ts").getroot()  # noqa: S314 - our own file
    return {
        message.attrib["id"]: "".join(message.find("translation").itertext()).strip()  # type: ignore[union-attr] # always there
        for message in root.iter("message")
    }


def used() -> set[str]:
    sources = [*PACKAGE.rglob("*.qml"), *PACKAGE.rglob("*.py")]
    return {ident for file in sources for ident in re.findall(r'"(hall\.[a-z_]+)"', file.read_text("utf-8"))}


def test_every_language_has_every_text_in_use_and_no_other() -> None:
    assert {language: set(texts(language)) for language in LANGUAGES} == dict.fromkeys(LANGUAGES, used())


def test_no_text_is_empty() -> None:
    assert [ident for language in LANGUAGES for ident, text in texts(language).items() if not text] == []


def test_places_for_values_are_the_same_in_every_language() -> None:
    def places(language: str) -> dict[str, set[str]]:
        return {ident: set(re.findall(r"%[n\d]", text)) for ident, text in texts(language).items()}

    assert places("vi") == places("en")
