"""The figures of a counter's day."""

from dataclasses import dataclass

from queue_protocol.results import CounterDetail


@dataclass(frozen=True, slots=True, kw_only=True)
class DayShown:
    """Means are in whole minutes, rounded; -1 while there is none. `known`: the server has told."""

    known: bool = False
    served: int = 0
    missed: int = 0
    sent_on: int = 0
    mean_wait: int = -1
    mean_service: int = -1


def day(detail: CounterDetail | None) -> DayShown:
    """The figures as they were told last."""
    told = None if detail is None else detail.day
    if told is None:
        return DayShown()
    return DayShown(
        known=True,
        served=told.served,
        missed=told.missed,
        sent_on=told.sent_on,
        mean_wait=_minutes(told.mean_wait_seconds),
        mean_service=_minutes(told.mean_service_seconds),
    )


def _minutes(seconds: int | None) -> int:
    return -1 if seconds is None else round(seconds / 60)
