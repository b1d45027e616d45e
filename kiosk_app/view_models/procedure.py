"""What the procedure that a person looks at takes, and the sheet that tells it."""

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot, qtTrId

from kiosk_app.devices.printer import Printer
from kiosk_app.devices.sheets import Sheet
from kiosk_app.effects import Trouble
from kiosk_app.finding import documents
from kiosk_app.view_models.centre import Centre
from kiosk_app.view_models.language import Language
from kiosk_app.view_models.offers import standing
from kiosk_app.view_models.places import place_of
from kiosk_app.view_models.visit import Visit
from queue_client.qt.procedures import ProcedureList
from queue_protocol.base import in_language
from queue_protocol.procedures import Procedure
from queue_protocol.state import Service


class ProcedurePage(QObject):
    """One procedure, in the language in use. The last one stays until the next."""

    changed = Signal()

    def __init__(
        self, centre: Centre, procedures: ProcedureList, language: Language, visit: Visit, printer: Printer
    ) -> None:
        super().__init__()
        self._centre = centre
        self._procedures = procedures
        self._language = language
        self._visit = visit
        self._printer = printer
        self._procedure: Procedure | None = None
        self._sheet = ""
        printer.sheet_done.connect(self._printed)
        visit.changed.connect(self._look)
        for source in (centre.changed, language.changed):
            source.connect(self.changed)

    @Property(str, notify=changed)
    def name(self) -> str:
        """What it is called."""
        return in_language(self._procedure.name, self._language.code) if self._procedure else ""

    @Property(list, notify=changed)
    def documents(self) -> list[str]:
        """What to bring."""
        return list(documents(self._procedure, self._language.code)) if self._procedure else []

    @Property(list, notify=changed)
    def facts(self) -> list[dict[str, str]]:
        """`label` and `value` of what else it takes: time, fee, place."""
        return [{"label": label, "value": value} for label, value in self._facts()]

    @Property(str, notify=changed)
    def service(self) -> str:
        """The code of the service whose number it takes; empty where the centre has it no longer."""
        service = self._service()
        return service.code if service else ""

    @Property(str, notify=changed)
    def service_name(self) -> str:
        """What that service is called."""
        service = self._service()
        return in_language(service.name, self._language.code) if service else ""

    @Property(str, notify=changed)
    def prefix(self) -> str:
        """The letter of its numbers."""
        service = self._service()
        return service.prefix if service else ""

    @Property(str, notify=changed)
    def standing(self) -> str:
        """How many wait there, or why it gives no numbers."""
        service = self._service()
        snapshot = self._centre.snapshot
        return (
            standing(service, snapshot, self._language.code)
            if service and snapshot
            else qtTrId("kiosk.procedure.gone")
        )

    @Property(bool, notify=changed)
    def is_open(self) -> bool:
        """Whether it gives numbers."""
        service = self._service()
        return service is not None and service.state == "open"

    @Property(bool, notify=changed)
    def can_print(self) -> bool:
        """Whether a sheet can be asked for: not while one is in the printer, or was just printed."""
        return self._sheet not in {"printing", "printed"}

    @Property(str, notify=changed)
    def sheet(self) -> str:
        """What became of the sheet, as a sentence; empty before one was asked for."""
        return qtTrId(f"kiosk.sheet.{self._sheet}") if self._sheet else ""

    @Slot()
    def print(self) -> None:
        """A person wants to take the list home."""
        if self._procedure and self._centre.snapshot and self._sheet not in {"printing", "printed"}:
            self._sheet = "printing"
            self._printer.print_sheet(self._written(self._procedure))
            self.changed.emit()
            self._visit.touch()

    def _written(self, procedure: Procedure) -> Sheet:
        snapshot, language = self._centre.snapshot, self._language.code
        return Sheet(
            centre=in_language(snapshot.centre.name, language) if snapshot else "",
            title=in_language(procedure.name, language),
            facts=tuple(self._facts()),
            items_title=qtTrId("kiosk.procedure.documents"),
            items=documents(procedure, language),
            note=qtTrId("kiosk.sheet.note"),
            language=language,
        )

    def _facts(self) -> list[tuple[str, str]]:
        if self._procedure is None:
            return []
        days, fee = self._procedure.working_days, self._procedure.fee_vnd
        amount = qtTrId("kiosk.procedure.amount").replace("%1", QLocale(self._language.code).toString(fee))
        facts = [
            (qtTrId("kiosk.procedure.term"), _days(days)),
            (qtTrId("kiosk.procedure.fee"), amount if fee else qtTrId("kiosk.procedure.free")),
            (qtTrId("kiosk.procedure.where"), self._place()),
        ]
        return [(label, value) for label, value in facts if value]

    def _place(self) -> str:
        service, snapshot = self._service(), self._centre.snapshot
        return place_of(service, snapshot, self._language.code) if service and snapshot else ""

    def _service(self) -> Service | None:
        snapshot, procedure = self._centre.snapshot, self._procedure
        if snapshot is None or procedure is None:
            return None
        return next((each for each in snapshot.services if each.code == procedure.service), None)

    @Slot()
    def _look(self) -> None:
        code = self._visit.flow.procedure
        listed = self._procedures.content.procedures
        found = next((each for each in listed if each.code == code), None)
        if code is None and self._sheet:
            self._sheet = ""
            self.changed.emit()
        if found is not None and found != self._procedure:
            self._procedure, self._sheet = found, ""
            self.changed.emit()

    @Slot(object)
    def _printed(self, trouble: Trouble | None) -> None:
        if self._sheet == "printing":  # or else the person looks at something else by now
            self._sheet = str(trouble or "printed")
            self.changed.emit()


def _days(days: int) -> str:
    return qtTrId("kiosk.procedure.days", days) if days else qtTrId("kiosk.procedure.same_day")
