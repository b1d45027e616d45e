"""The arithmetic of sound."""

import io
import math
import wave
from array import array

import pytest

from voice.pcm import Pcm, decibels, joined, levelled, loudness, peak, silence, trimmed

RATE = 8000


def tone(amplitude: float, seconds: float = 1.0) -> Pcm:
    samples = (int(amplitude * math.sin(2 * math.pi * 440 * i / RATE)) for i in range(round(seconds * RATE)))
    return Pcm(array("h", samples).tobytes(), RATE)


@pytest.mark.parametrize("amplitude", [300, 3000, 30000])
def test_quiet_and_loud_sounds_come_to_one_loudness(amplitude: int) -> None:
    assert decibels(loudness(levelled(tone(amplitude)))) == pytest.approx(-18, abs=0.1)


def test_pauses_with_a_little_noise_do_not_count_as_quiet_sound() -> None:
    with_pauses = joined([tone(3000), tone(60, seconds=4), tone(3000)])
    assert loudness(with_pauses) == pytest.approx(loudness(tone(3000)), rel=0.01)


def test_a_peak_is_never_raised_to_clipping() -> None:
    clicked = joined([tone(300), Pcm(array("h", [20000, -20000]).tobytes(), RATE)])
    assert decibels(peak(levelled(clicked).samples)) == pytest.approx(-1.5, abs=0.01)


def test_the_most_negative_sample_is_a_peak_too() -> None:
    assert decibels(peak([-32768, 0])) == 0.0


def test_silence_stays_silent() -> None:
    assert levelled(silence(1, RATE)) == silence(1, RATE)
    assert decibels(0) == -math.inf


def test_silence_is_trimmed_at_both_ends_and_kept_inside() -> None:
    inside = joined([tone(3000), silence(0.5, RATE), tone(3000)])
    assert trimmed(joined([silence(1, RATE), inside, silence(2, RATE)])).seconds == pytest.approx(2.5, abs=0.03)
    assert trimmed(silence(1, RATE)).seconds == 0


def test_sounds_of_different_rates_are_not_joined() -> None:
    with pytest.raises(ValueError, match="8000, 16000"):
        joined([silence(1, RATE), silence(1, 2 * RATE)])


def test_a_wav_file_holds_the_same_samples() -> None:
    with wave.open(io.BytesIO(tone(3000).as_wav())) as file:
        assert file.getparams()[:4] == (1, 2, RATE, RATE)
        assert file.readframes(RATE) == tone(3000).frames
