"""A third language is a file in each package: made up here in a copy of them, and offered by the kiosk."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.queue_client.qt.test_texts_are_complete import ROOT

PACKAGES = ("queue_client", "kiosk_app", "counter_app", "display_app")
ASK = """
from PySide6.QtCore import qtTrId
from queue_client.qt.program import create_application
from queue_client.qt.translations import Translations
from kiosk_app.view_models.language import Language
from tests.queue_client.scripted_link import ScriptedLink
from tests.kiosk_app.snapshots import binh_duong
application = create_application("third")
for package in ("kiosk_app", "counter_app", "display_app"):
    print(package, *Translations([package]).languages)
translations = Translations(["kiosk_app"])
translations.use("vi")
link = ScriptedLink(role="kiosk")
language = Language(translations, link, home="vi")
centre = binh_duong()
spoken = {"languages": ("vi", "en", "fr")}
link.connects(centre.model_copy(update={"centre": centre.centre.model_copy(update=spoken)}))
print(*(choice["name"] for choice in language.property("others")))
language.use("fr")
print(qtTrId("kiosk.question"))
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The packages that have texts, each with a third file of them."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__", "*.qm"))
    for english in tmp_path.rglob("*_en.ts"):
        text = english.read_text("utf-8").replace('language="en"', 'language="fr"')
        pseudo = re.sub(r"(<translation>|<numerusform>)(?=\S)", r"\1[fr] ", text)
        english.with_name(english.name.replace("_en.ts", "_fr.ts")).write_text(pseudo, "utf-8")
    return tmp_path


@pytest.mark.system
def test_a_language_is_added_by_adding_a_file_to_each_package(copy: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, "PYTHONPATH": f"{copy}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        check=False,
        cwd=copy,
    )
    assert said.stderr == ""
    assert said.stdout.splitlines() == [
        *(f"{package} en fr vi" for package in PACKAGES[1:]),
        "English [fr] English",
        "[fr] What would you like to do?",
    ]
