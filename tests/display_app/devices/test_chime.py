"""The two notes before an announcement."""

import pytest

from display_app.devices.chime import chime
from tests.voice.wav import part, share_of_note
from voice.pcm import decibels, levelled, loudness, peak


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
def test_one_note_then_a_lower_one_at_any_rate(rate: int) -> None:
    sound = chime(rate)
    assert sound.seconds == pytest.approx(1.4, abs=0.01)
    first, second = part(sound, 0, 0.4), part(sound, 0.7, 1.1)
    assert share_of_note(first, 659.26) > 0.7 > 0.1 > share_of_note(first, 523.25)
    assert share_of_note(second, 523.25) > 0.6 > 0.2 > share_of_note(second, 659.26)


def test_it_begins_and_ends_softly() -> None:
    samples = chime(22_050).samples
    assert decibels(peak(samples[:20])) < -30
    assert decibels(peak(samples[-20:])) < -60


def test_it_is_as_loud_as_the_voice_and_far_from_clipping() -> None:
    even = levelled(chime(22_050))
    assert decibels(loudness(even)) == pytest.approx(-18, abs=1)
    assert decibels(peak(even.samples)) < -5
