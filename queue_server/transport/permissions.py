"""Who may ask for what: one list a role, readable by whoever runs a centre. What is not listed is refused."""

from collections.abc import Mapping

from queue_protocol.commands import Command
from queue_server.domain.refusals import NotAllowedError

_AT_A_COUNTER = frozenset(
    {
        "call_next",
        "recall",
        "serve",
        "finish",
        "finish_and_call_next",
        "no_show",
        "cancel",
        "open_counter",
        "pause_counter",
        "close_counter",
    }
)

ALLOWED: Mapping[str, frozenset[str]] = {
    "kiosk": frozenset({"issue_ticket", "report_print", "cancel"}),
    "counter": _AT_A_COUNTER,
    "display": frozenset(),
    "supervisor": _AT_A_COUNTER | {"issue_ticket"},
    "inspector": frozenset(),
    "admin": _AT_A_COUNTER | {"issue_ticket", "report_print"},
}

SEES_WHO_WAITS = frozenset({"counter", "supervisor", "inspector", "admin"})
"""The roles whose snapshot lists the waiting tickets."""


def require_allowed(role: str, command: Command) -> None:
    """Say nothing when the role may give the command. Raises NotAllowedError."""
    if command.kind not in ALLOWED.get(role, frozenset()):
        raise NotAllowedError(role=role)
