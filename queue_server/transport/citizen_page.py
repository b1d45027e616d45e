"""The pages behind a slip's QR: one ticket, no log-in, no script. Its holder may follow, cancel and rate it."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from queue_protocol.commands import CancelTicket, Command, RateLeg
from queue_server.domain.refusals import AlreadyRatedError, Refusal, UnknownTicketError, WrongStateError
from queue_server.domain.ticket import Action, TicketState, may_be
from queue_server.service.actors import Holder
from queue_server.service.slips import Slip, read_slip
from queue_server.store.errors import StoreError
from queue_server.transport import citizen_views as views
from queue_server.transport.callers import ServerPart
from queue_server.transport.citizen_views import Reader
from queue_server.transport.problems import fault_of, language_of
from queue_server.transport.server import Server

router = APIRouter(tags=["citizen"])

MOST_FIELDS = 50
"""Of a form: more than any centre has criteria."""
CRITERION = "criterion."
"""Begins the names of the fields that hold a level for one criterion."""

Responses = dict[int | str, dict[str, Any]]
Chosen = Annotated[str | None, Query(alias="lang", description="`vi` or `en`, where the reader chose it.")]

_HEADERS = {
    "Cache-Control": "no-store",
    # The address is a secret: no other page may learn it, and none may frame this one.
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'",
}


def _html(when: str) -> dict[str, Any]:
    return {"description": when, "content": {"text/html": {"schema": {"type": "string"}}}}


_UNKNOWN: Responses = {404: _html("No such ticket")}
_CHANGES: Responses = {
    303: {"description": "Done, or done before: on to the ticket's page"},
    409: _html("The ticket is in a state that does not allow it"),
    422: _html("Not well formed, or something that this centre does not know"),
    503: _html("Try again shortly"),
    **_UNKNOWN,
}
_QUESTION: Responses = {status: _CHANGES[status] for status in (303, 404, 409)}
_FORM = {"requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}}}}


@router.get("/t/{secret}", response_class=HTMLResponse, responses=_UNKNOWN)
async def citizen_page(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Response:
    """Where one ticket stands, for whoever holds its slip."""
    reader, slip = _reader(secret, request, chosen), await _read(server, secret)
    return _unknown(reader) if slip is None else _page(views.ticket_page(reader, slip))


@router.get("/t/{secret}/cancel", response_class=HTMLResponse, responses=_QUESTION)
async def ask_to_cancel(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Response:
    """Whether the number is really to be cancelled; looking changes nothing."""
    reader, slip = _reader(secret, request, chosen), await _read(server, secret)
    if slip is None:
        return _unknown(reader)
    if slip.followed.ticket.state is TicketState.CANCELLED:
        return _back(reader)
    if not may_be(slip.followed.ticket.state, Action.CANCEL):
        return _cannot_cancel(reader, slip, slip.followed.ticket.state)
    return _page(views.question_page(reader, slip))


@router.post("/t/{secret}/cancel", response_class=Response, status_code=303, responses=_CHANGES)
async def cancel(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Response:
    """Give up the place. Pressed twice, it is given up once."""
    reader, slip = _reader(secret, request, chosen), await _read(server, secret)
    if slip is None:
        return _unknown(reader)
    try:
        await _ask(server, slip, CancelTicket(ticket_id=slip.ticket_id))
    except WrongStateError as error:
        if error.state != TicketState.CANCELLED:
            return _cannot_cancel(reader, slip, error.state)
    except (Refusal, StoreError) as error:
        return _refused(reader, slip, error)
    return _back(reader)


@router.post("/t/{secret}/rating", response_class=Response, status_code=303, responses=_CHANGES,
             openapi_extra=_FORM)  # fmt: skip
async def rate(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Response:
    """Say how it was, once. Sent twice, the first answer stands."""
    reader, slip = _reader(secret, request, chosen), await _read(server, secret)
    if slip is None:
        return _unknown(reader)
    try:
        command = _rating(slip.ticket_id, await _fields(request))
    except ValueError:  # of which pydantic's is one
        return _page(views.unrated_page(reader, slip), 422)
    try:
        await _ask(server, slip, command)
    except AlreadyRatedError:
        return _back(reader)
    except (Refusal, StoreError) as error:
        return _refused(reader, slip, error)
    return _back(reader)


def _reader(secret: str, request: Request, chosen: str | None) -> Reader:
    if chosen is not None and chosen in views.LANGUAGES:
        return Reader(secret, chosen, has_chosen=True)
    return Reader(secret, language_of(request), has_chosen=False)


async def _read(server: Server, secret: str) -> Slip | None:
    def read() -> Slip | None:
        with server.database.reading() as tx:
            try:
                return read_slip(tx, secret, now=server.clock())
            except UnknownTicketError:
                return None

    return await asyncio.to_thread(read)


async def _ask(server: Server, slip: Slip, command: Command) -> None:
    holder = Holder(centre_id=slip.centre_id, ticket_id=slip.ticket_id)
    await server.commanding.execute_for(holder, command)


async def _fields(request: Request) -> dict[str, str]:
    """The fields of a plain form. Raises ValueError."""
    body = await request.body()
    return dict(parse_qsl(body.decode(), max_num_fields=MOST_FIELDS))


def _rating(ticket_id: int, fields: Mapping[str, str]) -> RateLeg:
    """The command that a form means; a reason that is too long is cut. Raises ValidationError."""
    criteria = {
        name.removeprefix(CRITERION): level for name, level in fields.items() if name.startswith(CRITERION)
    }
    reason = " ".join(fields.get("reason", "").split())[:200]
    said = {"level": fields.get("level", ""), "criteria": criteria, "reason": reason or None}
    return RateLeg.model_validate({"ticket_id": ticket_id, "leg": fields.get("leg"), **said})


def _page(text: str, status: int = 200) -> HTMLResponse:
    return HTMLResponse(text, status, _HEADERS)


def _back(reader: Reader) -> Response:
    return RedirectResponse(reader.path(), 303, _HEADERS)


def _unknown(reader: Reader) -> Response:
    return _page(views.unknown_page(reader), 404)


def _cannot_cancel(reader: Reader, slip: Slip, state: str | None) -> Response:
    sentence = reader.say("cannot_cancel", number=slip.followed.ticket.number, state=state)
    return _page(views.refused_page(reader, slip, sentence), 409)


def _refused(reader: Reader, slip: Slip, error: Exception) -> Response:
    fault = fault_of(error)
    return _page(views.refused_page(reader, slip, views.sentence_of(reader, fault)), fault.status)
