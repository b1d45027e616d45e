"""Several voices as one: who can say a sentence says it, and whoever was chosen and could not is told of."""

from pathlib import Path

import pytest

from tests.voice.tones import put, tone
from voice.clips import Clips
from voice.errors import VoiceError
from voice.espeak import Espeak
from voice.piper import Piper
from voice.voices import Voices, open_voices


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    put(tmp_path, "vi/một.wav", tone(300))
    return tmp_path


def test_the_chosen_voice_speaks_where_it_can(folder: Path) -> None:
    spoken = open_voices([str(folder)]).say("Một", "vi")
    assert (spoken.sound.rate, spoken.problem) == (16_000, "")


def test_another_speaks_where_a_clip_is_missing_and_it_is_logged_and_marked(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoken = open_voices([str(folder)]).say("hai", "vi")
    assert (spoken.sound.rate, spoken.problem) == (22_050, "voice_replaced")
    assert "'hai'" in caplog.text


def test_a_language_that_was_never_recorded_is_spoken_by_another_and_nothing_is_amiss(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spoken = open_voices([str(folder)]).say("one", "en")
    assert (spoken.sound.rate, spoken.problem, caplog.text) == (22_050, "", "")


def test_a_model_without_its_package_leaves_the_sentence_to_espeak(tmp_path: Path) -> None:
    def load(_model: Path) -> None:
        raise VoiceError("Piper is not installed")

    voices = Voices([Piper(tmp_path, "vi", load), *open_voices([]).sources])  # type: ignore[arg-type]
    assert voices.say("một", "vi").problem == "voice_replaced"


def test_where_nobody_can_say_it_the_last_reason_is_given() -> None:
    with pytest.raises(VoiceError, match="'vi'"):
        Voices([Espeak({})]).say("một", "vi")


def test_espeak_is_there_once_and_last(folder: Path) -> None:
    kinds = [type(source) for source in open_voices(["espeak", str(folder)]).sources]
    assert kinds == [Clips, Espeak]


@pytest.mark.parametrize("name", ["/nowhere/voice", "/nowhere/vi.onnx"])
def test_a_voice_that_is_none_is_refused_by_name(name: str) -> None:
    with pytest.raises(VoiceError, match=name):
        open_voices([name])


def test_what_the_chosen_folder_lacks_is_known_before_it_is_said(folder: Path) -> None:
    voices = open_voices([str(folder)])
    assert (voices.lacks("một, hai", "vi"), voices.lacks("một", "vi"), voices.lacks("one", "en")) == (
        "hai",
        "",
        "",
    )
    assert open_voices([]).lacks("hai", "vi") == ""
