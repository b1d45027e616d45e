"""`summaries`: count the dates that are over at once, such as after an update, beside a running server too."""

import argparse

from queue_server.cli.shared import Commands, data_option, opened, said
from queue_server.service.reporting import making
from queue_server.store import summaries
from queue_server.store.database import Database


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    command = commands.add_parser("summaries", help="count the dates that are over, for reports")
    data_option(command, _make)
    command.add_argument(
        "--again", action="store_true", help="also those that were counted: waits are held against today's targets"
    )


def _make(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database:
        _note(database, again=options.again)
        count = 0
        while _make_one(database):
            count += 1
    print(said("summaries_made", {"count": count}))
    return 0


def _note(database: Database, *, again: bool) -> None:
    with database.writing() as tx:
        if again:
            summaries.touch_all(tx)
        making.note(making.over(tx), tx)


def _make_one(database: Database) -> bool:
    """Count one; whether there was one."""
    with database.reading() as tx:
        made = making.make_next(tx)
    if made is None:
        return False
    with database.writing() as tx:
        making.keep(made, tx)
    return True
