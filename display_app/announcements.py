"""What the hall is told, in which order and at which length, as values and a queue without I/O or clock."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Invitation:
    """One call: the ticket's label ("A005"), the counter's number, and the how-manieth call it is, from 1."""

    number: str
    counter: int
    call_number: int = 1


@dataclass(frozen=True)
class Message:
    """What a supervisor says, by language; `seq` is the journal's, by which it is known."""

    seq: int
    text: Mapping[str, str]


Announcement = Invitation | Message


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


MESSAGES_KNOWN = 16
"""Messages that are not said again: several times what the server tells in the minute in which it repeats them."""


class AnnouncementQueue:
    """Lets announcements out one at a time, in the order in which they came, a ticket's by its first call.

    There is one queue for one output of sound, whatever zones it serves: what comes out of the same loudspeakers
    never talks over itself.

    The rule under a backlog, so that the hall hears less rather than later: with up to two others waiting the
    sentence is said twice; with three to six, once; with seven or more, once and in its short form. A newer call
    of a ticket that still waits replaces the older one and keeps its place: a recall never delays anybody, its
    own ticket least of all. What is being said is not interrupted; a recall of it waits like any other call.

    A message is said once, in full, in its place, and never dropped; also where several screens pass it on.
    """

    def __init__(self, backlog: Backlog | None = None) -> None:
        self._backlog = backlog or Backlog()
        self._waiting: dict[str | int, Announcement] = {}
        self._in_turn: Announcement | None = None
        self._messages: deque[Message] = deque(maxlen=MESSAGES_KNOWN)

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, announcement: Announcement) -> None:
        """Put it in line, or a call in the place of its ticket's older call."""
        if isinstance(announcement, Message):
            if announcement in self._messages:
                return
            self._messages.append(announcement)
        # A dict keeps the place of a key that it already has.
        self._waiting[_line_key(announcement)] = announcement

    def begin(self) -> Utterance | None:
        """Whose turn it is now; nobody while something is being said or nothing waits."""
        if self._in_turn is not None or not self._waiting:
            return None
        self._in_turn = self._waiting.pop(next(iter(self._waiting)))
        if isinstance(self._in_turn, Message):
            return Utterance(self._in_turn, Form.ONCE)
        return Utterance(self._in_turn, self._backlog.form(len(self._waiting)))

    def end(self) -> None:
        """What began last has been said, or was given up."""
        self._in_turn = None


def _line_key(announcement: Announcement) -> str | int:
    return announcement.seq if isinstance(announcement, Message) else announcement.number
