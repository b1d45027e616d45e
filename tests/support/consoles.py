"""The real `queue-console` as a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
