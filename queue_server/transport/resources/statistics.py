"""The figures of centres for whoever answers for them; read beside the commands, one report at a time."""

from typing import Annotated, Literal

from fastapi import Depends, Query, Response

from queue_protocol.base import Code, CounterNumber
from queue_protocol.errors import ErrorCode
from queue_server.service.grouping import By, Only, Period, PeriodError
from queue_server.service.rating_statistics import read_rating_statistics
from queue_server.service.statistics import read_statistics
from queue_server.transport.callers import CentresPart, SenderPart, ServerPart
from queue_server.transport.permissions import READS_STATISTICS, require_among
from queue_server.transport.problems import FaultError
from queue_server.transport.resources.reading import IsoDate, read_alone
from queue_server.transport.resources.shared import as_json, problems, resources
from queue_server.transport.statistics_bodies import RatingsBody, StatisticsBody, ratings_body, statistics_body

router = resources("statistics")

_READS = problems(
    s403="The role does not read statistics, or not of this centre",
    s404="No such counter or centre",
    s422="Not a date, a period that ends before it begins or is too long, or an unknown service",
)


async def period_of(
    first: Annotated[IsoDate, Query(alias="from")], last: Annotated[IsoDate, Query(alias="to")]
) -> Period:
    """The period that was asked for. Raises FaultError `malformed`."""
    try:
        return Period(first, last)
    except PeriodError as error:
        raise FaultError(ErrorCode.MALFORMED, reason=f"query.to: {error}") from error


async def centres_read(sender: SenderPart, centre_ids: CentresPart) -> tuple[int, ...]:
    """The centres whose figures are read. Raises NotAllowedError, NotAtThisCentreError, UnknownCentreError."""
    require_among(sender.role, READS_STATISTICS)
    return centre_ids


ReadPart = Annotated[tuple[int, ...], Depends(centres_read)]
PeriodPart = Annotated[Period, Depends(period_of)]
RatingBy = Literal[By.SERVICE, By.COUNTER, By.CLERK, By.DAY, By.CENTRE]


@router.get("/statistics", response_model=StatisticsBody, responses=_READS)
async def read_figures(
    centre_ids: ReadPart,
    server: ServerPart,
    period: PeriodPart,
    by: By,
    service: Annotated[Code | None, Query()] = None,
    counter: Annotated[CounterNumber | None, Query()] = None,
) -> Response:
    """Numbers issued, people served, waits and services of the business dates, told apart as `by` says."""
    only = Only(service=service, counter=counter)
    answer = await read_alone(
        server,
        lambda tx: read_statistics(tx, centre_ids, period, by, now=server.clock(), only=only),
    )
    return as_json(statistics_body(answer))


@router.get("/statistics/ratings", response_model=RatingsBody, responses=_READS)
async def read_ratings(centre_ids: ReadPart, server: ServerPart, period: PeriodPart, by: RatingBy) -> Response:
    """What citizens answered about visits of these business dates, counted by level and criterion."""
    answer = await read_alone(server, lambda tx: read_rating_statistics(tx, centre_ids, period, by))
    return as_json(ratings_body(answer))
