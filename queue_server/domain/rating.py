"""What a citizen thinks of one leg, when a reason is asked, and the digest that proves an answer unchanged."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A level, levels by criterion, and a reason in the citizen's own words."""

    level: str
    criteria: Mapping[str, str] = field(default_factory=dict)
    reason: str | None = None

    def digest(self, *, salt: str) -> str:
        """SHA-256, in hex, over the answer and a random salt.

        Without the salt, which only the rating's row has, five tries would find the level.
        """
        said = [salt, self.level, dict(sorted(self.criteria.items())), self.reason]
        return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def asks_reason(levels: Sequence[str], level: str) -> bool:
    """Whether a reason is asked for: from the middle of the list, which begins with the best, downwards."""
    return levels.index(level) >= len(levels) // 2
