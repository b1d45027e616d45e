"""What a centre has learned of itself, read from its tables and believed for a while."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from queue_server.domain.learning import NOTHING, Learned, Sums, learn
from queue_server.domain.pace import Pace
from queue_server.service.moment import Moment
from queue_server.store import measured

LEARNED_FROM = timedelta(days=28)
"""How far back earlier days teach: long enough for every weekday, short enough to follow a change of staff."""
BELIEVED = timedelta(seconds=30)
"""How long it holds before it is read anew: one service more changes little."""
_BELIEVED_MICROS = BELIEVED // timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """What forecasts start from, and how long pauses of counters take."""

    learned: Learned
    pauses: Pace


def experience_of(moment: Moment) -> Experience:
    """What the centre knows of itself at that moment."""
    version = (moment.settings.version, moment.day, moment.at // _BELIEVED_MICROS)
    return moment.tx.remembered.get(("learned", moment.centre_id), version, lambda: _read(moment))


def _read(moment: Moment) -> Experience:
    today, since = moment.day.isoformat(), (moment.day - LEARNED_FROM).isoformat()
    found = measured.sums(moment.tx, moment.centre_id, since=since)
    return Experience(
        learned=learn(
            today=_by_service(moment, ((each, sums) for each, day, sums in found if day == today)),
            earlier=_by_service(moment, ((each, sums) for each, day, sums in found if day != today)),
        ),
        pauses=measured.pauses(moment.tx, moment.centre_id, since=since),
    )


def _by_service(moment: Moment, found: Iterable[tuple[int, Sums]]) -> dict[str, Sums]:
    sums: dict[str, Sums] = {}
    for service_id, more in found:
        code = moment.settings.codes[service_id]
        sums[code] = sums.get(code, NOTHING) + more
    return sums
