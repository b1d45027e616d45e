"""What the centre tells everybody on its screens, and how long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from queue_server.domain.refusals import NoticeOverError, UnknownZoneError


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreNotice:
    """A notice in the zones of these codes, or in all; both dates are included, the instant is not.

    `id` is that of a notice that was posted; those of the centre file have none.
    """

    text: dict[str, str]
    valid_from: date | None = None
    valid_until: date | None = None
    zones: tuple[str, ...] = ()
    id: int | None = None
    ends_at: datetime | None = None

    def is_over(self, *, today: date, now: datetime) -> bool:
        """Whether nobody is to read it any more."""
        return (self.valid_until is not None and self.valid_until < today) or (
            self.ends_at is not None and self.ends_at <= now
        )


def require_postable(
    *, zones: Iterable[str], known: Iterable[str], ends_at: datetime | None, now: datetime
) -> None:
    """Raises UnknownZoneError, and NoticeOverError for a notice that would end before anybody reads it."""
    unknown = sorted(set(zones) - set(known))
    if unknown:
        raise UnknownZoneError(zone=unknown[0])
    if ends_at is not None and ends_at <= now:
        raise NoticeOverError
