"""Who may ask for what: one list a role, readable by whoever runs a centre. What is not listed is refused."""

from collections.abc import Mapping

from queue_protocol.commands import Command
from queue_server.domain.refusals import NotAllowedError
from queue_server.service.actors import CITIZEN

_AT_A_COUNTER = frozenset(
    {
        "serve_walk_in",
        "call_next",
        "call_ticket",
        "recall",
        "serve",
        "finish",
        "finish_and_call_next",
        "no_show",
        "restore",
        "park",
        "resume",
        "transfer",
        "start_journey",
        "set_priority",
        "cancel",
        "look_at_person",
        "open_counter",
        "pause_counter",
        "close_counter",
        "log_in",
        "log_out",
    }
)
_IN_THE_HALL = frozenset({"issue_ticket", "check_in", "pause_service", "resume_service"})
_APPOINTMENTS = frozenset({"book_appointment", "cancel_appointment"})
_DEVICES = frozenset({"start_pairing", "rename_device", "revoke_device"})

ALLOWED: Mapping[str, frozenset[str]] = {
    "kiosk": frozenset({"issue_ticket", "report_print", "report_printer", "cancel", "check_in", "rate_leg"}),
    "counter": _AT_A_COUNTER,
    "display": frozenset(),
    "supervisor": _AT_A_COUNTER | _IN_THE_HALL | _APPOINTMENTS,
    "inspector": frozenset({"log_in", "log_out"}),
    "admin": _AT_A_COUNTER
    | _IN_THE_HALL
    | _APPOINTMENTS
    | _DEVICES
    | {"report_print", "report_printer", "rate_leg"},
}
"""By role of the device, or of whoever is logged in with a session of their own; a clerk's is `counter`."""

BY_THE_SLIP = frozenset({"cancel", "rate_leg"})
"""What whoever holds a slip may do to that one ticket, by its page."""

SEES_WHO_WAITS = frozenset({"counter", "supervisor", "inspector", "admin"})
"""The roles whose snapshot lists the waiting tickets."""

SEES_APPOINTMENTS = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may read the day's appointments, with names masked."""


def require_allowed(role: str, command: Command) -> None:
    """Say nothing when the role may give the command. Raises NotAllowedError."""
    if command.kind not in ALLOWED.get(role, frozenset()):
        raise NotAllowedError(role=role)


def require_by_the_slip(command: Command) -> None:
    """Say nothing when whoever holds a slip may give the command. Raises NotAllowedError."""
    if command.kind not in BY_THE_SLIP:
        raise NotAllowedError(role=CITIZEN)


def require_sees_appointments(role: str) -> None:
    """Say nothing when the role may read the day's appointments. Raises NotAllowedError."""
    if role not in SEES_APPOINTMENTS:
        raise NotAllowedError(role=role)
