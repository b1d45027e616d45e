"""A Piper voice. The package is an extra: a stand-in speaks here, and the real one where it is installed."""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from voice.errors import OtherLanguageError, VoiceError
from voice.piper import Model, Piper, open_piper

ABOUT = {"audio": {"sample_rate": 22_050}, "espeak": {"voice": "vi"}, "language": {"code": "vi_VN"}}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "vi_VN-mau-medium.onnx"
    path.write_bytes(b"no model")
    Path(f"{path}.json").write_text(json.dumps(ABOUT), "utf-8")
    return path


@dataclass
class Said:
    audio_int16_bytes: bytes
    sample_rate: int = 22_050


@dataclass
class StandIn:
    """Says each sentence as two samples."""

    said: list[str]

    def synthesize(self, text: str) -> Iterable[Said]:
        self.said.append(text)
        return [Said(b"\1\0\2\0") for sentence in text.split(".") if sentence]


def test_a_text_is_said_whole_by_a_model_that_is_loaded_once(model: Path) -> None:
    loads: list[Path] = []
    said: list[str] = []

    def load(path: Path) -> Model:
        loads.append(path)
        return StandIn(said)

    piper = Piper(model, "vi", load)
    assert loads == []
    assert piper.render("Một. Hai", "vi").frames == b"\1\0\2\0" * 2
    assert piper.render("Ba", "vi").rate == 22_050
    assert (loads, said) == ([model], ["Một. Hai", "Ba"])


def test_the_language_is_the_models(model: Path) -> None:
    assert open_piper(model).language == "vi"
    Path(f"{model}.json").write_text(json.dumps({"espeak": {"voice": "en-us"}}), "utf-8")
    assert open_piper(model).language == "en"
    with pytest.raises(OtherLanguageError):
        open_piper(model).render("một", "vi")


def test_a_model_that_says_nothing_or_breaks_is_a_voice_that_cannot_be_used(model: Path) -> None:
    class Broken:
        def synthesize(self, text: str) -> Iterable[Said]:
            raise RuntimeError(text)

    for stand_in in (Broken(), StandIn([])):
        with pytest.raises(VoiceError, match="Piper"):
            Piper(model, "vi", lambda _, found=stand_in: found).render(".", "vi")  # type: ignore[misc]


def test_a_model_that_is_not_there_or_without_its_description_is_refused_by_name(model: Path) -> None:
    with pytest.raises(VoiceError, match=r"gone\.onnx"):
        open_piper(model.with_name("gone.onnx"))
    for content in ("{", "{}", "[]"):
        Path(f"{model}.json").write_text(content)
        with pytest.raises(VoiceError, match="json"):
            open_piper(model)


WITHOUT = """
import sys
sys.modules["piper"] = None  # what Python itself does for a package that cannot be found
from pathlib import Path
from voice.errors import VoiceError
from voice.piper import open_piper
try:
    open_piper(Path(sys.argv[1])).render("một", "vi")
except VoiceError as error:
    print(error)
"""


def test_without_the_package_it_is_said_what_to_install(model: Path) -> None:
    said = subprocess.run([sys.executable, "-c", WITHOUT, model], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "Piper is not installed: pip install 'hang-doi[piper]'"


TINY = Path(__file__).parent / "tiny.onnx"


@pytest.mark.skipif(importlib.util.find_spec("piper") is None, reason="the extra `piper` is not installed")
def test_the_real_package_speaks_with_a_tiny_model() -> None:
    sound = open_piper(TINY).render("Mời công dân có số A", "vi")
    assert sound.rate == 22_050
    assert sound.seconds > 0.1
