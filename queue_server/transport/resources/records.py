"""What a centre's journal says, and who works there, as resources for those who answer for it."""

from datetime import date
from typing import Annotated

from fastapi import Query, Response
from pydantic import TypeAdapter

from queue_protocol.base import Code
from queue_protocol.errors import ErrorCode
from queue_server.service.operating import code_of
from queue_server.service.recorded import Looked, read_journal
from queue_server.service.staff_list import staff_at
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.transport.callers import CentrePart, SenderPart, ServerPart
from queue_server.transport.permissions import READS_JOURNAL, SEES_STAFF, require_among
from queue_server.transport.problems import FaultError
from queue_server.transport.records import JournalHead, JournalPage, StaffMember, journal_page
from queue_server.transport.resources.reading import IsoDate, read_alone
from queue_server.transport.resources.shared import as_json, problems, resources

router = resources("records")

MOST_ENTRIES = 500
_DEFAULT_ENTRIES = 100
_READS = problems(s404="No such centre")
_STAFF = TypeAdapter(tuple[StaffMember, ...])

After = Annotated[int, Query(ge=0, le=2**63 - 1, description="The `seq` of the last entry that is known.")]
Limit = Annotated[int, Query(ge=1, le=MOST_ENTRIES)]
_FROM, _TO = date(2000, 1, 1), date(2999, 12, 31)
First = Annotated[IsoDate | None, Query(alias="from", ge=_FROM, le=_TO, description="A date at the centre.")]
Last = Annotated[
    IsoDate | None, Query(alias="to", ge=_FROM, le=_TO, description="A date at the centre, included.")
]
Kind = Annotated[Code | None, Query(description="Entries of one kind alone, such as `ticket_called`.")]
Whose = Annotated[
    int | None, Query(ge=1, le=2**63 - 1, description="What one person did, logged in, or what was done at one "
                                                    "device, or what happened to one ticket: by its id.")
]  # fmt: skip


@router.get("/journal", response_model=JournalPage, responses=_READS)
async def read_entries(
    sender: SenderPart,
    centre_id: CentrePart,
    server: ServerPart,
    after: After = 0,
    limit: Limit = _DEFAULT_ENTRIES,
    first: First = None,
    last: Last = None,
    kind: Kind = None,
    staff: Whose = None,
    device: Whose = None,
    ticket: Whose = None,
) -> Response:
    """What happened at the centre, by whom and where, the newest last: the entries above `after`."""
    require_among(sender.role, READS_JOURNAL)
    if first is not None and last is not None and last < first:
        raise FaultError(ErrorCode.MALFORMED, reason="query.to: `to` is before `from`")
    looked = Looked(after=after, first=first, last=last, kind=kind, staff=staff, device=device, ticket=ticket)
    found = await read_alone(server, lambda tx: read_journal(tx, centre_id, looked, most=limit + 1))
    return as_json(journal_page(found, limit=limit))


@router.get("/journal/head", response_model=JournalHead, responses=_READS)
async def read_head(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """The last entry, to be kept where nobody here can change it (`queue-server audit verify --head`)."""
    require_among(sender.role, READS_JOURNAL)

    def read(tx: Transaction) -> JournalHead:
        seq, last = journal.head(tx, centre_id)
        return JournalHead(centre=code_of(tx, centre_id), seq=seq, hash=last)

    return as_json(await read_alone(server, read))


@router.get("/staff", response_model=tuple[StaffMember, ...], responses=_READS)
async def read_staff(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """Who works at the centre, disabled accounts too, and at which counter each is now."""
    require_among(sender.role, SEES_STAFF)
    found = await read_alone(server, lambda tx: staff_at(tx, centre_id))
    known = tuple(StaffMember.model_validate(each) for each in found)
    return Response(_STAFF.dump_json(known), media_type="application/json")
