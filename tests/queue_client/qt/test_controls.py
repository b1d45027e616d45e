"""The shared controls as a person sees, presses and hears them."""

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import fonts
from queue_client.qt.translations import Translations
from tests.queue_client.qt.conftest import LoadWindow

LETTERS = [chr(code) for code in range(0x1EA0, 0x1EFA)] + list(
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưgjpqyÇQ"
)
"""Every letter that Vietnamese writes beyond plain Latin, and the plain ones that hang lowest."""


@pytest.fixture
def gallery(window_of: LoadWindow) -> QQuickWindow:
    return window_of("Gallery.qml")


def item(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def center(of: QQuickItem) -> QPoint:
    return of.mapToScene(QPointF(of.width() / 2, of.height() / 2)).toPoint()


def inked_rows(window: QQuickWindow) -> range:
    """From the first row with ink to behind the last."""
    picture = window.grabWindow()
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 160 for x in range(picture.width()))
    ]
    return range(rows[0], rows[-1] + 1)


def test_every_control_is_painted_in_every_language(gallery: QQuickWindow, translations: Translations) -> None:
    sentences = set()
    for language in translations.languages:
        translations.use(language)
        assert not gallery.grabWindow().isNull()
        sentences.add(item(gallery, "staleBanner").property("message"))
        for name in ("title", "body", "pill", "primary", "secondary", "number", "qr", "clock"):
            shown = item(gallery, name)
            assert shown.width() > 0
            assert shown.mapToScene(QPointF(shown.width(), 0)).x() <= gallery.width()
    assert len(sentences) == len(translations.languages) == 2


def test_large_text_stays_within_the_window(gallery: QQuickWindow) -> None:
    before = item(gallery, "title").height()
    gallery.setProperty("largeText", True)  # noqa: FBT003 - Qt's own signature
    gallery.setProperty("highContrast", True)  # noqa: FBT003 - as above
    gallery.grabWindow()
    assert item(gallery, "title").height() > before
    for name in ("title", "primary", "number"):
        shown = item(gallery, name)
        assert shown.mapToScene(QPointF(shown.width(), 0)).x() <= gallery.width()


@pytest.mark.parametrize("weight", [400, 600, 800])
def test_the_line_height_holds_the_highest_and_the_lowest_letter(gallery: QQuickWindow, weight: int) -> None:
    font = QFont(fonts.FAMILY)
    font.setPixelSize(1000)
    font.setWeight(QFont.Weight(weight))
    metrics = QFontMetricsF(font)
    vietnamese = [letter for letter in LETTERS if letter != "Ç"]
    highest = -min(metrics.tightBoundingRect(letter).top() for letter in vietnamese)
    lowest = max(metrics.tightBoundingRect(letter).bottom() for letter in vietnamese)
    title = item(gallery, "title")
    height = title.property("lineHeight") / title.property("font").pixelSize()
    assert height >= 1.35
    assert height * 1000 >= highest + lowest


def test_no_line_touches_the_one_above(window_of: LoadWindow) -> None:
    window = window_of("Worst.qml")
    worst = item(window, "worst")
    worst.setProperty("text", "ợặỵ Ẳ\n\u00a0")
    above = inked_rows(window)
    worst.setProperty("text", "\u00a0\nợặỵ Ẳ")
    assert inked_rows(window).start >= above.stop


def test_text_stands_in_the_middle_of_its_line(window_of: LoadWindow) -> None:
    window = window_of("Worst.qml")
    worst = item(window, "worst")
    worst.setProperty("text", "H")
    ink, middle = inked_rows(window), worst.y() + worst.height() / 2
    assert abs((ink.start + ink.stop) / 2 - middle) < 0.03 * worst.property("font").pixelSize()


def test_a_number_shrinks_to_the_width_it_is_given(gallery: QQuickWindow) -> None:
    number = item(gallery, "number")
    number.setProperty("text", "AB12345")
    gallery.grabWindow()
    assert number.property("contentWidth") <= number.width()


