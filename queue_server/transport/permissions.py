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
        "look_at_counter",
        "look_at_person",
        "note_dossier",
        "open_counter",
        "pause_counter",
        "close_counter",
        "issue_ticket",
        "print_slip",
        "report_print",
        "report_printer",
        "log_in",
        "log_out",
    }
)
_IN_THE_HALL = frozenset(
    {
        "check_in",
        "pause_service",
        "resume_service",
        "post_notice",
        "withdraw_notice",
        "announce",
        "acknowledge_alert",
    }
)
_ADJUSTING = frozenset({"assign_counter", "set_daily_limit", "send_clerk", "undo"})
_APPOINTMENTS = frozenset({"book_appointment", "cancel_appointment"})
_SLIPS = frozenset({"look_up_slip"})
_DEVICES = frozenset({"start_pairing", "rename_device", "revoke_device"})

ALLOWED: Mapping[str, frozenset[str]] = {
    "kiosk": frozenset(
        {
            "issue_ticket",
            "hand_over",
            "fetch_slip",
            "report_print",
            "report_printer",
            "cancel",
            "check_in",
            "rate_leg",
        }
    )
    | _SLIPS,
    "counter": _AT_A_COUNTER,
    "clerk": _AT_A_COUNTER,
    "display": frozenset({"rate_leg"}),
    "supervisor": _AT_A_COUNTER | _IN_THE_HALL | _ADJUSTING | _APPOINTMENTS,
    "inspector": frozenset({"log_in", "log_out"}),
    "admin": _AT_A_COUNTER | _IN_THE_HALL | _ADJUSTING | _APPOINTMENTS | _DEVICES | _SLIPS | {"rate_leg"},
}
"""By role of whoever is logged in, at a counter's device or with a session of their own; else of the device."""

SEES_WHO_WAITS = frozenset({"counter", "clerk", "supervisor", "inspector", "admin"})
"""The roles whose snapshot lists the waiting tickets, and who are told what was written of people."""

HOLDS_PERSON_KEY = frozenset({"kiosk"})
"""The roles whose snapshot has the day's key, with which a card's number becomes what stands for a person."""

READS_OTHER_CENTRES = frozenset({"supervisor", "inspector", "admin"})
"""The roles of staff who may read the other centres that they work at."""

_EVERY_KIND = frozenset[str]().union(*ALLOWED.values())
WHO_MAY: Mapping[str, frozenset[str]] = {
    kind: frozenset(role for role, kinds in ALLOWED.items() if kind in kinds) for kind in _EVERY_KIND
}
"""The same, by command."""

READS_STATISTICS = frozenset({"supervisor", "inspector", "admin"})
"""The roles that read the figures of a centre, those of clerks by name among them."""

ASKS_WHAT_IF = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may ask what a change of counters would bring."""

READS_JOURNAL = frozenset({"supervisor", "inspector", "admin"})
"""The roles that read the journal of a centre and its head."""

SEES_STAFF = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may list who works at a centre."""

SEES_DEVICES = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may list the devices of their centre."""

WATCHES = frozenset({"supervisor", "inspector", "admin"})
"""The roles that are told how the whole hall stands, with its devices and alerts; all of them see who waits."""
READS_SETTINGS = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may read a centre's settings, and what they were before."""

ADMINISTERS = frozenset({"admin"})
"""The roles that change a centre's settings, found centres, and look after the accounts of staff."""
WATCHES = frozenset({"supervisor", "inspector", "admin"})
"""The roles that are told how the whole hall stands, with its devices and alerts; all of them see who waits."""

SEES_KIOSKS = WHO_MAY["print_slip"]
"""The roles that may list the kiosks of their centre, to have slips printed there."""

BY_THE_SLIP = frozenset({"cancel", "rate_leg"})
"""What whoever holds a slip may do to that one ticket, by its page."""

SEES_APPOINTMENTS = frozenset({"supervisor", "inspector", "admin"})
"""The roles that may read the day's appointments, with names masked."""


def who_may(command: Command) -> frozenset[str]:
    """The roles that may give the command."""
    return WHO_MAY.get(command.kind, frozenset())


def require_among(role: str, readers: frozenset[str]) -> None:
    """Say nothing when the role is among those who may read it. Raises NotAllowedError."""
    if role not in readers:
        raise NotAllowedError(role=role)


def require_allowed(role: str, command: Command) -> None:
    """Say nothing when the role may give the command. Raises NotAllowedError."""
    if command.kind not in ALLOWED.get(role, frozenset()):
        raise NotAllowedError(role=role)


def require_by_the_slip(command: Command) -> None:
    """Say nothing when whoever holds a slip may give the command. Raises NotAllowedError."""
    if command.kind not in BY_THE_SLIP:
        raise NotAllowedError(role=CITIZEN)
