"""What the kiosk does next: a frozen value and its steps. Knows no Qt; times are monotonic seconds, handed in.

One request at a time: while it is unanswered, no touch asks for another number. The answer may come late, after a
reconnection; the link resends the same command id, so the number is issued once, then shown and printed as any
other. After `Pace.abandon` seconds the person counts as gone, and without a server the request is withdrawn:
nobody was told a number, so none is lost. A number that was acknowledged never is: whenever its answer comes it is
printed, even if the screen belongs to somebody else by then.

A kiosk that can fall back on numbers of its own gives one after `Pace.offline` seconds without an answer, and at
once where the server has been gone for that long. What was given up for it is neither shown nor printed.
"""

import math
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from kiosk_app.effects import (
    Ask,
    Condition,
    Effect,
    GiveOffline,
    GiveUp,
    Print,
    Report,
    ReportCondition,
    StartOver,
    Ticket,
    Trouble,
    Withdraw,
)
from kiosk_app.offline.numbers import OfflineNumber
from kiosk_app.pace import Pace
from kiosk_app.scans import CardRead
from kiosk_app.screens import CHOOSES, TAKES, Request, Saying, Screen, Word
from queue_protocol.errors import Error
from queue_protocol.results import Issued, SlipResult

Step: TypeAlias = "tuple[Flow, tuple[Effect, ...]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Everything that decides what is on the screen. Each step returns the flow after it and what to do."""

    pace: Pace = field(default_factory=Pace)
    screen: Screen = Screen.SERVICES
    changed_at: float = -math.inf
    until: float = math.inf
    live: bool = False
    lost_at: float = -math.inf
    can_fall_back: bool = False
    priority: str | None = None
    card: CardRead | None = None
    procedure: str | None = None
    request: Request | None = None
    given_up: frozenset[str] = frozenset()
    ticket: Ticket | None = None
    standing: SlipResult | None = None
    saying: Saying | None = None
    printing: bool = False
    waiting: bool = False
    trouble: Trouble | None = None
    error: Error | None = None
    condition: Condition | None = None

    def shown(self, at: float) -> Screen:
        """What fills the window at that moment. A number stays, whatever happens to the server."""
        is_answer = self.screen in {Screen.APOLOGY, Screen.STANDING} and not self.request
        if self.screen is Screen.TICKET or is_answer:
            return self.screen
        return Screen.WAIT if at >= self._waits_from() else self.screen

    @property
    def serves(self) -> bool:
        """Whether there is a server to ask, or numbers of the kiosk's own."""
        return self.live or self.can_fall_back

    def is_ready(self, at: float) -> bool:
        """Whether a touch on a service or a choice counts."""
        chooses = self.screen in CHOOSES
        return chooses and self.serves and self.request is None and at >= self.changed_at + self.pace.settle

    def is_alone(self, at: float) -> bool:
        """Whether the kiosk does without a server at that moment, and can."""
        return not self.live and self.can_fall_back and at >= self.lost_at + self.pace.blink

    def asks(self, at: float) -> bool:
        """Whether to ask for how much longer: what somebody has begun, or not noted yet, is soon thrown away."""
        return self._asks_from() <= at < self.until and self.shown(at) is self.screen

    def word(self, at: float) -> Word | None:
        """What is said of a scan at that moment."""
        return self.saying.word if self.saying and at < self.saying.until else None

    def deadline(self, at: float) -> float:
        """When something changes by itself next; infinity if nothing does."""
        moments = [self.until, self.changed_at + self.pace.settle, self._waits_from(), self._asks_from()]
        moments.append(self.lost_at + self.pace.blink)
        if self.saying:
            moments.append(self.saying.until)
        if self.request:
            moments.append(self.request.asked_at + self.pace.abandon)
        if self.request and self._may_be_replaced():
            moments.append(self.request.asked_at + self.pace.offline)
        return min((moment for moment in moments if moment > at), default=math.inf)

    def link_changed(self, *, live: bool, at: float) -> Step:
        """The server has come or gone."""
        if live == self.live:
            return self, ()
        # What was given up cannot be answered over a connection that is gone.
        given_up = self.given_up if live else frozenset[str]()
        changed = replace(self, live=live, lost_at=math.inf if live else at, given_up=given_up)
        return changed, _condition_report(changed)

    def fallback_changed(self, *, possible: bool, at: float) -> "Flow":
        """Whether numbers of the kiosk's own can be given from now on."""
        if possible == self.can_fall_back:
            return self
        lost_at = at if self.lost_at == -math.inf else self.lost_at  # a start, too, begins with a short loss
        return replace(self, can_fall_back=possible, lost_at=lost_at)

    def printer_changed(self, condition: Condition | None) -> Step:
        """The printer says how it is."""
        if condition == self.condition:
            return self, ()
        changed = replace(self, condition=condition)
        return changed, _condition_report(changed)

    def service_touched(self, service: str, *, command_id: str, at: float) -> Step:
        """A person wants a number for that service."""
        if self.screen not in TAKES or not self.is_ready(at):
            return self, ()
        rank = self.priority or (self.card.priority if self.card else None)
        if not self.live and at >= self.lost_at + self.pace.offline:
            return self, (GiveOffline(service, rank),)
        asked = replace(self, request=Request(command_id, service, at, rank), until=math.inf)
        person, age = (self.card.person, self.card.age) if self.card else (None, None)
        return asked, (Ask(command_id, service, self.priority, person, age),)

    def priority_asked(self, at: float) -> Step:
        """A person wants to say why to be called earlier."""
        return self._chosen(Screen.PRIORITY, priority=self.priority, at=at)

    def priority_chosen(self, priority: str | None, *, at: float) -> Step:
        """A person belongs to that class, or to none, whatever age the card has told."""
        chosen, effects = self._chosen(Screen.SERVICES, priority=priority, at=at)
        if priority or chosen.card is None or not self.is_ready(at):
            return chosen, effects
        return replace(chosen, card=replace(chosen.card, age=None, priority=None)), effects

    def search_opened(self, at: float) -> Step:
        """A person wants to look for something, or to go back to what was found."""
        opened, effects = self._chosen(Screen.SEARCH, priority=self.priority, at=at)
        return replace(opened, procedure=None), effects

    def procedure_opened(self, procedure: str, *, at: float) -> Step:
        """A person wants to know what that procedure takes."""
        if self.screen is not Screen.SEARCH or not self.is_ready(at):
            return self, ()
        opened, effects = self._chosen(Screen.PROCEDURE, priority=self.priority, at=at)
        return replace(opened, procedure=procedure), effects

    def search_left(self, at: float) -> Step:
        """A person wants to see all services again."""
        return self._chosen(Screen.SERVICES, priority=self.priority, at=at)

    def touched(self, at: float) -> Step:
        """A person is busy with the screen: time to go back to the beginning counts anew."""
        patience = self._patience()
        if self.request or patience is None:
            return self, ()
        return replace(self, until=at + patience), ()

    def answered(self, command_id: str, answer: Issued | SlipResult | Error, *, at: float) -> Step:
        """The server has given a number, or a reason, or told where a ticket stands."""
        if command_id in self.given_up:
            return self, ()
        if self.request and self.request.command_id == command_id:
            return self._told(answer, request=None, at=at)
        if not isinstance(answer, Issued):
            return self, ()
        if self.screen is Screen.TICKET:
            return self, (Print(answer),)
        return self._told(answer, request=self.request, at=at)

    def given_offline(self, number: OfflineNumber, *, at: float) -> Step:
        """A number of the kiosk's own is on the disk: it counts from now on, and the request for it does not."""
        if number.replaces is None:
            return self._told(number, request=self.request, at=at)
        flow, effects = self._told(number, request=None, at=at)
        return replace(flow, given_up=flow.given_up | {number.replaces}), (Withdraw(number.replaces), *effects)

    def not_given_offline(self, *, is_wanted: bool, at: float) -> Step:
        """There is no number of the kiosk's own. The request stays open where its answer `is_wanted`."""
        if is_wanted or self.request is None:
            return self, ()
        given_up = self.given_up | {self.request.command_id}
        flow, effects = self._start_over(at)
        return replace(flow, request=None, given_up=given_up), (Withdraw(self.request.command_id), *effects)

    def delayed(self, ticket_id: int, trouble: Trouble, *, at: float) -> "Flow":
        """The slip waits until the printer is well; the number can be noted meanwhile, or waited beside."""
        if self.screen is not Screen.TICKET or self.ticket is None or self.ticket.id != ticket_id:
            return self
        return replace(self._paper(trouble, at=at), waiting=True)

    def printed(self, ticket_id: int, trouble: Trouble | None, *, detail: str = "", at: float) -> Step:
        """The printer is done with that ticket, or has given up."""
        effects = (Report(ticket_id, trouble, detail),)
        if self.screen is not Screen.TICKET or self.ticket is None or self.ticket.id != ticket_id:
            return self, effects
        return self._paper(trouble, at=at), effects

    def dismissed(self, at: float) -> Step:
        """A person has read the screen."""
        if self.printing or at < self.changed_at + self.pace.hold:
            return self, ()
        return self._left(at)

    def ticked(self, at: float) -> Step:
        """Time has passed."""
        if self.request and self._may_be_replaced() and at >= self.request.asked_at + self.pace.offline:
            return self, (GiveOffline(self.request.service, self.request.priority, self.request.command_id),)
        if self.request and at >= self.request.asked_at + self.pace.abandon:
            # A server that is there may have the number ready: then its answer is still wanted.
            gone = () if self.live else (Withdraw(self.request.command_id),)
            left = replace(self, screen=Screen.SERVICES, request=None, priority=None, card=None)
            return left, (*gone, StartOver())
        if at < self.until:
            return self, ()
        if self.printing:
            return self._paper(Trouble.FAILED, at=at), ()
        return self._left(at)

    def _told(self, answer: Ticket | SlipResult | Error, *, request: Request | None, at: float) -> Step:
        flow = replace(self, request=request, changed_at=at)
        if isinstance(answer, Error):
            return replace(flow, screen=Screen.APOLOGY, error=answer, until=at + self.pace.apology), ()
        if isinstance(answer, SlipResult):
            return replace(flow, screen=Screen.STANDING, standing=answer, until=at + self.pace.standing), ()
        shown = replace(flow, screen=Screen.TICKET, ticket=answer, printing=True, trouble=None)
        return replace(shown, priority=None, card=None, until=at + self.pace.print), (Print(answer),)

    def _waits_from(self) -> float:
        waits = self.request and not self._may_be_replaced()
        silent = self.request.asked_at + self.pace.please_wait if self.request and waits else math.inf
        return silent if self.can_fall_back else min(silent, self.lost_at + self.pace.blink)

    def _may_be_replaced(self) -> bool:
        """Whether a number of the kiosk's own can be given for the request: a check-in needs the server."""
        return self.can_fall_back and self.request is not None and self.request.service != ""

    def _patience(self) -> float | None:
        """How long the screen waits for a next touch before it throws something away; None where it does not."""
        if self.screen in CHOOSES:
            return self.pace.idle
        return self.pace.note if self.screen is Screen.TICKET and self.trouble else None

    def _asks_from(self) -> float:
        patience = self._patience()
        return math.inf if patience is None else self.until - min(self.pace.more, patience / 2)

    def _chosen(self, screen: Screen, *, priority: str | None, at: float) -> Step:
        if not self.is_ready(at):
            return self, ()
        return replace(self, screen=screen, priority=priority, changed_at=at, until=at + self.pace.idle), ()

    def _paper(self, trouble: Trouble | None, *, at: float) -> "Flow":
        if trouble is None:
            return replace(self, printing=False, waiting=False, trouble=None, until=at + self.pace.take)
        if self.waiting:  # the person has been told, and has had time to note the number
            return replace(self, waiting=False, trouble=trouble)
        # The screen changes its meaning here, so a touch already under way must not take the number away.
        return replace(self, printing=False, trouble=trouble, changed_at=at, until=at + self.pace.note)

    def _left(self, at: float) -> Step:
        if self.screen is not Screen.APOLOGY:
            return self._start_over(at)
        # The person is still there and may want another service: language and priority stay.
        back = replace(self, screen=Screen.SERVICES, error=None, changed_at=at, until=at + self.pace.idle)
        return back, ()

    def _start_over(self, at: float) -> Step:
        fresh = replace(
            Flow(pace=self.pace, changed_at=at),
            live=self.live,
            lost_at=self.lost_at,
            can_fall_back=self.can_fall_back,
            given_up=self.given_up,
            request=self.request,
            condition=self.condition,
        )
        given_up = (GiveUp(self.ticket.id),) if self.waiting and self.ticket else ()
        return fresh, (*given_up, StartOver())


def _condition_report(flow: Flow) -> tuple[Effect, ...]:
    # Without a server nothing is queued: it will be told how the printer is then, not how it was meanwhile.
    return (ReportCondition(flow.condition),) if flow.live and flow.condition else ()
