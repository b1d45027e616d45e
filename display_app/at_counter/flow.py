"""What the display of a counter shows, as a plain value made from the snapshot: no Qt, no words of our own."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from queue_client.connection import Misplaced
from queue_protocol.base import Text, in_language
from queue_protocol.state import Counter, Snapshot


class Standing(StrEnum):
    """What the counter is doing, as whoever looks at it wants to know."""

    CALLING = "calling"
    SERVING = "serving"
    FREE = "free"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterShown:
    """The counter. Whoever stands there is finished with first: `last` says that it then pauses or closes.

    `call` is another text for every call and recall, and empty while nobody is called. What is said in a second
    language is empty where there is none, or where it says the same.
    """

    number: int = 0
    standing: Standing = Standing.CLOSED
    ticket: str = ""
    call: str = ""
    call_number: int = 1
    last: bool = False
    reason: str = ""
    reason_second: str = ""
    services: str = ""
    services_second: str = ""
    centre: str = ""
    second: str = ""


def counter_shown(snapshot: Snapshot, *, number: int, language: str) -> CounterShown:
    """The counter of that number; with no more than its number where the centre does not have it."""
    counter = next((each for each in snapshot.counters if each.number == number), None)
    if counter is None:
        return CounterShown(number=number)
    second = next((each for each in snapshot.centre.languages if each != language), "")
    reason = _reason(counter, snapshot)
    services = _services(counter, snapshot)
    calling = counter.ticket is not None and counter.ticket.state == "called"
    return CounterShown(
        number=number,
        standing=_standing(counter),
        ticket=counter.ticket.number if counter.ticket else "",
        call=f"{counter.ticket.id}.{counter.ticket.calls}" if calling and counter.ticket else "",
        call_number=counter.ticket.calls if calling and counter.ticket else 1,
        last=counter.ticket is not None and counter.state != "open",
        reason=_in(language, reason),
        reason_second=_second(reason, language, second),
        services=_in(language, services),
        services_second=_second(services, language, second),
        centre=in_language(snapshot.centre.name, language),
        second=second,
    )


def misplaced(snapshot: Snapshot | None, *, number: int, paired: int | None) -> Misplaced | None:
    """Why this device cannot stand at counter `number`; `paired` is the counter that its token belongs to."""
    if paired is not None and paired != number:
        return Misplaced("at_counter.other_counter", f"{paired}")
    if snapshot is None or number in {each.number for each in snapshot.counters}:
        return None
    return Misplaced("at_counter.unknown_counter", f"{number}")


def _standing(counter: Counter) -> Standing:
    if counter.ticket is not None:
        return Standing.CALLING if counter.ticket.state == "called" else Standing.SERVING
    return {"open": Standing.FREE, "paused": Standing.PAUSED}.get(counter.state, Standing.CLOSED)


def _reason(counter: Counter, snapshot: Snapshot) -> list[Text]:
    """Why it pauses, by the centre's own list: what a clerk wrote is not for the hall."""
    return [each.name for each in snapshot.pause_reasons if each.code == counter.reason_code]


def _services(counter: Counter, snapshot: Snapshot) -> list[Text]:
    names = {each.code: each.name for each in snapshot.services}
    return [names[code] for code in counter.services if code in names]


def _in(language: str, names: Iterable[Text]) -> str:
    return " · ".join(in_language(name, language) for name in names)


def _second(names: list[Text], language: str, second: str) -> str:
    """The same in the second language, where all of it is there."""
    if not second or not all(name.get(second) for name in names):
        return ""
    said = _in(second, names)
    return "" if said == _in(language, names) else said
