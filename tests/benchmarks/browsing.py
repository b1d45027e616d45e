"""A page of the console in a real browser: from its address until all of it is there."""

import time
from pathlib import Path

from playwright.sync_api import Page

from tests.benchmarks.measuring import percentile
from tests.support.browsers import chromium, window
from tests.support.consoles import console_for, log_in
from tests.support.servers import ServerProcess

OPENS = 5


def seconds_of_page(server: ServerProcess, token: str, folder: Path, *, login: str, path: str, last: str) -> float:
    """The median over some loads by whoever has that login; `last` selects what comes last on the page."""
    with (
        console_for(server.url, [token], folder) as console,
        chromium() as browser,
        window(browser, base_url=console.url) as opened,
    ):
        page = opened.page
        page.goto("/log-in")
        log_in(page, login)
        page.wait_for_selector("main .content h1")
        return percentile([_seconds(page, path, last) for _ in range(OPENS)], 0.5)


def _seconds(page: Page, path: str, last: str) -> float:
    began = time.perf_counter()
    page.goto(path)
    page.locator(last).last.wait_for()
    return time.perf_counter() - began
