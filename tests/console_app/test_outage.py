"""The console while the queue server is away, and when it is back."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.support.browsers import window
from tests.support.consoles import console_for, log_in
from tests.support.people import PIN
from tests.support.servers import ServerProcess, new_server, run_command

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


@pytest.fixture
def process(tmp_path: Path) -> ServerProcess:
    """A server that runs by itself and can be killed."""
    server = new_server(tmp_path / "data").start()
    person = ("--login", "mai", "--name", "Mai", "--role", "supervisor", "--centre", "xa-mau")
    done = run_command("user", "add", "--data", server.data, *person, typed=PIN)
    assert done.returncode == 0, done.stderr
    return server


def test_a_page_says_since_when_it_is_stale_and_follows_again_by_itself(
    process: ServerProcess, browser: Browser, tmp_path: Path
) -> None:
    try:
        tokens = [process.token("supervisor")]
        with (
            console_for(process.url, tokens, tmp_path) as console,
            window(browser, base_url=console.url) as opened,
        ):
            opened.page.goto("/log-in")
            log_in(opened.page, "mai")
            state = opened.page.locator(".link-state")
            expect(state).to_have_text(re.compile("Cập nhật trực tiếp"))
            process.kill()
            expect(state).to_have_text(re.compile("Mất liên lạc với máy chủ từ [0-9]{2}:[0-9]{2}"))
            process.start()
            expect(state).to_have_text(re.compile("Cập nhật trực tiếp"))
    finally:
        process.stop()


def test_a_browser_that_has_lost_the_console_says_so_in_its_language(
    process: ServerProcess, browser: Browser, tmp_path: Path
) -> None:
    try:
        with window(browser) as opened:
            with console_for(process.url, [process.token("supervisor")], tmp_path) as console:
                opened.page.goto(f"{console.url}/log-in")
                opened.page.wait_for_load_state("networkidle")
            expect(opened.page.get_by_text("Mất kết nối với trang quản lý.")).to_be_visible()
            expect(opened.page.get_by_text("Đang thử kết nối lại…")).to_be_visible()
            opened.faults.clear()  # the browser calls it an error that nobody answers, and it is meant
    finally:
        process.stop()


def test_whoever_comes_while_the_server_is_away_is_told_and_let_in_when_it_is_back(
    process: ServerProcess, browser: Browser, tmp_path: Path
) -> None:
    tokens = [process.token("supervisor")]
    process.kill()
    try:
        with (
            console_for(process.url, tokens, tmp_path) as console,
            window(browser, base_url=console.url) as opened,
        ):
            opened.page.goto("/log-in")
            expect(opened.page.get_by_role("alert")).to_have_text(re.compile("Máy chủ hàng đợi chưa trả lời"))
            process.start()
            expect(opened.page.get_by_label("Tên đăng nhập")).to_be_visible()
    finally:
        process.stop()
