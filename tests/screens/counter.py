"""The counter's panel, and the page beside it on which a clerk gives a number."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtGui import QImage

from counter_app.docking import PANEL_SIZE
from counter_app.view_models.panel import Panel
from queue_protocol.state import Counter
from tests.counter_app.desk import DeskPrinter, a_page
from tests.counter_app.snapshots import a_counter, a_snapshot, a_ticket, called, serving
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.camera import picture
from tests.screens.shot import Shot
from tests.support.clocks import StandingSeconds

LANGUAGES = ("vi", "en")


def shots() -> Iterator[Shot]:
    """Every state in both languages."""
    for scene, counter in _scenes().items():
        for language in LANGUAGES:
            yield Shot(app="counter", scene=scene, mode=language, take=partial(_picture, counter, language))


def _scenes() -> Mapping[str, Counter]:
    return {
        "closed": a_counter(state="closed"),
        "nobody in front": a_counter(),
        "called": a_counter(ticket=called(calls=2, priority="elderly"), reason="priority"),
        "serving": a_counter(ticket=serving()),
    }


def _picture(counter: Counter, language: str) -> QImage:
    link = ScriptedLink(counter=5)
    panel = Panel(link, language=language, clock=StandingSeconds())
    waiting = tuple(a_ticket(f"A{number:03}", ident=number) for number in range(19, 26))
    return picture(
        "counter_app",
        language=language,
        properties=panel.parts() | {"desk_ticket": a_page(link, DeskPrinter(), language=language)},
        size=PANEL_SIZE,
        connect=lambda: link.connects(a_snapshot(counter=counter, waiting=waiting)),
    )
