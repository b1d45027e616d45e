"""A kiosk on a scripted link and a scripted printer: its view models alone, or with their window."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk_app.setup import Setup
from kiosk_app.view_models.parts import Parts, assemble
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.program import create_application
from queue_client.qt.translations import Translations
from tests.kiosk_app.booth import Booth
from tests.kiosk_app.scenes import SCENES
from tests.kiosk_app.scripted import KioskLink, ScriptedPrinter
from tests.support.clocks import StandingSeconds


@dataclass(frozen=True)
class Bench:
    """The view models and everything a test turns them with."""

    link: KioskLink
    printer: ScriptedPrinter
    clock: StandingSeconds
    parts: Parts

    @property
    def screen(self) -> str:
        return str(self.parts.visit.property("screen"))

    def take(self, service: str = "ho-tich") -> None:
        self.parts.visit.take_number(service)

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.parts.visit.tick()


Open = Callable[..., Booth]


@pytest.fixture
def open_booth(qapp: QGuiApplication) -> Iterator[Open]:
    """Opens kiosks with their windows, and closes them in the end."""
    assert create_application("kiosk-app") is qapp
    opened: list[Booth] = []

    def open_one(*, modes: Iterable[str] = (), scene: str = "", **about: Any) -> Booth:
        opened.append(Booth(**about))
        opened[-1].switch_on(*modes)
        if scene:
            SCENES[scene](opened[-1])
            opened[-1].settle()
        return opened[-1]

    yield open_one
    for booth in opened:
        booth.close()


@pytest.fixture(scope="session")
def touch_screen(qapp: QGuiApplication) -> QPointingDevice:
    assert create_application("kiosk-app") is qapp
    return QTest.createTouchDevice()


@pytest.fixture
def bench(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Bench]:
    assert qapp
    translations = Translations(["kiosk_app"])
    translations.use("vi")
    link, printer, clock = KioskLink(), ScriptedPrinter(), StandingSeconds()
    procedures = ProcedureList(link, server="http://127.0.0.1:9", token="t", folder=tmp_path)
    parts = assemble(link, printer, translations, procedures=procedures, setup=Setup(clock=clock))
    yield Bench(link, printer, clock, parts)
    translations.remove()
