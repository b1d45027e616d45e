"""Where the panel stands on the screen."""

from PySide6.QtCore import QMargins, QRect, QSize

from counter_app.docking import OPEN_HEIGHT, PANEL_SIZE, STRIP_HEIGHT, TITLE_BAR, WINDOW_SIZE, docked
from counter_app.preferences import Shape

SCREEN = QRect(100, 0, 1920, 1040)


def test_the_panel_keeps_to_the_right_edge() -> None:
    place = docked(SCREEN, shape=Shape.RIGHT)
    assert (place.right(), place.top(), place.size()) == (
        SCREEN.right(),
        0,
        QSize(PANEL_SIZE.width(), 1040 - TITLE_BAR),
    )


def test_the_panel_keeps_to_the_left_edge() -> None:
    assert docked(SCREEN, shape=Shape.LEFT).topLeft() == SCREEN.topLeft()


def test_the_windows_frame_stays_on_the_screen_too() -> None:
    place = docked(SCREEN, shape=Shape.RIGHT, frame=QMargins(8, 30, 8, 8))
    assert place.left() == SCREEN.right() + 1 - (8 + PANEL_SIZE.width() + 8)


def test_on_a_small_screen_the_panel_and_its_title_bar_fit() -> None:
    place = docked(QRect(0, 0, 800, 560), shape=Shape.RIGHT)
    assert place.size() == QSize(360, 520)


def test_a_size_that_was_asked_for_is_kept_where_it_fits() -> None:
    assert docked(SCREEN, shape=Shape.LEFT, size=QSize(500, 700)).size() == QSize(500, 700)


def test_a_strip_is_as_wide_as_the_screen_and_keeps_to_its_edge() -> None:
    top, bottom = docked(SCREEN, shape=Shape.TOP), docked(SCREEN, shape=Shape.BOTTOM)
    assert top == QRect(100, 0, 1920, STRIP_HEIGHT)
    assert bottom == QRect(100, 1040 - STRIP_HEIGHT, 1920, STRIP_HEIGHT)


def test_a_strip_that_asks_grows_away_from_its_edge() -> None:
    top, bottom = (docked(SCREEN, shape=shape, asking=True) for shape in (Shape.TOP, Shape.BOTTOM))
    assert (top.top(), top.height()) == (0, OPEN_HEIGHT)
    assert (bottom.bottom(), bottom.height()) == (SCREEN.bottom(), OPEN_HEIGHT)


def test_the_window_stands_in_the_middle_and_fits() -> None:
    assert docked(SCREEN, shape=Shape.WINDOW).size() == WINDOW_SIZE
    assert docked(SCREEN, shape=Shape.WINDOW).center().x() == SCREEN.center().x()
    assert docked(QRect(0, 0, 1024, 600), shape=Shape.WINDOW).size() == QSize(1024, 560)
