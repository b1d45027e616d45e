"""The list of procedures as a resource: any screen may read it, and asks again only for another version."""

import asyncio
from typing import Annotated

from fastapi import Header, Response

from queue_protocol.procedures import Procedures
from queue_server.store import procedures
from queue_server.transport.callers import CentrePart, ServerPart
from queue_server.transport.resources.shared import problems, resources
from queue_server.transport.server import Server

router = resources("procedures")

_READS = {304: {"description": "Still the version named by `If-None-Match`"}, **problems(s404="No such centre")}


@router.get("/procedures", response_model=Procedures, responses=_READS)
async def read_procedures(
    centre_id: CentrePart, server: ServerPart, if_none_match: Annotated[str | None, Header()] = None
) -> Response:
    """What the centre does for people: names, documents, working days, fees. `ETag` is its version."""
    # One after the other: after an import every kiosk asks at once, and commands go first.
    async with server.reports:
        return await asyncio.to_thread(_answer, server, centre_id, if_none_match or "")


def _answer(server: Server, centre_id: int, known: str) -> Response:
    with server.database.reading() as tx:
        version = procedures.version(tx, centre_id)
        headers = {"ETag": f'"{version}"', "Cache-Control": "no-cache"}
        if _names(known, version):
            return Response(status_code=304, headers=headers)
        listed = procedures.listed(tx, centre_id)
    answer = Procedures.model_validate({"version": version, "procedures": listed}, from_attributes=True)
    return Response(answer.model_dump_json(), headers=headers, media_type="application/json")


def _names(known: str, version: str) -> bool:
    """Whether the header names that version (RFC 9110, 13.1.2)."""
    tags = {tag.strip().removeprefix("W/") for tag in known.split(",")}
    return "*" in tags or f'"{version}"' in tags
