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
    UNKNOWN_ZONE = "unknown_zone"
    TOO_MANY_ANNOUNCEMENTS = "too_many_announcements"
    UNKNOWN_COUNTER = "unknown_counter"
    UNKNOWN_TICKET = "unknown_ticket"
    TICKET_ELSEWHERE = "ticket_elsewhere"
    UNKNOWN_PRIORITY_CLASS = "unknown_priority_class"
    WRONG_STATE = "wrong_state"
    COUNTER_NOT_OPEN = "counter_not_open"
    COUNTER_BUSY = "counter_busy"
    IDEMPOTENCY_CONFLICT = "idempotency_conflict"
    CLOSED = "closed"
    SERVICE_PAUSED = "service_paused"
    FULL = "full"
    NO_TIME_LEFT = "no_time_left"
    PERSON_LIMIT = "person_limit"
    ALREADY_WAITING = "already_waiting"
    NUMBER_TAKEN = "number_taken"
    TOO_FEW_CALLS = "too_few_calls"
    NOT_SERVED_HERE = "not_served_here"
    SERVICE_NOT_SERVED_HERE = "service_not_served_here"
    NO_COUNTER_SERVES = "no_counter_serves"
    NO_TARGET = "no_target"
    UNKNOWN_PAUSE_REASON = "unknown_pause_reason"
    UNKNOWN_OUTCOME = "unknown_outcome"
    UNKNOWN_JOURNEY = "unknown_journey"
    UNKNOWN_CLERK = "unknown_clerk"
    UNKNOWN_NOTICE = "unknown_notice"
    NOTICE_OVER = "notice_over"
    UNKNOWN_APPOINTMENT = "unknown_appointment"
    APPOINTMENT_USED = "appointment_used"
    APPOINTMENT_IN_THE_PAST = "appointment_in_the_past"
    APPOINTMENT_ANOTHER_DAY = "appointment_another_day"
    NOT_CALLED_YET = "not_called_yet"
    NOTHING_TO_RATE = "nothing_to_rate"
    ALREADY_RATED = "already_rated"
    UNKNOWN_LEVEL = "unknown_level"
    RATING_OVER = "rating_over"
    UNKNOWN_RATING_REASON = "unknown_rating_reason"
    UNKNOWN_CRITERION = "unknown_criterion"
    LOG_IN_REQUIRED = "log_in_required"
    WRONG_CREDENTIALS = "wrong_credentials"
    LOCKED_OUT = "locked_out"
    NOT_AT_THIS_CENTRE = "not_at_this_centre"
    CLERK_ELSEWHERE = "clerk_elsewhere"
    COUNTER_TAKEN = "counter_taken"
    NOT_LOGGED_IN = "not_logged_in"
    UNKNOWN_DEVICE = "unknown_device"
    UNKNOWN_KIOSK = "unknown_kiosk"
    UNKNOWN_PRINT = "unknown_print"
    UNKNOWN_ALERT = "unknown_alert"
    UNKNOWN_PAIRING_CODE = "unknown_pairing_code"
    UNKNOWN_CENTRE = "unknown_centre"
    TOO_MANY_TRIES = "too_many_tries"
    NO_COUNTER_FOR_ROLE = "no_counter_for_role"
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
