"""`init` and `import`: the database, and what centre files say."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from queue_server.cli.shared import Commands, data_option, opened
from queue_server.service.centre_file.reading import ReadFile, read
from queue_server.service.importing import import_centre, is_loaded
from queue_server.store.product import Location


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    for name, run, purpose in (
        ("init", _init, "create the database and load the centre; twice is harmless"),
        ("import", _import, "add or update a centre; all or nothing"),
    ):
        command = commands.add_parser(name, help=purpose)
        data_option(command, run)
        command.add_argument("--centre", required=True, type=Path, metavar="FILE.toml")


def _init(options: argparse.Namespace) -> int:
    file = read(options.centre)
    options.data.prepare()
    with opened(options.data) as database, database.reading() as tx:
        # What was changed at the console since must not be lost because a start-up script says `init` again.
        loaded = is_loaded(tx, file)
    return _said(file, changed=False) if loaded else _load(options.data, file)


def _import(options: argparse.Namespace) -> int:
    file = read(options.centre)
    options.data.require()
    return _load(options.data, file)


def _load(data: Location, file: ReadFile) -> int:
    with opened(data) as database, database.writing() as tx:
        changed = import_centre(tx, file, now=datetime.now(UTC))
    return _said(file, changed=changed)


def _said(file: ReadFile, *, changed: bool) -> int:
    print(f"{file.content.centre.code}: {'imported' if changed else 'unchanged'}")
    return 0
