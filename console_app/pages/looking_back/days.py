"""A day read from the server and kept as a replay, with the minutes between which something happened."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from console_app.api import Api
from queue_client.replay import Replay
from queue_protocol.state import Snapshot

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date of the centre. Minutes are counted from its midnight, `first` and `last` being on the slider.

    `settings_as_of` is when names and services were as they are shown, where that is not the day itself.
    """

    date: date
    begins_at: datetime
    replay: Replay
    first: int
    last: int
    settings_as_of: datetime | None

    def moment(self, minute: int) -> datetime:
        """The end of that minute: what is shown holds all that happened in it."""
        return self.begins_at + (minute + 1) * MINUTE - timedelta(microseconds=1)

    def minute_of(self, moment: datetime) -> int:
        """The minute in which that instant falls, kept on the slider."""
        return min(max((moment - self.begins_at) // MINUTE, self.first), self.last)


async def read_day(api: Api, day: date) -> Day | None:
    """None where the journal has nothing of that date. Raises ConsoleError."""
    told = await api.get(f"/days/{day}/opening")
    if told["opening"] is None:
        return None
    opening = Snapshot.model_validate(told["opening"])
    frames = (await api.text(f"/days/{day}/events")).splitlines()
    begins_at, as_of = (datetime.fromisoformat(told[name]) for name in ("begins_at", "settings_as_of"))
    replay = Replay(opening, frames)
    first, last = _minutes(replay, opening, begins_at, datetime.fromisoformat(told["ends_at"]))
    is_of_then = as_of < datetime.fromisoformat(told["ends_at"])
    return Day(
        date=day,
        begins_at=begins_at,
        replay=replay,
        first=first,
        last=last,
        settings_as_of=None if is_of_then else as_of,
    )


def _minutes(replay: Replay, opening: Snapshot, begins_at: datetime, ends_at: datetime) -> tuple[int, int]:
    """From the first to the last thing that happened, and the hours in which numbers are given that day."""
    hours = [each for each in opening.open_periods or () if begins_at < each.opens_at < ends_at]
    instants = replay.times[:1] + replay.times[-1:] or [opening.at]
    instants += [edge for each in hours for edge in (each.opens_at, each.closes_at)]
    return (min(instants) - begins_at) // MINUTE, (max(instants) - begins_at) // MINUTE
