"""The programs of the demo as processes, each ended whatever happens."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

END_SECONDS = 15


class StageError(Exception):
    """A program did not start; the message is what it said."""


@dataclass
class Stage:
    """A folder for data and logs, and the programs that run there."""

    folder: Path
    _programs: dict[str, "subprocess.Popen[str]"] = field(default_factory=dict)
    _said: dict[str, list[str]] = field(default_factory=dict)

    def program(self, name: str) -> Path:
        """Where an installed program lies."""
        return Path(sys.executable).with_name(name)

    def run(self, program: str, *arguments: object, typed: str = "") -> str:
        """Run a program to its end, with what somebody types there; what it printed. Raises StageError."""
        command = [str(self.program(program)), *map(str, arguments)]
        done = subprocess.run(command, input=typed, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise StageError(done.stderr.strip())
        return done.stdout.strip()

    def open(self, name: str, program: str, *arguments: object) -> None:
        """Start a program that people see."""
        self._start(name, [self.program(program), *arguments], {}, said=subprocess.DEVNULL)

    def start(self, name: str, command: Sequence[object], environment: Mapping[str, str] | None = None) -> str:
        """Start a program and wait for its first line, which is returned. Raises StageError."""
        process = self._start(name, command, environment or {}, said=subprocess.PIPE)
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        if not line:
            process.wait()
            raise StageError(f"{name}: {self._log(name).read_text().strip() or process.returncode}")
        return line

    def _start(
        self, name: str, command: Sequence[object], environment: Mapping[str, str], said: int
    ) -> "subprocess.Popen[str]":
        with self._log(name).open("w") as log:
            process = subprocess.Popen(
                [str(part) for part in command],
                stdout=said,
                stderr=log,
                text=True,
                env={**os.environ, **environment},
            )
        self._programs[name] = process
        return process

    def _log(self, name: str) -> Path:
        return self.folder / f"{name}.log"

    def ended(self) -> bool:
        """Whether some program has ended by itself, or was closed."""
        return any(process.poll() is not None for process in self._programs.values())

    def said(self, name: str) -> list[str]:
        """What an ended program printed after its first line."""
        return self._said.get(name, [])

    def end(self, name: str) -> None:
        """Ask a program to end as an operator would, and force it if it does not."""
        process = self._programs.pop(name)
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        try:
            process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        # What these programs say fits into the pipe, so it can be read when they have ended.
        with process.stdout or nullcontext() as said:
            self._said[name] = [] if said is None else said.read().splitlines()

    def end_all(self) -> None:
        """End what still runs, the server last."""
        for name in sorted(self._programs, key=lambda name: name == "server"):
            self.end(name)
