"""`audit`: whether the journal is what it was, and its head, to be kept elsewhere."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from queue_server.cli.shared import CommandError, Commands, data_option, opened, said
from queue_server.service.auditing import verify
from queue_server.service.kept_heads import KeptHead, read_heads, written_heads


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    audit = commands.add_parser("audit", help="check the journal").add_subparsers(required=True)
    verify = audit.add_parser("verify", help="recompute the chain: exit 0 and a count, or 1 and the first breach")
    data_option(verify, _verify)
    verify.add_argument("--head", metavar="FILE", help="what `audit head` printed before, or - for standard input")
    head = audit.add_parser("head", help="print each journal's head, to be kept elsewhere: CODE SEQ HASH")
    data_option(head, _head)


def _verify(options: argparse.Namespace) -> int:
    options.data.require()
    kept = [] if options.head is None else _kept_heads(options.head)
    with opened(options.data) as database, database.reading() as tx:
        verified = verify(tx, kept)
    breach = verified.breach
    if breach is None:
        print(said("audit_whole", {"entries": verified.entries}))
        return 0
    print(said(f"audit_{breach.damage}", asdict(breach)))
    return 1


def _kept_heads(file: str) -> list[KeptHead]:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except (OSError, UnicodeDecodeError) as error:
        facts = {"file": file, "reason": getattr(error, "strerror", None) or str(error)}
        raise CommandError(said("head_unreadable", facts)) from error
    return read_heads(text.splitlines(), file=file)


def _head(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database, database.reading() as tx:
        for line in written_heads(tx):
            print(line)
    return 0
