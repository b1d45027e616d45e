"""No page of the console is wider than the screen it is on."""

import pytest
from playwright.sync_api import expect

from console_app.pages import PAGES
from tests.console_app.conftest import OpenAs
from tests.support.browsers import PHONE
from tests.support.threaded_server import ThreadedServer

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.mark.parametrize("size", [PHONE, (768, 1024), (1024, 768)])
def test_no_page_scrolls_sideways(server: ThreadedServer, open_as: OpenAs, size: tuple[int, int]) -> None:
    with server.caller("kiosk") as kiosk:
        ticket = kiosk.post("/tickets", json={"service": "dat-dai"}).json()["id"]
    page = open_as("admin", size=size).page
    page.goto("/language/en?back=/")  # whose words are longer
    for path in [*(each.path for each in PAGES if each.in_menu), f"/story/{ticket}"]:
        page.goto(path, wait_until="networkidle")  # pictures and charts come last
        expect(page.locator("main .card, main .empty").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], path
