"""What changes of counters would bring in the next hour, and which one is worth making; nothing is changed."""

from typing import Annotated

from fastapi import Depends, Response

from queue_server.transport.callers import CentrePart, SenderPart, ServerPart
from queue_server.transport.forecasts import (
    SuggestionBody,
    WhatIfAnswer,
    WhatIfBody,
    changes_of,
    suggestion_body,
    what_if_body,
)
from queue_server.transport.permissions import ASKS_WHAT_IF, require_among
from queue_server.transport.resources.shared import as_json, problems, resources

router = resources("what if")

_ASKS = problems(s403="The role does not ask, or not of this centre", s404="No such counter or centre")


async def centre_asked(sender: SenderPart, centre_id: CentrePart) -> int:
    """The centre that is asked about. Raises NotAllowedError, NotAtThisCentreError, UnknownCentreError."""
    require_among(sender.role, ASKS_WHAT_IF)
    return centre_id


AskedPart = Annotated[int, Depends(centre_asked)]


@router.post("/what-if", response_model=WhatIfAnswer, responses=_ASKS)
async def ask_what_if(centre_id: AskedPart, server: ServerPart, body: WhatIfBody) -> Response:
    """By service how long people wait in the next hour, as the hall is and with these changes."""
    return as_json(what_if_body(await server.what_ifs.compare(centre_id, changes_of(body))))


@router.get("/suggestion", response_model=SuggestionBody, responses=_ASKS)
async def read_suggestion(centre_id: AskedPart, server: ServerPart) -> Response:
    """The one change of a counter that would help most, where its gain is clear; else why there is none."""
    return as_json(suggestion_body(await server.what_ifs.suggest(centre_id)))
