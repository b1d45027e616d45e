"""`queue-server`: create and update the database, pair devices, run the server, verify the journal."""

import argparse
import sys
from collections.abc import Sequence

from queue_server import server_version
from queue_server.cli import audit, centres, devices, forecast, procedures, serving, summaries, users
from queue_server.cli.devices import ROLES
from queue_server.cli.sentences import foreseen, sentence
from queue_server.cli.shared import CommandError, said
from queue_server.store.errors import AddressError

__all__ = ["ROLES", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 1 after one sentence on standard error."""
    try:
        options = _parser().parse_args(argv)
    except AddressError as error:
        print(said(error.code), file=sys.stderr)
        return 1
    try:
        return int(options.run(options))
    except CommandError as error:
        print(error, file=sys.stderr)
    except foreseen(options) as error:
        print(sentence(error, options), file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="queue-server", description=__doc__)
    parser.add_argument("--version", action="version", version=server_version())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for family in (centres, procedures, devices, users, serving, summaries, audit, forecast):
        family.add_to(commands)
    return parser
