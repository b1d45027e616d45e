"""Sound at another rate is the same sound."""

import pytest

from tests.voice.tones import tone
from tests.voice.wav import part, share_of_note
from voice.pcm import decibels, loudness, peak
from voice.resampling import at_one_rate, resampled


@pytest.mark.parametrize(
    ("rate", "other"), [(22_050, 44_100), (22_050, 48_000), (44_100, 22_050), (16_000, 22_050)]
)
@pytest.mark.parametrize("pitch", [200, 1_000, 3_500])
def test_length_pitch_and_loudness_stay(rate: int, other: int, pitch: int) -> None:
    before = tone(pitch, rate=rate)
    after = resampled(before, other)
    assert after.rate == other
    assert after.seconds == pytest.approx(before.seconds, abs=0.001)
    middle = part(after, 0.05, 0.25)
    assert share_of_note(middle, pitch) > 0.995
    assert decibels(loudness(middle)) == pytest.approx(decibels(loudness(part(before, 0.05, 0.25))), abs=0.3)


def test_what_a_lower_rate_cannot_hold_does_not_come_back_as_another_note() -> None:
    assert decibels(loudness(resampled(tone(15_000, rate=44_100), 22_050))) < decibels(8_000) - 30


def test_the_loudest_sound_does_not_turn_over() -> None:
    after = resampled(tone(900, rate=22_050, amplitude=32_767), 48_000)
    assert share_of_note(part(after, 0.05, 0.25), 900) > 0.99
    assert peak(after.samples) <= 32_768


def test_the_same_rate_is_the_same_sound_and_several_meet_at_the_highest() -> None:
    low, high = tone(300, rate=8_000), tone(300, rate=16_000)
    assert resampled(low, 8_000) is low
    assert [sound.rate for sound in at_one_rate([low, high])] == [16_000, 16_000]
