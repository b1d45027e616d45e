"""The kiosk's screens: two languages, the ways of access, upright and across."""

from collections.abc import Iterator
from functools import partial
from itertools import product

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.kiosk_app.booth import PORTRAIT, WIDE, Booth
from tests.kiosk_app.scenes import SCENES
from tests.screens.shot import Shot
from tests.support.pictures import settled

LANGUAGES = ("vi", "en")
MODES = {
    "normal": (),
    "large": ("large",),
    "contrast": ("contrast",),
    "low": ("low",),
    "all": ("large", "contrast", "low"),
}
SHAPES = {"portrait": PORTRAIT, "wide": WIDE}


def shots() -> Iterator[Shot]:
    """Every scene in every mode."""
    for scene, language, mode, shape in product(SCENES, LANGUAGES, MODES, SHAPES):
        take = partial(_picture, scene, language=language, modes=MODES[mode], size=SHAPES[shape])
        yield Shot(app="kiosk", scene=scene, mode=f"{language} {mode} {shape}", take=take)


def _picture(scene: str, *, language: str, modes: tuple[str, ...], size: QSize) -> QImage:
    booth = Booth(language=language, size=size)
    try:
        booth.switch_on(*modes)
        SCENES[scene](booth)
        return settled(booth.window)
    finally:
        booth.close()
