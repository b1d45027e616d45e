"""What the start of every screen has in common."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QProcess, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

import fonts
from queue_client.qt import program
from queue_client.qt.errors import StartError
from queue_client.qt.translations import Translations


def test_the_application_wears_our_typeface(application: QGuiApplication) -> None:
    assert program.create_application("kiosk") is application
    assert application.applicationName() == "kiosk"
    assert application.font().family() == fonts.FAMILY


@pytest.fixture
def pythons_own_interval() -> Iterator[float]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.005)
    yield sys.getswitchinterval()
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("qapp")
def test_no_thread_keeps_python_from_the_screen_for_long(pythons_own_interval: float) -> None:
    program.create_application("kiosk")
    assert sys.getswitchinterval() <= pythons_own_interval / 10


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


def test_a_program_that_has_ended_leaves_later_loops_alone(application: QGuiApplication) -> None:
    window = QQuickWindow()
    window.show()
    QTimer.singleShot(0, application.quit)
    assert program.run(application) == 0
    window.destroy()
    application.processEvents()
    later = QEventLoop()
    QTimer.singleShot(0, lambda: later.exit(7))
    assert later.exec() == 7
