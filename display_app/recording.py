"""A folder of clips for a centre: what a person has to record, what is missing, what a machine can make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from display_app.script import Vocabulary, script
from display_app.wording import load_wording
from queue_protocol.state import Voice
from voice.clips import Clips, open_clips
from voice.errors import VoiceError
from voice.pcm import FULL_SCALE, Pcm, decibels, levelled, loudness, trimmed
from voice.source import VoiceSource
from voice.wav import read_wav

MARGIN_SECONDS = 0.03
TOO_QUIET_DBFS = -40.0
CLIPPED_SAMPLES = 3
"""So many samples in a row at the very top, and a recording was too loud."""


@dataclass(frozen=True)
class Line:
    """What is to be recorded as one file, and where: `vi/017 mười lăm.wav`."""

    language: str
    words: str
    file: Path


def lines(voice: Voice, vocabulary: Vocabulary) -> list[Line]:
    """What a voice of this centre must say, in the order in which it is read. Raises UnknownLanguageError."""
    found = []
    for language in voice.languages:
        for order, words in enumerate(script(load_wording(language, voice.words.get(language)), vocabulary), 1):
            found.append(Line(language, words, Path(language) / f"{order:03} {words.casefold()}.wav"))
    return found


def missing(clips: Clips | None, script: Iterable[Line]) -> list[Line]:
    """The lines that no clip says, alone or with others."""
    return [line for line in script if clips is None or clips.lacks(line.words, line.language)]


def render(folder: Path, script: Iterable[Line], voice: VoiceSource) -> Iterator[Line]:
    """Make a file of each line, and say which is made. Raises VoiceError, OSError."""
    for line in script:
        sound = trimmed(levelled(voice.render(line.words, line.language)), margin_seconds=MARGIN_SECONDS)
        target = folder / line.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(levelled(sound).as_wav())
        yield line


def clips_in(folder: Path) -> Clips | None:
    """The clips of the folder; None where there are none yet."""
    try:
        return open_clips(folder)
    except VoiceError:
        return None


@dataclass(frozen=True)
class Spoilt:
    """A clip that cannot be used as it is; `reason` is `unreadable`, `too_quiet` or `clipped`."""

    file: Path
    reason: str


def spoilt(clips: Clips) -> list[Spoilt]:
    """The clips that should be recorded anew."""
    paths = sorted(path for named in clips.files.values() for path in named.values())
    judged = ((path, _judged(path)) for path in paths)
    return [Spoilt(path, reason) for path, reason in judged if reason]


def _judged(path: Path) -> str:
    try:
        sound = read_wav(path)
    except VoiceError:
        return "unreadable"
    if decibels(loudness(sound)) < TOO_QUIET_DBFS:
        return "too_quiet"
    return "clipped" if _is_clipped(sound) else ""


def _is_clipped(sound: Pcm) -> bool:
    samples: Sequence[int] = sound.samples
    highest = [abs(sample) >= FULL_SCALE - 1 for sample in samples]
    return any(all(highest[at : at + CLIPPED_SAMPLES]) for at, is_high in enumerate(highest) if is_high)
