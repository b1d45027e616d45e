"""The hall's display: every layout with 3 and with 70 counters, in every shape, and its other moments."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtQuick import QQuickItem, QQuickWindow

from display_app.layouts import names
from display_app.settings import WindowSettings
from tests.display_app.scenes import CENTRES, MOMENTS, a_hall
from tests.screens.camera import picture
from tests.screens.shot import Shot

SHAPES = {
    "wide": QSize(1920, 1080),
    "upright": QSize(1080, 1920),
    "4k": QSize(3840, 2160),
    "strip": QSize(1920, 540),
}
FOLDER = Path("screens-out/hall-media")


def shots() -> Iterator[Shot]:
    """All of them in Vietnamese; some also in English, in high contrast, and sized for a distance."""
    for layout in (*names(), "auto"):
        for centre in CENTRES:
            for shape in SHAPES:
                yield _shot(layout, f"{centre} vi {shape}", centre, shape)
    for centre in CENTRES:
        for moment in ("nobody", "stale", "told"):
            yield _shot("auto", f"{centre} vi {moment}", centre, "wide", moment=moment)
            yield _shot("columns", f"{centre} vi {moment}", centre, "wide", moment=moment)
        yield _shot("calls-and-waiting", f"{centre} en wide", centre, "wide", language="en")
        yield _shot("calls-and-waiting", f"{centre} vi contrast", centre, "wide", contrast=True)
        yield _shot("calls", f"{centre} vi contrast", centre, "wide", contrast=True)
        for metres in (6.0, 10.0):
            for layout in ("calls", "columns"):
                mode = f"{centre} vi {metres:.0f}m 55in"
                yield _shot(layout, mode, centre, "wide", distance=metres, diagonal=55.0)


def _shot(
    layout: str,
    mode: str,
    centre: str,
    shape: str,
    *,
    moment: str = "calls",
    language: str = "vi",
    **settings: object,
) -> Shot:
    chosen = None if layout == "auto" else layout
    made = WindowSettings.model_validate({"layout": chosen, "media": FOLDER, **settings})
    take = partial(_picture, made, centre, SHAPES[shape], moment, language)
    return Shot(app="hall", scene=layout, mode=mode, take=take)


def _picture(settings: WindowSettings, centre: str, size: QSize, moment: str, language: str) -> QImage:
    _a_poster()
    link, hall = a_hall(settings, language=language)
    if settings.diagonal is not None:
        hall.panes.seen_on(settings.diagonal * 25.4 / (size.width() ** 2 + size.height() ** 2) ** 0.5)
    shown = picture(
        "display_app",
        language=language,
        properties=hall.parts(),
        size=size,
        connect=lambda: MOMENTS[moment](link, CENTRES[centre]()),
        ready=_has_its_picture,
    )
    hall.media.hold(None)
    return shown


def _has_its_picture(window: QQuickWindow) -> bool:
    """Pictures are read by a thread of their own."""
    item = window.findChild(QQuickItem, "picture")
    return item is None or not item.isVisible() or float(item.property("paintedWidth")) > 0


def _a_poster() -> None:
    """Something to see where a centre has its own pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / "poster.png"
    if file.exists():
        return
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, 900)
    sky.setColorAt(0, QColor("#8fc7ee"))
    sky.setColorAt(1, QColor("#e9f5dc"))
    painter.fillRect(image.rect(), sky)
    painter.setBrush(QColor("#2e7d4f"))
    painter.drawEllipse(-300, 560, 1300, 900)
    painter.setBrush(QColor("#4c9a63"))
    painter.drawEllipse(700, 620, 1400, 900)
    painter.setBrush(QColor("#ffd166"))
    painter.drawEllipse(1250, 90, 190, 190)
    painter.end()
    image.save(str(file))
