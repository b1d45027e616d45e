"""What citizens think of a leg: one answer each, which the clerk never sees singly."""

from collections.abc import Mapping

from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done


def rate_leg(
    context: Context,
    *,
    ticket_id: int,
    leg: int | None,
    level: str,
    criteria: Mapping[str, str],
    reason: str | None,
) -> Done:
    """Keep the answer."""
    return Done(Acknowledged())
