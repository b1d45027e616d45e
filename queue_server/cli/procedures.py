"""`procedures`: the list of what a centre does for people."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from queue_server.cli.shared import Commands, data_option, opened
from queue_server.service.procedure_file import read
from queue_server.service.procedures import import_procedures


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    family = commands.add_parser("procedures", help="what a centre does for people").add_subparsers(required=True)
    command = family.add_parser("import", help="replace a centre's list by a CSV file; all or nothing")
    data_option(command, _import)
    command.add_argument("--centre", required=True, metavar="CODE")
    command.add_argument("--file", required=True, type=Path, metavar="FILE.csv")
    command.add_argument(
        "--skip-other-services",
        action="store_true",
        help="leave out the procedures of services that the centre has not, instead of refusing the file",
    )


def _import(options: argparse.Namespace) -> int:
    listed = read(options.file)
    options.data.require()
    with opened(options.data) as database, database.writing() as tx:
        done = import_procedures(
            tx,
            options.centre,
            listed,
            skip_other_services=options.skip_other_services,
            now=datetime.now(UTC),
        )
    what = "imported" if done.changed else "unchanged"
    print(f"{options.centre}: {what}, {done.count} procedures{_left_out(done.left_out)}")
    return 0


def _left_out(services: Mapping[str, int]) -> str:
    named = ", ".join(f"{service} ({count})" for service, count in services.items())
    return f"; left out: {named}" if named else ""
