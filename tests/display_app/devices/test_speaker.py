"""The voice of the hall as the screen uses it, with the real engine and real files."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display_app.devices.announcer import Announcer
from display_app.devices.speaker import Speaker, open_speaker
from display_app.recording import lines, render
from display_app.script import Vocabulary
from display_app.wording import load_wording
from queue_protocol.state import Voice as VoiceSettings
from queue_protocol.state import VoiceWords
from tests.voice import wav
from voice.errors import SoundFolderError, UnknownLanguageError
from voice.espeak import Espeak, EspeakVoice, load_espeak_voices
from voice.pcm import Pcm, decibels, loudness, peak
from voice.sound import SoundOutput
from voice.source import VoiceSource
from voice.voices import Voices
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
    return Speaker(Announcer(Voices([engine]), [load_wording("vi")]), stage, Worker()), stage


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
    qtbot.waitUntil(lambda: "A001-quay-1 cannot be announced" in caplog.text)
    engine.is_broken = False
    speaker.announce("A002", 1)
    qtbot.waitUntil(lambda: len(stage.sounds) == 1)
    speaker.close()


class Loudspeaker(Stage):
    """An output that plays parts; `is_mute` ends each of them at once, as a device that is not there."""

    is_mute = False

    @property
    def plays_parts(self) -> bool:
        return True

    def play(self, sound: Pcm, name: str) -> None:
        super().play(sound, name)
        if self.is_mute:
            self.ended.emit()


class Gate:
    """A voice that speaks when it is let."""

    def __init__(self) -> None:
        self.engine, self.open = Espeak(load_espeak_voices()), threading.Event()

    def render(self, text: str, language: str) -> Pcm:
        assert self.open.wait(10)
        return self.engine.render(text, language)


def aloud(engine: VoiceSource, *, patience_ms: int = 0) -> tuple[Speaker, Loudspeaker]:
    """A speaker whose chime is ready."""
    loudspeaker = Loudspeaker()
    announcer = Announcer(Voices([engine]), [load_wording("vi")])
    announcer.chime()
    return Speaker(announcer, loudspeaker, Worker(), patience_ms=patience_ms), loudspeaker


CHIME = pytest.approx(1.4, abs=0.01)


def test_the_chime_does_not_wait_for_a_slow_voice_and_the_sentence_follows_it(qtbot: QtBot) -> None:
    engine = Gate()
    speaker, loudspeaker = aloud(engine)
    events = follow(speaker)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: len(loudspeaker.sounds) == 1)
    assert loudspeaker.sounds[0].seconds == CHIME
    assert events == [("started", "A001", 1, 1)]
    loudspeaker.ended.emit()
    assert len(loudspeaker.sounds) == 1
    engine.open.set()
    qtbot.waitUntil(lambda: len(loudspeaker.sounds) == 2)
    assert wav.share_of_note(wav.part(loudspeaker.sounds[1], 0, 0.4), 659.26) < 0.1
    assert loudspeaker.sounds[1].seconds > 8
    loudspeaker.ended.emit()
    assert events == [("started", "A001", 1, 1), ("finished", "A001", 1, 1)]
    speaker.close()


def test_a_sentence_that_is_made_while_the_chime_sounds_waits_for_its_end(qtbot: QtBot) -> None:
    engine = Gate()
    speaker, loudspeaker = aloud(engine)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: len(loudspeaker.sounds) == 1)
    engine.open.set()
    settled: list[None] = []
    speaker._worker.run(lambda: None, done=settled.append, failed=print)  # noqa: SLF001 - behind the sentence
    qtbot.waitUntil(lambda: bool(settled))
    assert len(loudspeaker.sounds) == 1
    loudspeaker.ended.emit()
    assert len(loudspeaker.sounds) == 2
    speaker.close()


def test_a_voice_that_is_quick_is_one_sound_with_its_chime(qtbot: QtBot) -> None:
    speaker, loudspeaker = aloud(Espeak(load_espeak_voices()), patience_ms=60_000)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: len(loudspeaker.sounds) == 1)
    parts = wav.anatomy(loudspeaker.sounds[0])
    assert wav.share_of_note(wav.part(parts.chime, 0, 0.4), 659.26) > 0.7
    assert len(parts.sentences) == 2
    loudspeaker.ended.emit()
    assert len(loudspeaker.sounds) == 1
    speaker.close()


def test_without_a_sound_device_calls_pass_in_order_and_are_heard_again_when_one_appears(qtbot: QtBot) -> None:
    speaker, loudspeaker = aloud(Espeak(load_espeak_voices()))
    events = follow(speaker)
    loudspeaker.is_mute = True
    for number in ("A001", "A002", "A003"):
        speaker.announce(number, 1)
    qtbot.waitUntil(lambda: len(events) == 6)
    assert [number for _, number, *_ in events] == ["A001", "A001", "A002", "A002", "A003", "A003"]
    loudspeaker.is_mute = False
    loudspeaker.sounds.clear()
    speaker.announce("A004", 1)
    qtbot.waitUntil(lambda: len(loudspeaker.sounds) == 1)
    speaker.close()


def test_a_call_that_no_voice_can_say_ends_with_its_chime(qtbot: QtBot) -> None:
    speaker, loudspeaker = aloud(Espeak({}), patience_ms=60_000)
    speaker.announce("A001", 1)
    qtbot.waitUntil(lambda: speaker.property("silent_reason") == "voice_unavailable")
    with qtbot.waitSignal(speaker.finished):
        loudspeaker.ended.emit()
    assert [sound.seconds for sound in loudspeaker.sounds] == [CHIME]
    speaker.close()


def test_a_message_is_told_in_its_place_in_every_language_that_it_has(
    qtbot: QtBot, hall: Hall, tmp_path: Path
) -> None:
    speaker = hall()
    told: list[int] = []
    speaker.telling.connect(told.append)
    speaker.told.connect(told.append)
    speaker.announce("A001", 1)
    speaker.tell(77, {"vi": "Trung tâm sắp đóng cửa.", "en": "We close soon."})
    speaker.announce("A002", 2)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.wav"))) == 3, timeout=10_000)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["0001-A001-quay-1.wav", "0002-message-77.wav", "0003-A002-quay-2.wav"]
    assert told == [77, 77]
    (sentences,) = wav.anatomy(wav.read(tmp_path / names[1])).sentences
    assert 2 < sentences.seconds < 6


def test_a_quieter_hall_is_quieter_with_chime_and_voice_alike(qtbot: QtBot, hall: Hall, tmp_path: Path) -> None:
    speaker = hall()
    announce(qtbot, speaker, "A001", 1)
    speaker.set_volume(50)
    announce(qtbot, speaker, "A001", 1)
    full, half = (wav.anatomy(wav.read(path)) for path in sorted(tmp_path.glob("*.wav")))
    for loud, quiet in ((full.chime, half.chime), (full.sentences[0], half.sentences[0])):
        assert decibels(peak(loud.samples)) - decibels(peak(quiet.samples)) == pytest.approx(12, abs=1)


def test_the_centres_own_words_chime_and_languages_hold_from_the_next_call(
    qtbot: QtBot, hall: Hall, tmp_path: Path
) -> None:
    speaker = hall()
    announce(qtbot, speaker, "A001", 1)
    own = VoiceWords(call="Số {number} quầy {counter}")
    speaker.speak_as([load_wording("vi", own)], chime=False, vocabulary=Vocabulary("A", (1,)))
    announce(qtbot, speaker, "A001", 1)
    usual, short = (wav.read(path) for path in sorted(tmp_path.glob("*.wav")))
    assert short.seconds < 0.6 * usual.seconds
    assert wav.share_of_note(wav.part(short, 0, 0.4), 659.26) < 0.1


def test_a_folder_that_lacks_a_word_is_marked_before_that_word_is_needed(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    words = load_wording("vi")
    script = lines(VoiceSettings(), Vocabulary("A", (1, 2)))
    folder = tmp_path / "voice"
    assert len(list(render(folder, script, Espeak(load_espeak_voices())))) == len(script)
    speaker = open_speaker(voices=[str(folder)], sound_to=tmp_path / "out")
    with qtbot.waitSignal(speaker.silent_reason_changed):
        speaker.speak_as([words], chime=True, vocabulary=Vocabulary("AB", (1, 2)))
    assert speaker.property("silent_reason") == "voice_incomplete"
    assert "'bê'" in caplog.text
    announce(qtbot, speaker, "A001", 2)
    announce(qtbot, speaker, "B001", 2)
    assert speaker.property("silent_reason") == "voice_replaced"
    with qtbot.waitSignal(speaker.silent_reason_changed):
        speaker.speak_as([words], chime=True, vocabulary=Vocabulary("A", (1, 2)))
    announce(qtbot, speaker, "A002", 1)
    assert speaker.property("silent_reason") == ""
    speaker.close()
