"""What citizens think of a leg: one answer each, which the clerk never sees singly."""

import secrets
from collections.abc import Mapping

from sqlmodel import col, select

from queue_server.domain.events import LegRated
from queue_server.domain.rating import Answer
from queue_server.domain.refusals import (
    AlreadyRatedError,
    NothingToRateError,
    UnknownCriterionError,
    UnknownLevelError,
)
from queue_server.domain.ticket import TicketState
from queue_server.domain.tidying import tidied
from queue_server.service.access import require_ticket
from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done
from queue_server.service.settings import CentreSettings
from queue_server.store.database import Transaction
from queue_server.store.rows import LegRow, RatingRow

SALT_BYTES = 16


def rate_leg(
    context: Context,
    *,
    ticket_id: int,
    leg: int | None,
    level: str,
    criteria: Mapping[str, str],
    reason: str | None,
) -> Done:
    """Keep what the citizen says of a leg that was finished, by default of the last one.

    Nothing that is said leaves the server: the journal has a salted digest, which proves it unchanged.
    Raises UnknownTicketError, NothingToRateError, AlreadyRatedError, UnknownLevelError, UnknownCriterionError.
    """
    stored = require_ticket(context, ticket_id)
    rated = finished_leg(context.tx, ticket_id, leg)
    if rated is None:
        raise NothingToRateError(number=stored.number)
    if is_rated(context.tx, ticket_id, rated):
        raise AlreadyRatedError(number=stored.number)
    _require_known(context.settings, level, criteria)
    answer = Answer(level=level, criteria=criteria, reason=tidied(reason))
    salt = secrets.token_hex(SALT_BYTES)
    _write(context, ticket_id, rated, answer, salt)
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
    return Answer(level=row.level, criteria=row.criteria, reason=row.reason)


def _require_known(settings: CentreSettings, level: str, criteria: Mapping[str, str]) -> None:
    for each in (level, *criteria.values()):
        if each not in settings.rating_levels:
            raise UnknownLevelError(level=each)
    for each in criteria:
        if each not in settings.rating_criteria:
            raise UnknownCriterionError(criterion=each)


def _write(context: Context, ticket_id: int, leg: int, answer: Answer, salt: str) -> None:
    row = RatingRow(
        ticket_id=ticket_id,
        leg=leg,
        level=answer.level,
        criteria=dict(answer.criteria),
        reason=answer.reason,
        salt=salt,
        at=context.now,
    )
    context.tx.session.add(row)
    context.tx.session.flush()
