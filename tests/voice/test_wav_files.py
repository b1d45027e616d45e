"""WAV files as people record them."""

import struct
import wave
from pathlib import Path

import pytest

from voice.errors import VoiceError
from voice.wav import read_wav


def write(path: Path, *, width: int, channels: int, frames: bytes) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setsampwidth(width)
        file.setnchannels(channels)
        file.setframerate(8_000)
        file.writeframes(frames)
    return path


@pytest.mark.parametrize(
    ("width", "frames"),
    [
        (1, bytes([128, 192, 0])),
        (2, struct.pack("<3h", 0, 16_384, -32_768)),
        (3, b"\0\0\0" + b"\0\0\x40" + b"\0\0\x80"),
        (4, struct.pack("<3i", 0, 1 << 30, -(1 << 31))),
    ],
)
def test_samples_of_every_width_are_read_at_their_height(tmp_path: Path, width: int, frames: bytes) -> None:
    sound = read_wav(write(tmp_path / "a.wav", width=width, channels=1, frames=frames))
    assert list(sound.samples) == [0, 16_384, -32_768]
    assert sound.rate == 8_000


def test_both_channels_are_mixed(tmp_path: Path) -> None:
    frames = struct.pack("<4h", 100, 300, -32_768, -32_768)
    sound = read_wav(write(tmp_path / "a.wav", width=2, channels=2, frames=frames))
    assert list(sound.samples) == [200, -32_768]


@pytest.mark.parametrize("content", [b"", b"RIFF", b"\xff\xfb\x90\x64 an mp3 that was renamed"])
def test_what_is_no_wav_file_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(VoiceError, match=r"a\.wav"):
        read_wav(tmp_path / "a.wav")


def test_a_file_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match=r"gone\.wav"):
        read_wav(tmp_path / "gone.wav")
