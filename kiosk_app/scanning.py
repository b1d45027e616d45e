"""From what a scanner sends to the text of one scan. Knows no Qt; times are monotonic seconds, handed in.

A keyboard wedge types: its keys are told from a person's by their pace alone, so the first few are held back until
it is plain whose they are. A serial scanner sends bytes. Either ends a scan with CR, LF, CRLF, Tab, or not at all.
What is scanned is personal data: no `repr` here tells any of it.
"""

import math
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TypeAlias

KEY_GAP = 0.05
"""A person does not type the next key sooner; a scanner always does."""
LONG_GAP = 0.3
"""The longest pause within a scan: by then no person is meant, and the window may be busy painting."""
FEWEST = 8
"""So many keys in a row at that pace are a scan."""
MOST = 1_000
"""No code of ours is longer; of what is, so much is kept, which is enough not to be recognised."""
BACKSPACE = "\b"
_ENDINGS = "\r\n\t"


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys held back so far, when the last came, and when the last scan ended."""

    signs: str = field(default="", repr=False)
    at: float = -math.inf
    ended_at: float = -math.inf

    @property
    def is_scan(self) -> bool:
        """Whether these are a scanner's for certain."""
        return len(self.signs) >= FEWEST

    @property
    def silent_from(self) -> float:
        """When silence decides whose they are; infinity while nothing is held back."""
        return self.at + (LONG_GAP if self.is_scan else KEY_GAP) if self.signs else math.inf

    def waited(self, at: float) -> "Told":
        """Time has passed, or the next key has come."""
        if at < self.silent_from:
            return Told(self)
        return Told(Keys(ended_at=at), scan=_text(self.signs)) if self.is_scan else Told(Keys(), lets_go=True)

    def pressed(self, sign: str, *, at: float) -> "Told":
        """A key with that text has come, `""` for Shift and its like; `waited` has been asked before."""
        if sign and sign in _ENDINGS:
            return self._ended(at)
        if not self.signs and not sign:
            return Told(self)
        if sign == BACKSPACE and not self.is_scan:
            return self.interrupted()
        signs = self.signs[:-1] if sign == BACKSPACE else (self.signs + sign)[:MOST]
        return Told(replace(self, signs=signs, at=at), takes=True)

    def interrupted(self) -> "Told":
        """A key has come that no scanner has, such as an arrow."""
        return Told(self) if self.is_scan else Told(Keys(), lets_go=True)

    def _ended(self, at: float) -> "Told":
        if self.is_scan:
            return Told(Keys(ended_at=at), takes=True, scan=_text(self.signs))
        # The LF of a CRLF, or a Tab after it, still belongs to the scan before.
        is_left_over = not self.signs and at <= self.ended_at + LONG_GAP
        return Told(self, takes=True) if is_left_over else Told(Keys(), lets_go=True)


@dataclass(frozen=True, slots=True)
class Told:
    """The keys after a step, and what it means.

    `takes`: nobody else gets this key. `lets_go`: those held back were a person's, who gets them now, before this
    one. `scan` is what was scanned.
    """

    keys: Keys
    takes: bool = False
    lets_go: bool = False
    scan: str | None = field(default=None, repr=False)


Read: TypeAlias = "tuple[Line, tuple[str, ...]]"


@dataclass(frozen=True, slots=True)
class Line:
    """The bytes of a scan that has not ended, and when the last came."""

    data: bytes = field(default=b"", repr=False)
    at: float = -math.inf

    def received(self, data: bytes, *, at: float) -> Read:
        """Bytes have come; the line afterwards and the scans that ended in them."""
        *ended, rest = (self.data + data).replace(b"\n", b"\r").replace(b"\t", b"\r").split(b"\r")
        return Line(rest[:MOST], at), tuple(_text(part.decode("utf-8", "replace")) for part in ended if part)

    def waited(self, at: float) -> Read:
        """Time has passed without a byte."""
        if not self.data or at < self.at + LONG_GAP:
            return self, ()
        return self.received(b"\r", at=at)


def _text(signs: str) -> str:
    return unicodedata.normalize("NFC", signs)[:MOST]
