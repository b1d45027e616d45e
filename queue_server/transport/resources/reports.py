"""A whole report of a period, in one answer, for whoever answers for the centres."""

from typing import Annotated

from fastapi import Query, Response

from queue_server.service.reporting.report import read_report
from queue_server.transport.callers import ServerPart
from queue_server.transport.report_body import ReportBody, report_body
from queue_server.transport.resources.reading import IsoDate, read_alone
from queue_server.transport.resources.shared import as_json, problems, resources
from queue_server.transport.resources.statistics import ReadPart

router = resources("statistics")


@router.get(
    "/report",
    response_model=ReportBody,
    responses=problems(
        s403="The role does not read statistics, or not of this centre",
        s404="No such centre",
        s422="Not a date, or a period that ends before it begins, is too long, or has not begun",
    ),
)
async def read_whole_report(
    centre_ids: ReadPart,
    server: ServerPart,
    first: Annotated[IsoDate, Query(alias="from")],
    last: Annotated[IsoDate, Query(alias="to")],
) -> Response:
    """Every figure of the business dates, told apart in every way, with outcomes and ratings."""
    return await read_alone(
        server,
        # Written there too: a year of fifty centres is megabytes, and the commands must not wait for them.
        lambda tx: as_json(report_body(read_report(tx, centre_ids, first, last, now=server.clock()))),
    )
