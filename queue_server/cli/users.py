"""`user`: who may log in, and where. A PIN or password comes from standard input, never from an argument."""

import argparse
import getpass
import sys
from datetime import UTC, datetime

from queue_server.cli.shared import CommandError, Commands, data_option, opened, said
from queue_server.domain.staff import FEWEST_CHARACTERS, FEWEST_DIGITS, MOST_CHARACTERS, StaffRole, weakness
from queue_server.service.accounts import NewStaff
from queue_server.service.credentials import hash_secret
from queue_server.service.staffing import Listed, add, change_secret, disable, enable, list_staff


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    users = commands.add_parser("user", help="who may log in").add_subparsers(required=True)
    _add_parser(users)
    shown = users.add_parser("list", help="login, name, role, centres, state, last log-in; one a line")
    data_option(shown, _list)
    shown.add_argument("--centre", metavar="CODE")
    ended = users.add_parser("disable", help="end an account and its sessions")
    data_option(ended, _disable)
    again = users.add_parser("enable", help="let a disabled account log in again")
    data_option(again, _enable)
    other = users.add_parser("pin", help="another PIN or password, read from standard input; ends its sessions")
    data_option(other, _pin)
    for order in (ended, again, other):
        order.add_argument("--login", required=True, metavar="L")


def _add_parser(users: Commands) -> None:
    new = users.add_parser("add", help="add an account; the PIN or password is read from standard input")
    data_option(new, _add)
    new.add_argument("--centre", nargs="+", action="extend", default=[], metavar="CODE")
    new.add_argument("--all-centres", action="store_true")
    new.add_argument("--role", required=True, choices=[role.value for role in StaffRole])
    new.add_argument("--login", required=True, metavar="L")
    new.add_argument("--name", required=True)


def _add(options: argparse.Namespace) -> int:
    options.data.require()
    if bool(options.centre) == options.all_centres:
        raise CommandError(said("centre_or_all"))
    new = NewStaff(
        login=options.login,
        name=options.name,
        role=StaffRole(options.role),
        secret_hash=hash_secret(_strong(_read_secret("secret_prompt"))),
        centres=tuple(options.centre),
        all_centres=options.all_centres,
    )
    with opened(options.data) as database, database.writing() as tx:
        add(tx, new, now=datetime.now(UTC))
    return 0


def _read_secret(prompt: str) -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    secret = getpass.getpass(said(prompt))
    if getpass.getpass(said("secret_again")) != secret:
        raise CommandError(said("secrets_differ"))
    return secret


def _strong(secret: str) -> str:
    weak = weakness(secret)
    if weak is not None:
        limits = {"digits": FEWEST_DIGITS, "characters": FEWEST_CHARACTERS, "most": MOST_CHARACTERS}
        raise CommandError(said(weak, limits))
    return secret


def _list(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database, database.reading() as tx:
        for listed in list_staff(tx, centre=options.centre):
            print(_line(listed, datetime.now(UTC)))
    return 0


def _line(listed: Listed, now: datetime) -> str:
    locked = listed.locked_until is not None and now < listed.locked_until
    state = "disabled" if not listed.active else "locked" if locked else "active"
    where = "*" if listed.centres is None else ",".join(listed.centres)
    last = "-" if listed.last_log_in is None else f"{listed.last_log_in:%Y-%m-%dT%H:%MZ}"
    return "\t".join((listed.login, listed.name, listed.role, where, state, last))


def _disable(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database, database.writing() as tx:
        disable(tx, options.login, now=datetime.now(UTC))
    return 0


def _enable(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database, database.writing() as tx:
        enable(tx, options.login, now=datetime.now(UTC))
    return 0


def _pin(options: argparse.Namespace) -> int:
    options.data.require()
    secret_hash = hash_secret(_strong(_read_secret("new_secret_prompt")))
    with opened(options.data) as database, database.writing() as tx:
        change_secret(tx, options.login, secret_hash=secret_hash, now=datetime.now(UTC))
    return 0
