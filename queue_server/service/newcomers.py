"""What screens say before anybody takes a number: how long a newcomer would wait for each service."""

from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.forecast import Range, minutes
from queue_server.service.day import time_at
from queue_server.service.results import ServiceWait
from queue_server.service.settings import settings_of
from queue_server.service.waits import Moment, by_service, of_newcomers
from queue_server.store import centres, lines
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction


def waits_of(tx: Transaction, centre_id: int, *, now: datetime) -> list[ServiceWait]:
    """The wait of somebody who came now, without priority; services of which it is not known are left out."""
    centre = next(each for each in centres.all_centres(tx) if each.id == centre_id)
    moment = _moment(tx, centre, time_at(centre, now))
    waiting = by_service(moment.settings, lines.lanes(tx, centre_id, moment.day.isoformat()))
    return [_in_minutes(service, waits) for service, waits in of_newcomers(moment, waiting).items()]


def _in_minutes(service: str, waits: Range) -> ServiceWait:
    low, high = minutes(waits)
    return ServiceWait(service=service, low_minutes=low, high_minutes=high)


def _moment(tx: Transaction, centre: StoredCentre, now: datetime) -> Moment:
    return Moment(
        tx=tx,
        centre_id=centre.id,
        settings=settings_of(tx, centre.id, centre.version),
        day=business_date(now, centre.time_zone),
        now=now,
    )
