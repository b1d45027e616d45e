"""Where the panel stands on the screen."""

from PySide6.QtCore import QMargins, QRect, QSize

from counter_app.docking import PANEL_SIZE, Side, docked

SCREEN = QRect(100, 0, 1920, 1040)


def test_the_panel_keeps_to_the_right_edge() -> None:
    place = docked(SCREEN, side=Side.RIGHT)
    assert (place.right(), place.top(), place.size()) == (SCREEN.right(), 0, PANEL_SIZE)


def test_the_panel_keeps_to_the_left_edge() -> None:
    assert docked(SCREEN, side=Side.LEFT).topLeft() == SCREEN.topLeft()


def test_the_windows_frame_stays_on_the_screen_too() -> None:
    place = docked(SCREEN, side=Side.RIGHT, frame=QMargins(8, 30, 8, 8))
    assert place.left() == SCREEN.right() + 1 - (8 + PANEL_SIZE.width() + 8)


def test_on_a_small_screen_the_panel_and_its_title_bar_fit() -> None:
    place = docked(QRect(0, 0, 800, 560), side=Side.RIGHT)
    assert place.size() == QSize(400, 520)


def test_a_size_that_was_asked_for_is_kept_where_it_fits() -> None:
    assert docked(SCREEN, side=Side.LEFT, size=QSize(500, 700)).size() == QSize(500, 700)
