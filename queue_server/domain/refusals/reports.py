"""Why there is no report of a period."""

from queue_server.domain.refusals.root import Refusal


class PeriodBackwardsError(Refusal):
    """It ends before it begins."""

    code = "period_backwards"


class PeriodTooLongError(Refusal):
    """It has more days than are read together."""

    code = "period_too_long"


class PeriodInFutureError(Refusal):
    """It has not begun."""

    code = "period_in_future"
