"""Who the caller is to the server, and what that lets them do: what a screen that is for everybody asks first."""

import asyncio
from datetime import datetime

from fastapi import Response
from pydantic import BaseModel

from queue_protocol.base import Text
from queue_server.service.staffing import centre_names
from queue_server.store.instants import from_micros
from queue_server.transport.authentication import Identity
from queue_server.transport.callers import SenderPart, ServerPart
from queue_server.transport.permissions import ALLOWED, READS_OTHER_CENTRES
from queue_server.transport.resources.shared import as_json, problems, resources
from queue_server.transport.server import Server

router = resources("people")


class KnownCentre(BaseModel):
    """A centre by code and name."""

    code: str
    name: Text


class Caller(BaseModel):
    """Whose token it is. `may` are the kinds of command that the role allows; `ends_at` (UTC) ends a session.

    `centres` are those that may be read, the caller's own (`centre`) first. Without a session there is no
    `staff_id`, and `name` is the device's.
    """

    name: str
    role: str
    centre: str
    centres: tuple[KnownCentre, ...]
    may: tuple[str, ...]
    staff_id: int | None = None
    ends_at: datetime | None = None


@router.get("/me", response_model=Caller, responses=problems())
async def read_me(sender: SenderPart, server: ServerPart) -> Response:
    """The caller, as the server knows it now."""
    return as_json(await asyncio.to_thread(_caller, server, sender))


def _caller(server: Server, sender: Identity) -> Caller:
    person = sender.staff
    return Caller(
        name=sender.device.name if person is None else person.name,
        role=sender.role,
        centre=sender.device.centre,
        centres=_centres(server, sender),
        may=tuple(sorted(ALLOWED.get(sender.role, frozenset()))),
        staff_id=None if person is None else person.id,
        ends_at=None if person is None else from_micros(person.ends_at),
    )


def _centres(server: Server, sender: Identity) -> tuple[KnownCentre, ...]:
    """Of a person who may read others, all at which they work; else the device's own."""
    person = sender.staff if sender.role in READS_OTHER_CENTRES else None
    with server.database.reading() as tx:
        found = centre_names(tx, staff_id=None if person is None else person.id)
    own = [place for place in found if place.code == sender.device.centre]
    others = [place for place in found if person is not None and place.code != sender.device.centre]
    return tuple(KnownCentre(code=place.code, name=place.name) for place in (*own, *others))
