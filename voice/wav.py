"""WAV files as people record them: 8 to 32 bits, mono or stereo, read as this package keeps sound."""

import sys
import wave
from array import array
from pathlib import Path

from voice.errors import VoiceError
from voice.pcm import Pcm


def read_wav(path: Path) -> Pcm:
    """The file as mono, both channels mixed. Raises VoiceError for what is no WAV file of whole numbers."""
    try:
        with wave.open(str(path), "rb") as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            frames = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise VoiceError(f"{path} cannot be read as a WAV file: {error}") from error
    return Pcm(_mixed(_sixteen_bits(frames, width), channels).tobytes(), rate)


def _sixteen_bits(frames: bytes, width: int) -> "array[int]":
    """The two highest bytes of each sample; WAV files are little-endian, and have no sign with one byte."""
    if width == 1:
        return array("h", ((byte - 128) << 8 for byte in frames))
    high = bytearray(2 * (len(frames) // width))
    high[0::2], high[1::2] = frames[width - 2 :: width], frames[width - 1 :: width]
    samples = array("h", bytes(high))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _mixed(samples: "array[int]", channels: int) -> "array[int]":
    if channels == 1:
        return samples
    together = zip(*(samples[channel::channels] for channel in range(channels)), strict=False)
    return array("h", (sum(each) // channels for each in together))
