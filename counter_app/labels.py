"""What each action is called on its button: messages of ours."""

from collections.abc import Mapping
from types import MappingProxyType

from counter_app.flow import Action
from queue_protocol.commands import Command

_COMMANDS = {
    "open_counter": Action.OPEN,
    "pause_counter": Action.PAUSE,
    "close_counter": Action.CLOSE,
    "call_ticket": Action.CHOOSE,
    "start_journey": Action.JOURNEY,
    "serve_walk_in": Action.WALK_IN,
    "set_priority": Action.PRIORITY,
    "note_dossier": Action.DOSSIER,
}

LABELS: Mapping[Action, str] = MappingProxyType(
    {action: f"counter.{action}" for action in Action}
    | {Action.WINDOW: "counter.toggle_window", Action.PRIORITY: "counter.set_priority"}
)


def label_of(command: Command) -> str:
    """What the button said that this command came from."""
    return LABELS[Action(_COMMANDS.get(command.kind, command.kind))]
