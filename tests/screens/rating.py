"""The rating panel: every question, thanks and trouble, on panels of 7 and 10 inches, across and upright."""

from collections.abc import Iterator
from functools import partial
from itertools import product

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from tests.display_app.rating_bench import RatingBench
from tests.display_app.rating_scenes import SCENES, levels_of
from tests.screens.shot import Shot
from tests.support.pictures import settled

SHAPES = {"7 inches": QSize(800, 480), "tablet": QSize(1280, 800), "upright": QSize(800, 1280)}


def shots() -> Iterator[Shot]:
    """Every scene in every shape, and in English on a tablet."""
    for scene, (shape, size) in product(SCENES, SHAPES.items()):
        yield Shot(app="rating", scene=scene, mode=f"vi {shape}", take=partial(_picture, scene, "vi", size))
    for scene in SCENES:
        yield Shot(
            app="rating", scene=scene, mode="en tablet", take=partial(_picture, scene, "en", SHAPES["tablet"])
        )


def _picture(scene: str, language: str, size: QSize) -> QImage:
    bench = RatingBench(language=language, size=size, levels=levels_of(scene))
    try:
        SCENES[scene](bench)
        return settled(bench.window)
    finally:
        bench.close()
