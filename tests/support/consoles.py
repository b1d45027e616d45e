"""The real `queue-console` as a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.support.people import PIN

QUEUE_CONSOLE = Path(sys.executable).with_name("queue-console")


@dataclass(frozen=True)
class ConsoleProcess:
    """A console that runs."""

    url: str
    log: Path

    @property
    def said(self) -> str:
        """What it wrote to its log."""
        return self.log.read_text()


@contextmanager
def console_for(
    server_url: str, tokens: Sequence[str], folder: Path, *, program: Sequence[str] = (str(QUEUE_CONSOLE),)
) -> Iterator[ConsoleProcess]:
    """A console with those tokens, up once this begins, ended with the block; `program` is what begins it."""
    log = folder / "console.log"
    command = [*program, "--server", server_url, "--port", "0"]
    environment = {**os.environ, "HANG_DOI_TOKEN": " ".join(tokens)}
    environment.pop("PYTEST_CURRENT_TEST", None)  # NiceGUI asks for it, and behaves otherwise in tests
    with log.open("w") as out, subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=out, text=True, env=environment
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            line = process.stdout.readline().strip()
            assert line.startswith("http://"), log.read_text()
            yield ConsoleProcess(line, log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=20)


def log_in(page: Page, login: str, secret: str = PIN) -> None:
    """Fill in the form on the page and send it, as by keyboard."""
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mã PIN hoặc mật khẩu").fill(secret)
    page.keyboard.press("Enter")
