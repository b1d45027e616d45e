"""How near somebody's turn is: whether to come back to the zone, and how much of the wait has gone by."""

NEAR = 3
"""With so few people before them, or fewer, whoever has gone for a walk should be back."""
_STEP = 5


def is_near(people_ahead: int) -> bool:
    """Whether somebody should be in the zone by now."""
    return people_ahead <= NEAR


def progress(waited: float, rest: float) -> int:
    """How much of the wait has gone by, in percent and in steps of five; both in the same unit of time."""
    whole = max(waited, 0.0) + max(rest, 0.0)
    return 0 if whole == 0 else int(max(waited, 0.0) / whole * 100 // _STEP * _STEP)
