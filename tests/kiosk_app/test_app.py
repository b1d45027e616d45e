"""How the program starts, or says in one sentence why it does not."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk_app.app import main
from tests.support.program_starts import BAD_STARTS, NOBODY_LISTENS, complaint

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture(autouse=True)
def no_token_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HANG_DOI_TOKEN", raising=False)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What programs keep is kept here."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@pytest.mark.parametrize(
    "arguments",
    [
        *BAD_STARTS,
        ["--token", "t", "--printer", "fax://127.0.0.1"],
        ["--token", "t", "--printer", "tcp://127.0.0.1", "--profile", "no-such"],
        ["--token", "t", "--printer", "tcp://127.0.0.1", "--width", "13"],
        ["--token", "t", "--guidance-to", "/dev/null/folder"],
        ["--token", "t", "--guidance-key", "no such key"],
    ],
)
def test_a_bad_start_is_one_sentence_and_exit_1(
    qapp: QGuiApplication, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert qapp
    assert complaint(main, arguments, capsys).startswith("kiosk-app: ")


def test_a_width_that_is_no_number_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--token", "t", "--width", "wide"])
    assert "--width" in capsys.readouterr().err


def test_the_kiosk_starts_with_neither_server_nor_printer_there(qapp: QGuiApplication, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("secret\n")
    sizes: list[tuple[int, int]] = []

    def look_and_leave() -> None:
        sizes.extend(window.size().toTuple() for window in qapp.topLevelWindows() if window.isVisible())
        qapp.quit()

    QTimer.singleShot(0, look_and_leave)
    arguments = ["--token-file", str(token), "--server", NOBODY_LISTENS, "--size", "540x960"]
    assert main([*arguments, "--printer", "tcp://127.0.0.1:9"]) == 0
    assert sizes == [(540, 960)]


def test_a_kiosk_makes_its_folder_where_the_system_wants_it_or_where_it_is_told(
    qapp: QGuiApplication, tmp_path: Path, data: Path
) -> None:
    assert qapp
    arguments = ["--token", "t", "--server", NOBODY_LISTENS, "--size", "540x960"]
    for more, folder in (([], data / "hang-doi-kiosk"), (["--data", str(tmp_path / "mine")], tmp_path / "mine")):
        QTimer.singleShot(0, qapp.quit)
        assert main([*arguments, *more]) == 0
        assert folder.is_dir()


def test_a_folder_that_cannot_be_made_is_one_sentence_and_exit_1(
    qapp: QGuiApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert qapp
    (tmp_path / "file").touch()
    arguments = ["--token", "t", "--server", NOBODY_LISTENS, "--data", str(tmp_path / "file" / "kiosk")]
    assert f"the folder {tmp_path}/file/kiosk cannot be used" in complaint(main, arguments, capsys)
