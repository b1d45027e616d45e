"""`queue-server` as an operator types it, run in the tests' own process."""

from pathlib import Path

import pytest

from queue_server import cli
from tests.support.databases import dump, open_database


class Terminal:
    """Runs commands in this process, and keeps what they printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = self.err = ""

    def run(self, *words: object) -> int:
        """One command; returns its exit status."""
        status = cli.main([str(word) for word in words])
        self.out, self.err = self._capsys.readouterr()
        return status

    def refused(self, *words: object) -> str:
        """One command that must fail with one sentence; returns the sentence."""
        assert self.run(*words) == 1
        assert self.out == ""
        sentence = self.err.removesuffix("\n")
        assert sentence
        assert "\n" not in sentence
        assert "Traceback" not in sentence
        assert sentence.endswith(".")
        return sentence


def contents(folder: Path) -> object:
    database = open_database(folder)
    try:
        return dump(database)
    finally:
        database.close()
