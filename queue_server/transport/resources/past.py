"""What has been, as resources for those who answer for a centre or watch it: days, stories, the chain's state."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import Path, Query, Response
from fastapi.responses import StreamingResponse

from queue_server.service.looking_back import open_day
from queue_server.service.stories import find_tickets, story_of
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.transport.callers import CentrePart, SenderPart, ServerPart
from queue_server.transport.hub import event_frames
from queue_server.transport.past import (
    DayOpening,
    FoundTickets,
    TicketStory,
    Verification,
    opening_of,
    told,
    verification_of,
)
from queue_server.transport.permissions import READS_JOURNAL, require_among
from queue_server.transport.resources.reading import IsoDate, read_alone
from queue_server.transport.resources.shared import TicketPath, as_json, problems, resources
from queue_server.transport.server import Server

router = resources("past")

JSON_LINES = "application/jsonl"
_READS = problems(s404="No such centre")
_FRAMES: dict[int | str, dict[str, Any]] = {
    200: {"description": "One `event` frame a line, as of the live connection", "content": {JSON_LINES: {}}}
}
_BATCH = 500

_FROM, _TO = date(2000, 1, 1), date(2999, 12, 31)
DayPath = Annotated[IsoDate, Path(alias="date", ge=_FROM, le=_TO, description="A date at the centre.")]
Day = Annotated[IsoDate, Query(alias="date", ge=_FROM, le=_TO, description="A date at the centre.")]
Number = Annotated[str, Query(min_length=1, max_length=20, description="As on the slip, such as `A005`.")]
After = Annotated[int, Query(ge=0, le=2**63 - 1, description="The `seq` of the last entry that is known.")]


@router.get("/days/{date}/opening", response_model=DayOpening, responses=_READS)
async def read_opening(day: DayPath, sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """How the hall stood when the date began; with the date's events it is the hall at every moment of it."""
    require_among(sender.role, READS_JOURNAL)
    return as_json(
        await read_alone(server, lambda tx: opening_of(open_day(tx, centre_id, day, now=server.clock())))
    )


@router.get("/days/{date}/events", response_class=StreamingResponse, responses={**_READS, **_FRAMES})
async def read_events(
    day: DayPath, sender: SenderPart, centre_id: CentrePart, server: ServerPart, after: After = 0
) -> Response:
    """What happened on the date after its opening, and above `after`; nothing for a date that never began."""
    require_among(sender.role, READS_JOURNAL)
    opened = await read_alone(server, lambda tx: open_day(tx, centre_id, day, now=server.clock()))
    first, last = max(after, opened.after or 0), opened.last or 0
    return StreamingResponse(_frames(server, centre_id, first, last), media_type=JSON_LINES)


def _frames(server: Server, centre_id: int, after: int, last: int) -> Iterator[str]:
    """In batches, each of a transaction of its own: entries are never changed, and who reads may be slow."""
    while after < last:
        with server.database.reading() as tx:
            batch = journal.batch(tx, centre_id, after, most=_BATCH)
        entries = [Entry(*raw) for raw in batch if raw[1] <= last]
        yield "".join(f"{event_frames(entry)[0]}\n" for entry in entries)
        after = batch[-1][1] if batch else last


@router.get("/tickets", response_model=FoundTickets, responses=_READS)
async def read_tickets(
    number: Number, day: Day, sender: SenderPart, centre_id: CentrePart, server: ServerPart
) -> Response:
    """The ticket with that number on that date."""
    require_among(sender.role, READS_JOURNAL)

    def read(tx: Transaction) -> FoundTickets:
        found = find_tickets(tx, centre_id, number=number, day=day)
        return FoundTickets.model_validate({"tickets": found}, from_attributes=True)

    return as_json(await read_alone(server, read))


@router.get("/tickets/{ticket_id}/story", response_model=TicketStory, responses=problems(s404="No such ticket"))
async def read_story(
    ticket_id: TicketPath, sender: SenderPart, centre_id: CentrePart, server: ServerPart
) -> Response:
    """All that happened to a ticket, with who did it and where."""
    require_among(sender.role, READS_JOURNAL)
    return as_json(await read_alone(server, lambda tx: told(story_of(tx, centre_id, ticket_id))))


@router.get("/journal/verification", response_model=Verification, responses=_READS)
async def read_verification(
    sender: SenderPart,
    centre_id: CentrePart,
    server: ServerPart,
    anew: Annotated[bool, Query(description="Begin with the first entry again.")] = False,  # noqa: FBT002 - a query
) -> Response:
    """Whether the journal is what was written, as far as it was looked at; each question looks at some more."""
    require_among(sender.role, READS_JOURNAL)
    work = server.verifying.begin_anew if anew else server.verifying.go_on
    return as_json(verification_of(await work(centre_id)))
