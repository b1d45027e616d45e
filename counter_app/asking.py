"""What a button asks before it does anything: one question after the other, each answered by a digit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.flow import Action, Slot
from queue_protocol.base import Text, in_language
from queue_protocol.commands import Command
from queue_protocol.state import Counter, Snapshot

PAGE = 9
"""So many options have a digit at a time; 0 turns the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer: `label` in the centre's words, or `label_id` in ours, and `detail` below it in the centre's.

    Beside it stands how many `minutes` somebody has waited, or how many `people` wait; -1 for neither. `why` is a
    message that says why it cannot be chosen now, `key` what it is pressed by outside the question.
    """

    value: str
    label: str = ""
    label_id: str = ""
    detail: str = ""
    minutes: int = -1
    people: int = -1
    why: str = ""
    key: str = ""
    ticked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """Something to set beside the answer: its states are messages, turned over by `key`."""

    name: str
    label_id: str
    states: tuple[str, ...]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`title_id` is asked of `subject`; one of `options` is chosen, or a text is typed (`text_id` says what).

    `none_id` is said where there is no option.
    """

    title_id: str
    subject: str = ""
    options: tuple[Option, ...] = ()
    switches: tuple[Switch, ...] = ()
    text_id: str = ""
    none_id: str = ""


@dataclass(frozen=True, slots=True)
class Press:
    """The answer is another button."""

    slot: Slot


@dataclass(frozen=True, slots=True)
class Change:
    """The answer changes the panel's own settings."""

    name: str


Answer = Question | Command | Press | Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialogue:
    """How far somebody has come. `ticket_id` is who was in front when it was opened: it is about nobody else."""

    action: Action
    ticket_id: int | None = None
    answers: tuple[str, ...] = ()
    switched: Mapping[str, int] = field(default_factory=dict)

    def answered(self, value: str) -> "Dialogue":
        """One answer further."""
        return replace(self, answers=(*self.answers, value))

    def back(self) -> "Dialogue | None":
        """One answer back; None from the first question."""
        return replace(self, answers=self.answers[:-1]) if self.answers else None

    def turned(self, switch: Switch) -> "Dialogue":
        """The switch in its next state."""
        at = (self.switched.get(switch.name, 0) + 1) % len(switch.states)
        return replace(self, switched={**self.switched, switch.name: at})

    def answer(self, at: int) -> str | None:
        """The answer to that question, where it was given."""
        return self.answers[at] if len(self.answers) > at else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a question is made from: the counter and the hall at the server's time `now`, and who reads it.

    `facts` are the panel's own settings; `say` gives the words of a message of ours.
    """

    dialogue: Dialogue
    counter: Counter
    snapshot: Snapshot
    now: datetime
    language: str
    facts: Mapping[str, bool] = field(default_factory=dict)
    keys: Mapping[Slot, str] = field(default_factory=dict)
    say: Callable[[str], str] = str

    def answer(self, at: int) -> str | None:
        """The answer to that question of the dialogue, where it was given."""
        return self.dialogue.answer(at)

    def state(self, name: str) -> int:
        """Which state a switch is in."""
        return self.dialogue.switched.get(name, 0)

    def words(self, text: Text) -> str:
        """The centre's words in the reader's language."""
        return in_language(text, self.language)

    def title(self, counter: int) -> str:
        """What a counter is called: a message of ours with its number."""
        return self.say("counter.title").replace("%1", str(counter))

    @property
    def number(self) -> str:
        """The number of whoever is in front."""
        return "" if self.counter.ticket is None else self.counter.ticket.number
