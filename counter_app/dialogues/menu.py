"""Everything that has no button of its own, and the panel's own settings."""

from counter_app import flow
from counter_app.asking import Answer, Change, Option, Press, Question, Scene
from counter_app.flow import Slot
from counter_app.labels import LABELS

SETTINGS = ("left", "right", "top", "bottom", "large_text", "high_contrast", "auto_call", "language")
"""What can be changed: where the panel is docked, then what is switched on and off."""


def menu(scene: Scene) -> Answer | None:
    """Which of the buttons that are not always on the panel."""
    chosen = scene.answer(0)
    if chosen is not None:
        return Press(Slot(chosen))
    buttons = flow.buttons(scene.counter, scene.snapshot)
    options = tuple(
        Option(
            value=slot, label_id=LABELS[buttons[slot].action], why=buttons[slot].why, key=scene.keys.get(slot, "")
        )
        for slot in flow.IN_MENU
    )
    return Question(title_id="ask.menu", options=options)


def settings(scene: Scene) -> Answer | None:
    """What to change; what is on is ticked."""
    chosen = scene.answer(0)
    if chosen is not None:
        return Change(chosen)
    options = tuple(
        Option(value=each, label_id=f"setting.{each}", ticked=scene.facts.get(each, False)) for each in SETTINGS
    )
    return Question(title_id="ask.settings", options=options)
