"""What the hall is told, in which order and at which length, as values and a queue without I/O or clock."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Announcement:
    """One call: the ticket's label ("A005"), the counter's number, and the how-manieth call it is, from 1."""

    number: str
    counter: int
    call_number: int = 1


class Form(Enum):
    """How much is said of one announcement after its chime."""

    TWICE = "twice"
    ONCE = "once"
    SHORT = "short"


@dataclass(frozen=True)
class Utterance:
    """An announcement whose turn has come, in the form that the backlog leaves room for."""

    announcement: Announcement
    form: Form


@dataclass(frozen=True)
class Backlog:
    """From how many others waiting on the sentence is said once, and from how many on in its short form."""

    once_from: int = 3
    short_from: int = 7

    def form(self, waiting: int) -> Form:
        """The form of an announcement that begins while so many others wait behind it."""
        if waiting >= self.short_from:
            return Form.SHORT
        return Form.ONCE if waiting >= self.once_from else Form.TWICE


class AnnouncementQueue:
    """Lets announcements out one at a time, in the order in which their tickets were first called.

    The rule under a backlog, so that the hall hears less rather than later: with up to two others waiting the
    sentence is said twice; with three to six, once; with seven or more, once and in its short form. A newer call
    of a ticket that still waits replaces the older one and keeps its place: a recall never delays anybody, its
    own ticket least of all. What is being said is not interrupted; a recall of it waits like any other call.
    """

    def __init__(self, backlog: Backlog | None = None) -> None:
        self._backlog = backlog or Backlog()
        self._waiting: dict[str, Announcement] = {}
        self._in_turn: Announcement | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, announcement: Announcement) -> None:
        """Put a call in line, or in the place of its ticket's older call."""
        self._waiting[announcement.number] = announcement  # a dict keeps the place of a key that it already has

    def begin(self) -> Utterance | None:
        """Whose turn it is now; nobody while something is being said or nothing waits."""
        if self._in_turn is not None or not self._waiting:
            return None
        self._in_turn = self._waiting.pop(next(iter(self._waiting)))
        return Utterance(self._in_turn, self._backlog.form(len(self._waiting)))

    def end(self) -> None:
        """What began last has been said, or was given up."""
        self._in_turn = None
