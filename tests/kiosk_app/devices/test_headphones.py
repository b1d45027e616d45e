"""The voice in the headphones: the newest sentence, as a real sound from the real engine."""

from array import array
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk_app.devices.headphones import Headphones, open_headphones
from tests.voice import wav
from voice.errors import SoundFolderError, VoiceError
from voice.pcm import Pcm, decibels, loudness, silence
from voice.sound import SoundOutput

SENTENCE = "Số của quý khách là: A, không, một, tám."
Open = Callable[[Headphones], Headphones]


class Ear(SoundOutput):
    """An output that keeps what it is given, and ends it when told or stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds: list[Pcm] = []
        self.stops = 0

    def play(self, sound: Pcm, name: str) -> None:
        assert name == "guidance"
        self.sounds.append(sound)

    def stop(self) -> None:
        self.stops += 1
        self.ended.emit()

    def has_heard(self, sounds: int) -> bool:
        return len(self.sounds) == sounds


class Engine:
    """Says a text as so many hundredths of a second as it has letters; has no voice for "fr"."""

    def render(self, text: str, language: str) -> Pcm:
        if language == "fr":
            raise VoiceError("no voice for 'fr'")
        return silence(len(text) / 100, 8000)


@pytest.fixture
def put_on(qapp: object) -> Iterator[Open]:  # noqa: ARG001 - signals need the application
    worn: list[Headphones] = []

    def put_on(headphones: Headphones) -> Headphones:
        worn.append(headphones)
        return headphones

    yield put_on
    for headphones in worn:
        headphones.close()


def test_a_sentence_becomes_a_sound_of_the_right_length_that_can_be_heard(
    put_on: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    headphones = put_on(open_headphones(sound_to=tmp_path))
    headphones.say(SENTENCE, language="vi")
    qtbot.waitUntil((tmp_path / "0001-guidance.wav").exists, timeout=10_000)
    sound = wav.read(tmp_path / "0001-guidance.wav")
    assert 2.5 < sound.seconds < 8
    assert decibels(loudness(sound)) > -30


def test_the_newest_sentence_cuts_off_the_one_before(put_on: Open, qtbot: QtBot) -> None:
    ear = Ear()
    headphones = put_on(Headphones(lambda _: ear, source=Engine()))
    headphones.say("one", language="vi")
    qtbot.waitUntil(lambda: len(ear.sounds) == 1)
    headphones.say("three", language="vi")
    qtbot.waitUntil(lambda: len(ear.sounds) == 2)
    assert ear.stops == 1
    assert [round(sound.seconds, 2) for sound in ear.sounds] == [0.03, 0.05]


def test_of_several_sentences_at_once_the_last_is_heard(put_on: Open, qtbot: QtBot) -> None:
    ear = Ear()
    headphones = put_on(Headphones(lambda _: ear, source=Engine()))
    for text in ("a", "ab", "abc"):
        headphones.say(text, language="vi")
    qtbot.waitUntil(lambda: ear.sounds != [])
    assert [round(sound.seconds, 2) for sound in ear.sounds] == [0.03]


def test_silence_stops_what_is_heard_and_what_was_to_be(put_on: Open, qtbot: QtBot) -> None:
    ear = Ear()
    headphones = put_on(Headphones(lambda _: ear, source=Engine()))
    headphones.say("one", language="vi")
    headphones.hush()
    headphones.say("three", language="vi")
    qtbot.waitUntil(lambda: ear.sounds != [])
    assert [round(sound.seconds, 2) for sound in ear.sounds] == [0.05]
    headphones.hush()
    assert ear.stops == 1


def test_a_language_without_a_voice_is_silent_and_the_next_sentence_is_heard(
    put_on: Open, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    ear = Ear()
    headphones = put_on(Headphones(lambda _: ear, source=Engine()))
    headphones.say("bonjour", language="fr")
    qtbot.waitUntil(lambda: "cannot be spoken" in caplog.text)
    headphones.say("hi", language="en")
    qtbot.waitUntil(lambda: len(ear.sounds) == 1)


@pytest.fixture
def no_sound_server(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nowhere'}")
    monkeypatch.setenv("PIPEWIRE_REMOTE", str(tmp_path / "nowhere"))


@pytest.mark.usefixtures("no_sound_server")
def test_without_a_sound_device_it_speaks_into_the_void(put_on: Open, qtbot: QtBot) -> None:
    headphones = put_on(open_headphones(device="no such device"))
    for _ in range(2):
        headphones.say(SENTENCE, language="vi")
        qtbot.waitUntil(lambda: not headphones.is_busy, timeout=10_000)


def test_a_folder_that_cannot_be_made_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(SoundFolderError):
        open_headphones(sound_to=tmp_path / "taken")


class Tone:
    """Says everything as the same tenth of a second of sound."""

    def render(self, text: str, language: str) -> Pcm:  # noqa: ARG002 - an engine's
        return Pcm(array("h", [8000, -8000] * 400).tobytes(), 8000)


def test_the_volume_holds_from_the_next_sentence(put_on: Open, qtbot: QtBot) -> None:
    ear = Ear()
    headphones = put_on(Headphones(lambda _: ear, source=Tone()))
    for said, volume in enumerate((100, 50, 0), start=1):
        headphones.volume = volume
        headphones.say("một", language="vi")
        qtbot.waitUntil(partial(ear.has_heard, said))
        ear.ended.emit()
    assert [max(sound.samples) for sound in ear.sounds] == [8000, 2000, 0]
