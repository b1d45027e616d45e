"""The citizen's page: every state at three widths and in English, from a real server in a real browser."""

from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QImage

from tests.citizen_page.scenes import SCENES, WITHOUT_A_TICKET, scene
from tests.screens.shot import Shot
from tests.support.browsers import chromium, window
from tests.support.centres import XA_MAU
from tests.support.threaded_server import serving

SIZES = {"small": (320, 568), "phone": (390, 844), "tablet": (820, 1180)}


def shots() -> Iterator[Shot]:
    """Every scene at every width, and in English on a phone."""
    for name, (kind, size) in product(SCENES, SIZES.items()):
        yield _shot(name, "vi", kind, size)
    for name in SCENES:
        yield _shot(name, "en", "phone", SIZES["phone"])


def _shot(name: str, language: str, kind: str, size: tuple[int, int]) -> Shot:
    named = name.replace(",", "").replace(" ", "_")
    take = partial(_picture, name, language, size)
    return Shot(app="phone", scene=named, mode=f"{language} {kind}", take=take)


def _picture(name: str, language: str, size: tuple[int, int]) -> QImage:
    with TemporaryDirectory() as folder, serving(Path(folder), XA_MAU) as server, chromium() as browser:
        with window(browser, size, device_scale_factor=2) as opened:
            opened.page.goto(f"{scene(server, name)}?lang={language}")
            opened.page.wait_for_load_state("load")
            if name == WITHOUT_A_TICKET:
                opened.faults.clear()  # the browser calls the answer 404 an error, and it is meant
            picture = QImage.fromData(opened.page.screenshot(full_page=True))
        server.database.close()
    return picture
