"""The question that stands over the panel: its page of options, its switches, its text."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from counter_app.asking import PAGE, Change, Dialogue, Option, Press, Question, Scene, Switch
from counter_app.dialogues import ask
from counter_app.flow import Action
from counter_app.view_models.sender import Sender
from queue_client.qt.part import Part

CARD_SIGN = "|"
"""Stands between the fields of a citizen card, and in no code or reason."""


@dataclass(frozen=True, slots=True)
class OptionShown:
    """One option with its digit."""

    digit: str
    label: str
    label_id: str
    detail: str
    minutes: int
    people: int
    why: str
    key: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class SwitchShown:
    """A switch as it stands, and the key that turns it."""

    label_id: str
    state_id: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverlayShown:
    """Nothing is asked while `title_id` is empty; `text_id` says what is typed, where something is."""

    title_id: str = ""
    subject: str = ""
    options: tuple[OptionShown, ...] = ()
    switches: tuple[SwitchShown, ...] = ()
    text_id: str = ""
    none_id: str = ""
    page: int = 0
    pages: int = 0
    is_first: bool = True


@dataclass(frozen=True)
class _Asked:
    question: Question = field(default_factory=lambda: Question(title_id=""))
    page: int = 0

    @property
    def pages(self) -> int:
        return -(-len(self.question.options) // PAGE)

    @property
    def options(self) -> tuple[Option, ...]:
        return self.question.options[self.page * PAGE : (self.page + 1) * PAGE]


class Overlay(Part[OverlayShown]):
    """Follows one dialogue; a press counts here as everywhere else, by the sender's presses."""

    decided = Signal(object)
    """A command to send."""
    pressed = Signal(str)
    """Another button is meant: its slot."""
    set = Signal(str)
    """One of the panel's own settings is to change."""
    refused = Signal(str)
    """The message that says why what was typed is not taken."""
    turned = Signal()
    """Another question, or none: the scene must be shown anew."""

    def __init__(self, sender: Sender, *, parent: QObject) -> None:
        super().__init__(OverlayShown(), parent=parent)
        self.dialogue: Dialogue | None = None
        self._sender = sender
        self._asked = _Asked()

    @property
    def is_open(self) -> bool:
        """Whether something is asked."""
        return self.dialogue is not None

    def open(self, action: Action, *, ticket_id: int | None) -> None:
        """Ask what that action asks first, of whoever is in front."""
        self._become(Dialogue(action=action, ticket_id=ticket_id))

    def follow(self, scene: Scene) -> None:
        """Show the question that the scene makes of the dialogue; what is decided is told."""
        answer = ask(scene)
        if isinstance(answer, Question):
            self._show(answer)
            return
        self._end()
        if isinstance(answer, Press):
            self.pressed.emit(answer.slot)
        elif isinstance(answer, Change):
            self.set.emit(answer.name)
        elif answer is not None:
            self.decided.emit(answer)

    @Slot(int)
    def choose(self, at: int) -> None:
        """The option at that place of the page was chosen, counted from 0."""
        if self.dialogue is None or at >= len(self._asked.options) or not self._sender.heard():
            return
        option = self._asked.options[at]
        if not option.why:
            self._become(self.dialogue.answered(option.value))

    @Slot(str)
    def type(self, text: str) -> None:
        """A text was typed, or scanned, and ended."""
        if self.dialogue is None or not self._asked.question.text_id or not text.strip():
            return
        if CARD_SIGN in text:
            # A citizen card in the scanner's way: nothing of it is sent, kept or shown.
            self.end()
            self.refused.emit("why.card")
        elif self._sender.heard():
            self._become(self.dialogue.answered(text.strip()))

    @Slot(int)
    def turn(self, at: int) -> None:
        """The switch at that place was turned, counted from 0."""
        switches = self._asked.question.switches
        if self.dialogue is not None and at < len(switches):
            self._become(self.dialogue.turned(switches[at]), anew=False)

    @Slot()
    def next_page(self) -> None:
        """The next options, after the last the first."""
        pages = self._asked.pages
        if pages > 1:
            self._show(self._asked.question, page=(self._asked.page + 1) % pages)

    @Slot()
    def back(self) -> None:
        """One question back; from the first, nothing is asked any more."""
        if self.dialogue is not None:
            self._become(self.dialogue.back())

    @Slot()
    def end(self) -> None:
        """Nothing is asked any more."""
        self._become(None)

    def _become(self, dialogue: Dialogue | None, *, anew: bool = True) -> None:
        self.dialogue = dialogue
        if anew:
            self._asked = _Asked()
        if dialogue is None:
            self.show(OverlayShown())
        self.turned.emit()
        if anew:
            # The next question must not be answered by the second half of a double press. After it is shown: what
            # was decided by this very press is sent first.
            self._sender.changed()

    def _end(self) -> None:
        self.dialogue = None
        self._asked = _Asked()
        self.show(OverlayShown())

    def _show(self, question: Question, *, page: int | None = None) -> None:
        before = [option.value for option in self._asked.options]
        asked = _Asked(question, self._asked.page if page is None else page)
        if asked.page >= max(1, asked.pages):
            asked = _Asked(question)
        self._asked = asked
        if before and before != [option.value for option in asked.options]:
            self._sender.changed()  # other people under the same digits
        states = {} if self.dialogue is None else self.dialogue.switched
        self.show(
            OverlayShown(
                title_id=question.title_id,
                subject=question.subject,
                options=tuple(_option(at, option) for at, option in enumerate(asked.options)),
                switches=tuple(_switch(each, states.get(each.name, 0)) for each in question.switches),
                text_id=question.text_id,
                none_id=question.none_id if not question.options else "",
                page=asked.page + 1,
                pages=asked.pages,
                is_first=self.dialogue is None or not self.dialogue.answers,
            )
        )


def _option(at: int, option: Option) -> OptionShown:
    return OptionShown(
        digit=str(at + 1),
        label=option.label,
        label_id=option.label_id,
        detail=option.detail,
        minutes=option.minutes,
        people=option.people,
        why=option.why,
        key=option.key,
        ticked=option.ticked,
    )


def _switch(switch: Switch, state: int) -> SwitchShown:
    return SwitchShown(label_id=switch.label_id, state_id=switch.states[state], key=switch.key)
