"""The texts whose ids are put together while the kiosk runs; the others are found in its sources."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import kiosk_app
from kiosk_app.effects import Trouble

RESOURCES = Path(kiosk_app.__file__).parent / "resources"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_trouble_has_its_sentence_and_no_other_is_kept(language: str) -> None:
    root = ET.parse(RESOURCES / f"kiosk_app_{language}.ts").getroot()  # noqa: S314 - our own file
    idents = {message.attrib["id"] for message in root.iter("message")}
    kept = {ident for ident in idents if ident.startswith("kiosk.trouble.")}
    assert kept == {f"kiosk.trouble.{trouble}" for trouble in Trouble}
