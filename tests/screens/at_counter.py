"""The display of a counter: what it may be doing, on small screens, on tablets, upright, and as lamps."""

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import product

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from display_app.at_counter.program import join
from queue_protocol.state import Counter
from tests.display_app.counters import a_centre, a_ticket, the_counter
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.shot import Shot
from tests.support.pictures import settled, still

SHAPES = {
    "small": ("plain", QSize(480, 320)),
    "7 inches": ("plain", QSize(800, 480)),
    "tablet": ("plain", QSize(1280, 800)),
    "upright": ("plain", QSize(800, 1280)),
    "led 256x64": ("led", QSize(256, 64)),
    "led 640x160": ("led", QSize(640, 160)),
    "led 1280x320": ("led", QSize(1280, 320)),
    "led 480x320": ("led", QSize(480, 320)),
}


def shots() -> Iterator[Shot]:
    """Every scene in every shape, and in English on a tablet."""
    for scene, (shape, (look, size)) in product(scenes(), SHAPES.items()):
        yield Shot(
            app="at counter", scene=scene, mode=f"vi {shape}", take=partial(_picture, scene, "vi", look, size)
        )
    for scene in scenes():
        take = partial(_picture, scene, "en", "plain", QSize(1280, 800))
        yield Shot(app="at counter", scene=scene, mode="en tablet", take=take)


def scenes() -> Mapping[str, Counter]:
    """What counter 5 may be doing."""
    return {
        "calling": the_counter(ticket=a_ticket()),
        "calling again": the_counter(ticket=a_ticket("A1018", calls=2)),
        "serving": the_counter(ticket=a_ticket(state="serving")),
        "free": the_counter(),
        "paused": the_counter(state="paused", reason_code="meeting"),
        "paused after this one": the_counter(state="paused", ticket=a_ticket(state="serving")),
        "closed": the_counter(state="closed"),
        "stale": the_counter(ticket=a_ticket(state="serving")),
    }


def _picture(scene: str, language: str, look: str, size: QSize) -> QImage:
    link = ScriptedLink(role="display")
    program = join(link, counter=5, look=look, language=language)
    try:
        still(program.engine)
        program.window.resize(size)
        program.window.show()
        link.connects(a_centre(scenes()[scene]))
        if scene == "stale":
            link.drops()
        return settled(program.window)
    finally:
        program.end()
