"""Where somebody set apart stands: with an appointment, or waiting for one counter or one clerk alone."""

from dataclasses import dataclass, replace

from queue_server.domain.apart import Before, called_before
from queue_server.domain.desks import Head
from queue_server.domain.forecast import Range, forecast, not_before
from queue_server.domain.hall import Hall, Takings
from queue_server.domain.lanes import LaneKind
from queue_server.domain.pace import NOTHING_MEASURED
from queue_server.service.desks import head_of, open_desks, presence_of
from queue_server.service.learned import experience_of
from queue_server.service.moment import Moment
from queue_server.service.waits import MICROS, counters_by_number
from queue_server.store import centres, waiting


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """How many go before, of whatever service, and the range of the wait in seconds, if it is known."""

    people_ahead: int
    wait: Range | None


def is_apart(head: Head) -> bool:
    """Whether a plain count of the line would say nothing true of this one."""
    return head.lane.kind not in {LaneKind.ORDINARY, LaneKind.PRIORITY}


def stand_apart(moment: Moment, head: Head) -> Apart:
    """Where that one stands among all who wait now."""
    at_work = centres.at_work(moment.tx, moment.centre_id)
    everybody = waiting.everybody(moment.tx, moment.centre_id, moment.day.isoformat())
    before = called_before(
        head,
        [head_of(each, moment.settings) for each in everybody if each.ticket_id != head.ticket_id],
        desks=open_desks(at_work, moment.settings),
        presence=presence_of(at_work),
        now=moment.at,
    )
    return Apart(people_ahead=before.people, wait=_wait(moment, head, before))


def _wait(moment: Moment, head: Head, before: Before) -> Range | None:
    hall = _hall(moment, before)
    waits = forecast(before.kind, hall)
    if waits is None or head.lane.kind is not LaneKind.APPOINTMENT:
        return waits
    return not_before((head.due_at - moment.at) / MICROS, waits, each=Takings(hall).of(before.kind).mean)


def _hall(moment: Moment, before: Before) -> Hall:
    """The hall, where each kind of people is served by the counters that may take them, and no others."""
    learned = experience_of(moment).learned
    known = learned.paces
    counters = counters_by_number(moment, frozenset(moment.settings.services))
    return Hall(
        paces={**known, **{kind: known.get(of, NOTHING_MEASURED) for kind, of in before.services.items()}},
        counters=[
            replace(counter, services=tuple(dict.fromkeys((*counter.services, *before.takes.get(number, ())))))
            for number, counter in counters.items()
        ],
        ahead=before.ahead,
        turnover=learned.turnover,
    )
