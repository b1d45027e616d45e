"""How loud the hall's voice is at which time of the day."""

import re
from dataclasses import dataclass
from datetime import time

_STEP = re.compile(r"(?:([01]\d|2[0-3]):([0-5]\d)=)?(\d{1,3})")
LOUDEST = 100


@dataclass(frozen=True)
class Volumes:
    """From each time on, in order, that percent; before the first one it is as it was at the end of the day."""

    steps: tuple[tuple[time, int], ...] = ((time(), LOUDEST),)

    def at(self, now: time) -> int:
        """The percent at that time on the centre's clock, 0 to 100."""
        begun = [percent for since, percent in self.steps if since <= now]
        return begun[-1] if begun else self.steps[-1][1]


def parse_volumes(text: str) -> Volumes:
    """From `80`, or `07:00=80,12:00=50`. Raises ValueError with a sentence for the operator."""
    found = [_STEP.fullmatch(part.strip()) for part in text.split(",")]
    steps = tuple((time(int(step[1] or 0), int(step[2] or 0)), int(step[3])) for step in found if step)
    times = [since for since, _ in steps]
    is_whole = len(steps) == len(found) and all(percent <= LOUDEST for _, percent in steps)
    if not is_whole or times != sorted(set(times)):
        raise ValueError(f"{text!r} is no volume: write 80, or 07:00=80,12:00=50 with later times later")
    return Volumes(steps)
