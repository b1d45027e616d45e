"""One dialogue for each button that asks: from its answers so far to the next question, or to what is done."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from counter_app.asking import Answer, Scene
from counter_app.dialogues import choosing, ending, hand_on, menu, noting, pausing, walking_in
from counter_app.flow import Action

DIALOGUES: Mapping[Action, Callable[[Scene], Answer | None]] = MappingProxyType(
    {
        Action.OUTCOME: ending.outcome,
        Action.PAUSE: pausing.pause,
        Action.TRANSFER: hand_on.transfer,
        Action.JOURNEY: hand_on.journey,
        Action.CHOOSE: choosing.choose,
        Action.RESUME: choosing.resume,
        Action.RESTORE: choosing.restore,
        Action.WALK_IN: walking_in.walk_in,
        Action.PRIORITY: noting.priority,
        Action.DOSSIER: noting.dossier,
        Action.MENU: menu.menu,
        Action.SETTINGS: menu.settings,
    }
)
_OF_A_PERSON = frozenset({Action.OUTCOME, Action.TRANSFER, Action.JOURNEY, Action.PRIORITY, Action.DOSSIER})


def ask(scene: Scene) -> Answer | None:
    """What comes next; None where the dialogue is about somebody who is not in front any more."""
    dialogue, ticket = scene.dialogue, scene.counter.ticket
    if dialogue.action in _OF_A_PERSON and (ticket is None or ticket.id != dialogue.ticket_id):
        return None
    return DIALOGUES[dialogue.action](scene)
