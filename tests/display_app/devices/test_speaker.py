"""The voice of the hall as the screen uses it, with the real engine and real files."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display_app.devices.announcer import Announcer
from display_app.devices.speaker import Speaker, open_speaker
from display_app.wording import load_wording
from tests.voice import wav
from voice.errors import SoundFolderError, UnknownLanguageError
from voice.espeak import Espeak, EspeakVoice, load_espeak_voices
from voice.pcm import Pcm, decibels, loudness, peak
from voice.sound import SoundOutput
from voice.source import VoiceSource
from voice.worker import Worker

Hall = Callable[..., Speaker]
Event = tuple[str, str, int, int]


@pytest.fixture
def hall(qapp: object, tmp_path: Path) -> Iterator[Hall]:  # noqa: ARG001 - signals need the application
    opened: list[Speaker] = []

    def open_one(*languages: str) -> Speaker:
        opened.append(open_speaker(languages=languages or ("vi",), sound_to=tmp_path))
        return opened[-1]

    yield open_one
    for speaker in opened:
        speaker.close()


def follow(speaker: Speaker) -> list[Event]:
    events: list[Event] = []
    speaker.started.connect(lambda *call: events.append(("started", *call)))
    speaker.finished.connect(lambda *call: events.append(("finished", *call)))
    return events


def announce(qtbot: QtBot, speaker: Speaker, number: str, counter: int, call_number: int = 1) -> None:
    with qtbot.waitSignal(speaker.finished, timeout=10_000):
        speaker.announce(number, counter, call_number)


def test_a_call_becomes_a_file_with_the_chime_and_the_sentence_twice(
    qtbot: QtBot, hall: Hall, tmp_path: Path
) -> None:
    announce(qtbot, hall(), "A005", 3)
    sound = wav.read(tmp_path / "0001-A005-quay-3.wav")
    first, second = wav.anatomy(sound).sentences
    assert first == second
    assert 9 < sound.seconds < 18
    assert decibels(loudness(sound)) > -25
    assert decibels(peak(sound.samples)) < 0


def test_a_burst_of_twenty_calls_is_said_in_order_one_at_a_time(qtbot: QtBot, hall: Hall, tmp_path: Path) -> None:
    speaker = hall()
    events = follow(speaker)
    calls = [(f"B{number:03}", 1 + number % 7, 1) for number in range(1, 21)]
    for call in calls:
        speaker.announce(*call)
    qtbot.waitUntil(lambda: len(events) == 40, timeout=15_000)
    assert events == [(what, *call) for call in calls for what in ("started", "finished")]
    expected = [f"{order:04}-{number}-quay-{counter}.wav" for order, (number, counter, _) in enumerate(calls, 1)]
    assert sorted(path.name for path in tmp_path.iterdir()) == expected


def test_in_a_burst_the_first_is_said_twice_the_middle_short_and_the_last_twice_again(
    qtbot: QtBot, hall: Hall, tmp_path: Path
) -> None:
    speaker = hall()
    events = follow(speaker)
    for number in range(1, 11):
        speaker.announce(f"C{number:03}", 1)
    qtbot.waitUntil(lambda: len(events) == 20, timeout=15_000)
    lengths = [wav.read(path).seconds for path in sorted(tmp_path.iterdir())]
    twice, short = lengths[0], lengths[1]
    assert short < 0.5 * twice
    assert lengths[-1] == pytest.approx(twice, rel=0.15)


def test_a_recall_is_another_sound_and_so_is_english_after_vietnamese(
    qtbot: QtBot, hall: Hall, tmp_path: Path
) -> None:
    announce(qtbot, hall(), "A005", 3, 1)
    announce(qtbot, hall(), "A005", 3, 2)
    announce(qtbot, hall("vi", "en"), "A005", 3, 1)
    first, recall, both = (wav.read(path).seconds for path in sorted(tmp_path.iterdir()))
    assert first < recall < both


def test_a_language_or_folder_that_cannot_be_used_is_refused_when_opening(tmp_path: Path) -> None:
    with pytest.raises(UnknownLanguageError):
        open_speaker(languages=("xx",), sound_to=tmp_path)
    (tmp_path / "taken").touch()
    with pytest.raises(SoundFolderError):
        open_speaker(sound_to=tmp_path / "taken")


class Stage(SoundOutput):
    """An output that keeps what it is given and ends it when told."""

    def __init__(self) -> None:
        super().__init__()
        self.sounds: list[Pcm] = []

    def play(self, sound: Pcm, name: str) -> None:  # noqa: ARG002 - it keeps sounds only
        self.sounds.append(sound)


class Engine:
    """The real engine, which notes the thread that it runs in, and can be broken."""

    def __init__(self) -> None:
        self.engine = Espeak(load_espeak_voices())
        self.is_broken = False
        self.threads: set[str] = set()

    def render(self, text: str, language: str) -> Pcm:
        self.threads.add(threading.current_thread().name)
        if self.is_broken:
            raise ZeroDivisionError
        return self.engine.render(text, language)


def staged(engine: VoiceSource) -> tuple[Speaker, Stage]:
    stage = Stage()
    return Speaker(Announcer(engine, [load_wording("vi")]), stage, Worker()), stage


def test_nothing_new_is_played_before_the_sound_before_has_ended(qtbot: QtBot) -> None:
    speaker, stage = staged(Espeak(load_espeak_voices()))
    events = follow(speaker)
    speaker.announce("A001", 1)
    speaker.announce("A002", 2)
    qtbot.waitUntil(lambda: len(stage.sounds) == 1)
    assert events == [("started", "A001", 1, 1)]
    stage.ended.emit()
    qtbot.waitUntil(lambda: len(stage.sounds) == 2)
    assert events[1:] == [("finished", "A001", 1, 1), ("started", "A002", 2, 1)]
    speaker.close()


def test_the_engine_never_runs_on_the_screens_thread(qtbot: QtBot) -> None:
    engine = Engine()
    speaker, stage = staged(engine)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: len(stage.sounds) == 1)
    assert engine.threads == {"voice_0"}
    speaker.close()


def test_without_a_voice_the_chime_is_played_and_the_reason_shown_until_the_voice_is_back(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    voices: dict[str, EspeakVoice] = {}
    speaker, stage = staged(Espeak(voices))
    with qtbot.waitSignal(speaker.silent_reason_changed):
        speaker.announce("A001", 1)
    assert speaker.property("silent_reason") == "voice_unavailable"
    assert "A001" in caplog.text
    voices.update(load_espeak_voices())
    with qtbot.waitSignal(speaker.silent_reason_changed):
        stage.ended.emit()
        speaker.announce("A002", 1)
    assert speaker.property("silent_reason") == ""
    assert [sound.seconds > 3 for sound in stage.sounds] == [False, True]
    speaker.close()


def test_a_rehearsal_tells_of_a_missing_voice_before_the_first_call_and_plays_nothing(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    speaker, stage = staged(Espeak({}))
    with qtbot.waitSignal(speaker.silent_reason_changed):
        speaker.rehearse()
    assert speaker.property("silent_reason") == "voice_unavailable"
    assert stage.sounds == []
    assert "only the chime" in caplog.text
    speaker.close()


def test_a_call_that_cannot_be_composed_does_not_silence_those_after_it(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    engine = Engine()
    engine.is_broken = True
    speaker, stage = staged(engine)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: "A001 cannot be announced" in caplog.text)
    engine.is_broken = False
    speaker.announce("A002", 1)
    qtbot.waitUntil(lambda: len(stage.sounds) == 1)
    speaker.close()
