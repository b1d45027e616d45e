"""The rating panel as objects that views bind to; the only ones that talk to the link."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from display_app.rating import flow
from display_app.rating.shown import AnswersShown, RatingShown, answers_shown, misplaced, rating_shown
from display_app.rating.targets import least_target
from queue_client.qt.connection import Connection
from queue_client.qt.link import Link
from queue_client.qt.part import Part
from queue_client.session import Phase
from queue_client.targets import believed
from queue_protocol.events import LegRated
from queue_protocol.frames import EventFrame, Reply

TICK_MS = 250
"""How late the panel may give up."""


class RatingPanel(QObject):
    """The panel of counter `number`. `clock` tells steady seconds; `height_mm` is the screen's, 0 if not known."""

    target_changed = Signal()

    def __init__(
        self, link: Link, *, number: int, language: str, clock: Callable[[], float], height_mm: float = 0
    ) -> None:
        super().__init__()
        self._link = link
        self._number = number
        self._language = language
        self._clock = clock
        self._height_mm = height_mm
        self._target = 0.0
        self._state = flow.Asking()
        self._sent = ""
        self.connection = Connection(
            link,
            language=language,
            misplaced=lambda: misplaced(
                link.snapshot, number=number, paired=link.welcome.counter if link.welcome else None
            ),
            parent=self,
        )
        self.rating = Part(RatingShown(counter=number), parent=self)
        self.answers = Part(AnswersShown(), parent=self)
        self._ticks = QTimer(self, interval=TICK_MS)
        self._ticks.timeout.connect(self.tick)
        link.happened.connect(self._happened)
        link.replied.connect(self._replied)
        link.synced.connect(self.refresh)
        link.phase_changed.connect(self._phase_changed)
        self.refresh()

    def parts(self) -> dict[str, QObject]:
        """What the view is given, by the name it asks for."""
        return {"connection": self.connection, "rating": self.rating, "answers": self.answers, "panel": self}

    @Property(float, notify=target_changed)
    def least_target(self) -> float:
        """What is touched is at least so wide and high, in pixels."""
        return self._target

    @Slot(float, float, float, float)
    def fit(self, width: float, height: float, width_mm: float, height_mm: float) -> None:
        """The window is so large now, and its screen measures so much, as far as it says so."""
        claimed = believed(width=width, height=height, width_mm=width_mm, height_mm=height_mm)
        self._target = least_target(width=width, height=height, height_mm=self._height_mm or claimed)
        self.target_changed.emit()

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the server's words in that language from now on."""
        self._language = language
        self.connection.speak(language)
        self.refresh()

    @Slot(str)
    def answer(self, code: str) -> None:
        """A face or a reason was touched."""
        self._move(flow.answered(self._state, code, now=self._clock()))

    @Slot()
    def skip(self) -> None:
        """Not this question; at the first one, none at all."""
        self._move(flow.skipped(self._state, now=self._clock()))

    @Slot()
    def finish(self) -> None:
        """No more questions."""
        self._move(flow.hurried(self._state, now=self._clock()))

    @Slot()
    def stay(self) -> None:
        """More time."""
        self._move(flow.kept_awake(self._state, now=self._clock()))

    @Slot()
    def tick(self) -> None:
        """Look at the clock."""
        self._move(flow.ticked(self._state, now=self._clock()))

    @Slot()
    def refresh(self) -> None:
        """Show what is known at this moment."""
        now, snapshot, language = self._clock(), self._link.snapshot, self._language
        self.answers.show(answers_shown(self._state, snapshot, language=language))
        self.rating.show(rating_shown(self._state, snapshot, counter=self._number, language=language, now=now))

    @Slot(object)
    def _happened(self, frame: EventFrame) -> None:
        now, event, snapshot = self._clock(), frame.event, self._link.snapshot
        ended = flow.ended_at(self._number, event)
        if isinstance(event, LegRated):
            self._move(flow.rated_elsewhere(self._state, ticket_id=event.ticket_id, leg=event.leg))
        elif ended is not None and snapshot is not None and self._may_ask():
            self._move(flow.begun(self._state, ended, flow.Form.of(snapshot), now=now))
        else:
            self._move(flow.happened(self._state, event, counter=self._number, now=now))

    @Slot()
    def _phase_changed(self) -> None:
        if self._link.phase is Phase.OFFLINE:
            self._move(flow.hurried(self._state, now=self._clock()))
        self.refresh()

    @Slot(str, object)
    def _replied(self, command_id: str, reply: Reply) -> None:
        if command_id == self._sent:
            self._move(flow.replied(self._state, reply.error, now=self._clock()))

    def _may_ask(self) -> bool:
        """A device of another counter would ask for nothing: the server takes no rating from it."""
        welcome = self._link.welcome
        return self._link.phase is Phase.LIVE and welcome is not None and welcome.counter == self._number

    def _move(self, state: flow.Asking) -> None:
        if state.send is not None and state.send is not self._state.send:
            # The link keeps it until it is answered, however often the connection breaks.
            self._sent = self._link.submit(state.send)
        self._state = state
        self._run_clock()
        self.refresh()

    def _run_clock(self) -> None:
        if self._state.screen is flow.Screen.ASLEEP:
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._ticks.start()
