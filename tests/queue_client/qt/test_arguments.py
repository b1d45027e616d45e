"""What every screen can be told on its command line."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from queue_client.qt import arguments
from queue_client.qt.errors import StartError


def parse(*words: str) -> Namespace:
    parser = ArgumentParser()
    arguments.common_arguments(parser)
    return parser.parse_args(words)


def test_without_arguments_it_is_the_server_of_this_machine_in_vietnamese() -> None:
    told = parse()
    assert (told.server, told.language, told.size) == ("http://127.0.0.1:8600", "vi", None)
    assert not told.windowed


def test_the_size_is_told_in_pixels() -> None:
    assert parse("--size", "1080x1920").size == QSize(1080, 1920)


@pytest.mark.parametrize("size", ["1080", "0x0", "axb", "-5x5", ""])
def test_a_size_that_is_none_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(f"--size={size}")
    assert "--size" in capsys.readouterr().err


def test_the_token_comes_from_the_argument_or_a_file_or_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "token"
    file.write_text("from-file\n", encoding="utf-8")
    monkeypatch.setenv(arguments.TOKEN_VARIABLE, "from-environment")
    assert arguments.token_of(parse("--token", "given")) == "given"
    assert arguments.token_of(parse("--token-file", str(file))) == "from-file"
    assert arguments.token_of(parse()) == "from-environment"


def test_no_token_is_a_bad_start_that_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(arguments.TOKEN_VARIABLE, raising=False)
    with pytest.raises(StartError, match="--token-file FILE"):
        arguments.token_of(parse())


def test_a_token_file_that_cannot_be_read_is_a_bad_start(tmp_path: Path) -> None:
    with pytest.raises(StartError, match="cannot be read"):
        arguments.token_of(parse("--token-file", str(tmp_path / "none")))
