"""A real server, a real console and a real browser for each test of the console's pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.browsers import DESKTOP, Window, window
from tests.support.consoles import ConsoleProcess, console_for, log_in
from tests.support.people import hire
from tests.support.threaded_server import ThreadedServer
from tests.support.web import TEST_SECONDS, browser, server

__all__ = ["browser", "server"]

OpenAs = Callable[..., Window]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.timeout(TEST_SECONDS))


@pytest.fixture
def console(server: ThreadedServer, tmp_path: Path) -> Iterator[ConsoleProcess]:
    """A console of that server."""
    with console_for(server.url, [server.token("supervisor")], tmp_path) as running:
        yield running
        assert "Traceback" not in running.said, running.said


@pytest.fixture
def stranger(console: ConsoleProcess, browser: Browser) -> Iterator[OpenAs]:
    """Call it for a window on the console in which nobody is logged in."""
    with ExitStack() as windows:

        def open_window(path: str = "/", *, size: tuple[int, int] = DESKTOP, **options: object) -> Window:
            opened = windows.enter_context(window(browser, size, base_url=console.url, **options))
            opened.page.goto(path)
            return opened

        yield open_window


@pytest.fixture
def open_as(server: ThreadedServer, stranger: OpenAs) -> OpenAs:
    """Call it with a login for a window in which that person is logged in, hired where there is no such account.

    The role is that of the first part of the login: `supervisor`, `supervisor-2`, `inspector`, `admin`.
    """
    hired: set[str] = set()

    def open_window(login: str = "supervisor", path: str = "/", **options: object) -> Window:
        if login not in hired:
            hire(server.database, login, login.partition("-")[0])
            hired.add(login)
        opened = stranger("/log-in", **options)
        log_in(opened.page, login)
        opened.page.wait_for_selector("main .content h1")
        if path != "/":
            opened.page.goto(path)
        return opened

    return open_window
