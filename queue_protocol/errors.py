"""Why a command was refused: a code for the program, a sentence for the person."""

from enum import StrEnum

from queue_protocol.base import Growing, Text


class ErrorCode(StrEnum):
    """Stable codes; programs compare these, never the sentences."""

    MALFORMED = "malformed"
    TOO_LARGE = "too_large"
    UNAUTHENTICATED = "unauthenticated"
    NOT_ALLOWED = "not_allowed"
    WRONG_COUNTER = "wrong_counter"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_COUNTER = "unknown_counter"
    UNKNOWN_TICKET = "unknown_ticket"
    UNKNOWN_PRIORITY_CLASS = "unknown_priority_class"
    WRONG_STATE = "wrong_state"
    COUNTER_NOT_OPEN = "counter_not_open"
    COUNTER_BUSY = "counter_busy"
    IDEMPOTENCY_CONFLICT = "idempotency_conflict"
    VERSIONS_APART = "versions_apart"
    HELLO_EXPECTED = "hello_expected"
    NOT_FOUND = "not_found"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    UNAVAILABLE = "unavailable"
    INTERNAL = "internal"


class Error(Growing):
    """A refusal. `state` names the state that forbids the command, where one does.

    `code` is plain text on the receiving side, so that an older device can show a newer server's refusal.
    """

    code: str
    message: Text
    state: str | None = None
