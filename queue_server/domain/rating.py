"""What a citizen thinks of one leg, when a reason is asked, and the digest that proves an answer unchanged."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from queue_server.domain.refusals import RatingOverError

RIGHT_AFTER = timedelta(minutes=5)
"""How long after a leg has ended the panel of its counter may still bring the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A level, levels by criterion, and why: in the citizen's own words, and by a code of the centre's list."""

    level: str
    criteria: Mapping[str, str] = field(default_factory=dict)
    reason: str | None = None
    reason_code: str | None = None

    def digest(self, *, salt: str) -> str:
        """SHA-256, in hex, over the answer and a random salt.

        Without the salt, which only the rating's row has, five tries would find the level.
        """
        said = [salt, self.level, dict(sorted(self.criteria.items())), self.reason]
        if self.reason_code is not None:  # or answers from before there were codes would no longer be proved
            said.append(self.reason_code)
        return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def require_right_after(*, number: str, ended_at: datetime, now: datetime) -> None:
    """Say nothing while the panel of the counter may still bring the answer. Raises RatingOverError."""
    if now - ended_at > RIGHT_AFTER:
        raise RatingOverError(number=number)


def asks_reason(levels: Sequence[str], level: str) -> bool:
    """Whether a reason is asked for: from the middle of the list, which begins with the best, downwards."""
    return levels.index(level) >= len(levels) // 2
