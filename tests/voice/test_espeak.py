"""The real espeak-ng engine."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import espeakng_loader
import pytest

from voice.errors import VoiceError
from voice.espeak import Espeak, EspeakVoice, load_espeak_voices
from voice.pcm import decibels, loudness, peak, trimmed

SENTENCES = {
    "vi": "Mời công dân có số A, không, không, năm, đến quầy số ba",
    "en": "Ticket A zero zero five, counter three",
}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_sentence_is_spoken_slowly_and_unclipped(language: str) -> None:
    sound = Espeak(load_espeak_voices()).render(SENTENCES[language], language)
    assert sound.rate == 22_050
    assert 3.5 < trimmed(sound).seconds < 7
    assert decibels(loudness(sound)) > -30
    assert decibels(peak(sound.samples)) < -2


def test_languages_can_be_mixed_and_a_sentence_said_again_is_as_long() -> None:
    engine = Espeak(load_espeak_voices())
    first = engine.render(SENTENCES["vi"], "vi")
    english = engine.render(SENTENCES["en"], "en")
    again = engine.render(SENTENCES["vi"], "vi")
    assert again.seconds == pytest.approx(first.seconds, abs=0.1)
    assert abs(english.seconds - first.seconds) > 0.3


def test_two_engines_in_one_process_do_not_take_each_others_samples() -> None:
    one, other = Espeak(load_espeak_voices()), Espeak(load_espeak_voices())
    first = one.render(SENTENCES["vi"], "vi").seconds
    assert other.render("ba", "vi").seconds < first / 3
    assert one.render(SENTENCES["vi"], "vi").seconds == pytest.approx(first, abs=0.1)


def test_words_are_respelled_whole_and_with_their_punctuation() -> None:
    voice = EspeakVoice(voice="en", words_per_minute=130, word_gap=0, respell={"A": "eh"})
    assert voice.spelling("Ticket A zero, A, All") == "Ticket eh zero, eh, All"


def test_the_letter_a_is_not_read_as_an_article() -> None:
    engine = Espeak(load_espeak_voices())
    as_article = Espeak({"en": replace(load_espeak_voices()["en"], respell={})})
    assert engine.render("Ticket A zero", "en").seconds > as_article.render("Ticket A zero", "en").seconds


def test_a_language_without_a_voice_is_refused() -> None:
    with pytest.raises(VoiceError, match="'fr'"):
        Espeak(load_espeak_voices()).render("bonjour", "fr")


def test_a_voice_that_the_engine_does_not_have_is_refused_by_name() -> None:
    unknown = {"vi": replace(load_espeak_voices()["vi"], voice="vi-nowhere")}
    with pytest.raises(VoiceError, match="vi-nowhere"):
        Espeak(unknown).render("một", "vi")


def test_a_library_that_cannot_be_loaded_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="cannot be loaded"):
        Espeak(load_espeak_voices(), library=lambda: str(tmp_path / "missing.so")).render("một", "vi")


FROM_A_FOLDER = """
import sys
from voice.espeak import Espeak, load_espeak_voices
print(Espeak(load_espeak_voices(), data=lambda: sys.argv[1]).render("A", "vi").seconds)
"""


def test_it_speaks_from_a_path_longer_than_the_library_can_keep(tmp_path: Path) -> None:
    deep = tmp_path / ("x" * 100) / ("y" * 100) / "espeak-ng-data"
    deep.parent.mkdir(parents=True)
    deep.symlink_to(espeakng_loader.get_data_path(), target_is_directory=True)
    # A process of its own: the library cannot start twice.
    spoken = subprocess.run(
        [sys.executable, "-c", FROM_A_FOLDER, str(deep)],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(spoken.stdout) > 0.1
    assert spoken.stderr == ""
    assert list(tmp_path.iterdir()) == [deep.parents[1]]


def test_missing_data_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no usable data"):
        Espeak(load_espeak_voices(), data=lambda: str(tmp_path)).render("một", "vi")


def test_several_threads_may_speak_at_once() -> None:
    engine = Espeak(load_espeak_voices())
    with ThreadPoolExecutor(4) as pool:
        sounds = list(pool.map(lambda language: engine.render(SENTENCES[language], language), ["vi", "en"] * 8))
    vietnamese, english = sounds[::2], sounds[1::2]
    assert min(sound.seconds for sound in vietnamese) > max(sound.seconds for sound in english)
