"""The counter's panel: slim, as a strip and as a window; what it asks; an outage; the lock; long names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from counter_app.docking import OPEN_HEIGHT, PANEL_SIZE, STRIP_HEIGHT, WINDOW_SIZE
from counter_app.flow import Slot
from counter_app.keeping import Unkept
from counter_app.preferences import Preferences, Shape
from counter_app.view_models.panel import Panel
from queue_protocol.state import Counter, SentClerk, Snapshot
from tests.counter_app.busy_hall import DETAIL, LONG, busy
from tests.counter_app.desk import DeskPrinter, a_page
from tests.counter_app.snapshots import a_counter, called, serving
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.camera import picture
from tests.screens.shot import Shot
from tests.support.clocks import StandingSeconds

LANGUAGES = ("vi", "en")
STRIP = QSize(1920, STRIP_HEIGHT)
OPEN_STRIP = QSize(1920, OPEN_HEIGHT)


@dataclass(frozen=True)
class Scene:
    """A counter, what the clerk has pressed since, and in which shape."""

    counter: Counter
    presses: tuple[Slot | int, ...] = ()
    then: Callable[[Panel, ScriptedLink], None] | None = None
    preferences: Preferences = field(default_factory=Preferences)
    size: QSize = PANEL_SIZE
    services: tuple[str, str] | None = None


def shots() -> Iterator[Shot]:
    """Every state in both languages."""
    for name, scene in _scenes().items():
        for language in LANGUAGES:
            yield Shot(app="counter", scene=name, mode=language, take=partial(_picture, scene, language))


def _scenes() -> Mapping[str, Scene]:
    served = a_counter(ticket=serving(priority="elderly"), clerk="Nguyễn Thị Lan")
    long = Scene(a_counter(ticket=called(priority="elderly", calls=2), clerk="Nguyễn Thị Lan"), services=LONG)
    of_a_strip = Preferences().dock(Shape.BOTTOM)
    window = Preferences().dock(Shape.WINDOW)
    return {
        "closed": Scene(a_counter(state="closed")),
        "nobody in front": Scene(a_counter(clerk="Nguyễn Thị Lan")),
        "called": Scene(a_counter(ticket=called(calls=2, priority="elderly"), reason="priority")),
        "serving": Scene(served),
        "paused": Scene(a_counter(state="paused", reason="Họp giao ban")),
        "long names": long,
        "small": Scene(served, size=QSize(320, 480)),
        "large text": Scene(served, preferences=Preferences(large_text=True)),
        "high contrast": Scene(served, preferences=Preferences(high_contrast=True)),
        "outcome": Scene(served, (Slot.FINISH,)),
        "transfer": Scene(served, (Slot.TRANSFER,)),
        "transfer to a service": Scene(served, (Slot.TRANSFER, 0), services=LONG),
        "transfer to a clerk": Scene(served, (Slot.TRANSFER, 2)),
        "choose": Scene(a_counter(clerk="Lan"), (Slot.CHOOSE,)),
        "choose why": Scene(a_counter(clerk="Lan"), (Slot.CHOOSE, 0)),
        "resume": Scene(a_counter(clerk="Lan"), (Slot.RESUME,)),
        "restore": Scene(a_counter(clerk="Lan"), (Slot.RESTORE,)),
        "walk in": Scene(a_counter(clerk="Lan"), (Slot.WALK_IN, 0)),
        "pause": Scene(served, (Slot.PAUSE,)),
        "priority": Scene(served, (Slot.PRIORITY,)),
        "journey": Scene(served, (Slot.JOURNEY,)),
        "dossier": Scene(served, (Slot.DOSSIER,)),
        "menu": Scene(served, (Slot.MENU,)),
        "settings": Scene(served, (Slot.SETTINGS,)),
        "outage": Scene(served, then=_outage),
        "next call": Scene(a_counter(clerk="Lan"), then=lambda panel, _: panel.next_call.start()),
        "sent to another counter": Scene(served, then=_sent),
        "sent, as a strip": Scene(
            a_counter(clerk="Nguyễn Thị Lan"), then=_sent, preferences=of_a_strip, size=STRIP
        ),
        "why not": Scene(served, (Slot.RECALL,)),
        "locked": Scene(served, (Slot.LOCK,)),
        "strip": Scene(served, preferences=of_a_strip, size=STRIP),
        "strip nobody": Scene(a_counter(), preferences=of_a_strip, size=STRIP),
        "strip small": Scene(served, preferences=of_a_strip, size=QSize(1366, STRIP_HEIGHT), services=LONG),
        "strip outage": Scene(served, then=_outage, preferences=of_a_strip, size=STRIP),
        "strip asking": Scene(served, (Slot.FINISH,), preferences=of_a_strip, size=OPEN_STRIP),
        "strip locked": Scene(served, (Slot.LOCK,), preferences=of_a_strip, size=OPEN_STRIP),
        "window": Scene(served, preferences=window, size=WINDOW_SIZE),
        "window asking": Scene(served, (Slot.TRANSFER,), preferences=window, size=WINDOW_SIZE),
        "window long names": Scene(long.counter, preferences=window, size=WINDOW_SIZE, services=LONG),
    }


def _sent(panel: Panel, link: ScriptedLink) -> None:
    assert link.snapshot is not None
    sent = SentClerk(
        clerk_id=3, login="lan", clerk="Nguyễn Thị Lan", counter=6, note="Quầy 6 đang đông", at=link.snapshot.at
    )
    link.shows(link.snapshot.model_copy(update={"sent_clerks": (sent,)}))
    panel.refresh()


def _outage(panel: Panel, link: ScriptedLink) -> None:
    link.drops()
    panel.actions[Slot.MAIN].press()


def _picture(scene: Scene, language: str) -> QImage:
    link, clock = ScriptedLink(counter=5), StandingSeconds()
    link.detail = DETAIL if scene.counter.ticket else None
    panel = Panel(link, language=language, clock=clock, keeping=Unkept(scene.preferences))
    snapshot: Snapshot = busy(scene.counter, services=scene.services)

    def connect() -> None:
        link.connects(snapshot)
        for press in scene.presses:
            clock.advance(1)
            if isinstance(press, Slot):
                panel.actions[press].press()
            else:
                panel.overlay.choose(press)
        clock.advance(1)
        if scene.then is not None:
            scene.then(panel, link)

    return picture(
        "counter_app",
        language=language,
        properties=panel.parts() | {"desk_ticket": a_page(link, DeskPrinter(), language=language)},
        size=scene.size,
        connect=connect,
    )
