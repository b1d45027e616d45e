"""A recorded voice: files by what they say, put together in one breath and evenly loud."""

import unicodedata
from pathlib import Path

import pytest

from tests.voice.tones import RATE, jump, put, tone
from tests.voice.wav import part, share_of_note
from voice.clips import Clips, open_clips, words_of
from voice.errors import MissingClipsError, OtherLanguageError, VoiceError
from voice.pcm import Pcm, decibels, joined, loudness, peak, silence

SENTENCE = "Mời số A, năm, quầy mười lăm"
PITCHES = {"mời số": 300, "a": 400, "năm": 500, "quầy": 600, "mười lăm": 700, "mười": 800, "lăm": 900}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for order, (words, pitch) in enumerate(PITCHES.items(), 1):
        put(tmp_path, f"vi/{order:03} {words}.wav", tone(pitch))
    return tmp_path


def heard(sound: Pcm) -> list[int]:
    """The pitches, as they follow each other."""
    found: list[int] = []
    for start in range(0, round(1000 * sound.seconds), 20):
        slice_ = part(sound, start / 1000, start / 1000 + 0.06)
        loud = [pitch for pitch in PITCHES.values() if share_of_note(slice_, pitch) > 0.9]
        found += [pitch for pitch in loud if found[-1:] != [pitch]]
    return found


def test_a_sentence_is_made_of_the_longest_clips_in_its_order(folder: Path) -> None:
    assert heard(open_clips(folder).render(SENTENCE, "vi")) == [300, 400, 500, 600, 700]


def test_a_whole_sentence_goes_before_its_words_whatever_its_signs(folder: Path) -> None:
    put(folder, "vi/mời số a năm quầy mười lăm.wav", tone(900, seconds=1))
    assert heard(open_clips(folder).render(SENTENCE, "vi")) == [900]


def test_words_stand_in_for_a_phrase_that_is_not_there(folder: Path) -> None:
    (folder / "vi/005 mười lăm.wav").unlink()
    assert heard(open_clips(folder).render(SENTENCE, "vi")) == [300, 400, 500, 600, 800, 900]


def test_a_long_clip_that_leads_nowhere_is_not_taken(tmp_path: Path) -> None:
    for words, pitch in {"một hai": 300, "một": 400, "hai ba": 500}.items():
        put(tmp_path, f"vi/{words}.wav", tone(pitch))
    assert heard(open_clips(tmp_path).render("một hai ba", "vi")) == [400, 500]


def test_there_is_a_pause_at_a_comma_and_none_within_a_phrase(folder: Path) -> None:
    (folder / "vi/005 mười lăm.wav").unlink()
    clips = open_clips(folder)
    apart = clips.render("mười, lăm", "vi").seconds
    together = clips.render("mười lăm", "vi").seconds
    assert apart - together == pytest.approx(0.14 + 0.012, abs=0.005)


def test_no_click_is_heard_where_clips_meet_and_where_the_sentence_begins_and_ends(folder: Path) -> None:
    sound = open_clips(folder).render(SENTENCE, "vi")
    within = max(jump(part(open_clips(folder).render(words, "vi"), 0.05, 0.25)) for words in ("mười", "lăm"))
    assert jump(sound) <= 1.1 * within
    assert decibels(peak(sound.samples)) < -1


def test_quiet_and_loud_recordings_come_out_alike_without_the_silence_around_them(tmp_path: Path) -> None:
    hush = silence(0.7, RATE)
    put(tmp_path, "vi/một.wav", joined([hush, tone(300, amplitude=200), hush]))
    put(tmp_path, "vi/hai.wav", tone(500, amplitude=30_000))
    clips = open_clips(tmp_path)
    quiet, loud = clips.render("một", "vi"), clips.render("hai", "vi")
    assert decibels(loudness(quiet)) == pytest.approx(decibels(loudness(loud)), abs=1)
    assert quiet.seconds == pytest.approx(loud.seconds, abs=0.08)


def test_clips_of_several_rates_are_brought_to_the_highest(tmp_path: Path) -> None:
    put(tmp_path, "vi/một.wav", tone(300, rate=8_000))
    put(tmp_path, "vi/hai.wav", tone(500, rate=22_050))
    sound = open_clips(tmp_path).render("một hai", "vi")
    assert (sound.rate, heard(sound)) == (22_050, [300, 500])


def test_what_is_missing_is_named(folder: Path) -> None:
    clips = open_clips(folder)
    with pytest.raises(MissingClipsError, match="'tám'") as caught:
        clips.render("Mời số A, tám, quầy mười lăm", "vi")
    assert caught.value.missing == "tám"
    assert clips.lacks("quầy tám", "vi") == "tám"
    assert clips.lacks("Quầy năm.", "vi") == ""


def test_another_language_than_the_folders_is_nobodys_fault(folder: Path) -> None:
    with pytest.raises(OtherLanguageError):
        open_clips(folder).render("counter", "en")


def test_names_in_decomposed_characters_are_the_same_names(tmp_path: Path) -> None:
    put(tmp_path, f"vi/{unicodedata.normalize('NFD', 'Mười Lăm')}.WAV", tone(300))
    assert open_clips(tmp_path).lacks("mười lăm", "vi") == ""


def test_words_are_told_from_signs() -> None:
    assert words_of("Mời số A, 15: “quầy”!") == ("mời", "số", "a", "15", "quầy")


@pytest.mark.parametrize("made", ["", "vi", "vi/readme.txt"])
def test_a_folder_without_clips_is_refused_by_name(tmp_path: Path, made: str) -> None:
    folder = tmp_path / "voice"
    if made.endswith("txt"):
        (folder / "vi").mkdir(parents=True)
        (folder / made).touch()
    elif made:
        (folder / made).mkdir(parents=True)
    with pytest.raises(VoiceError, match="voice"):
        open_clips(folder)


def test_a_file_that_is_no_sound_is_named(tmp_path: Path) -> None:
    put(tmp_path, "vi/một.wav", tone(300)).write_bytes(b"RIFF but no more")
    with pytest.raises(VoiceError, match=r"một\.wav"):
        open_clips(tmp_path).render("một", "vi")


def test_a_folder_of_many_sentences_does_not_fill_the_memory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voice.clips.MOST_KEPT", 2)
    clips: Clips = open_clips(folder)
    for _ in range(2):
        assert heard(clips.render(SENTENCE, "vi")) == [300, 400, 500, 600, 700]
    assert len(clips._ready) <= 2  # noqa: SLF001 - what is kept is nobody else's business
