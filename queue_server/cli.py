"""`queue-server`: create and update the database, pair devices, run the server, verify the journal."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from queue_server import server_version
from queue_server.domain.refusals import Refusal
from queue_server.service.auditing import verify
from queue_server.service.centre_file.reading import CentreFileError, ReadFile, read
from queue_server.service.devices import pair
from queue_server.service.forecasting.evaluation import evaluate, table
from queue_server.service.forecasting.log import COLUMNS, LogError
from queue_server.service.importing import StrandedError, import_centre
from queue_server.service.kept_heads import KeptHead, read_heads, written_heads
from queue_server.store.database import Database
from queue_server.store.errors import AddressError, StoreError
from queue_server.store.location import located
from queue_server.store.product import Location
from queue_server.store.schema import upgrade
from queue_server.words import say

ROLES = ("kiosk", "counter", "display", "supervisor", "inspector", "admin")


class CommandError(Exception):
    """One sentence for the operator; the command ends with exit status 1."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0, or 1 after one sentence on standard error."""
    try:
        options = _parser().parse_args(argv)
    except AddressError as error:
        print(_say(error.code), file=sys.stderr)
        return 1
    try:
        return int(options.run(options))
    except CommandError as error:
        print(error, file=sys.stderr)
    except LogError as error:
        print(_say(error.code, error.facts), file=sys.stderr)
    except (StoreError, Refusal, CentreFileError, StrandedError, *options.data.product.failures) as error:
        print(_sentence(error, options), file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="queue-server", description=__doc__)
    parser.add_argument("--version", action="version", version=server_version())
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, purpose in (
        ("init", _init, "create the database and load the centre; twice is harmless"),
        ("import", _import, "add or update a centre; all or nothing"),
    ):
        command = commands.add_parser(name, help=purpose)
        _data(command, run)
        command.add_argument("--centre", required=True, type=Path, metavar="FILE.toml")
    _token_parser(commands)
    _run_parser(commands)
    _audit_parser(commands)
    _forecast_parser(commands)
    return parser


def _token_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    token = commands.add_parser("token", help="pair a device: prints one bearer token, nothing else")
    _data(token, _token)
    token.add_argument("--centre", required=True, metavar="CODE")
    token.add_argument("--role", required=True, choices=ROLES)
    token.add_argument("--name")
    token.add_argument("--counter", type=int, metavar="N")


def _forecast_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    forecast = commands.add_parser("forecast", help="judge the wait estimate").add_subparsers(required=True)
    judge = forecast.add_parser("evaluate", help="replay a log and compare our forecasts with the classical ones")
    judge.add_argument("--csv", required=True, type=Path, metavar="FILE", help="columns: " + ",".join(COLUMNS))
    judge.set_defaults(run=_evaluate)


def _evaluate(options: argparse.Namespace) -> int:
    print(table(evaluate(options.csv)))
    return 0


def _run_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    run = commands.add_parser("run", help="serve")
    _data(run, _run)
    run.add_argument("--host", default="127.0.0.1")
    run.add_argument("--port", type=int, default=8600)
    run.add_argument("--public-url", metavar="URL", help="how phones reach this server; printed as a QR on slips")


def _audit_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    audit = commands.add_parser("audit", help="check the journal").add_subparsers(required=True)
    verify = audit.add_parser("verify", help="recompute the chain: exit 0 and a count, or 1 and the first breach")
    _data(verify, _verify)
    verify.add_argument("--head", metavar="FILE", help="what `audit head` printed before, or - for standard input")
    _data(audit.add_parser("head", help="print each journal's head, to be kept elsewhere: CODE SEQ HASH"), _head)


def _data(parser: argparse.ArgumentParser, run: object) -> None:
    parser.add_argument("--data", required=True, type=located, metavar="DIR|URL", help="folder, or postgresql://…")
    parser.set_defaults(run=run)


def _init(options: argparse.Namespace) -> int:
    file = read(options.centre)
    options.data.prepare()
    return _load(options.data, file)


def _import(options: argparse.Namespace) -> int:
    file = read(options.centre)
    options.data.require()
    return _load(options.data, file)


def _load(data: Location, file: ReadFile) -> int:
    with _opened(data) as database, database.writing() as tx:
        changed = import_centre(tx, file, now=datetime.now(UTC))
    print(f"{file.content.centre.code}: {'imported' if changed else 'unchanged'}")
    return 0


def _token(options: argparse.Namespace) -> int:
    options.data.require()
    if options.counter is not None and options.role not in {"counter", "display"}:
        raise CommandError(_say("counter_role_only"))
    with _opened(options.data) as database, database.writing() as tx:
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


def _run(options: argparse.Namespace) -> int:
    from queue_server.transport.running import PortError, run  # noqa: PLC0415 - the other commands need no web server

    options.data.require()
    options.data.prepare()
    try:
        with _opened(options.data) as database:
            run(database, host=options.host, port=options.port, public_url=options.public_url)
    except PortError as error:
        facts = {"host": options.host, "port": options.port, "reason": str(error)}
        raise CommandError(_say("port_in_use", facts)) from error
    return 0


def _verify(options: argparse.Namespace) -> int:
    options.data.require()
    kept = [] if options.head is None else _kept_heads(options.head)
    with _opened(options.data) as database, database.reading() as tx:
        verified = verify(tx, kept)
    breach = verified.breach
    if breach is None:
        print(_say("audit_whole", {"entries": verified.entries}))
        return 0
    print(_say(f"audit_{breach.damage}", asdict(breach)))
    return 1


def _kept_heads(file: str) -> list[KeptHead]:
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig", errors="replace")
    except (OSError, UnicodeDecodeError) as error:
        facts = {"file": file, "reason": getattr(error, "strerror", None) or str(error)}
        raise CommandError(_say("head_unreadable", facts)) from error
    return read_heads(text.splitlines(), file=file)


def _head(options: argparse.Namespace) -> int:
    options.data.require()
    with _opened(options.data) as database, database.reading() as tx:
        for line in written_heads(tx):
            print(line)
    return 0


@contextmanager
def _opened(data: Location) -> Iterator[Database]:
    database = Database(data.engine())
    try:
        upgrade(database)
        yield database
    finally:
        database.close()


def _language() -> str:
    return "vi" if (os.environ.get("LC_ALL") or os.environ.get("LANG", "")).startswith("vi") else "en"


def _say(key: str, facts: dict[str, object] | None = None) -> str:
    return say("command", key, facts)[_language()]


def _sentence(error: Exception, options: argparse.Namespace) -> str:
    match error:
        case CentreFileError(flaw=None):
            return _say(error.code, dict(error.facts))
        case CentreFileError(flaw=flaw):
            assert flaw is not None
            reason = say("centre_file", flaw.reason, flaw.facts)[_language()]
            return _say(error.code, {**error.facts, "reason": reason})
        case StrandedError(services=services):
            named = ", ".join(f"{code} ({count})" for code, count in services.items())
            return _say("stranded", {"file": options.centre, "services": named})
        case StoreError() | Refusal():
            return _say("unknown_counter_at" if error.code == "unknown_counter" else error.code, dict(error.facts))
    return _say("locked", {"folder": options.data, "reason": str(getattr(error, "orig", error))})
