"""`--data postgresql://…`: every command as with a folder, and what is wrong with the server in one sentence."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.queue_server.terminal import Terminal
from tests.support.centres import BINH_DUONG, XA_MAU
from tests.support.databases import Place, empty_database, open_database, place_on, rows
from tests.support.postgresql import server

COMMANDS: dict[str, list[object]] = {
    "init": ["--centre", XA_MAU],
    "import": ["--centre", XA_MAU],
    "token": ["--centre", "xa-mau", "--role", "kiosk"],
    "run": ["--port", 0],
    "audit verify": [],
}
ALL = pytest.mark.parametrize("command", COMMANDS)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Place]:
    """The address of a database with nothing in it."""
    with place_on("postgresql", tmp_path) as place:
        empty_database(place).close()
        yield place


def refused(terminal: Terminal, command: str, url: object) -> str:
    return terminal.refused(*command.split(), "--data", url, *COMMANDS[command])


def test_each_command_does_on_a_server_what_it_does_in_a_folder(terminal: Terminal, empty: Place) -> None:
    assert terminal.run("init", "--data", empty, "--centre", XA_MAU) == 0
    assert terminal.out == "xa-mau: imported\n"
    assert terminal.run("init", "--data", empty, "--centre", XA_MAU) == 0
    assert terminal.out == "xa-mau: unchanged\n"
    assert terminal.run("import", "--data", empty, "--centre", BINH_DUONG) == 0
    assert terminal.run("token", "--data", empty, "--centre", "xa-mau", "--role", "kiosk") == 0
    assert re.fullmatch(r"[\w-]{43}\n", terminal.out)
    assert terminal.run("audit", "verify", "--data", empty) == 0
    assert terminal.out.startswith("3 ")
    database = open_database(empty)
    assert rows(database, "SELECT code FROM centre ORDER BY id") == [("xa-mau",), ("binh-duong",)]
    with database.writing() as tx:
        tx.driver.execute("UPDATE journal SET actor = 'nobody' WHERE centre_id = 2")
    database.close()
    assert terminal.run("audit", "verify", "--data", empty) == 1
    assert "was altered" in terminal.out


@pytest.mark.parametrize("command", [name for name in COMMANDS if name != "init"])
def test_an_empty_database_is_refused_with_what_to_do_first(
    terminal: Terminal, empty: Place, command: str
) -> None:
    sentence = refused(terminal, command, empty)
    assert sentence.startswith("There is nothing in the database postgresql://postgres@/")
    assert sentence.endswith("Run “queue-server init” first.")


@ALL
def test_a_database_that_is_not_there_is_named(terminal: Terminal, command: str) -> None:
    sentence = refused(terminal, command, server().url("nowhere"))
    assert sentence.startswith("There is no database of that name at postgresql://postgres@/nowhere?host=")


@ALL
def test_a_server_that_does_not_answer_is_named_with_the_reason_and_without_the_password(
    terminal: Terminal, tmp_path: Path, command: str
) -> None:
    sentence = refused(terminal, command, f"postgresql://ba:secret@/hangdoi?host={tmp_path}")
    assert sentence.startswith(
        f"The database postgresql://ba@/hangdoi?host={tmp_path} cannot be reached: No such file or directory"
    )
    assert "secret" not in sentence


@ALL
def test_an_address_that_is_none_is_refused_and_not_repeated(terminal: Terminal, command: str) -> None:
    sentence = refused(terminal, command, "postgresql://ba:sec/ret@db.example/hangdoi")
    assert sentence.startswith("This is not the address of a PostgreSQL database.")
    assert "ret@" not in sentence


@pytest.fixture
def strict() -> Iterator[str]:
    """The address of a server that wants a password of the user `ba`."""
    rules = server().folder / "pg_hba.conf"
    before = rules.read_text()
    server().connection.execute("CREATE ROLE ba LOGIN PASSWORD 'secret'")
    rules.write_text(f"local all ba scram-sha-256\n{before}")
    server().reload()
    parts = urlsplit(server().url("postgres"))
    yield parts._replace(netloc="ba:{}@").geturl()
    rules.write_text(before)
    server().reload()
    server().connection.execute("DROP ROLE ba")


@pytest.mark.parametrize("password", ["", "guessed"])
def test_a_wrong_or_missing_password_is_said_and_not_repeated(
    terminal: Terminal, strict: str, password: str
) -> None:
    sentence = refused(terminal, "audit verify", strict.format(password))
    assert sentence.startswith("The database postgresql://ba@/postgres?host=")
    assert sentence.endswith(" wants another user or password.")
    assert "guessed" not in sentence
    assert refused(terminal, "audit verify", strict.format("secret")).startswith(
        "There is nothing in the database"
    )


def test_a_database_of_a_newer_version_is_refused(terminal: Terminal, empty: Place) -> None:
    terminal.run("init", "--data", empty, "--centre", XA_MAU)
    database = open_database(empty)
    with database.writing() as tx:
        tx.driver.execute("UPDATE alembic_version SET version_num = '0999'")
    database.close()
    assert refused(terminal, "run", empty).startswith("The database was made by a newer version (0999;")
