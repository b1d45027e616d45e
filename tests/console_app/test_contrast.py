"""Every page of the console can be read, by day and by night: contrast as WCAG 2.2 asks for, level AA."""

import pytest
from playwright.sync_api import expect

from console_app.pages import PAGES
from queue_protocol.commands import PauseCounter, ReportPrinter
from tests.console_app.conftest import OpenAs
from tests.support.crowds import crowd
from tests.support.reading import written_on
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]

LEAST_OF_TEXT, LEAST_OF_ICONS = 4.5, 3.0


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_everything_written_stands_out_from_its_ground(server: ThreadedServer, open_as: OpenAs, mode: str) -> None:
    crowd(server)
    with server.screen("kiosk") as kiosk, server.screen("admin") as admin:
        kiosk.greet()
        kiosk.ask(ReportPrinter(state="paper_out"), "paper")
        admin.greet()
        admin.ask(PauseCounter(counter=2, reason="họp"), "pause")
        page = open_as("admin").page
        page.goto(f"/mode/{mode}?back=/")
        for path in [*(each.path for each in PAGES if each.in_menu), "/story/1"]:
            page.goto(path, wait_until="networkidle")  # pictures and charts come last
            expect(page.locator("main .card, main .empty").first).to_be_visible()
            written = written_on(page)
            assert len(written) > 10, path
            least = {True: LEAST_OF_ICONS, False: LEAST_OF_TEXT}
            assert [each for each in written if each.contrast < least[each.is_icon]] == [], path


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_log_in_stands_out_too(stranger: OpenAs, mode: str) -> None:
    page = stranger(f"/mode/{mode}?back=/log-in").page
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert [each for each in written_on(page) if each.contrast < LEAST_OF_TEXT and not each.is_icon] == []
