"""Who looks at the pages of a slip: what the address says, in which language, what may be seen of the ticket."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import parse_qsl

from fastapi import Depends, Query, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from queue_protocol.commands import Command
from queue_protocol.errors import ErrorCode
from queue_server.domain.ticket import TicketState
from queue_server.service.actors import Holder
from queue_server.service.lineup import Lineup
from queue_server.service.seen import Seen, seen_in
from queue_server.service.slips import Slip, read_slip
from queue_server.service.standing import Place
from queue_server.store.visits import StoredVisit
from queue_server.transport import citizen_views as views
from queue_server.transport.callers import ServerPart
from queue_server.transport.citizen_frame import LANGUAGES, Reader, content_policy
from queue_server.transport.holders import Held, Holders
from queue_server.transport.problems import STATUS, FaultError, language_of
from queue_server.transport.server import Server

HEADERS: Mapping[str, str] = {
    "Cache-Control": "no-store",
    # The address is a secret: no other page may learn it, none may frame this one, no search may keep it.
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": content_policy(),
}

MOST_FIELDS = 50
"""Of a form: more than any centre has criteria."""

Chosen = Annotated[str | None, Query(alias="lang", description="`vi` or `en`, where the reader chose it.")]


class TurnedAwayError(Exception):
    """There is nothing to be seen; `answer` says so."""

    def __init__(self, answer: Response) -> None:
        super().__init__(answer.status_code)
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who holds a slip."""

    server: Server
    reader: Reader
    held: Held

    async def seen(self) -> Seen | None:
        """The ticket as it stands now; None once its visit, or its day, is over."""
        lineup = await self.server.lineups.fresh(self.held.centre_id)
        visit = lineup.visits.get(self.held.id)
        return None if visit is None else seen_in(lineup, visit, await self._place(lineup, visit))

    async def _place(self, lineup: Lineup, visit: StoredVisit) -> Place | None:
        if visit.state is not TicketState.WAITING:
            return None
        places = self.server.telling_phones.places(self.held.centre_id)
        return places.known(lineup, visit) or await asyncio.to_thread(places.work_out, lineup, visit)

    async def slip(self) -> Slip:
        """All there is to know of the ticket, from the database."""

        def read() -> Slip:
            with self.server.database.reading() as tx:
                return read_slip(tx, self.reader.address, now=self.server.clock())

        return await asyncio.to_thread(read)

    async def ask(self, command: Command) -> None:
        """Do what a holder may do. Raises Refusal or StoreError."""
        holder = Holder(centre_id=self.held.centre_id, ticket_id=self.held.id)
        await self.server.commanding.execute_for(holder, command)


async def visitor_of(secret: str, request: Request, server: ServerPart, chosen: Chosen = None) -> Visitor:
    """Whoever looks. Raises TurnedAwayError for what is no slip's address, and for those who guess too much."""
    reader = reader_of(request, secret, chosen)
    return Visitor(server, reader, await held_by(reader, server.holders, source=source_of(request)))


async def held_by(reader: Reader, holders: Holders, *, source: str) -> Held:
    """What the address belongs to at which somebody looks. Raises TurnedAwayError where it belongs to nothing."""
    try:
        held = await holders.of(reader.address, source=source)
    except FaultError:
        status = STATUS[ErrorCode.TOO_MANY_TRIES]
        raise TurnedAwayError(page(views.too_many_page(reader), status, {"Retry-After": "60"})) from None
    if held is None:
        raise TurnedAwayError(page(views.unknown_page(reader), STATUS[ErrorCode.UNKNOWN_TICKET]))
    return held


def reader_of(request: Request, address: str, chosen: str | None, *, door: str = "t") -> Reader:
    """Who looks at what, in the language that was chosen, or else preferred."""
    is_chosen = chosen is not None and chosen in LANGUAGES
    language = chosen if is_chosen and chosen else language_of(request)
    return Reader(address, language, has_chosen=is_chosen, door=door)


def source_of(request: Request) -> str:
    """From which address somebody looks."""
    return request.client.host if request.client else ""


VisitorPart = Annotated[Visitor, Depends(visitor_of)]


FORM = {"requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}}}}
"""What the OpenAPI document says of a plain form."""
Responses = dict[int | str, dict[str, Any]]
"""Answers in the OpenAPI document, by status."""


def html(when: str) -> dict[str, Any]:
    """A page as an answer in the OpenAPI document."""
    return {"description": when, "content": {"text/html": {"schema": {"type": "string"}}}}


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of a plain form. Raises ValueError."""
    body = await request.body()
    return dict(parse_qsl(body.decode(), max_num_fields=MOST_FIELDS))


def page(text: str, status: int = 200, more: Mapping[str, str] | None = None) -> HTMLResponse:
    """A page as an answer."""
    return HTMLResponse(text, status, {**HEADERS, **(more or {})})


def to_page_of(reader: Reader) -> Response:
    """On to the page that the reader's address is of."""
    return RedirectResponse(reader.path(), 303, HEADERS)


async def turn_away(_request: Request, error: Exception) -> Response:
    """Answer whoever is turned away."""
    assert isinstance(error, TurnedAwayError)
    return error.answer
