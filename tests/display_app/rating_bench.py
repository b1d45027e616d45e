"""A rating panel in a real window, on a scripted link and a standing clock."""

from dataclasses import dataclass, field

from PySide6.QtCore import QSize

from display_app.rating.program import RatingProgram, join
from queue_protocol.errors import Error
from queue_protocol.results import Acknowledged
from tests.display_app.counters import a_centre, finished
from tests.queue_client.scripted_link import ScriptedLink
from tests.support.clocks import StandingSeconds
from tests.support.pictures import settled, still

HEIGHTS_MM = {(800, 480): 86.0, (1280, 800): 136.0, (800, 1280): 217.0}
"""Panels of 7 and of 10.1 inches."""


@dataclass
class RatingBench:
    """The panel of counter 5, not connected yet; `close()` it last."""

    language: str = "vi"
    size: QSize = field(default_factory=lambda: QSize(1280, 800))
    levels: int = 5
    link: ScriptedLink = field(default_factory=lambda: ScriptedLink(role="display", counter=5))
    clock: StandingSeconds = field(default_factory=StandingSeconds)

    def __post_init__(self) -> None:
        self.program: RatingProgram = join(
            self.link,
            counter=5,
            language=self.language,
            height_mm=HEIGHTS_MM[(self.size.width(), self.size.height())],
            clock=self.clock,
        )
        self.panel = self.program.panel
        self.window = self.program.window
        still(self.program.engine)
        self.window.resize(self.size)
        self.window.show()
        self.window.requestActivate()
        settled(self.window)

    @property
    def screen(self) -> str:
        return str(self.panel.rating.value.screen)

    def connects(self) -> None:
        self.link.connects(a_centre(levels=self.levels))

    def asks(self) -> None:
        """Connected, and somebody was served."""
        self.connects()
        self.link.tells(finished())
        self.after(1.0)

    def says(self, code: str) -> None:
        """Answers, and reads the next question."""
        self.panel.answer(code)
        self.after(1.0)

    def finishes(self) -> None:
        self.panel.finish()

    def is_answered(self, error: Error | None = None) -> None:
        self.link.answers(None if error else Acknowledged(), error=error)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.panel.tick()

    def close(self) -> None:
        self.program.end()
