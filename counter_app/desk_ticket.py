"""A number for somebody who cannot use the kiosk, from the choice of a service to the slip. No Qt, no I/O."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from queue_client.printing import Trouble
from queue_protocol.commands import IssueTicket, PrintSlip
from queue_protocol.errors import Error
from queue_protocol.events import PrintReported
from queue_protocol.kiosks import Kiosk
from queue_protocol.results import Issued, PrintWanted, Result
from queue_protocol.state import WantedPrint

_KIOSK = "kiosk-"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slip is to come out: at the counter's own printer, at the kiosk of that device, or nowhere."""

    text: str

    @classmethod
    def of_kiosk(cls, device_id: int) -> "Place":
        """At that kiosk."""
        return cls(f"{_KIOSK}{device_id}")

    @property
    def kiosk(self) -> int | None:
        """The kiosk's device; None where it is none."""
        _, is_kiosk, device_id = self.text.partition(_KIOSK)
        return int(device_id) if is_kiosk and device_id.isascii() and device_id.isdigit() else None


HERE, NOWHERE = Place("here"), Place("nowhere")


class Fate(StrEnum):
    """What has become of the slip."""

    UNWANTED = "unwanted"
    UNDER_WAY = "under_way"
    DELAYED = "delayed"
    PRINTED = "printed"
    REPRINTED = "reprinted"
    FAILED = "failed"
    TOO_LATE = "too_late"
    UNKNOWN = "unknown"


