"""How the program starts, or says in one sentence why it does not."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication

from counter_app.app import main
from counter_app.preferences import Shape
from tests.support.program_starts import BAD_STARTS, NOBODY_LISTENS, complaint

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(autouse=True)
def no_token_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANG_DOI_TOKEN", raising=False)


@pytest.mark.parametrize("arguments", BAD_STARTS)
def test_a_bad_start_is_one_sentence_and_exit_1(
    qapp: QGuiApplication, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert qapp
    assert complaint(main, arguments, capsys).startswith("counter-app: ")


def test_a_bad_counter_number_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "t", "--counter", "five"])
    assert "--counter" in capsys.readouterr().err


def start(qapp: QGuiApplication, folder: Path, *arguments: str) -> QRect:
    """Where the frame of the window was once it was shown."""
    token = folder / "token"
    token.write_text("secret\n")
    places: list[QRect] = []

    def look_and_leave() -> None:
        places.extend(window.frameGeometry() for window in qapp.topLevelWindows() if window.isVisible())
        qapp.quit()

    QTimer.singleShot(0, look_and_leave)
    kept = ["--settings", str(folder / "counter.ini")]
    assert main(["--token-file", str(token), "--server", NOBODY_LISTENS, *kept, *arguments]) == 0
    [place] = places
    return place


Edge = Callable[[QRect, QRect], bool]
EDGES: Mapping[Shape, Edge] = {
    Shape.LEFT: lambda place, screen: place.topLeft() == screen.topLeft(),
    Shape.RIGHT: lambda place, screen: place.topRight() == screen.topRight(),
    Shape.TOP: lambda place, screen: (place.topLeft(), place.width()) == (screen.topLeft(), screen.width()),
    Shape.BOTTOM: lambda place, screen: (
        (place.bottomLeft(), place.width()) == (screen.bottomLeft(), screen.width())
    ),
    Shape.WINDOW: lambda place, screen: screen.contains(place),
}


@pytest.mark.parametrize("shape", list(Shape))
def test_the_panel_starts_where_it_is_told_and_there_again(
    qapp: QGuiApplication, tmp_path: Path, shape: Shape
) -> None:
    screen = qapp.primaryScreen().availableGeometry()
    first = start(qapp, tmp_path, "--dock", shape)
    assert EDGES[shape](first, screen)
    assert start(qapp, tmp_path) == first


def test_two_buttons_with_one_key_are_refused_at_the_start(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert qapp
    settings = tmp_path / "counter.ini"
    settings.write_text("[keys]\npark=F8\n")
    assert main(["--token", "t", "--settings", str(settings)]) == 1
    assert "F8 is given to both recall and park" in capsys.readouterr().err
