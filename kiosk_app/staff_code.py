"""The code that opens the kiosk to its staff: kept as a hash, locked for a while after too many wrong tries."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

FEWEST_DIGITS, MOST_DIGITS = 4, 12
TRIES = 5
LOCK_SECONDS = 300.0

_COST, _BLOCK, _LANES = 2**14, 8, 1  # 16 MB and some 50 ms: a code of few digits must be slow to guess
_MOST_BYTES = 64 * 1024 * 1024


def is_code(text: str) -> bool:
    """Whether that can be a staff code: 4 to 12 digits, the keys that the pad has."""
    return FEWEST_DIGITS <= len(text) <= MOST_DIGITS and text.isascii() and text.isdigit()


def hashed(code: str, *, salt: bytes | None = None) -> str:
    """The code as it is kept."""
    salt = salt or secrets.token_bytes(16)
    return f"scrypt${salt.hex()}${_scrypt(code, salt).hex()}"


def matches(code: str, kept: str) -> bool:
    """Whether that is the code; a hash that cannot be read matches none."""
    try:
        method, salt, wanted = kept.split("$")
        return method == "scrypt" and hmac.compare_digest(_scrypt(code, bytes.fromhex(salt)).hex(), wanted)
    except ValueError:
        return False


def _scrypt(code: str, salt: bytes) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MOST_BYTES)


@dataclass(frozen=True, slots=True)
class Tries:
    """How often a wrong code was given, and until when none is taken; seconds since 1970."""

    wrong: int = 0
    locked_until: float = 0.0

    def is_locked(self, now: float) -> bool:
        """Whether no code is taken now. A clock that was set back cannot lock anybody out for longer."""
        return now < self.locked_until <= now + LOCK_SECONDS

    def after_wrong(self, now: float) -> "Tries":
        """One more wrong code; at the fifth the pad locks and counting begins anew."""
        wrong = self.wrong + 1
        return Tries(0, now + LOCK_SECONDS) if wrong >= TRIES else Tries(wrong, self.locked_until)
