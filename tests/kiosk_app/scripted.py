"""A link that hears what a test says, and a printer that says what it wants; the session is the real one."""

from kiosk_app.devices.printer import Printer
from kiosk_app.effects import Trouble
from queue_client.qt.link import Link
from queue_protocol.codec import encode
from queue_protocol.commands import Command, IssueTicket, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.frames import Hello, Reply, ServerFrame, SnapshotFrame, Welcome
from queue_protocol.results import Issued
from queue_protocol.state import Snapshot
from tests.kiosk_app.snapshots import NOW


class ScriptedLink(Link):
    """No socket: `connects`, `drops` and `answers` are what a server would have done."""

    def __init__(self) -> None:
        super().__init__("http://127.0.0.1:1", "token", Hello(protocol=1))
        self.asked: list[tuple[str, Command]] = []

    def submit(self, command: Command, *, command_id: str | None = None) -> str:
        command_id = super().submit(command, command_id=command_id)
        self.asked.append((command_id, command))
        return command_id

    def open(self) -> None:
        pass

    def connects(self, snapshot: Snapshot) -> None:
        self._opened()
        self._heartbeat.stop()
        self.says(Welcome(protocol=1, server_version="1", centre="c", role="kiosk", device="k", at=NOW))
        self.says(SnapshotFrame(seq=snapshot.seq, snapshot=snapshot))

    def drops(self) -> None:
        self._gone("")
        self._retry.stop()

    def says(self, frame: ServerFrame) -> None:
        self._received(encode(frame))

    def answers(self, answer: Issued | Error) -> None:
        """The answer to the last request for a number."""
        command_id = next(each for each, command in reversed(self.asked) if isinstance(command, IssueTicket))
        if isinstance(answer, Issued):
            self.says(Reply(command_id=command_id, result=answer))
        else:
            self.says(Reply(command_id=command_id, error=answer))

    @property
    def requests(self) -> list[IssueTicket]:
        return [command for _, command in self.asked if isinstance(command, IssueTicket)]

    @property
    def reports(self) -> list[ReportPrint]:
        return [command for _, command in self.asked if isinstance(command, ReportPrint)]


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class ScriptedPrinter(Printer):
    """Keeps what it is given; `done` is the test's to emit."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[Issued] = []
        self.languages: list[str] = []
        self.state: Trouble | None = None

    @property
    def trouble(self) -> Trouble | None:
        return self.state

    def print(self, ticket: Issued, snapshot: Snapshot | None, *, language: str) -> None:
        assert snapshot is not None
        self.taken.append(ticket)
        self.languages.append(language)
