"""What every command needs: the data folder, the open database, and words in the operator's language."""

import argparse
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from queue_server.store.database import Database
from queue_server.store.location import located
from queue_server.store.product import Location
from queue_server.store.schema import upgrade
from queue_server.words import say

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names it no other way
Run = Callable[[argparse.Namespace], int]


class CommandError(Exception):
    """One sentence for the operator; the command ends with exit status 1."""


def data_option(parser: argparse.ArgumentParser, run: Run) -> None:
    """Let the parser take `--data`, and do `run`."""
    parser.add_argument("--data", required=True, type=located, metavar="DIR|URL", help="folder, or postgresql://…")
    parser.set_defaults(run=run)


@contextmanager
def opened(data: Location) -> Iterator[Database]:
    """The database there, brought up to date, closed at the end."""
    database = Database(data.engine())
    try:
        upgrade(database)
        yield database
    finally:
        database.close()


def language() -> str:
    """The language of the operator's system, as far as we know it."""
    return "vi" if (os.environ.get("LC_ALL") or os.environ.get("LANG", "")).startswith("vi") else "en"


def said(key: str, facts: Mapping[str, object] | None = None) -> str:
    """A sentence of the command line."""
    return say("command", key, facts)[language()]
