"""How the program starts, or says in one sentence why it does not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QGuiApplication

from counter_app.app import main
from counter_app.docking import Side
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


@pytest.mark.parametrize("side", list(Side))
def test_the_panel_starts_at_the_edge_it_is_told(qapp: QGuiApplication, tmp_path: Path, side: Side) -> None:
    token = tmp_path / "token"
    token.write_text("secret\n")
    places: list[QRect] = []

    def look_and_leave() -> None:
        places.extend(window.frameGeometry() for window in qapp.topLevelWindows() if window.isVisible())
        qapp.quit()

    QTimer.singleShot(0, look_and_leave)
    assert main(["--token-file", str(token), "--server", NOBODY_LISTENS, "--dock", side]) == 0
    screen = qapp.primaryScreen().availableGeometry()
    [place] = places
    assert place.top() == screen.top()
    assert (place.left() == screen.left()) if side is Side.LEFT else (place.right() == screen.right())
