"""Text as lamps: which of a small field of them are lit for some words, so that Vietnamese stays readable."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

import fonts

LEAST_PIXELS = 11
"""Under this size marks over letters run into each other."""

LIT = QColor("#ffc845")
UNLIT = QColor("#1c1606")
DARK = QColor("#000000")


@dataclass(frozen=True, slots=True)
class Place:
    """Words and the box of lamps that they fill, as large as they fit; `moves` are in the layer that breathes."""

    words: str
    box: QRect
    moves: bool = False
    to_left: bool = False


def picture(
    columns: int, rows: int, places: tuple[Place, ...], lines: tuple[QRect, ...] = (), *, ground: QColor = DARK
) -> QImage:
    """The lamps that stand still, among those that are not lit; one pixel is one lamp."""
    image = QImage(columns, rows, QImage.Format.Format_RGB32)
    image.fill(ground)
    _draw(image, [place for place in places if not place.moves], lines)
    return image


def figure(columns: int, rows: int, places: tuple[Place, ...]) -> QImage:
    """The lamps that breathe, on nothing."""
    image = QImage(columns, rows, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    _draw(image, [place for place in places if place.moves], ())
    return image


def mask(pitch: int) -> QImage:
    """What lies over one lamp so that it is round: a dark square with a hole."""
    image = QImage(pitch, pitch, QImage.Format.Format_ARGB32)
    image.fill(DARK)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(DARK)
    painter.drawEllipse(image.rect())
    painter.end()
    return image


def address(image: QImage) -> str:
    """The picture as the address that a view shows."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs say bytes
    return "data:image/png;base64," + bytes(data.toBase64().data()).decode()


def _draw(image: QImage, places: list[Place], lines: tuple[QRect, ...]) -> None:
    painter = QPainter(image)
    painter.setPen(LIT)
    for place in places:
        _write(painter, place)
    for line in lines:
        painter.fillRect(line, LIT)
    painter.end()


def _write(painter: QPainter, place: Place) -> None:
    font, words = _fitted(place)
    ink = QFontMetrics(font).tightBoundingRect(words)
    free = place.box.width() - ink.width()
    x = place.box.left() - ink.left() + (0 if place.to_left else free // 2)
    y = place.box.top() - ink.top() + (place.box.height() - ink.height()) // 2
    painter.setFont(font)
    painter.drawText(x, y, words)


def _fitted(place: Place) -> tuple[QFont, str]:
    for pixels in range(2 * place.box.height(), LEAST_PIXELS, -1):
        ink = QFontMetrics(_font(pixels)).tightBoundingRect(place.words)
        if ink.width() <= place.box.width() and ink.height() <= place.box.height():
            return _font(pixels), place.words
    font = _font(LEAST_PIXELS)
    return font, QFontMetrics(font).elidedText(place.words, Qt.TextElideMode.ElideRight, place.box.width())


def _font(pixels: int) -> QFont:
    """Whole lamps: no grey ones, and no letter moved to suit a grid that is not the lamps' own."""
    font = QFont(fonts.FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold)
    font.setStyleStrategy(QFont.StyleStrategy.NoAntialias)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
