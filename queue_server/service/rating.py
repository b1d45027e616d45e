"""What citizens think of a leg: one answer each, which the clerk never sees singly."""

import secrets
from collections.abc import Mapping
from datetime import date

from sqlmodel import col, select

from queue_server.domain.events import LegRated
from queue_server.domain.rating import Answer, require_right_after
from queue_server.domain.refusals import (
    AlreadyRatedError,
    NothingToRateError,
    UnknownCriterionError,
    UnknownLevelError,
    UnknownRatingReasonError,
    WrongCounterError,
)
from queue_server.domain.ticket import TicketState
from queue_server.domain.tidying import tidied
from queue_server.service.access import require_ticket
from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done
from queue_server.service.settings import CentreSettings
from queue_server.store import centres, summaries
from queue_server.store.database import Transaction
from queue_server.store.rows import LegRow, RatingRow

SALT_BYTES = 16
_PANEL = "display"


def rate_leg(
    context: Context,
    *,
    ticket_id: int,
    leg: int | None,
    level: str,
    criteria: Mapping[str, str],
    reason: str | None = None,
    reason_code: str | None = None,
) -> Done:
    """Keep what the citizen says of a leg that was finished, by default of the last one.

    Nothing that is said leaves the server: the journal has a salted digest, which proves it unchanged. A display,
    which is the panel of one counter, brings what is said right after: WrongCounterError, RatingOverError.
    Raises UnknownTicketError, NothingToRateError, AlreadyRatedError, UnknownLevelError, UnknownCriterionError,
    UnknownRatingReasonError.
    """
    stored = require_ticket(context, ticket_id)
    rated = finished_leg(context.tx, ticket_id, leg)
    if rated is None:
        raise NothingToRateError(number=stored.number)
    if context.actor.role == _PANEL:
        leg_row = context.tx.session.get_one(LegRow, (ticket_id, rated))
        _require_just_finished_here(context, stored.number, leg_row)
    if is_rated(context.tx, ticket_id, rated):
        raise AlreadyRatedError(number=stored.number)
    _require_known(context.settings, level, criteria, reason_code)
    answer = Answer(level=level, criteria=criteria, reason=tidied(reason), reason_code=reason_code)
    salt = secrets.token_hex(SALT_BYTES)
    _write(context, ticket_id, rated, answer, salt)
    if stored.business_date != context.business_date:
        summaries.touch(context.tx, context.centre.id, date.fromisoformat(stored.business_date))
    return Done(Acknowledged(), (LegRated(ticket_id=ticket_id, leg=rated, digest=answer.digest(salt=salt)),))


def finished_leg(tx: Transaction, ticket_id: int, leg: int | None = None) -> int | None:
    """That leg of the ticket, or the last one, if it was finished; None if not."""
    finished = select(LegRow.position).where(
        LegRow.ticket_id == ticket_id, LegRow.ended_as == TicketState.FINISHED.value
    )
    if leg is not None:
        finished = finished.where(LegRow.position == leg)
    return tx.session.exec(finished.order_by(col(LegRow.position).desc())).first()


def is_rated(tx: Transaction, ticket_id: int, leg: int) -> bool:
    """Whether the leg has its answer."""
    return tx.session.get(RatingRow, (ticket_id, leg)) is not None


def answer_of(row: RatingRow) -> Answer:
    """What was said, to prove it by the digest in the journal."""
    return Answer(level=row.level, criteria=row.criteria, reason=row.reason, reason_code=row.reason_code)


def _require_just_finished_here(context: Context, number: str, leg: LegRow) -> None:
    own = context.actor.counter
    place = None if own is None else centres.counter(context.tx, context.centre.id, own)
    if place is None or leg.counter_id != place.id:
        raise WrongCounterError(counter=own or 0)
    assert leg.ended_at is not None
    require_right_after(number=number, ended_at=leg.ended_at, now=context.now)


def _require_known(
    settings: CentreSettings, level: str, criteria: Mapping[str, str], reason_code: str | None
) -> None:
    for each in (level, *criteria.values()):
        if each not in settings.rating_levels:
            raise UnknownLevelError(level=each)
    for each in criteria:
        if each not in settings.rating_criteria:
            raise UnknownCriterionError(criterion=each)
    if reason_code is not None and reason_code not in settings.rating_reasons:
        raise UnknownRatingReasonError(reason=reason_code)


def _write(context: Context, ticket_id: int, leg: int, answer: Answer, salt: str) -> None:
    row = RatingRow(
        ticket_id=ticket_id,
        leg=leg,
        level=answer.level,
        criteria=dict(answer.criteria),
        reason=answer.reason,
        reason_code=answer.reason_code,
        salt=salt,
        at=context.now,
    )
    context.tx.session.add(row)
    context.tx.session.flush()
