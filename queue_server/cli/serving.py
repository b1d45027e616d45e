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
    run.add_argument(
        "--proxy",
        action="append",
        metavar="ADDRESS",
        help="a proxy (address or network) to be believed for whom it forwards; without it those of this machine",
    )


def _run(options: argparse.Namespace) -> int:
    from queue_server.transport.running import LOCAL, PortError, run  # noqa: PLC0415 - the other commands need no web server

    options.data.require()
    options.data.prepare()
    try:
        with opened(options.data) as database:
            proxies = options.proxy or LOCAL
            run(database, host=options.host, port=options.port, public_url=options.public_url, proxies=proxies)
    except PortError as error:
        facts = {"host": options.host, "port": options.port, "reason": str(error)}
        raise CommandError(said("port_in_use", facts)) from error
    return 0
