"""Until when a place is kept for somebody who took a number from afar."""

from datetime import datetime, timedelta


def kept_until(
    now: datetime, keeps: timedelta, *, shift_ends: datetime | None, opens_again: datetime | None
) -> datetime:
    """So long, while people are at work: a pause between two shifts takes nothing of it. All instants are aware.

    `shift_ends` is None where the centre states no hours; `opens_again` is the next shift of the same date, if
    there is one: after the last nobody can come.
    """
    until = now + keeps
    if shift_ends is None or until <= shift_ends:
        return until
    return shift_ends if opens_again is None else opens_again + (until - shift_ends)
