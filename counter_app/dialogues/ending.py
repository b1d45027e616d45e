"""How the service of a person ended, by the centre's list: one key each."""

from counter_app.asking import Answer, Option, Question, Scene, Switch
from queue_protocol.commands import Finish, FinishAndCallNext

THEN = Switch(name="then", label_id="ask.then", states=("ask.then_nothing", "ask.then_call"), key="A")


def outcome(scene: Scene) -> Answer | None:
    """Which outcome; then the person is finished with it, and the next one called if that is switched on."""
    ticket, chosen = scene.counter.ticket, scene.answer(0)
    if ticket is None or ticket.state != "serving":
        return None
    if chosen is None:
        options = tuple(Option(value=each.code, label=scene.words(each.name)) for each in scene.snapshot.outcomes)
        is_open = scene.counter.state == "open"
        return Question(
            title_id="ask.outcome",
            subject=scene.number,
            options=options,
            switches=(THEN,) if is_open else (),
        )
    if scene.state(THEN.name):
        return FinishAndCallNext(ticket_id=ticket.id, outcome=chosen)
    return Finish(ticket_id=ticket.id, outcome=chosen)
