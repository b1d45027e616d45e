"""The console: every page at three widths, light, dark, and in English, from a real server in a real browser."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from playwright.sync_api import Page
from PySide6.QtGui import QImage

from tests.screens.shot import Shot
from tests.support.browsers import DESKTOP, PHONE, TABLET, chromium, window
from tests.support.busy_morning import CENTRE, busy_morning
from tests.support.centres import BINH_DUONG
from tests.support.consoles import console_for, log_in
from tests.support.people import hire
from tests.support.threaded_server import serving

SIZES = {"desktop": DESKTOP, "tablet": TABLET, "phone": PHONE}
MODES = (
    ("vi", "light", "desktop"),
    ("vi", "dark", "tablet"),
    ("vi", "light", "phone"),
    ("en", "light", "desktop"),
)
NOT_ON_PHONES = tuple(mode for mode in MODES if "phone" not in mode)
LOGIN = "tran.lan"


def _nothing(_page: Page) -> None: ...


def _try(page: Page) -> None:
    page.get_by_role("button", name="Xem thử").or_(page.get_by_role("button", name="Try")).first.click()
    page.locator(".what-if tbody tr").first.wait_for()


def _show_cards(page: Page) -> None:
    page.get_by_role("button", name="Thẻ quầy").or_(page.get_by_role("button", name="Cards")).first.click()
    page.locator(".desk-card").first.wait_for()


def _show_slip(page: Page) -> None:
    named = re.compile("^(Mẫu phiếu|Slip)$")
    listed = page.locator(".sections").get_by_role("button", name=named)
    if listed.is_visible():
        listed.click()
    else:
        page.get_by_role("combobox").first.click()
        page.get_by_role("option", name=named).click()
    page.locator(".slip img").first.wait_for()


@dataclass(frozen=True)
class Scene:
    """A page once `sign` is to be seen there; `act` is done before the picture. `modes` are those that it has."""

    path: str
    sign: str
    act: Callable[[Page], None] = _nothing
    modes: Sequence[tuple[str, str, str]] = MODES


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "live": Scene("/", ".suggestion .note, .suggestion .mute"),
        "what_if": Scene("/", ".suggestion .note", _try),
        "adjusting": Scene("/adjusting", ".adjusting .lines"),
        "adjusting_cards": Scene("/adjusting", ".adjusting .lines", _show_cards, NOT_ON_PHONES),
        "reports": Scene("/reports", "canvas"),
        "looking_back": Scene("/looking-back", ".q-slider"),
        "story": Scene("/story/30", "main .plain-table"),
        "audit": Scene("/audit", "main time, main a[href^='/story']"),
        "devices": Scene("/devices", ".row-line"),
        "staff": Scene("/staff", ".row-line"),
        "setting": Scene("/setting", ".fields"),
        "slip": Scene("/setting", ".fields", _show_slip),
    }
)


@dataclass
class Stage:
    """A server, a console and a browser, opened for the first picture and there until `kept` ends."""

    kept: ExitStack
    _take: Callable[[str, str, str, str], QImage] | None = None

    def picture(self, scene: str, language: str, mode: str, size: str) -> QImage:
        if self._take is None:
            self._take = self._opened()
        return self._take(scene, language, mode, size)

    def _opened(self) -> Callable[[str, str, str, str], QImage]:
        enter = self.kept.enter_context
        folder = Path(enter(TemporaryDirectory()))
        server = enter(serving(folder, BINH_DUONG))
        self.kept.callback(server.database.close)
        enter(busy_morning(server))
        hire(server.database, LOGIN, "admin", CENTRE)
        console = enter(console_for(server.url, [server.token("supervisor", centre=CENTRE)], folder))
        browser = enter(chromium())

        def take(scene: str, language: str, mode: str, size: str) -> QImage:
            with window(browser, SIZES[size], base_url=console.url) as opened:
                return _picture(opened.page, SCENES[scene], language, mode)

        return take


def _picture(page: Page, scene: Scene, language: str, mode: str) -> QImage:
    page.goto("/log-in")
    log_in(page, LOGIN)
    page.locator(".page-head").wait_for()
    page.goto(f"/language/{language}?back=/log-in")
    page.goto(f"/mode/{mode}?back={scene.path}")
    page.locator(scene.sign).first.wait_for()
    scene.act(page)
    return QImage.fromData(page.screenshot(full_page=True, animations="disabled"))


def shots(kept: ExitStack) -> Iterator[Shot]:
    """Every scene in every mode; what they are taken with lasts as long as `kept`."""
    stage = Stage(kept)
    for scene, shown in SCENES.items():
        for language, mode, size in shown.modes:
            take = partial(stage.picture, scene, language, mode, size)
            yield Shot(app="console", scene=scene, mode=f"{language} {mode} {size}", take=take)