def test_numbers_that_shrink_share_a_few_sizes(gallery: QQuickWindow) -> None:
    """Qt keeps the letters of every size that it drew with, so these must not be many."""
    number = item(gallery, "number")
    sizes = set()
    for prefix in "ABCDEFGH":
        for serial in range(1, 1000, 37):
            number.setProperty("text", f"{prefix}{serial:03}")
            number.setProperty("room", 2 * number.property("size"))
            assert number.property("contentWidth") <= number.property("room")
            sizes.add(number.property("font").pixelSize())
    assert 1 < len(sizes) <= 8


def test_a_time_that_runs_moves_nothing_around_it(gallery: QQuickWindow) -> None:
    clock = item(gallery, "clock")
    widths = set()
    for text in ("11:11:11", "08:44:40", "20:27:39"):
        clock.setProperty("text", text)
        gallery.grabWindow()  # rows are laid out when they are painted
        widths.add(clock.implicitWidth())
    assert len(widths) == 1


def test_a_time_in_smaller_type_is_narrower(gallery: QQuickWindow) -> None:
    clock = item(gallery, "clock")
    gallery.grabWindow()
    width, font = clock.implicitWidth(), QFont(clock.property("font"))
    font.setPixelSize(font.pixelSize() // 2)
    clock.setProperty("font", font)
    gallery.grabWindow()
    assert clock.implicitWidth() == pytest.approx(width / 2, rel=0.05)


def test_a_button_is_pressed_by_touch_and_by_key(gallery: QQuickWindow, qtbot: QtBot) -> None:
    button = item(gallery, "primary")
    clicked = button.clicked  # type: ignore[attr-defined]  # a signal of QML
    with qtbot.waitSignal(clicked):
        QTest.mouseClick(gallery, Qt.MouseButton.LeftButton, pos=center(button))
    button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(clicked):
        QTest.keyClick(gallery, Qt.Key.Key_Space)


def test_a_qr_code_is_painted_module_by_module(gallery: QQuickWindow) -> None:
    code = item(gallery, "qr")
    picture = gallery.grabWindow()
    rows, module = code.property("rows"), int(code.property("module"))
    start = code.mapToScene(QPointF(0, 0)).toPoint() + QPoint(
        *[round((code.width() - len(rows) * module) / 2)] * 2
    )
    painted = [
        "".join(
            "1"
            if picture.pixelColor(start + QPoint(x, y) * module + QPoint(module, module) / 2) == QColor("black")
            else "0"
            for x in range(len(rows))
        )
        for y in range(len(rows))
    ]
    assert painted == list(rows)


@pytest.mark.parametrize(
    ("name", "heard", "role"),
    [
        ("title", "Ẳ Ẩ Ổ Ế Ữ Mời quý khách chờ trong giây lát, gặp cán bộ ở quầy", QAccessible.Role.StaticText),
        ("pill", "Tất cả", QAccessible.Role.RadioButton),
        ("primary", "Xong, gọi tiếp, F9", QAccessible.Role.Button),
        ("number", "A1018", QAccessible.Role.StaticText),
        ("clock", "08:31:07", QAccessible.Role.StaticText),
        ("qr", "QR", QAccessible.Role.Graphic),
    ],
)
def test_every_control_says_what_it_is(
    gallery: QQuickWindow, name: str, heard: str, role: QAccessible.Role
) -> None:
    interface = QAccessible.queryAccessibleInterface(item(gallery, name))
    assert interface.text(QAccessible.Text.Name) == heard
    assert interface.role() == role


def test_a_banner_without_a_message_takes_no_room(gallery: QQuickWindow) -> None:
    banner = item(gallery, "staleBanner")
    assert banner.isVisible()
    gallery.setProperty("stale", "")
    assert not banner.isVisible()
    assert banner.implicitHeight() == 0


def test_the_typeface_is_ours(application: QGuiApplication, gallery: QQuickWindow) -> None:
    title: QObject = item(gallery, "title")
    assert application.font().family() == fonts.FAMILY
    assert title.property("font").family() == fonts.FAMILY
