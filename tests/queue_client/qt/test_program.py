"""What the start of every screen has in common."""

import os
import signal
from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

import fonts
from queue_client.errors import BadAddressError
from queue_client.qt import program
from queue_client.qt.errors import StartError
from queue_client.qt.translations import Translations


def parse(*words: str) -> Namespace:
    parser = ArgumentParser()
    program.common_arguments(parser)
    return parser.parse_args(words)


def test_without_arguments_it_is_the_server_of_this_machine_in_vietnamese() -> None:
    arguments = parse()
    assert (arguments.server, arguments.language, arguments.size) == ("http://127.0.0.1:8600", "vi", None)
    assert not arguments.windowed


def test_the_size_is_told_in_pixels() -> None:
    assert parse("--size", "1080x1920").size == QSize(1080, 1920)


@pytest.mark.parametrize("size", ["1080", "0x0", "axb", "-5x5", ""])
def test_a_size_that_is_none_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(f"--size={size}")
    assert "--size" in capsys.readouterr().err


def test_the_token_comes_from_the_argument_or_a_file_or_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "token"
    file.write_text("from-file\n", encoding="utf-8")
    monkeypatch.setenv(program.TOKEN_VARIABLE, "from-environment")
    assert program.token_of(parse("--token", "given")) == "given"
    assert program.token_of(parse("--token-file", str(file))) == "from-file"
    assert program.token_of(parse()) == "from-environment"


def test_no_token_is_a_bad_start_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(program.TOKEN_VARIABLE, raising=False)
    with pytest.raises(StartError, match="--token-file FILE"):
        program.token_of(parse())


def test_a_token_file_that_cannot_be_read_is_a_bad_start(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="cannot be read"):
        program.token_of(parse("--token-file", str(tmp_path / "none")))


def test_a_bad_start_is_one_sentence_and_the_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    def start() -> int:
        raise BadAddressError("'x' is not a server address")

    assert program.exit_code(start) == 1
    assert capsys.readouterr().err == "'x' is not a server address\n"


def test_a_good_start_gives_its_own_code() -> None:
    assert program.exit_code(lambda: 0) == 0


def test_the_application_wears_our_typeface(application: QGuiApplication) -> None:
    assert program.create_application("kiosk") is application
    assert application.applicationName() == "kiosk"
    assert application.font().family() == fonts.FAMILY


def test_a_machine_without_a_screen_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(QGuiApplication, "instance", lambda: None)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(StartError, match="no screen"):
        program.create_application("kiosk")


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with one view."""
    views = tmp_path / "sample_app" / "views"
    views.mkdir(parents=True)
    (views.parent / "__init__.py").write_text("", encoding="utf-8")
    (views / "Main.qml").write_text(Path(__file__).with_name("Sample.qml").read_text("utf-8"), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return "sample_app"


def test_an_engine_shows_a_packages_view_and_follows_the_language(
    package: str, translations: Translations
) -> None:
    engine = program.create_engine(package, translations=translations, properties={"greeting": "!"})
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    assert window.title() == "Máy chủ từ chối kết nối.!"
    translations.use("en")
    assert window.title() == "The server refuses the connection.!"
    program.dispose(engine)


@pytest.mark.qt_log_ignore("Main.qml.*greeting", "No such file", "QQmlApplicationEngine failed")
def test_a_view_that_cannot_be_shown_is_a_bad_start(package: str, translations: Translations) -> None:
    with pytest.raises(StartError, match="cannot be shown"):
        program.create_engine(package, translations=translations, properties={})
    with pytest.raises(StartError, match="Nowhere"):
        program.create_engine(package, translations=translations, properties={}, view="Nowhere.qml")


def test_a_disposed_view_is_gone_while_its_view_models_still_stand(
    package: str, translations: Translations
) -> None:
    engine = program.create_engine(package, translations=translations, properties={"greeting": "!"})
    gone: list[str] = []
    engine.rootObjects()[0].destroyed.connect(lambda: gone.append("window"))
    program.dispose(engine)
    assert gone == ["window"]


@pytest.mark.parametrize(
    ("size", "windowed", "whole_screen"),
    [(None, False, True), (None, True, False), (QSize(400, 300), False, False)],
)
def test_a_window_takes_the_whole_screen_unless_told_otherwise(
    application: QGuiApplication, size: QSize | None, windowed: bool, whole_screen: bool
) -> None:
    window = QQuickWindow()
    program.show(window, size=size, windowed=windowed)
    assert (window.visibility() == QQuickWindow.Visibility.FullScreen) is whole_screen
    assert size is None or window.size() == size
    window.destroy()
    assert application is not None


@pytest.mark.system
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_from_outside_ends_a_program_that_is_idle(
    application: QGuiApplication, number: signal.Signals
) -> None:
    before = signal.getsignal(number)
    QTimer.singleShot(0, lambda: QProcess.startDetached("kill", [f"-{int(number)}", str(os.getpid())]))
    overdue = QTimer()
    overdue.timeout.connect(lambda: application.exit(3))
    overdue.start(10_000)
    assert program.run(application) == 0
    assert signal.getsignal(number) is before
