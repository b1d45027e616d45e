"""What is put right or noted of the person in front: her priority class, the code of her dossier."""

from dataclasses import replace

from counter_app.asking import Answer, Question, Scene
from counter_app.dialogues.walking_in import ORDINARY, classes
from queue_protocol.commands import NoteDossier, SetPriority


def priority(scene: Scene) -> Answer | None:
    """Which class is right; the present one is ticked."""
    ticket, chosen = scene.counter.ticket, scene.answer(0)
    if ticket is None:
        return None
    if chosen is not None:
        return SetPriority(ticket_id=ticket.id, priority=None if chosen == ORDINARY else chosen)
    present = ticket.priority or ORDINARY
    options = tuple(replace(option, ticked=option.value == present) for option in classes(scene))
    return Question(title_id="ask.priority", subject=scene.number, options=options)


def dossier(scene: Scene) -> Answer | None:
    """The code, scanned or typed; whatever it looks like."""
    ticket, text = scene.counter.ticket, scene.answer(0)
    if ticket is None:
        return None
    if text is None:
        return Question(title_id="ask.dossier", subject=scene.number, text_id="ask.dossier_code")
    return NoteDossier(ticket_id=ticket.id, text=text)
