"""A link without a socket: a test says what the server would have said; the session behind it is the real one."""

from datetime import datetime

from queue_client.qt.link import Link
from queue_client.replica import apply
from queue_protocol.codec import encode
from queue_protocol.commands import Command, LookAtCounter
from queue_protocol.errors import Error
from queue_protocol.events import KnownEvent
from queue_protocol.frames import EventFrame, Hello, Refused, Reply, ServerFrame, SnapshotFrame, Welcome
from queue_protocol.results import CounterDetail, Result
from queue_protocol.state import Snapshot
from tests.support.clocks import MONDAY_NOON


class ScriptedLink(Link):
    """Its clock stands still at `time`; `asked` are the commands with their ids, in order."""

    def __init__(
        self,
        *,
        role: str = "counter",
        counter: int | None = None,
        at: datetime = MONDAY_NOON,
        snapshot: Snapshot | None = None,
    ) -> None:
        super().__init__("http://127.0.0.1:9", "token", Hello(protocol=1), snapshot=snapshot)
        self.time = at
        self.mark: str | None = None
        self.detail: CounterDetail | None = None
        self.asked: list[tuple[str, Command]] = []
        self._role = role
        self._counter = counter
        self._server: Snapshot | None = None

    @property
    def submitted(self) -> list[Command]:
        """The commands without their ids."""
        return [command for _, command in self.asked]

    def now(self) -> datetime:
        return self.time

    def open(self) -> None:
        pass

    def submit(self, command: Command, *, command_id: str | None = None) -> str:
        command_id = super().submit(command, command_id=command_id)
        if isinstance(command, LookAtCounter):  # asked by the panel itself, answered at once
            detail = self.detail or CounterDetail(counter=command.counter)
            self.says(Reply(command_id=command_id, result=detail))
            return command_id
        self.asked.append((command_id, command))
        return command_id

    def connects(self, snapshot: Snapshot) -> None:
        """The server welcomes the device and gives it that."""
        self._hear_opening()
        self.says(
            Welcome(
                protocol=1,
                server_version="1",
                centre="mau",
                role=self._role,
                device="d",
                counter=self._counter,
                offline_mark=self.mark,
                at=self.time,
            )
        )
        self.shows(snapshot)

    def refuses(self, refusal: Refused) -> None:
        """The server does not want the device."""
        self._hear_opening()
        self.says(refusal)

    def drops(self) -> None:
        """The connection is gone, and nobody tries to make it again."""
        self._gone("")
        self._retry.stop()

    def shows(self, snapshot: Snapshot) -> None:
        """Replace everything the device knows."""
        self._server = snapshot
        self.says(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def tells(self, event: KnownEvent) -> None:
        """That happened now."""
        assert self._server is not None
        frame = EventFrame(seq=self._server.seq + 1, at=self.time, event=event)
        self._server = apply(self._server, frame)
        self.says(frame)

    def answers(self, result: Result | None = None, *, error: Error | None = None) -> None:
        """Answer the newest command."""
        command_id, _ = self.asked[-1]
        self.says(Reply(command_id=command_id, result=result, error=error))

    def says(self, frame: ServerFrame) -> None:
        self._received(encode(frame))

    def _hear_opening(self) -> None:
        self._opened()
        self._heartbeat.stop()
