"""A link without a network: it knows what a test gave it, and remembers what was submitted."""

from datetime import datetime

from queue_client.qt.link import Link
from queue_client.session import Phase
from queue_protocol.commands import Command
from queue_protocol.errors import Error
from queue_protocol.events import KnownEvent
from queue_protocol.frames import EventFrame, Hello, Refused, Reply, Welcome
from queue_protocol.results import Result
from queue_protocol.state import Counter, Snapshot
from tests.counter_app.snapshots import NOON, a_snapshot


def a_welcome(*, counter: int | None = 5) -> Welcome:
    return Welcome(
        protocol=1, server_version="0", centre="mau", role="counter", device="d", counter=counter, at=NOON
    )


class ScriptedLink(Link):
    def __init__(self, snapshot: Snapshot | None = None, *, counter: int | None = 5) -> None:
        super().__init__("http://127.0.0.1:9", "token", Hello(protocol=1))
        self.submitted: list[Command] = []
        self.time = NOON
        self._known = snapshot
        self._greeting = a_welcome(counter=counter)
        self._stale: datetime | None = None
        self._no: Refused | None = None

    @property
    def snapshot(self) -> Snapshot | None:
        return self._known

    @property
    def welcome(self) -> Welcome | None:
        return self._greeting

    @property
    def refusal(self) -> Refused | None:
        return self._no

    @property
    def stale_since(self) -> datetime | None:
        return self._stale

    @property
    def phase(self) -> Phase:
        if self._no:
            return Phase.REFUSED
        return Phase.OFFLINE if self._stale else Phase.LIVE

    def now(self) -> datetime:
        return self.time

    def submit(self, command: Command, *, command_id: str | None = None) -> str:
        self.submitted.append(command)
        return command_id or str(len(self.submitted))

    def answer(self, result: Result | None = None, *, error: Error | None = None) -> None:
        """Answer the newest command."""
        command_id = str(len(self.submitted))
        self.replied.emit(command_id, Reply(command_id=command_id, result=result, error=error))

    def show(self, counter: Counter) -> None:
        """The counter is now like this."""
        self._known = a_snapshot(counter=counter)
        self.changed.emit()

    def tell(self, event: KnownEvent) -> None:
        self.happened.emit(EventFrame(seq=2, at=NOON, event=event))

    def lose(self) -> None:
        self._stale = self.time
        self.phase_changed.emit()

    def recover(self) -> None:
        self._stale = None
        self.phase_changed.emit()

    def refuse(self, refusal: Refused) -> None:
        self._no = refusal
        self.phase_changed.emit()
