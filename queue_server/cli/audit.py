"""`audit`: whether the journal is what it was."""

import argparse

from queue_server.cli.shared import Commands, data_option, opened
from queue_server.service.auditing import verify
from queue_server.store.database import require_database


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    audit = commands.add_parser("audit", help="check the journal").add_subparsers(required=True)
    data_option(
        audit.add_parser("verify", help="recompute the chain: exit 0 and a count, or 1 and the first breach"),
        _verify,
    )


def _verify(options: argparse.Namespace) -> int:
    require_database(options.data)
    with opened(options.data) as database, database.reading() as tx:
        verified = verify(tx)
    if verified.breach is None:
        print(f"{verified.entries} entries, unbroken")
        return 0
    breach = verified.breach
    print(f"broken at centre {breach.centre_id}, entry {breach.seq}: {breach.reason}")
    return 1