_OVER = frozenset({Fate.UNWANTED, Fate.PRINTED, Fate.REPRINTED, Fate.FAILED, Fate.TOO_LATE, Fate.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Send:
    """Ask the server."""

    command_id: str
    command: IssueTicket | PrintSlip


@dataclass(frozen=True, slots=True)
class PrintHere:
    """Put the slip on the counter's own printer's paper."""

    ticket: Issued
    is_again: bool


Effect: TypeAlias = Send | PrintHere
Step: TypeAlias = tuple["DeskTicket", tuple[Effect, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTicket:
    """The page as it is now. `place` outlives the ticket; everything else is of one ticket.

    `slip_at` is where the slip of `issued` was last wanted; `wanted` is what a kiosk was asked for.
    """

    is_open: bool = False
    place: Place = NOWHERE
    service: str | None = None
    priority: str | None = None
    pending: str | None = None
    issued: Issued | None = None
    slip_at: Place = NOWHERE
    wanted: WantedPrint | None = None
    fate: Fate = Fate.UNWANTED
    trouble: Trouble | None = None
    error: Error | None = None

    @property
    def may_print_again(self) -> bool:
        """Whether the slip of the number may be wanted once more, here or elsewhere."""
        return self.issued is not None and self.pending is None and self.fate in _OVER

    def opened(self) -> "DeskTicket":
        """Somebody stands at the desk. A number whose slip is still to come stays to be seen."""
        if self.pending is not None or (self.issued is not None and self.fate not in _OVER):
            return replace(self, is_open=True)
        return DeskTicket(is_open=True, place=self.place)

    def closed(self) -> "DeskTicket":
        """Out of the way. What is under way goes on."""
        return replace(self, is_open=False)

    def another(self) -> "DeskTicket":
        """The next person."""
        return self if self.pending else DeskTicket(is_open=True, place=self.place)

    def service_chosen(self, code: str) -> "DeskTicket":
        """For that service."""
        return replace(self, service=code, error=None)

    def priority_chosen(self, code: str | None) -> "DeskTicket":
        """In that class; in none."""
        return replace(self, priority=code, error=None)

    def place_chosen(self, place: Place) -> "DeskTicket":
        """The slip comes out there, from now on."""
        return replace(self, place=place, error=None)

    def issue(self, *, command_id: str) -> Step:
        """Give the number. One press, one number: until the answer nothing more is asked."""
        if self.service is None or self.pending is not None or self.issued is not None:
            return self, ()
        command = IssueTicket(service=self.service, priority=self.priority, print_at=self.place.kiosk)
        asked = replace(self, pending=command_id, slip_at=self.place, error=None)
        return asked, (Send(command_id, command),)

    def print_again(self, *, command_id: str) -> Step:
        """The slip once more, at the place that is chosen now."""
        if self.issued is None or not self.may_print_again or self.place == NOWHERE:
            return self, ()
        at = replace(self, slip_at=self.place, trouble=None, error=None)
        if self.place.kiosk is not None:
            command = PrintSlip(ticket_id=self.issued.id, print_at=self.place.kiosk)
            return replace(at, pending=command_id), (Send(command_id, command),)
        # A slip that was never wanted anywhere is the first one.
        is_again = self.fate is not Fate.UNWANTED
        return replace(at, fate=Fate.UNDER_WAY, wanted=None), (PrintHere(self.issued, is_again),)

    def answered(self, command_id: str, answer: Result | Error | None) -> Step:
        """The server has answered; a number that was given is shown, whoever has closed the page meanwhile."""
        if command_id != self.pending:
            return self, ()
        free = replace(self, pending=None, is_open=True)
        match answer:
            case Issued():
                return _given(free, answer)
            case PrintWanted(wanted_print=wanted):
                return replace(free, wanted=wanted, fate=Fate.UNDER_WAY), ()
            case Error():
                return replace(free, error=answer), ()
        return free, ()

    def delayed_here(self, ticket_id: int, trouble: Trouble) -> "DeskTicket":
        """The own printer is not well, and the slip waits for it."""
        return replace(self, fate=Fate.DELAYED, trouble=trouble) if self._is_here(ticket_id) else self

    def printed_here(self, ticket_id: int, trouble: Trouble | None, *, is_reprint: bool) -> "DeskTicket":
        """The own printer is done with it."""
        return self._done(trouble, is_reprint=is_reprint) if self._is_here(ticket_id) else self

    def reported(self, event: PrintReported) -> "DeskTicket":
        """A kiosk is done with a slip."""
        if self.wanted is None or event.print_id != self.wanted.print_id:
            return self
        return self._done(None if event.printed else _trouble(event.detail), is_reprint=self.wanted.is_reprint)

    def synced(self, still_wanted: Collection[WantedPrint]) -> "DeskTicket":
        """Everything was told anew: what a kiosk reported meanwhile was not heard here."""
        was_answered = self.wanted is not None and all(
            each.print_id != self.wanted.print_id for each in still_wanted
        )
        return replace(self, fate=Fate.UNKNOWN) if was_answered and self.fate is Fate.UNDER_WAY else self

    def ticked(self, now: datetime) -> "DeskTicket":
        """The clock: a kiosk that has said nothing in time prints no more."""
        is_late = self.wanted is not None and self.fate is Fate.UNDER_WAY and self.wanted.until <= now
        return replace(self, fate=Fate.TOO_LATE) if is_late else self

    def _is_here(self, ticket_id: int) -> bool:
        return self.issued is not None and self.issued.id == ticket_id and self.slip_at == HERE

    def _done(self, trouble: Trouble | None, *, is_reprint: bool) -> "DeskTicket":
        well = Fate.REPRINTED if is_reprint else Fate.PRINTED
        return replace(self, fate=Fate.FAILED if trouble else well, trouble=trouble)


def _given(state: DeskTicket, issued: Issued) -> Step:
    given = replace(state, issued=issued, wanted=issued.wanted_print)
    if state.slip_at == NOWHERE:
        return given, ()
    effects = (PrintHere(issued, is_again=False),) if state.slip_at == HERE else ()
    return replace(given, fate=Fate.UNDER_WAY), effects


def _trouble(detail: str | None) -> Trouble:
    try:
        return Trouble(detail or "")
    except ValueError:  # the word of a newer kiosk
        return Trouble.FAILED


def usable(place: Place, *, has_printer: bool, kiosks: tuple[Kiosk, ...] | None) -> Place:
    """That place, or, where it is none any more, the next best: the own printer, else none.

    `kiosks` is None while nobody knows which there are: a kiosk that was chosen is kept until then.
    """
    fallback = HERE if has_printer else NOWHERE
    if place.kiosk is None:
        return fallback if place == HERE else place
    is_there = kiosks is None or any(each.device_id == place.kiosk and each.printer for each in kiosks)
    return place if is_there else fallback
