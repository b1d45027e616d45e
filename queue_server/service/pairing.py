"""Devices: paired by a short code, named, revoked, and what they say of themselves."""

from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done


def start_pairing(context: Context, *, role: str, counter: int | None, name: str | None) -> Done:
    """Make a code."""
    return Done(Acknowledged())


def rename_device(context: Context, *, device_id: int, name: str) -> Done:
    """Call it something else."""
    return Done(Acknowledged())


def revoke_device(context: Context, *, device_id: int) -> Done:
    """Take its token away."""
    return Done(Acknowledged())


def report_printer(context: Context, *, state: str, detail: str | None) -> Done:
    """Note how its printer is."""
    return Done(Acknowledged())
