"""The page behind a slip's QR: one ticket, no log-in, no script. It looks again by itself every few seconds."""

import asyncio
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from queue_protocol.base import in_language
from queue_server.domain.refusals import UnknownTicketError
from queue_server.domain.ticket import TicketState
from queue_server.service.follow import Followed, follow_by_secret
from queue_server.transport.callers import ServerPart
from queue_server.transport.problems import language_of
from queue_server.words import say

router = APIRouter()


_UNKNOWN = {"description": "No such ticket (404)", "content": {"text/html": {"schema": {"type": "string"}}}}


@router.get("/t/{secret}", response_class=HTMLResponse, responses={"4XX": _UNKNOWN}, tags=["citizen"])
async def citizen_page(secret: str, request: Request, server: ServerPart) -> HTMLResponse:
    """Where one ticket stands, for whoever holds its slip."""
    language = language_of(request)

    def read() -> Followed | None:
        with server.database.reading() as tx:
            try:
                return follow_by_secret(tx, secret, now=server.clock())
            except UnknownTicketError:
                return None

    followed = await asyncio.to_thread(read)
    values = _unknown(language) if followed is None else _values(followed, language)
    page = _template().substitute({key: escape(value) for key, value in values.items()} | {"language": language})
    return HTMLResponse(page, 404 if followed is None else 200, {"Cache-Control": "no-store"})


@cache
def _template() -> Template:
    return Template(Path(__file__).with_name("citizen_page.html").read_text(encoding="utf-8"))


def _values(followed: Followed, language: str) -> dict[str, str]:
    ticket = followed.ticket
    facts = {"ahead": followed.people_ahead or 0, "counter": ticket.counter or "…"}
    next_in_line = ticket.state is TicketState.WAITING and followed.people_ahead == 0
    key = "next" if next_in_line else ticket.state.value
    return {
        "centre": in_language(followed.centre_name, language),
        "number": ticket.number,
        "service": in_language(followed.service_name, language),
        "said": say("page", key, facts)[language],
        "look": ticket.state.value,
        "note": say("page", "note")[language],
    }


def _unknown(language: str) -> dict[str, str]:
    said = say("page", "unknown")[language]
    return {"centre": "", "number": "—", "service": "", "said": said, "look": "unknown", "note": ""}
