"""Sound as samples (16-bit, mono) and the little arithmetic that speech needs."""

import io
import math
import wave
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import mul

FULL_SCALE = 32768
BYTES_PER_SAMPLE = 2
BLOCKS_PER_SECOND = 50
QUIET_DBFS = -45.0


@dataclass(frozen=True)
class Pcm:
    """Mono sound: signed 16-bit samples in this machine's byte order, `rate` samples a second."""

    frames: bytes
    rate: int

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.frames) / BYTES_PER_SAMPLE / self.rate

    @property
    def samples(self) -> Sequence[int]:
        """The samples, -32768 to 32767."""
        return array("h", self.frames)

    def as_wav(self) -> bytes:
        """The same sound as the content of a WAV file."""
        content = io.BytesIO()
        with wave.open(content, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(BYTES_PER_SAMPLE)
            file.setframerate(self.rate)
            file.writeframes(self.frames)
        return content.getvalue()


def silence(seconds: float, rate: int) -> Pcm:
    """Nothing to hear for that long."""
    return Pcm(bytes(BYTES_PER_SAMPLE * round(seconds * rate)), rate)


def joined(parts: Iterable[Pcm]) -> Pcm:
    """The parts one after another; `ValueError` unless all have one rate."""
    parts = list(parts)
    rates = {part.rate for part in parts}
    if len(rates) != 1:
        raise ValueError(f"sounds of different rates cannot be joined: {sorted(rates)}")
    return Pcm(b"".join(part.frames for part in parts), rates.pop())


def decibels(amplitude: float) -> float:
    """An amplitude in sample units as dBFS; silence is minus infinity."""
    return 20 * math.log10(amplitude / FULL_SCALE) if amplitude else -math.inf


def peak(samples: Sequence[int]) -> int:
    """The largest distance from zero."""
    return max(map(abs, samples), default=0)


def loudness(sound: Pcm) -> float:
    """RMS in sample units over the parts that can be heard, so that pauses do not count as quiet speech."""
    energies = [energy for energy in _energies(sound) if decibels(math.sqrt(energy)) > QUIET_DBFS]
    return math.sqrt(sum(energies) / len(energies)) if energies else 0.0


def levelled(sound: Pcm, *, loudness_dbfs: float = -18.0, peak_dbfs: float = -1.5) -> Pcm:
    """The sound at an even loudness, or as near to it as its highest peak allows; silence stays silent."""
    samples = sound.samples
    heard = loudness(sound)
    if not heard:
        return sound
    gain = min(_amplitude(loudness_dbfs) / heard, _amplitude(peak_dbfs) / peak(samples))
    return Pcm(array("h", [int(sample * gain) for sample in samples]).tobytes(), sound.rate)


def at_peak(sound: Pcm, *, peak_dbfs: float = -3.0) -> Pcm:
    """The sound so loud that its highest peak is there; silence stays silent."""
    samples = sound.samples
    highest = peak(samples)
    if not highest:
        return sound
    gain = _amplitude(peak_dbfs) / highest
    return Pcm(array("h", [int(sample * gain) for sample in samples]).tobytes(), sound.rate)


def at_volume(sound: Pcm, percent: int) -> Pcm:
    """As a knob at that percent lets it through: by its square, which ears take for even steps."""
    gain = (percent / 100) ** 2
    return Pcm(array("h", [int(sample * gain) for sample in sound.samples]).tobytes(), sound.rate)


def trimmed(sound: Pcm, *, margin_seconds: float = 0.0) -> Pcm:
    """The sound without the silence before and after it, to the nearest fiftieth of a second, but for a margin."""
    heard = [i for i, energy in enumerate(_energies(sound)) if decibels(math.sqrt(energy)) > QUIET_DBFS]
    if not heard:
        return Pcm(b"", sound.rate)
    block, margin = _block(sound), round(margin_seconds * sound.rate)
    first, last = max(0, heard[0] * block - margin), (heard[-1] + 1) * block + margin
    return Pcm(sound.frames[BYTES_PER_SAMPLE * first : BYTES_PER_SAMPLE * last], sound.rate)


def _energies(sound: Pcm) -> list[float]:
    samples, size = sound.samples, _block(sound)
    blocks = (samples[start : start + size] for start in range(0, len(samples), size))
    return [sum(map(mul, block, block)) / len(block) for block in blocks]


def _block(sound: Pcm) -> int:
    return sound.rate // BLOCKS_PER_SECOND


def _amplitude(dbfs: float) -> float:
    return FULL_SCALE * math.pow(10.0, dbfs / 20)
