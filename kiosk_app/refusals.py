"""Which refusals are part of an ordinary day, and which are for somebody to repair."""

from queue_protocol.errors import Error, ErrorCode

_NO_NUMBER_NOW = frozenset(
    {
        ErrorCode.CLOSED,
        ErrorCode.SERVICE_PAUSED,
        ErrorCode.FULL,
        ErrorCode.NO_TIME_LEFT,
        ErrorCode.PERSON_LIMIT,
        ErrorCode.ALREADY_WAITING,
        ErrorCode.UNKNOWN_APPOINTMENT,
        ErrorCode.APPOINTMENT_USED,
        ErrorCode.APPOINTMENT_ANOTHER_DAY,
        ErrorCode.UNKNOWN_TICKET,
        ErrorCode.TICKET_ELSEWHERE,
    }
)


def is_ordinary(error: Error) -> bool:
    """Whether the centre's own rules give no number now: all is well, and there is nothing to repair."""
    return error.code in _NO_NUMBER_NOW
