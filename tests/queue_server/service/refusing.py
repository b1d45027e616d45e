"""How use cases say no: with their own error, and with every row as it was."""

import pytest

from queue_protocol.commands import Command
from queue_server.domain.refusals import Refusal
from queue_server.service.day import begin_day, time_at
from queue_server.store import centres
from queue_server.store.centres import StoredDevice
from tests.support.counter_hall import CounterHall
from tests.support.databases import dump


def refused(
    hall: CounterHall, command: Command, error: type[Refusal], *, device: StoredDevice | None = None
) -> Refusal:
    """Ask for something that must be refused, and see that nothing was changed by it (a day turns by itself)."""
    with hall.database.writing() as tx:
        centre = centres.lock(tx, hall.staff.centre_id)
        begin_day(tx, centre, time_at(centre, hall.clock()))
    before = dump(hall.database)
    with pytest.raises(error) as caught:
        hall.ask(command, device=device)
    assert dump(hall.database) == before
    return caught.value
