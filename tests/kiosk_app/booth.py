"""The whole kiosk in a real window, on a scripted link and a standing clock: every screen of it at will."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk_app.app import KioskProgram, join
from kiosk_app.devices.headphones import Headphones
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.reach import Mounting
from kiosk_app.scanning import KEY_GAP
from kiosk_app.settings import SettingsFile
from kiosk_app.setup import Setup
from queue_client.procedures import keep
from queue_client.qt.procedures import FILE_NAME, ProcedureList
from queue_protocol.procedures import Procedures
from tests.kiosk_app.procedures import VERSION, real
from tests.kiosk_app.scripted import KioskLink, ScriptedHeadphones, ScriptedPrinter
from tests.support.clocks import StandingSeconds
from tests.support.measures import visible
from tests.support.pictures import settled, still

PORTRAIT, WIDE = QSize(1080, 1920), QSize(1920, 1080)
MOUNTED = {
    (1080, 1920): Mounting(height_mm=708, floor_mm=800),
    (1920, 1080): Mounting(height_mm=535, floor_mm=850),
}
"""32 inches upright, and 43 inches across: the top of both is out of reach from a wheelchair."""

PACE = Pace(settle=0, hold=0)
LOG = [
    "2026-11-23T00:31:07Z info the kiosk begins",
    "2026-11-23T00:31:09Z info the link to the server is live",
    *(f"2026-11-23T01:{minute:02}:44Z info the printer is paper_low" for minute in range(40)),
]


@dataclass
class Booth:
    """A kiosk that is not connected yet; `close()` it last."""

    language: str = "vi"
    size: QSize = PORTRAIT
    mounting: Mounting | None = None
    link: KioskLink = field(default_factory=KioskLink)
    printer: ScriptedPrinter = field(default_factory=ScriptedPrinter)
    headphones: Headphones = field(default_factory=ScriptedHeadphones)
    folder: "TemporaryDirectory[str]" = field(default_factory=TemporaryDirectory)
    clock: StandingSeconds = field(default_factory=StandingSeconds)
    settings: SettingsFile = field(default_factory=lambda: SettingsFile(None))

    def __post_init__(self) -> None:
        mounting = self.mounting or MOUNTED[(self.size.width(), self.size.height())]
        keep(Path(self.folder.name) / FILE_NAME, Procedures(version=VERSION, procedures=real()))
        self.program: KioskProgram = join(
            self.link,
            self.printer,
            ProcedureList(self.link, server="http://127.0.0.1:9", token="t", folder=Path(self.folder.name)),
            Setup(
                language=self.language,
                zone="A",
                pace=PACE,
                clock=self.clock,
                mounting=mounting,
                headphones=self.headphones,
                own=OwnNumbers(Path(self.folder.name), kept=None, now=self.link.now),
                settings=self.settings,
                read_log=lambda: LOG,
                server="http://192.168.1.10:8600",
            ),
        )
        self.parts = self.program.parts
        self.window = self.program.window
        self.window.resize(self.size)
        self.window.show()
        self.window.requestActivate()
        still(self.program.engine)
        settled(self.window)

    @property
    def screen(self) -> str:
        return str(self.parts.visit.property("screen"))

    def after(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.parts.visit.tick()
        self.parts.resting.tick()
        self.parts.menu.tick()

    def switch_on(self, *modes: str) -> None:
        """As somebody did before they came here."""
        for mode in modes:
            self.parts.access.toggle(mode)

    def press(self, *keys: Qt.Key) -> None:
        """Keys of the keypad, one after another, each when the screen stands still."""
        for key in keys:
            QTest.keyClick(self.window, key)
            self.clock.advance(KEY_GAP)  # longer than a scanner would wait
            self.program.wedge.tick()
            QCoreApplication.processEvents()

    def press_again(self, key: Qt.Key) -> None:
        """What a key sends while it is held down."""
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True, 1)  # noqa: FBT003
        QCoreApplication.sendEvent(self.window, event)

    def touch_at(self, item: QQuickItem) -> None:
        """Where that is, whatever lies over it."""
        place = item.mapToScene(item.boundingRect().center()).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, pos=place)
        QCoreApplication.processEvents()

    @property
    def focused(self) -> str:
        """What the keys are on."""
        item = self.program.keypad.focused
        return item.objectName() if item is not None else ""

    def settle(self) -> None:
        """Let everything stand where it should: what is laid out may change what there is to lay out."""
        settled(self.window)

    def items(self, wanted: Callable[[QQuickItem], bool] = lambda _: True) -> list[QQuickItem]:
        """All that can be seen, and is wanted, in the order of the tree."""
        return [item for item in visible(self.window.contentItem()) if wanted(item)]

    @property
    def front(self) -> QQuickItem:
        """What lies in front of everything else: the whole screen, or what covers it."""
        over = self.items(lambda item: item.objectName() in {"serviceMenu", "screenSaver"})
        return over[-1] if over else self.window.contentItem()

    def in_front(self, wanted: Callable[[QQuickItem], bool] = lambda _: True) -> list[QQuickItem]:
        """All that can be seen with nothing over it, and is wanted."""
        return [item for item in visible(self.front) if wanted(item)]

    def item(self, name: str) -> QQuickItem:
        found = self.items(lambda item: item.objectName() == name)
        assert found, f"{name} cannot be seen"
        return found[0]

    def sees(self, name: str) -> bool:
        return self.items(lambda item: item.objectName() == name) != []

    def close(self) -> None:
        self.program.end()
        self.folder.cleanup()
