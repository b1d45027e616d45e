"""Sending a person on: to another service, counter or clerk, or on a journey."""

from counter_app.asking import Answer, Option, Question, Scene, Switch
from queue_protocol.base import Position
from queue_protocol.commands import StartJourney, Transfer
from queue_protocol.state import Counter, Service

POSITION = Switch(
    name="position",
    label_id="ask.position",
    states=("ask.position_arrival", "ask.position_first", "ask.position_last"),
    key="A",
)
BACK = Switch(name="back", label_id="ask.come_back", states=("ask.no", "ask.yes"), key="B")
_POSITIONS: tuple[Position, ...] = ("arrival", "first", "last")
_KINDS = ("service", "counter", "clerk")


def transfer(scene: Scene) -> Answer | None:
    """To a service, a counter or a clerk; then which."""
    ticket, kind, target = scene.counter.ticket, scene.answer(0), scene.answer(1)
    if ticket is None:
        return None
    if kind is None:
        options = tuple(Option(value=each, label_id=f"ask.to_{each}") for each in _KINDS)
        return Question(title_id="ask.transfer", subject=scene.number, options=options, switches=(POSITION, BACK))
    if target is None:
        return Question(
            title_id=f"ask.to_{kind}",
            subject=scene.number,
            options=_targets(kind, scene),
            switches=(POSITION, BACK),
            none_id=f"ask.no_{kind}",
        )
    # `kind` is one of ours.
    where = {kind: int(target) if kind == "counter" else target}
    return Transfer.model_validate(
        {
            "ticket_id": ticket.id,
            "position": _POSITIONS[scene.state(POSITION.name)],
            "come_back": bool(scene.state(BACK.name)),
            **where,
        }
    )


def _targets(kind: str, scene: Scene) -> tuple[Option, ...]:
    here = scene.counter
    others = [counter for counter in scene.snapshot.counters if counter.number != here.number]
    match kind:
        case "service":
            return tuple(_service(service, scene) for service in scene.snapshot.services)
        case "counter":
            return tuple(_counter(counter, scene) for counter in others)
        case _:
            at_work = [counter for counter in others if counter.clerk and counter.clerk_login]
            return tuple(_clerk(counter, scene) for counter in at_work)


def _service(service: Service, scene: Scene) -> Option:
    nobody = "" if service.counters else "why.no_counter"
    return Option(
        value=service.code,
        label=f"{service.prefix} · {scene.words(service.name)}",
        people=service.waiting,
        why=nobody,
    )


def _counter(counter: Counter, scene: Scene) -> Option:
    served = [service for service in scene.snapshot.services if service.code in counter.services]
    return Option(
        value=str(counter.number),
        label=f"{counter.number} · {', '.join(scene.words(service.name) for service in served)}",
        detail=counter.clerk or "",
    )


def _clerk(counter: Counter, scene: Scene) -> Option:
    return Option(value=counter.clerk_login or "", label=counter.clerk or "", detail=scene.title(counter.number))


def journey(scene: Scene) -> Answer | None:
    """Which journey the person goes through from here on."""
    ticket, chosen = scene.counter.ticket, scene.answer(0)
    if ticket is None:
        return None
    if chosen is not None:
        return StartJourney(ticket_id=ticket.id, journey=chosen)
    options = tuple(Option(value=each.code, label=scene.words(each.name)) for each in scene.snapshot.journeys)
    return Question(title_id="ask.journey", subject=scene.number, options=options, none_id="why.no_journeys")
