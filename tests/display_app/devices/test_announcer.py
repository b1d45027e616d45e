"""What the hall hears of one call, with the real voice."""

import pytest

from display_app.announcements import Form, Invitation, Utterance
from display_app.devices.announcer import Announcer
from display_app.wording import load_wording
from tests.voice.wav import anatomy, part, share_of_note
from voice.espeak import Espeak
from voice.pcm import Pcm, decibels, loudness, peak
from voice.voices import Voices, open_voices

CALL = Invitation("A005", 3)


def heard(form: Form = Form.TWICE, *languages: str) -> Pcm:
    announcer = Announcer(open_voices([]), [load_wording(code) for code in languages or ("vi",)])
    return announcer.render(Utterance(CALL, form)).sound


def test_the_chime_comes_first_and_the_same_sentence_twice() -> None:
    parts = anatomy(heard())
    assert share_of_note(part(parts.chime, 0, 0.4), 659.26) > 0.7
    first, second = parts.sentences
    assert first == second
    assert share_of_note(part(first, 0, 0.4), 659.26) < 0.1
    assert 4 < first.seconds < 7


def test_under_a_backlog_the_sentence_is_said_once_and_then_in_short() -> None:
    (once,) = anatomy(heard(Form.ONCE)).sentences
    (short,) = anatomy(heard(Form.SHORT)).sentences
    assert short.seconds < 0.75 * once.seconds


def test_chime_and_voice_are_evenly_loud_and_never_clipped() -> None:
    sound = heard()
    parts = anatomy(sound)
    assert abs(decibels(loudness(parts.chime)) - decibels(loudness(parts.sentences[0]))) < 2
    assert decibels(peak(sound.samples)) < -1


def test_english_follows_vietnamese_in_each_saying() -> None:
    vietnamese, both = heard(Form.ONCE), heard(Form.ONCE, "vi", "en")
    assert both.seconds > vietnamese.seconds + 3


def test_without_a_voice_the_chime_alone_is_heard_and_the_reason_told(caplog: pytest.LogCaptureFixture) -> None:
    mute = Announcer(Voices([Espeak({})]), [load_wording("vi")])
    rendering = mute.render(Utterance(CALL, Form.TWICE))
    assert rendering.problem == "voice_unavailable"
    assert rendering.sound.seconds == pytest.approx(1.4, abs=0.01)
    assert "A005" in caplog.text
