"""`queue-voice`: from the list of what to record to a folder from which a hall speaks; and what it finds wrong."""

from itertools import product
from pathlib import Path

import pytest

from display_app.announcements import Form, Invitation
from display_app.cli import main
from display_app.wording import load_wording
from queue_protocol.state import VoiceWords
from tests.support.centres import REAL_XA_MAU
from tests.voice.tones import put, tone
from voice.clips import open_clips
from voice.pcm import Pcm, decibels, loudness, peak
from voice.wav import read_wav

CENTRE = """
[voice]
languages = ["vi", "en"]
[voice.vi]
call = "Xin mời số {number}, tới quầy {counter}"
four_after_tens = "tư"
no_tens = "lẻ"
letters = { B = "bờ" }
[[service]]
prefix = "B"
[[service]]
prefix = "AK"
[[counter]]
number = 24
[[counter]]
number = 105
"""
OWN = VoiceWords(
    call="Xin mời số {number}, tới quầy {counter}",
    four_after_tens="tư",
    no_tens="lẻ",
    letters={"B": "bờ"},
)


@pytest.fixture
def centre(tmp_path: Path) -> Path:
    path = tmp_path / "centre.toml"
    path.write_text(CENTRE, "utf-8")
    return path


def run(*arguments: str | Path) -> int:
    return main(["--language", "en", *map(str, arguments)])


def test_a_rendered_folder_lacks_nothing_and_says_every_call_of_the_centre(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "voice"
    assert run("check", folder, "--centre", centre) == 1
    assert run("render", folder, "--centre", centre) == 0
    assert run("check", folder, "--centre", centre) == 0
    assert "are there" in capsys.readouterr().out
    clips = open_clips(folder)
    for language, words in (("vi", OWN), ("en", VoiceWords())):
        wording = load_wording(language, words)
        calls = product(("B012", "AK987", "1B3456"), (24, 105), (1, 2, 3), Form)
        said = {wording.sentence(Invitation(number, counter, nth), form) for number, counter, nth, form in calls}
        assert {sentence for sentence in said if clips.lacks(sentence, language)} == set()
        assert clips.render(sorted(said)[0], language).seconds > 2


def test_every_rendered_clip_is_as_loud_as_the_others_and_none_is_clipped(tmp_path: Path) -> None:
    folder = tmp_path / "voice"
    assert run("render", folder, "--centre", REAL_XA_MAU) == 0
    sounds = [read_wav(path) for path in sorted((folder / "vi").iterdir())]
    assert len(sounds) == 22
    levels = [decibels(loudness(sound)) for sound in sounds]
    assert max(levels) - min(levels) < 4
    assert max(decibels(peak(sound.samples)) for sound in sounds) < -1
    assert all(0.15 < sound.seconds < 2.5 for sound in sounds)


def test_the_list_is_what_a_person_reads_in_order_with_the_names_of_the_files(
    centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("list", "--centre", centre) == 0
    head, *listed = capsys.readouterr().out.splitlines()
    vietnamese = [line.split("\t") for line in listed if line.startswith("vi")]
    assert head.startswith(f"{len(listed)} files")
    assert vietnamese[:2] == [["vi/001 xin mời số.wav", "Xin mời số"], ["vi/002 tới quầy.wav", "tới quầy"]]
    assert [words for _, words in vietnamese[-2:]] == ["hai mươi tư", "một trăm lẻ năm"]
    assert "bờ" in [words for _, words in vietnamese]
    assert ["en/001 ticket.wav", "Ticket"] in [line.split("\t") for line in listed]


def test_what_a_person_has_recorded_is_kept_and_only_the_rest_is_made(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded = put(tmp_path / "voice", "vi/hai mươi tư.wav", tone(300))
    before = recorded.read_bytes()
    assert run("render", tmp_path / "voice", "--centre", centre) == 0
    assert "1 were there" in capsys.readouterr().out
    assert recorded.read_bytes() == before
    assert len(list((tmp_path / "voice" / "vi").glob("*hai mươi tư.wav"))) == 1


def test_what_is_missing_or_spoilt_is_named(
    tmp_path: Path, centre: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "voice"
    run("render", folder, "--centre", centre)
    capsys.readouterr()
    next((folder / "vi").glob("* bờ.wav")).unlink()
    put(folder, "vi/quiet.wav", tone(300, amplitude=20))
    put(folder, "vi/loud.wav", Pcm(b"\xff\x7f" * 400, 16_000))
    put(folder, "vi/broken.wav", tone(300)).write_bytes(b"no sound")
    assert run("check", folder, "--centre", centre) == 1
    said = capsys.readouterr()
    assert "bờ" in said.out
    for name in ("quiet", "loud", "broken"):
        assert f"{name}.wav" in said.out
    assert "1 of" in said.err
    assert "3 spoilt" in said.err


@pytest.mark.parametrize("content", ["not toml", "[voice]\nlanguages = 3\n[[service]]\nprefix = 'A'", "[centre]"])
def test_a_centre_file_that_cannot_be_used_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (tmp_path / "centre.toml").write_text(content)
    assert run("list", "--centre", tmp_path / "centre.toml") == 1
    assert "queue-server import" in capsys.readouterr().err


def test_a_voice_that_is_none_and_a_folder_that_cannot_be_written_are_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("render", tmp_path / "voice", "--with", "gone.onnx") == 1
    assert "gone.onnx" in capsys.readouterr().err
    (tmp_path / "taken").touch()
    assert run("render", tmp_path / "taken") == 1
    assert "taken" in capsys.readouterr().err


def test_it_speaks_vietnamese_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list"]) == 0
    assert capsys.readouterr().out.startswith("Cần ghi âm")
