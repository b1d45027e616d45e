"""The page on which a clerk gives a number: what can be chosen, and what became of it; messages by their ids."""

from dataclasses import dataclass
from datetime import tzinfo

from counter_app.desk_ticket import HERE, NOWHERE, DeskTicket, Fate, Place
from queue_client.printing import Condition
from queue_client.times import hour_and_minute, zone_of
from queue_protocol.base import in_language
from queue_protocol.kiosks import Kiosk
from queue_protocol.state import Counter, Service, Snapshot

_WELL = frozenset({"ready", "paper_low", "unknown"})
"""States in which a slip comes out, as far as anybody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionShown:
    """One of a list: `name` is the centre's word, else `name_id` is ours; `note` or `note_id` say how it is."""

    code: str
    badge: str = ""
    name: str = ""
    name_id: str = ""
    note: str = ""
    note_id: str = ""
    waiting: int = -1
    is_well: bool = True
    is_possible: bool = True
    is_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message with what fills it: `place` (else the own printer), `reason_id`, `until` on the centre's walls."""

    message_id: str = ""
    place: str = ""
    reason_id: str = ""
    until: str = ""
    tone: str = "calm"


def services(state: DeskTicket, counter: Counter, snapshot: Snapshot, *, language: str) -> tuple[OptionShown, ...]:
    """All services of the centre, those of this counter first."""
    own = {code: place for place, code in enumerate(counter.services)}
    ordered = sorted(snapshot.services, key=lambda each: own.get(each.code, len(own)))
    return tuple(_service(each, state.service, language) for each in ordered)


def _service(service: Service, chosen: str | None, language: str) -> OptionShown:
    is_open = service.state == "open"
    return OptionShown(
        code=service.code,
        badge=service.prefix,
        name=in_language(service.name, language),
        note="" if is_open else in_language(service.message or {}, language),
        waiting=service.waiting if is_open else -1,
        is_possible=is_open,
        is_chosen=service.code == chosen,
    )


def priorities(state: DeskTicket, snapshot: Snapshot, *, language: str) -> tuple[OptionShown, ...]:
    """None, and the centre's classes."""
    none = OptionShown(code="", name_id="counter.desk.no_priority", is_chosen=state.priority is None)
    classes = (
        OptionShown(code=each.code, name=in_language(each.name, language), is_chosen=each.code == state.priority)
        for each in snapshot.priority_classes
    )
    return none, *classes


def places(
    state: DeskTicket, kiosks: tuple[Kiosk, ...], own: Condition | None, *, has_printer: bool
) -> tuple[OptionShown, ...]:
    """The own printer, the kiosks, and, before there is a number, none."""
    here = OptionShown(
        code=HERE.text,
        name_id="counter.desk.here",
        note_id=f"counter.printer.{own.state if own else 'unknown'}",
        is_well=own is None or own.state in _WELL,
        is_chosen=state.place == HERE,
    )
    nowhere = OptionShown(code=NOWHERE.text, name_id="counter.desk.nowhere", is_chosen=state.place == NOWHERE)
    at_kiosks = (_kiosk(each, state.place) for each in kiosks)
    # A number that is given is there: there is nothing to choose in no slip.
    return (*((here,) if has_printer else ()), *at_kiosks, *(() if state.issued else (nowhere,)))


def _kiosk(kiosk: Kiosk, chosen: Place) -> OptionShown:
    place = Place.of_kiosk(kiosk.device_id)
    return OptionShown(
        code=place.text,
        name=kiosk.name,
        note_id=f"counter.printer.{_how(kiosk)}",
        is_well=_how(kiosk) in _WELL,
        is_possible=kiosk.printer is not None,
        is_chosen=place == chosen,
    )


def _how(kiosk: Kiosk) -> str:
    if kiosk.printer is None:
        return "none"
    return kiosk.printer if kiosk.online else "away"


def fate(state: DeskTicket, kiosks: tuple[Kiosk, ...], snapshot: Snapshot) -> Said:
    """What has become of the slip."""
    zone = zone_of(snapshot)
    kiosk = next((each for each in kiosks if each.device_id == state.slip_at.kiosk), None)
    place = kiosk.name if kiosk else ""
    match state.fate:
        case Fate.UNWANTED:
            return Said(message_id="counter.desk.fate.unwanted")
        case Fate.PRINTED | Fate.REPRINTED:
            return Said(message_id=f"counter.desk.fate.{state.fate}", place=place, tone="well")
        case Fate.FAILED:
            return Said(
                message_id="counter.desk.fate.failed",
                place=place,
                reason_id=f"counter.trouble.{state.trouble}",
                tone="trouble",
            )
        case Fate.UNKNOWN:
            return Said(message_id="counter.desk.fate.unknown", place=place, tone="trouble")
        case Fate.TOO_LATE:
            message = "counter.desk.fate.too_late"
            return Said(message_id=message, place=place, until=_until(state, zone), tone="trouble")
        case Fate.DELAYED:
            return Said(message_id="counter.desk.fate.delayed", reason_id=f"counter.trouble.{state.trouble}")
        case Fate.UNDER_WAY:
            return _under_way(state, kiosk, zone)


def _under_way(state: DeskTicket, kiosk: Kiosk | None, zone: tzinfo | None) -> Said:
    """A kiosk that is away, or not well, is said to be so: somebody may walk there."""
    if kiosk is None or _how(kiosk) in _WELL:
        return Said(message_id="counter.desk.fate.under_way", place=kiosk.name if kiosk else "")
    return Said(
        message_id="counter.desk.fate.waits_for_kiosk",
        place=kiosk.name,
        reason_id=f"counter.printer.{_how(kiosk)}",
        until=_until(state, zone),
    )


def _until(state: DeskTicket, zone: tzinfo | None) -> str:
    return hour_and_minute(state.wanted.until, zone) if state.wanted else ""
