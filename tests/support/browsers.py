"""A real browser without a screen: Debian's chromium, driven by Playwright, each test with an empty profile."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

CHROMIUM = "/usr/bin/chromium"
_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESKTOP, TABLET, PHONE = (1440, 900), (820, 1180), (390, 844)
"""Widths and heights at which every page is looked at."""
PATIENCE_SECONDS = 60.0
"""How long a browser may take before a test gives up; nothing measures it."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser itself; one for many tests."""
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Window:
    """One profile of the browser, with one page; `faults` is what its console called an error."""

    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(message.text)


@contextmanager
def window(browser: Browser, size: tuple[int, int] = DESKTOP, **options: Any) -> Iterator[Window]:
    """A new profile, as of somebody who has never been here; it must end without an error in its console."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN", **options)
    try:
        context.set_default_timeout(PATIENCE_SECONDS * 1000)
        opened = Window(context, context.new_page())
        opened.page.on("console", opened.note)
        opened.page.on("pageerror", lambda error: opened.faults.append(str(error)))
        yield opened
        assert not opened.faults, opened.faults
    finally:
        context.close()
