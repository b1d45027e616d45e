"""Whatever is wrong with the folder or the database, each command says so in one sentence, with exit 1."""

from pathlib import Path

import pytest

from queue_server.store.sqlite import FILE_NAME
from tests.queue_server.terminal import Terminal
from tests.support.centres import REAL_XA_MAU as XA_MAU
from tests.support.databases import open_database

COMMANDS: dict[str, list[object]] = {
    "init": ["--centre", XA_MAU],
    "import": ["--centre", XA_MAU],
    "token": ["--centre", "xa-mau", "--role", "kiosk"],
    "run": ["--port", 0],
    "user list": [],
    "user disable": ["--login", "lan"],
    "audit verify": [],
    "audit head": [],
}


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "init"])
def test_without_a_database_each_command_says_what_to_do_first(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    sentence = terminal.refused(*command.split(), "--data", tmp_path, *COMMANDS[command])
    assert sentence == f"There is no database in {tmp_path}. Run “queue-server init” first."
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sentence = terminal.refused("init", "--data", tmp_path / "file" / "data", "--centre", XA_MAU)
    assert sentence == f"Cannot write to the folder {tmp_path}/file/data: Not a directory."


@pytest.mark.parametrize("command", COMMANDS)
def test_a_database_of_a_newer_version_is_refused_by_each_command(
    terminal: Terminal, data: Path, command: str
) -> None:
    database = open_database(data)
    with database.writing() as tx:
        tx.driver.execute("UPDATE alembic_version SET version_num = '0999'")
    database.close()
    before = (data / FILE_NAME).read_bytes()
    sentence = terminal.refused(*command.split(), "--data", data, *COMMANDS[command])
    assert sentence.startswith("The database was made by a newer version (0999; this one knows ")
    assert (data / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_is_no_database_is_refused_by_each_command(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this is not a database, and long enough to be looked at " * 20)
    sentence = terminal.refused(*command.split(), "--data", tmp_path, *COMMANDS[command])
    assert sentence == f"The database in {tmp_path} is busy or cannot be read: file is not a database."


@pytest.mark.parametrize("command", ["import", "token"])  # an `init` of what is there only looks
def test_a_database_that_somebody_else_holds_is_refused(
    terminal: Terminal, data: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("queue_server.store.sqlite.BUSY_MILLISECONDS", 1)
    database = open_database(data)
    with database.writing():
        sentence = terminal.refused(*command.split(), "--data", data, *COMMANDS[command])
    database.close()
    assert sentence == f"The database in {data} is busy or cannot be read: database is locked."
