"""A scripted server that gives numbers as the real one does: a repeated command gets the same answer."""

from queue_protocol.commands import IssueTicket, ReportPrint
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import Notice
from queue_protocol.state import Snapshot
from tests.kiosk_app.snapshots import NOW, issued
from tests.queue_client.scripted_server import ScriptedServer


class KioskServer(ScriptedServer):
    """`holds` keeps answers back, `shortage` is the answer to every request for a number while it is set.

    `notice` comes with every number.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(snapshot, role="kiosk", at=NOW)
        self.holds = False
        self.shortage: Error | None = None
        self.notice: Notice | None = None
        self._answers: dict[str, Reply] = {}
        self.asked.connect(self._do)

    @property
    def given(self) -> list[Reply]:
        """Every number or refusal once, however often it was asked for."""
        return list(self._answers.values())

    @property
    def requests(self) -> list[IssueTicket]:
        return [command for command in self.asked_for if isinstance(command, IssueTicket)]

    @property
    def reports(self) -> list[ReportPrint]:
        return [command for command in self.asked_for if isinstance(command, ReportPrint)]

    def answers_now(self) -> None:
        self.holds = False
        for reply in self._answers.values():
            self.say(reply)

    def _do(self, command: object) -> None:
        if not isinstance(command, IssueTicket):
            return
        command_id = self.commands[-1].command_id
        if command_id not in self._answers:
            self._answers[command_id] = self._reply(command_id, command)
        if not self.holds:
            self.say(self._answers[command_id])

    def _reply(self, command_id: str, command: IssueTicket) -> Reply:
        if self.shortage:
            return Reply(command_id=command_id, error=self.shortage)
        number = len(self._answers) + 1
        asked = {"service": command.service, "priority": command.priority, "notice": self.notice}
        return Reply(command_id=command_id, result=issued(id=number, number=f"A{number:03}", **asked))
