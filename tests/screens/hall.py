"""The hall's display: calm, and with calls."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from display_app.view_models.hall import Hall
from queue_protocol.state import Call
from tests.display_app.snapshots import a_call, a_snapshot
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.camera import picture
from tests.screens.shot import Shot
from tests.support.clocks import StandingSeconds

LANGUAGES = ("vi", "en")
SCENES = {"nobody called": (), "calls": tuple(a_call(seq, counter=1 + seq % 9) for seq in range(25, 18, -1))}


def shots() -> Iterator[Shot]:
    """Both in both languages."""
    for scene, calls in SCENES.items():
        for language in LANGUAGES:
            yield Shot(app="hall", scene=scene, mode=language, take=partial(_picture, calls, language))


def _picture(calls: tuple[Call, ...], language: str) -> QImage:
    link = ScriptedLink(role="display")
    hall = Hall(link, None, language=language, clock=StandingSeconds())
    return picture(
        "display_app",
        language=language,
        properties=hall.parts(),
        size=QSize(1920, 1080),
        connect=lambda: link.connects(a_snapshot(calls=calls)),
    )
