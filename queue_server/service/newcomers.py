"""What screens say before anybody takes a number: how long a newcomer would wait for each service."""

from collections.abc import Mapping
from datetime import datetime

from queue_server.domain.business_day import business_date
from queue_server.domain.forecast import Outlook, minutes
from queue_server.domain.lanes import ORDINARY
from queue_server.service.day import time_at
from queue_server.service.moment import Moment
from queue_server.service.results import ServiceWait
from queue_server.service.settings import settings_of
from queue_server.service.waits import by_service, expected_wait
from queue_server.store import centres, lines
from queue_server.store.database import Transaction


def waits_of(tx: Transaction, centre_id: int, *, now: datetime) -> list[ServiceWait]:
    """The wait of somebody who came now, without priority; services of which it is not known are left out."""
    told = outlooks_of(moment_of(tx, centre_id, now=now))
    return [_wait(service, minutes(outlook.range)) for service, outlook in told.items()]


def _wait(service: str, between: tuple[int, int]) -> ServiceWait:
    return ServiceWait(service=service, low_minutes=between[0], high_minutes=between[1])


def outlooks_of(moment: Moment) -> Mapping[str, Outlook]:
    """The same as the forecast has it, by service."""
    waiting = by_service(moment.settings, lines.lanes(moment.tx, moment.centre_id, moment.day.isoformat()))
    found = {
        service: expected_wait(moment, service=service, lane=ORDINARY, before=waiting, waiting=waiting)
        for service in moment.settings.services
    }
    return {service: told for service, told in found.items() if told is not None}


def moment_of(tx: Transaction, centre_id: int, *, now: datetime) -> Moment:
    """The centre at that instant."""
    centre = next(each for each in centres.all_centres(tx) if each.id == centre_id)
    now = time_at(centre, now)
    return Moment(
        tx=tx,
        centre_id=centre.id,
        settings=settings_of(tx, centre.id, centre.version),
        day=business_date(now, centre.time_zone),
        now=now,
    )
