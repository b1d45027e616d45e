"""What the starts of all screens' programs are tested with."""

from collections.abc import Callable, Sequence

import pytest

NOBODY_LISTENS = "http://127.0.0.1:9"
BAD_STARTS: tuple[list[str], ...] = (
    [],
    ["--token-file", "there/is/no/such/file"],
    ["--token", "t", "--server", "ftp://127.0.0.1"],
    ["--token", "t", "--language", "xx"],
    ["--pair", "ACDE-2345"],
)


def complaint(
    main: Callable[[Sequence[str]], int], arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> str:
    """The one sentence with which that start ends; it ends with 1."""
    assert main(arguments) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err
