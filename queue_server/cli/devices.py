"""`token`: pair a device."""

import argparse
from datetime import UTC, datetime

from queue_server.cli.shared import CommandError, Commands, data_option, opened, said
from queue_server.service.devices import pair

ROLES = ("kiosk", "counter", "display", "supervisor", "inspector", "admin")


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    token = commands.add_parser("token", help="pair a device: prints one bearer token, nothing else")
    data_option(token, _token)
    token.add_argument("--centre", required=True, metavar="CODE")
    token.add_argument("--role", required=True, choices=ROLES)
    token.add_argument("--name")
    token.add_argument("--counter", type=int, metavar="N")


def _token(options: argparse.Namespace) -> int:
    options.data.require()
    if options.counter is not None and options.role not in {"counter", "display"}:
        raise CommandError(said("counter_role_only"))
    with opened(options.data) as database, database.writing() as tx:
        print(
            pair(
                tx,
                centre=options.centre,
                role=options.role,
                name=options.name,
                counter=options.counter,
                now=datetime.now(UTC),
            )
        )
    return 0
