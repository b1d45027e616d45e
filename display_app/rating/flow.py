"""What the panel asks next, of whom, and when it stops. No Qt, no I/O: a state, what happens to it, what follows.

A leg is asked about once, right after it ended at this counter. Whatever was said when the person leaves, the next
one is served or the link breaks is sent as it is; nothing at all is sent where nothing was said.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from queue_protocol.commands import RateLeg
from queue_protocol.errors import Error, ErrorCode
from queue_protocol.events import Event, ServingStarted, TicketCalled, TicketFinished, TicketTransferred
from queue_protocol.state import Snapshot

IDLE_SECONDS = 30.0
"""So long a question stands untouched before the panel sleeps."""

CALLED_SECONDS = 12.0
"""The same once the next person has been called, who is on the way."""

WARN_SECONDS = 10.0
"""So long before that it says so, and offers more time."""

SETTLE_SECONDS = 0.4
"""A touch so soon after another question appeared was meant for the one before."""

SEND_SECONDS = 8.0
"""After so long without an answer of the server the panel says that nothing could be sent."""

SAY_SECONDS = 4.0
"""How long it thanks, or says what went wrong."""

_ENDED = frozenset({"journey", "return"})
"""Causes of a ticket that waits anew because its stop ended; others broke it off."""


class Screen(StrEnum):
    """What the panel shows."""

    ASLEEP = "asleep"
    LEVEL = "level"
    REASON = "reason"
    CRITERION = "criterion"
    SENDING = "sending"
    THANKS = "thanks"
    UNSENT = "unsent"
    REFUSED = "refused"


ASKING = frozenset({Screen.LEVEL, Screen.REASON, Screen.CRITERION})
_SAYING = frozenset({Screen.THANKS, Screen.UNSENT, Screen.REFUSED})


@dataclass(frozen=True, slots=True)
class Ended:
    """A leg that ended at this counter."""

    ticket_id: int
    leg: int
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the centre asks: codes, levels best first; `why` are the levels after which a reason is asked."""

    levels: tuple[str, ...] = ()
    why: frozenset[str] = frozenset()
    criteria: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Form":
        """The form of that centre."""
        return cls(
            levels=tuple(level.code for level in snapshot.rating_levels),
            why=frozenset(level.code for level in snapshot.rating_levels if level.asks_reason),
            criteria=tuple(criterion.code for criterion in snapshot.rating_criteria),
            reasons=tuple(reason.code for reason in snapshot.rating_reasons),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Where the panel is; `since` is when this screen appeared or was last touched, in seconds of a steady clock.

    `send` is what is to be sent now: it is there in the one state that follows the last word, and in no other.
    """

    screen: Screen = Screen.ASLEEP
    ended: Ended | None = None
    form: Form = field(default_factory=Form)
    level: str = ""
    reason: str | None = None
    criteria: Mapping[str, str] = field(default_factory=dict)
    step: int = 0
    since: float = 0.0
    shown_at: float = 0.0
    next_called: bool = False
    error: Error | None = None
    send: RateLeg | None = None

    @property
    def criterion(self) -> str:
        """What is being asked about."""
        return self.form.criteria[self.step] if self.screen is Screen.CRITERION else ""

    def seconds_left(self, now: float) -> float:
        """Until the panel gives up on whoever stands there."""
        return self.since + (CALLED_SECONDS if self.next_called else IDLE_SECONDS) - now


def ended_at(counter: int, event: Event) -> Ended | None:
    """The leg that ended at that counter by this event, if one did."""
    match event:
        case TicketFinished(ticket=ticket) if ticket.counter == counter:
            return Ended(ticket.id, ticket.leg, ticket.number)
        case TicketTransferred(ticket=ticket, cause=cause) if event.from_counter == counter and cause in _ENDED:
            return Ended(ticket.id, ticket.leg - 1, ticket.number)
    return None


def begun(state: Asking, ended: Ended, form: Form, *, now: float) -> Asking:
    """Somebody was served: ask, unless there is nothing to ask. Whoever was being asked before has left."""
    left = hurried(state, now=now)
    if not form.levels:
        return left
    asking = Asking(screen=Screen.LEVEL, ended=ended, form=form, since=now, shown_at=now)
    return replace(asking, send=left.send)


def answered(state: Asking, code: str, *, now: float) -> Asking:
    """A face or a reason was touched; a touch that was meant for the screen before counts for nothing."""
    if now - state.shown_at < SETTLE_SECONDS:
        return state
    form = state.form
    match state.screen:
        case Screen.LEVEL if code in form.levels:
            why = code in form.why and form.reasons
            said = replace(state, level=code)
            return _on(said, Screen.REASON, now=now) if why else _asks(said, 0, now=now)
        case Screen.REASON if code in form.reasons:
            return _asks(replace(state, reason=code), 0, now=now)
        case Screen.CRITERION if code in form.levels:
            said = replace(state, criteria={**state.criteria, state.criterion: code})
            return _asks(said, state.step + 1, now=now)
    return state


def skipped(state: Asking, *, now: float) -> Asking:
    """Not this question; at the first one that means none at all."""
    if now - state.shown_at < SETTLE_SECONDS:
        return state
    match state.screen:
        case Screen.LEVEL:
            return Asking()
        case Screen.REASON:
            return _asks(state, 0, now=now)
        case Screen.CRITERION:
            return _asks(state, state.step + 1, now=now)
    return state


def hurried(state: Asking, *, now: float) -> Asking:
    """No more questions: what was said is sent."""
    if state.screen not in ASKING:
        return state
    return _sends(state, now=now) if state.level else Asking()


def kept_awake(state: Asking, *, now: float) -> Asking:
    """Somebody wants more time."""
    return replace(state, since=now) if state.screen in ASKING else state


def happened(state: Asking, event: Event, *, counter: int, now: float) -> Asking:
    """Something happened at the centre: the next person of this counter is on the way, or is there."""
    match event:
        case TicketCalled(ticket=ticket) if ticket.counter == counter and state.screen in ASKING:
            # Often the same press that finished: whoever is asked still stands there and may finish the answer.
            return replace(state, next_called=True, since=max(state.since, now - CALLED_SECONDS + WARN_SECONDS))
        case ServingStarted(ticket=ticket) if ticket.counter == counter:
            return hurried(state, now=now)
    return state


def rated_elsewhere(state: Asking, *, ticket_id: int, leg: int) -> Asking:
    """The leg has its answer, from another panel or by the slip: there is nothing more to ask."""
    ended = state.ended
    ours = ended is not None and (ended.ticket_id, ended.leg) == (ticket_id, leg)
    return Asking() if ours and state.screen in ASKING else state


def replied(state: Asking, error: Error | None, *, now: float) -> Asking:
    """The server has answered what was sent last: only now is anybody thanked."""
    if state.screen not in {Screen.SENDING, Screen.UNSENT}:
        return state
    taken = error is None or error.code == ErrorCode.ALREADY_RATED
    said = replace(state, error=None if taken else error)
    return _on(said, Screen.THANKS if taken else Screen.REFUSED, now=now)


def ticked(state: Asking, *, now: float) -> Asking:
    """Time passes."""
    if state.screen in ASKING and state.seconds_left(now) <= 0:
        return hurried(state, now=now)
    if state.screen is Screen.SENDING and now - state.shown_at >= SEND_SECONDS:
        return _on(state, Screen.UNSENT, now=now)
    if state.screen in _SAYING and now - state.shown_at >= SAY_SECONDS:
        return Asking()
    return state


def _asks(state: Asking, step: int, *, now: float) -> Asking:
    """The criterion at that step, or the end of the questions."""
    if step >= len(state.form.criteria):
        return _sends(state, now=now)
    return _on(replace(state, step=step), Screen.CRITERION, now=now)


def _sends(state: Asking, *, now: float) -> Asking:
    assert state.ended is not None
    said = RateLeg(
        ticket_id=state.ended.ticket_id,
        leg=state.ended.leg,
        level=state.level,
        criteria=dict(state.criteria),
        reason_code=state.reason,
    )
    return replace(_on(state, Screen.SENDING, now=now), send=said)


def _on(state: Asking, screen: Screen, *, now: float) -> Asking:
    return replace(state, screen=screen, since=now, shown_at=now, send=None)
