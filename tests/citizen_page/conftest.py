"""A real server, and phones that are windows of a real browser."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsers import PHONE, Window, window
from tests.support.web import TEST_SECONDS, browser, server

__all__ = ["browser", "server"]

OpenPhone = Callable[..., Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.timeout(TEST_SECONDS))
            item.add_marker(pytest.mark.system)
            item.add_marker(pytest.mark.enable_socket)


@pytest.fixture
def phone(browser: Browser) -> Iterator[OpenPhone]:
    """Call it with the address of a page for a phone that has it open."""
    with ExitStack() as windows:

        def open_phone(
            address: str, *, size: tuple[int, int] = PHONE, init: str = "", **options: object
        ) -> Window:
            opened = windows.enter_context(window(browser, size, is_mobile=True, has_touch=True, **options))
            if init:
                opened.page.add_init_script(init)
            opened.page.goto(address)
            return opened

        yield open_phone
