"""Why the counter pauses: a reason of the centre's list, which the hall is shown, or words of one's own."""

from counter_app.asking import Answer, Option, Question, Scene
from queue_protocol.commands import PauseCounter

OTHER, NONE = "\0other", "\0none"


def pause(scene: Scene) -> Answer | None:
    """Why; with "another reason" it is typed."""
    counter, chosen, typed = scene.counter, scene.answer(0), scene.answer(1)
    if counter.state != "open":
        return None
    if chosen is None:
        known = tuple(
            Option(value=each.code, label=scene.words(each.name)) for each in scene.snapshot.pause_reasons
        )
        plain = Option(value=NONE, label_id="ask.pause_plain")
        return Question(
            title_id="ask.pause", options=(*known, plain, Option(value=OTHER, label_id="ask.another_reason"))
        )
    if chosen == NONE:
        return PauseCounter(counter=counter.number)
    if chosen != OTHER:
        return PauseCounter(counter=counter.number, reason_code=chosen)
    if typed is None:
        return Question(title_id="ask.pause", text_id="ask.reason")
    return PauseCounter(counter=counter.number, reason=typed)
