"""Vietnamese by Telex on the kiosk's own keyboard: a text and a key give the next text. Pure, and without memory.

`aa ee oo` put a hat, `w` a horn or a breve, `dd` a bar, `s f r x j` a tone, `z` takes the tone away; the same once
more undoes it. A tone stands where it is written, and moves as the word grows. What is no Vietnamese syllable
stays as it was typed, and so does whatever is typed without any of this.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import normalize

from kiosk_app.spelling import Spelling, spelling

TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
NO_TONE = "z"
HORN = "w"

_MARKS = frozenset(TONES.values())


@dataclass(frozen=True, slots=True)
class _Syllable:
    """A word in small letters: what it begins with, its vowels without their tone, what it ends with."""

    initial: str
    vowels: str
    final: str
    tone: str = ""

    def spelled(self) -> str:
        place = self._place()
        vowels = self.vowels[: place + 1] + self.tone + self.vowels[place + 1 :]
        return normalize("NFC", self.initial + vowels + self.final)

    def put(self, place: int, vowel: str) -> "_Syllable":
        return replace(self, vowels=self.vowels[:place] + vowel + self.vowels[place + 1 :])

    def _place(self) -> int:
        """Which vowel has the tone: the last with a mark of its own; else the last but one of an open syllable."""
        marked = [place for place, vowel in enumerate(self.vowels) if vowel in _spelling().plain]
        if marked:
            return marked[-1]
        before_last = max(0, len(self.vowels) - 2)
        return len(self.vowels) - 1 if self.final else before_last


def typed(text: str, key: str) -> str:
    """The text after that key, a single small letter, a space, or whatever else is to stand there."""
    head, word = _split(text)
    syllable = _parse(word)
    changed = _bar(word, key) or (_changed(syllable, key) if syllable else _lone_horn(word, key))
    return head + (_as_written(word, changed) if changed else _settled(word + key))


def deleted(text: str) -> str:
    """The text without its last letter."""
    head, word = _split(text[:-1])
    return head + _settled(word)


@cache
def _spelling() -> Spelling:
    return spelling()


def _split(text: str) -> tuple[str, str]:
    """What is before the last word, and that word."""
    head = re.sub(r"[^\W\d_]+$", "", text)
    return head, text[len(head) :]


def _parse(word: str) -> _Syllable | None:
    """The syllable that the word is; None if it is none."""
    apart = normalize("NFD", word.lower())
    tone = next((mark for mark in apart if mark in _MARKS), "")
    bare = normalize("NFC", "".join(mark for mark in apart if mark not in _MARKS))
    parts = _spelling().parts(bare)
    return None if parts is None else _Syllable(*parts, tone)


def _settled(word: str) -> str:
    """The word with its tone where it belongs now."""
    syllable = _parse(word)
    return _as_written(word, syllable.spelled()) if syllable and syllable.tone else word


def _changed(syllable: _Syllable, key: str) -> str:
    """What the key makes of the syllable; empty if it is just another letter."""
    if key == NO_TONE and syllable.tone:
        return replace(syllable, tone="").spelled()
    if key in TONES:
        return _with_tone(syllable, key)
    return _horned(syllable) if key == HORN else _hatted(syllable, key)


def _with_tone(syllable: _Syllable, key: str) -> str:
    if syllable.tone == TONES[key]:
        return replace(syllable, tone="").spelled() + key
    return replace(syllable, tone=TONES[key]).spelled()


def _hatted(syllable: _Syllable, key: str) -> str:
    hat, horn = _spelling().hats.get(key), _spelling().horns.get(key, "")
    return _marked(syllable, key, {key: hat, horn: hat}) if hat else ""


def _horned(syllable: _Syllable) -> str:
    """A `w` marks both vowels of a pair, and takes both marks away."""
    hats, horns = _spelling().hats, _spelling().horns
    both = horns["u"] + horns["o"]
    if both in syllable.vowels:
        return replace(syllable, vowels=syllable.vowels.replace(both, "uo")).spelled() + HORN
    for pair in ("uo", "u" + hats["o"]):
        if pair in syllable.vowels:
            return replace(syllable, vowels=syllable.vowels.replace(pair, both)).spelled()
    return _marked(syllable, HORN, {**horns, hats["a"]: horns["a"], hats["o"]: horns["o"]})


def _marked(syllable: _Syllable, key: str, marks: dict[str, str]) -> str:
    """With the mark on the last vowel that may have it; without it and with the key, where it is there already."""
    for place in reversed(range(len(syllable.vowels))):
        vowel = syllable.vowels[place]
        if vowel in marks.values():
            return syllable.put(place, _spelling().plain[vowel]).spelled() + key
        marked = syllable.put(place, marks.get(vowel, ""))
        if vowel in marks and marked.vowels in _spelling().vowels:
            return marked.spelled()
    return ""


def _bar(word: str, key: str) -> str:
    barred = {"d": _spelling().bar, _spelling().bar: "dd"}
    return barred.get(word.lower(), "") if key == "d" else ""


def _lone_horn(word: str, key: str) -> str:
    """A `w` where the vowel is still to come is that vowel."""
    horned = word.lower() + _spelling().horns["u"]
    return horned if key == HORN and _parse(horned) else ""


def _as_written(word: str, spelled: str) -> str:
    """With the capitals that the word has."""
    return "".join(
        letter.upper() if word[place : place + 1].isupper() else letter for place, letter in enumerate(spelled)
    )
