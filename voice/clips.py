"""A voice that a person recorded: WAV files named by what they say, put together into sentences.

`FOLDER/vi/mười lăm.wav` says just that; a number before the name, as in `017 mười lăm.wav`, is left out. A file
may hold one word or a whole sentence: each sentence is made of as few files as possible.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from voice.errors import MissingClipsError, OtherLanguageError, VoiceError
from voice.joining import Piece, smoothly
from voice.pcm import Pcm, at_peak, levelled, trimmed
from voice.resampling import at_one_rate
from voice.wav import read_wav

AT_A_COMMA_SECONDS = 0.14
AT_AN_END_SECONDS = 0.35
MARGIN_SECONDS = 0.02
"""Left of the silence around a clip: soft beginnings of words lie there."""

MOST_KEPT = 500
"""Clips kept ready, some 20 MB; a folder of words has fewer."""

_ORDER = re.compile(r"^\d+[ ._-]+")
_PART = re.compile(r"\w+|[,;:.!?]")

Words = tuple[str, ...]


@dataclass(frozen=True)
class Clips:
    """A `VoiceSource`: by language, the file of each wording. `open_clips` finds them."""

    folder: Path
    files: Mapping[str, Mapping[Words, Path]]
    _ready: dict[Path, Pcm] = field(default_factory=dict, compare=False, repr=False)

    def render(self, text: str, language: str) -> Pcm:
        """The sentence. Raises OtherLanguageError, MissingClipsError, or VoiceError for a file that is broken."""
        files = self.files.get(language)
        if files is None:
            raise OtherLanguageError(f"{self.folder} has no clips in {language!r}")
        words, pauses = _read(text)
        found = _cover(words, files)
        if found is None:
            raise MissingClipsError(_first_missing(words, files), str(self.folder / language))
        sounds = at_one_rate([self._clip(files[said]) for said in found])
        return smoothly(_pieces(found, sounds, pauses))

    def lacks(self, text: str, language: str) -> str:
        """The first words of the text that no clip says; empty where it can be said."""
        files = self.files.get(language, {})
        words, _ = _read(text)
        return "" if _cover(words, files) is not None else _first_missing(words, files)

    def _clip(self, path: Path) -> Pcm:
        if path not in self._ready:
            if len(self._ready) >= MOST_KEPT:
                self._ready.clear()
            self._ready[path] = _prepared(path)
        return self._ready[path]


def open_clips(folder: Path) -> Clips:
    """The clips of a folder with one folder for each language. Raises VoiceError where there are none."""
    try:
        languages = sorted(entry for entry in folder.iterdir() if entry.is_dir())
        files = {each.name: _named(each) for each in languages}
    except OSError as error:
        raise VoiceError(f"the voice folder {folder} cannot be read: {error.strerror}") from error
    files = {language: named for language, named in files.items() if named}
    if not files:
        raise VoiceError(f"the voice folder {folder} has no clips, such as {folder}/vi/NAME.wav")
    return Clips(folder, files)


def words_of(text: str) -> Words:
    """What is said of a text, without its signs: what names a clip."""
    return _read(text)[0]


def _named(folder: Path) -> dict[Words, Path]:
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".wav")
    return {words_of(_ORDER.sub("", path.stem)): path for path in reversed(paths)}


def _read(text: str) -> tuple[Words, dict[int, float]]:
    """The words, and after how many of them a pause is made."""
    words: list[str] = []
    pauses: dict[int, float] = {}
    # Names of files may come in decomposed characters, as some systems write them.
    for part in _PART.findall(unicodedata.normalize("NFC", text).casefold()):
        if part[0].isalnum():
            words.append(part)
        else:
            pauses[len(words)] = AT_A_COMMA_SECONDS if part in ",;:" else AT_AN_END_SECONDS
    return tuple(words), pauses


def _cover(words: Words, files: Mapping[Words, Path]) -> list[Words] | None:
    """The words as the fewest clips that say them, in order; None where they cannot be said."""
    longest = max(map(len, files), default=0)

    @cache
    def rest(start: int) -> tuple[Words, ...] | None:
        if start == len(words):
            return ()
        ends = range(start + 1, min(start + longest, len(words)) + 1)
        clips = [words[start:end] for end in ends if words[start:end] in files]
        ways = [(clip, *after) for clip in clips if (after := rest(start + len(clip))) is not None]
        return min(ways, key=len, default=None)

    found = rest(0)
    return None if found is None else list(found)


def _first_missing(words: Words, files: Mapping[Words, Path]) -> str:
    """The word at which every way to say them ends first."""
    said = max((end for end in range(len(words)) if _cover(words[:end], files) is not None), default=0)
    return words[said] if words else ""


def _pieces(found: list[Words], sounds: list[Pcm], pauses: Mapping[int, float]) -> list[Piece]:
    ends = [sum(map(len, found[: at + 1])) for at in range(len(found))]
    return [Piece(sound, pauses.get(end, 0.0)) for sound, end in zip(sounds, ends, strict=True)]


def _prepared(path: Path) -> Pcm:
    """Evened before it is trimmed, so that a quiet recording keeps its soft ends; and by its peak
    before all, because what is very quiet would count as silence.
    """
    sound = levelled(at_peak(read_wav(path)))
    return levelled(trimmed(sound, margin_seconds=MARGIN_SECONDS))
