"""What screens say before anybody takes a number: how long a newcomer would wait for each service."""

from collections.abc import Iterator
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.forecast import minutes
from queue_server.domain.lanes import ORDINARY
from queue_server.service.day import time_at
from queue_server.service.moment import Moment
from queue_server.service.results import ServiceWait
from queue_server.service.settings import settings_of
from queue_server.service.waits import by_service, expected_wait
from queue_server.store import centres, lines
from queue_server.store.centres import StoredCentre
from queue_server.store.database import Transaction


def waits_of(tx: Transaction, centre_id: int, *, now: datetime) -> list[ServiceWait]:
    """The wait of somebody who came now, without priority; services of which it is not known are left out."""
    centre = next(each for each in centres.all_centres(tx) if each.id == centre_id)
    return list(_waits(_moment(tx, centre, time_at(centre, now))))


def _waits(moment: Moment) -> Iterator[ServiceWait]:
    waiting = by_service(moment.settings, lines.lanes(moment.tx, moment.centre_id, moment.day.isoformat()))
    for service in moment.settings.services:
        told = expected_wait(moment, service=service, lane=ORDINARY, before=waiting, waiting=waiting)
        if told is not None:
            low, high = minutes(told.range)
            yield ServiceWait(service=service, low_minutes=low, high_minutes=high)


def _moment(tx: Transaction, centre: StoredCentre, now: datetime) -> Moment:
    return Moment(
        tx=tx,
        centre_id=centre.id,
        settings=settings_of(tx, centre.id, centre.version),
        day=business_date(now, centre.time_zone),
        now=now,
    )
