"""Serving somebody at once who has no slip."""

from counter_app.asking import Answer, Option, Question, Scene
from queue_protocol.commands import ServeWalkIn

ORDINARY = "\0ordinary"


def walk_in(scene: Scene) -> Answer | None:
    """For which service of this counter, and in which class; what has one answer is not asked."""
    served = [service for service in scene.snapshot.services if service.code in scene.counter.services]
    answers = list(scene.dialogue.answers)
    if len(served) == 1:
        answers.insert(0, served[0].code)
    if not answers:
        options = tuple(
            Option(value=service.code, label=f"{service.prefix} · {scene.words(service.name)}")
            for service in served
        )
        return Question(title_id="ask.walk_in", options=options)
    if len(answers) == 1 and scene.snapshot.priority_classes:
        return Question(title_id="ask.walk_in_priority", options=classes(scene))
    priority = answers[1] if len(answers) > 1 and answers[1] != ORDINARY else None
    return ServeWalkIn(counter=scene.counter.number, service=answers[0], priority=priority)


def classes(scene: Scene) -> tuple[Option, ...]:
    """No class, and then the centre's."""
    known = tuple(
        Option(value=each.code, label=scene.words(each.name)) for each in scene.snapshot.priority_classes
    )
    return (Option(value=ORDINARY, label_id="ask.ordinary"), *known)
