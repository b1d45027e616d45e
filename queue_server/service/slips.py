"""What whoever holds a slip is told: by its page, which also asks for a rating, and at a kiosk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from queue_server.domain.refusals import TicketElsewhereError
from queue_server.domain.ticket import TicketState
from queue_server.service.choices import choices
from queue_server.service.command import Context
from queue_server.service.follow import Followed, follow, ticket_of
from queue_server.service.rating import finished_leg, is_rated
from queue_server.service.results import Done, SlipResult
from queue_server.store.database import Transaction
from queue_server.store.rows import RatingCriterionRow, RatingLevelRow, RatingReasonRow

Names = dict[str, dict[str, str]]
"""Names by language, by code, in the order of the centre file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingForm:
    """What may be said of a leg: levels, the best first, criteria, and reasons."""

    leg: int
    levels: Names
    criteria: Names
    reasons: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """The ticket of a slip. `form` is there while a rating is asked for, `is_rated` once it was given."""

    centre_id: int
    ticket_id: int
    followed: Followed
    form: RatingForm | None
    is_rated: bool


def read_slip(tx: Transaction, address: str, *, now: datetime) -> Slip:
    """The ticket of a slip's address, `id-secret`. Raises UnknownTicketError for anything else."""
    centre_id, ticket_id = ticket_of(tx, address)
    followed = follow(tx, centre_id, ticket_id, now=now)
    is_over = followed.ticket.state is TicketState.FINISHED
    leg = finished_leg(tx, ticket_id) if is_over else None
    rated = leg is not None and is_rated(tx, ticket_id, leg)
    return Slip(
        centre_id=centre_id,
        ticket_id=ticket_id,
        followed=followed,
        form=None if leg is None or rated else _form(tx, centre_id, leg),
        is_rated=rated,
    )


def look_up_slip(context: Context, *, slip: str) -> Done:
    """Where the ticket of a slip's address stands; nothing that its own page does not say.

    Raises UnknownTicketError for what is no slip, TicketElsewhereError for one of another centre.
    """
    centre_id, ticket_id = ticket_of(context.tx, slip)
    if centre_id != context.centre.id:
        raise TicketElsewhereError
    followed = follow(context.tx, centre_id, ticket_id, now=context.now)
    ticket = followed.ticket
    return Done(
        SlipResult(
            number=ticket.number,
            service=ticket.service,
            state=ticket.state,
            counter=ticket.counter,
            people_ahead=followed.people_ahead,
            wait=followed.wait,
        )
    )


def _form(tx: Transaction, centre_id: int, leg: int) -> RatingForm:
    return RatingForm(
        leg=leg,
        levels=_names(tx, RatingLevelRow, centre_id),
        criteria=_names(tx, RatingCriterionRow, centre_id),
        reasons=_names(tx, RatingReasonRow, centre_id),
    )


def _names(tx: Transaction, table: Any, centre_id: int) -> Names:
    return {each.code: each.name for each in choices(tx, table, centre_id)}
