"""Noting the codes of the dossiers that are dealt with at a counter, and what its clerk sees beside the hall."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import col, select

from queue_server.domain import dossier_code
from queue_server.domain.events import DossierNoted
from queue_server.domain.refusals import WrongStateError
from queue_server.domain.ticket import TicketState
from queue_server.service.access import require_counter, require_own_ticket
from queue_server.service.command import Context
from queue_server.service.counter_detail import CounterDay, CounterDetail, Dossier, Stop
from queue_server.service.follow import Leg, legs_of
from queue_server.service.learned import experience_of
from queue_server.service.results import Done, TicketResult
from queue_server.store import tickets
from queue_server.store.rows import CounterRow, DossierRow, LegRow, TicketRow
from queue_server.store.tickets import StoredTicket

_DEALT_WITH = frozenset({TicketState.CALLED, TicketState.SERVING, TicketState.PARKED})


def note_dossier(context: Context, *, ticket_id: int, text: str) -> Done:
    """Keep the code with the present stop of the visit, as it came; the same one again changes nothing.

    Raises UnknownTicketError, WrongCounterError, LogInRequiredError, WrongStateError.
    """
    stored = require_own_ticket(context, ticket_id)
    if stored.state not in _DEALT_WITH:
        raise WrongStateError(number=stored.number, state=stored.state, action="note_dossier")
    noted = dossier_code.as_noted(text)
    if context.tx.session.get(DossierRow, (stored.id, stored.leg, noted)) is not None:
        return Done(TicketResult(ticket=stored.view()))
    row = DossierRow(ticket_id=stored.id, leg=stored.leg, text=noted, noted_at=context.now)
    context.tx.session.add(row)
    recognised = dossier_code.read(noted) is not None
    event = DossierNoted(
        ticket_id=stored.id, number=stored.number, leg=stored.leg, text=noted, recognised=recognised
    )
    return Done(TicketResult(ticket=stored.view()), (event,))


def look_at_counter(context: Context, *, counter: int, with_day: bool) -> Done:
    """What is known of the person in front of the counter beside the snapshot, and, asked for, of its day.

    Changes nothing. Raises UnknownCounterError, WrongCounterError, LogInRequiredError.
    """
    place = require_counter(context, counter)
    stored = tickets.at_counter(context.tx, place.id)
    day = _day(context, counter) if with_day else None
    if stored is None:
        return Done(CounterDetail(counter=counter, day=day))
    service = context.settings.services.get(stored.service)
    return Done(
        CounterDetail(
            counter=counter,
            ticket_id=stored.id,
            stops=tuple(_stop(leg) for leg in legs_of(context.tx, stored.id)),
            dossiers=_dossiers(context, stored),
            target_wait_minutes=None if service is None else service.target // _MINUTE,
            usual_minutes=_usual(context, stored),
            day=day,
        )
    )


_MINUTE = timedelta(minutes=1) // timedelta(microseconds=1)


def _stop(leg: Leg) -> Stop:
    return Stop(
        service=leg.service,
        counter=leg.counter,
        arrived_at=leg.arrived_at,
        called_at=leg.called_at,
        serving_at=leg.serving_at,
        ended_at=leg.ended_at,
        ended_as=leg.ended_as,
        outcome=leg.outcome,
    )


def _dossiers(context: Context, stored: StoredTicket) -> tuple[Dossier, ...]:
    rows = select(DossierRow).where(DossierRow.ticket_id == stored.id)
    found = context.tx.session.exec(rows.order_by(col(DossierRow.noted_at), col(DossierRow.text)))
    return tuple(
        Dossier(text=row.text, leg=row.leg, recognised=dossier_code.read(row.text) is not None) for row in found
    )


def _usual(context: Context, stored: StoredTicket) -> int | None:
    """Whole minutes, rounded up, that one takes at a counter here, from call to end; None while nobody knows."""
    pace = experience_of(context.moment).learned.paces.get(stored.service)
    return None if pace is None or pace.count <= 0 else max(1, -int(-pace.mean // 60))


@dataclass(frozen=True, slots=True)
class _Served:
    """One leg that was served to its end at a counter."""

    waited: timedelta
    taken: timedelta


def _day(context: Context, counter: int) -> CounterDay:
    rows = (
        select(LegRow)
        .join(TicketRow, col(TicketRow.id) == col(LegRow.ticket_id))
        .join(CounterRow, col(CounterRow.id) == col(LegRow.counter_id))
        .where(
            TicketRow.centre_id == context.centre.id,
            TicketRow.business_date == context.today,
            CounterRow.number == counter,
        )
    )
    legs = list(context.tx.session.exec(rows))
    served = [each for each in map(_served, legs) if each is not None]
    return CounterDay(
        served=len(served),
        missed=sum(leg.ended_as == TicketState.NO_SHOW for leg in legs),
        sent_on=sum(leg.ended_as == "transferred" for leg in legs),
        mean_wait_seconds=_mean([each.waited for each in served]),
        mean_service_seconds=_mean([each.taken for each in served]),
    )


def _served(leg: LegRow) -> _Served | None:
    if leg.ended_as != "finished" or None in (leg.called_at, leg.serving_at, leg.ended_at):
        return None
    called, began, ended = (_known(each) for each in (leg.called_at, leg.serving_at, leg.ended_at))
    return _Served(called - leg.arrived_at, ended - began - timedelta(microseconds=leg.parked_micros))


def _known(moment: datetime | None) -> datetime:
    assert moment is not None
    return moment


def _mean(durations: list[timedelta]) -> int | None:
    """Whole seconds."""
    return round(sum(durations, timedelta()).total_seconds() / len(durations)) if durations else None
