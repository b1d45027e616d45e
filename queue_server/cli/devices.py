"""`token`, `pair`, `device`: give devices their tokens, list them, name them, take their tokens away."""

import argparse
from datetime import UTC, datetime
from functools import partial
from zoneinfo import ZoneInfo

from queue_server.cli.device_table import lines
from queue_server.cli.shared import CommandError, Commands, data_option, opened, said
from queue_server.service.command import UseCase
from queue_server.service.device_list import list_devices
from queue_server.service.devices import OPERATOR, pair, rename_device, revoke_device
from queue_server.service.operating import centre_named, centre_of_device, operate, time_zone_of
from queue_server.service.pairing import AT_A_COUNTER, start_pairing
from queue_server.service.results import PairingCode
from queue_server.store.database import Transaction

ROLES = ("kiosk", "counter", "display", "supervisor", "inspector", "admin")
LONGEST_NAME = 64
LARGEST_ID = 2**63 - 1


def add_to(commands: Commands) -> None:
    """Add the commands of this family."""
    token = commands.add_parser("token", help="pair a device: prints one bearer token, nothing else")
    data_option(token, _token)
    _new_device(token)
    code = commands.add_parser("pair", help="print a code that is typed at the new device within ten minutes")
    data_option(code, _pair)
    _new_device(code)
    _add_device(commands)


def _new_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--centre", required=True, metavar="CODE")
    parser.add_argument("--role", required=True, choices=ROLES)
    parser.add_argument("--name", type=_name)
    parser.add_argument("--counter", type=int, metavar="N")


def _add_device(commands: Commands) -> None:
    orders = commands.add_parser("device", help="list devices, name them, take their tokens away").add_subparsers(
        required=True, metavar="ORDER"
    )
    listing = orders.add_parser("list", help="one device a line, revoked ones too")
    rename = orders.add_parser("rename", help="call a device something else")
    revoke = orders.add_parser("revoke", help="take a device's token away; its connection ends at once")
    for order, run in ((listing, _list), (rename, _rename), (revoke, _revoke)):
        data_option(order, run)
        order.add_argument("--centre", metavar="CODE", help="this centre's devices alone")
    for order in (rename, revoke):
        order.add_argument("id", type=_device_id, metavar="ID", help="as `device list` shows it")
    rename.add_argument("name", type=_name, metavar="NAME")


def _name(text: str) -> str:
    if not 1 <= len(text) <= LONGEST_NAME:
        raise argparse.ArgumentTypeError(f"1 to {LONGEST_NAME} characters")
    return text


def _device_id(text: str) -> int:
    number = int(text)
    if not 1 <= number <= LARGEST_ID:
        raise argparse.ArgumentTypeError("such a number no device has")
    return number


def _require_counters_role(options: argparse.Namespace) -> None:
    if options.counter is not None and options.role not in AT_A_COUNTER:
        raise CommandError(said("counter_role_only"))


def _token(options: argparse.Namespace) -> int:
    options.data.require()
    _require_counters_role(options)
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


def _pair(options: argparse.Namespace) -> int:
    options.data.require()
    _require_counters_role(options)
    start = partial(start_pairing, role=options.role, counter=options.counter, name=options.name)
    with opened(options.data) as database, database.writing() as tx:
        centre_id = centre_named(tx, options.centre)
        zone = ZoneInfo(time_zone_of(tx, centre_id))
        made = operate(tx, start, centre_id=centre_id, actor=OPERATOR, now=datetime.now(UTC))
    assert isinstance(made, PairingCode)
    print(made.code)
    print(said("pairing_until", {"time": f"{made.expires_at.astimezone(zone):%H:%M}"}))
    return 0


def _list(options: argparse.Namespace) -> int:
    options.data.require()
    with opened(options.data) as database, database.reading() as tx:
        centre_id = None if options.centre is None else centre_named(tx, options.centre)
        devices = list_devices(tx, centre_id)
    for line in lines(devices, now=datetime.now(UTC), with_centre=centre_id is None):
        print(line)
    return 0


def _rename(options: argparse.Namespace) -> int:
    return _change(options, partial(rename_device, device_id=options.id, name=options.name))


def _revoke(options: argparse.Namespace) -> int:
    return _change(options, partial(revoke_device, device_id=options.id))


def _change(options: argparse.Namespace, use_case: UseCase) -> int:
    options.data.require()
    with opened(options.data) as database, database.writing() as tx:
        operate(tx, use_case, centre_id=_centre(tx, options), actor=OPERATOR, now=datetime.now(UTC))
        [changed] = [each for each in list_devices(tx) if each.id == options.id]
    for line in lines([changed], now=datetime.now(UTC), with_centre=True):
        print(line)
    return 0


def _centre(tx: Transaction, options: argparse.Namespace) -> int:
    if options.centre is None:
        return centre_of_device(tx, options.id)
    return centre_named(tx, options.centre)
