"""The pages behind a slip's QR: one ticket, no log-in. Its holder may follow, cancel and rate it."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from queue_protocol.commands import CancelTicket, RateLeg
from queue_server.domain.refusals import AlreadyRatedError, Refusal, WrongStateError
from queue_server.domain.ticket import Action, TicketState, may_be
from queue_server.service.seen import seen_of
from queue_server.service.slips import Slip
from queue_server.store.errors import StoreError
from queue_server.transport import citizen_views as views
from queue_server.transport.citizen_frame import Reader, sentence_of
from queue_server.transport.citizens import (
    FORM,
    HEADERS,
    Responses,
    VisitorPart,
    fields_of,
    html,
    page,
    to_page_of,
)
from queue_server.transport.phone_stream import PhoneStream
from queue_server.transport.phones import Phone, TooManyPhonesError
from queue_server.transport.problems import fault_of

router = APIRouter(tags=["citizen"])

CRITERION = "criterion."
"""Begins the names of the fields that hold a level for one criterion."""

_UNKNOWN: Responses = {404: html("No such ticket"), 429: html("Too many wrong secrets from this address")}
_CHANGES: Responses = {
    303: {"description": "Done, or done before: on to the ticket's page"},
    409: html("The ticket is in a state that does not allow it"),
    422: html("Not well formed, or something that this centre does not know"),
    503: html("Try again shortly"),
    **_UNKNOWN,
}
_QUESTION: Responses = {status: _CHANGES[status] for status in (303, 404, 409, 429)}
_EVENTS: Responses = {
    200: {"description": "What changes, as it changes", "content": {"text/event-stream": {}}},
    503: {"description": "As many phones listen as this server can tell"},
    **_UNKNOWN,
}


@router.get("/t/{secret}", response_class=HTMLResponse, responses=_UNKNOWN)
async def citizen_page(visitor: VisitorPart) -> Response:
    """Where one ticket stands, for whoever holds its slip."""
    seen = await visitor.seen()
    if seen is not None:
        return page(views.live_page(visitor.reader, seen))
    slip = await visitor.slip()
    return page(views.ticket_page(visitor.reader, seen_of(slip.followed), form=slip.form, is_rated=slip.is_rated))


@router.get("/t/{secret}/events", response_class=Response, responses=_EVENTS)
async def citizen_events(visitor: VisitorPart) -> Response:
    """What changes on that page: `data` is JSON with the texts that it shows, `{"over": true}` at the end."""
    held, telling = visitor.held, visitor.server.telling_phones
    phone = Phone(held.id, visitor.reader.language)
    try:
        telling.join(held.centre_id, phone)
    except TooManyPhonesError:
        return Response(status_code=503, headers={"Retry-After": "60", **HEADERS})
    return PhoneStream(telling, held.centre_id, phone)


@router.get("/t/{secret}/cancel", response_class=HTMLResponse, responses=_QUESTION)
async def ask_to_cancel(visitor: VisitorPart) -> Response:
    """Whether the number is really to be cancelled; looking changes nothing."""
    reader, slip = visitor.reader, await visitor.slip()
    if slip.followed.ticket.state is TicketState.CANCELLED:
        return to_page_of(reader)
    if not may_be(slip.followed.ticket.state, Action.CANCEL):
        return _cannot_cancel(reader, slip, slip.followed.ticket.state)
    return page(views.question_page(reader, slip))


@router.post("/t/{secret}/cancel", response_class=Response, status_code=303, responses=_CHANGES)
async def cancel(visitor: VisitorPart) -> Response:
    """Give up the place. Pressed twice, it is given up once."""
    reader, slip = visitor.reader, await visitor.slip()
    try:
        await visitor.ask(CancelTicket(ticket_id=slip.ticket_id))
    except WrongStateError as error:
        if error.state != TicketState.CANCELLED:
            return _cannot_cancel(reader, slip, error.state)
    except (Refusal, StoreError) as error:
        return _refused(reader, slip, error)
    return to_page_of(reader)


@router.post("/t/{secret}/rating", response_class=Response, status_code=303, responses=_CHANGES,
             openapi_extra=FORM)  # fmt: skip
async def rate(visitor: VisitorPart, request: Request) -> Response:
    """Say how it was, once. Sent twice, the first answer stands."""
    reader, slip = visitor.reader, await visitor.slip()
    try:
        command = _rating(slip.ticket_id, await fields_of(request))
    except ValueError:  # of which pydantic's is one
        return page(views.unrated_page(reader, slip), 422)
    try:
        await visitor.ask(command)
    except AlreadyRatedError:
        return to_page_of(reader)
    except (Refusal, StoreError) as error:
        return _refused(reader, slip, error)
    return to_page_of(reader)


def _rating(ticket_id: int, fields: Mapping[str, str]) -> RateLeg:
    """The command that a form means; a reason that is too long is cut. Raises ValidationError."""
    criteria = {
        name.removeprefix(CRITERION): level for name, level in fields.items() if name.startswith(CRITERION)
    }
    reason = " ".join(fields.get("reason", "").split())[:200]
    why = {"reason": reason or None, "reason_code": fields.get("reason_code") or None}
    said = {"level": fields.get("level", ""), "criteria": criteria, **why}
    return RateLeg.model_validate({"ticket_id": ticket_id, "leg": fields.get("leg"), **said})


def _cannot_cancel(reader: Reader, slip: Slip, state: str | None) -> Response:
    sentence = reader.say("cannot_cancel", number=slip.followed.ticket.number, state=state)
    return page(views.refused_page(reader, slip, sentence), 409)


def _refused(reader: Reader, slip: Slip, error: Exception) -> Response:
    fault = fault_of(error)
    return page(views.refused_page(reader, slip, sentence_of(reader, fault)), fault.status)
