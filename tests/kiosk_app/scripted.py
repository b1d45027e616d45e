"""A link that gives numbers when a test says so, a printer that says what it wants, headphones that are read."""

from kiosk_app.devices.headphones import Headphones
from kiosk_app.devices.printer import Printer
from kiosk_app.devices.sheets import Sheet
from kiosk_app.effects import Condition, Ticket, Trouble
from kiosk_app.offline.numbers import OfflineNumber
from queue_protocol.commands import HandOver, IssueTicket, ReportPrint, ReportPrinter
from queue_protocol.errors import Error
from queue_protocol.frames import Reply
from queue_protocol.results import Issued
from queue_protocol.state import Snapshot
from slip_printing.slips import Numbered
from tests.kiosk_app.snapshots import NOW
from tests.queue_client.scripted_link import ScriptedLink
from voice.sound import SoundOutput


class KioskLink(ScriptedLink):
    """Knows numbers from reports."""

    def __init__(self, snapshot: Snapshot | None = None) -> None:
        super().__init__(role="kiosk", at=NOW, snapshot=snapshot)

    def gives(self, answer: Issued | Error) -> None:
        """The answer to the last request for a number."""
        command_id = next(each for each, command in reversed(self.asked) if isinstance(command, IssueTicket))
        if isinstance(answer, Issued):
            self.says(Reply(command_id=command_id, result=answer))
        else:
            self.says(Reply(command_id=command_id, error=answer))

    @property
    def requests(self) -> list[IssueTicket]:
        return [command for command in self.submitted if isinstance(command, IssueTicket)]

    @property
    def handed_over(self) -> list[HandOver]:
        return [command for command in self.submitted if isinstance(command, HandOver)]

    @property
    def reports(self) -> list[ReportPrint]:
        return [command for command in self.submitted if isinstance(command, ReportPrint)]

    @property
    def conditions(self) -> list[ReportPrinter]:
        return [command for command in self.submitted if isinstance(command, ReportPrinter)]


class ScriptedPrinter(Printer):
    """Keeps what it is given; `done` and `sheet_done` are the test's to emit."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[Ticket] = []
        self.languages: list[str] = []
        self.sheets: list[Sheet] = []
        self.state: Trouble | None = None
        self.told: Condition | None = None
        self.is_low = False
        self.given_up: list[int] = []

    @property
    def is_paper_low(self) -> bool:
        return self.is_low

    def give_up(self, ticket_id: int) -> None:
        self.given_up.append(ticket_id)

    @property
    def condition(self) -> Condition | None:
        return self.told

    def says(self, condition: Condition) -> None:
        """It is like that from now on."""
        self.told = condition
        self.changed.emit()

    @property
    def trouble(self) -> Trouble | None:
        return self.state

    def print(self, ticket: Numbered, snapshot: Snapshot | None, *, language: str) -> None:
        assert snapshot is not None
        assert isinstance(ticket, Issued | OfflineNumber)
        self.taken.append(ticket)
        self.languages.append(language)

    def print_sheet(self, sheet: Sheet) -> None:
        self.sheets.append(sheet)


class ScriptedHeadphones(Headphones):
    """Keeps what was said, each with its language; `None` is silence."""

    def __init__(self) -> None:
        super().__init__(lambda _: SoundOutput())
        self.said: list[tuple[str, str] | None] = []

    @property
    def last(self) -> str:
        return self.said[-1][0] if self.said and self.said[-1] else ""

    def say(self, text: str, *, language: str) -> None:
        self.said.append((text, language))

    def hush(self) -> None:
        self.said.append(None)
