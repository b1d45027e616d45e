"""`run`: serve."""

import argparse

from queue_server.cli.shared import CommandError, Commands, data_option, opened, said


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    run = commands.add_parser("run", help="serve")
    data_option(run, _run)
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument("--port", type=int, default=8600)
    run.add_argument("--public-url", metavar="URL", help="how phones reach this server; printed as a QR on slips")


def _run(options: argparse.Namespace) -> int:
    from queue_server.transport.running import PortError, run  # noqa: PLC0415 - the other commands need no web server

    options.data.require()
    options.data.prepare()
    try:
        with opened(options.data) as database:
            run(database, host=options.host, port=options.port, public_url=options.public_url)
    except PortError as error:
        facts = {"host": options.host, "port": options.port, "reason": str(error)}
        raise CommandError(said("port_in_use", facts)) from error
    return 0
