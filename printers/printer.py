"""A printer as the spooler sees it, and the questions and answers of ESC/POS over any link."""

from dataclasses import dataclass, replace
from typing import Protocol

from escpos.constants import GS, RT_STATUS

from printers.ear import Ear
from printers.errors import SilentError
from printers.status import OFFLINE, UNKNOWN, PrinterStatus, from_ordered, from_realtime
from printers.wires.wire import Wire

WORK_OFF_LOOKS = 20  # times ear.ANSWER_SECONDS: what is left in a printer's buffer after the last byte was taken
QUESTIONS = (1, 4, 2, 3)
TELLING = 2  # a printer that is silent to the first two is not asked the others: silence costs ANSWER_SECONDS each
REALTIME = RT_STATUS
PAPER_SENSORS = GS + b"r\x01"


@dataclass(frozen=True)
class Settled:
    """After a job: whether it is on paper, taken to be so where the printer cannot tell, and the state by then."""

    has_printed: bool
    status: PrinterStatus


class Printer(Protocol):
    """One open link to a printer. To be used by one thread at a time, `interrupt` excepted."""

    def send(self, data: bytes) -> None:
        """Hand over everything. Raises StalledError, DisconnectedError."""

    def status(self) -> PrinterStatus:
        """The state now. Raises DisconnectedError, SilentError."""

    def settled(self) -> Settled:
        """Wait until everything sent is worked off, as far as the printer can tell. Raises as `status`."""

    def interrupt(self) -> None:
        """From any thread: make whatever is under way end soon, with an error."""

    def close(self) -> None:
        """Let go of the printer."""


@dataclass(frozen=True)
class Dialect:
    """Which questions a printer answers: DLE EOT n for those n, and GS r."""

    realtime: tuple[int, ...]
    ordered: bool


MUTE = Dialect((), ordered=False)


class StreamPrinter:
    """A printer behind a stream of bytes. What it answers is found out once, at the first question."""

    def __init__(self, wire: Wire, *, asks_status: bool = True) -> None:
        self._wire = wire
        self._ear = Ear(wire)
        self._dialect = None if asks_status and wire.answers else MUTE

    def send(self, data: bytes) -> None:
        """See Printer."""
        self._wire.write(data)

    def status(self) -> PrinterStatus:
        """See Printer."""
        self._ear.forget()
        dialect = self._dialect or self._learned()
        status = UNKNOWN if dialect == MUTE else self._asked(dialect)
        if status is None:
            raise SilentError("The printer does not answer any more.")
        # Whether it knows GS r can only be learned while it can print.
        self._dialect = dialect if dialect.ordered or status.can_print else None
        return status

    def settled(self) -> Settled:
        """See Printer."""
        if self._dialect is None or not self._dialect.ordered:
            status = self.status()
            return Settled(has_printed=status.can_print, status=status)
        self._ear.forget()
        self._wire.write(PAPER_SENSORS)  # answered in its turn, after all that was sent before
        for _ in range(WORK_OFF_LOOKS):
            if self._ear.ordered() is not None:
                return Settled(has_printed=True, status=self.status())
            unwell = self._asked(Dialect(self._dialect.realtime, ordered=False))
            if unwell is not None and not unwell.can_print:
                return Settled(has_printed=False, status=unwell)
        raise SilentError("The printer took the slip but does not say that it has printed it.")

    def interrupt(self) -> None:
        """See Printer."""
        self._wire.interrupt()

    def close(self) -> None:
        """See Printer."""
        self._wire.close()

    def _learned(self) -> Dialect:
        answered: list[int] = []
        for asked, question in enumerate(QUESTIONS):
            if asked == TELLING and not answered:
                break
            self._wire.write(REALTIME + bytes((question,)))
            answered += [question] * len(self._ear.realtime(1))
        dialect = Dialect(tuple(answered), ordered=False)
        status = self._asked(dialect)
        if status is not None and not status.can_print:
            return dialect
        self._wire.write(PAPER_SENSORS)
        return replace(dialect, ordered=self._ear.ordered() is not None)

    def _asked(self, dialect: Dialect) -> PrinterStatus | None:
        """The status, or None where nothing was answered."""
        if dialect.realtime:
            return self._asked_realtime(dialect.realtime)
        if not dialect.ordered:
            return None
        self._wire.write(PAPER_SENSORS)
        answer = self._ear.ordered()
        # Such a printer answers only while it is online.
        return OFFLINE if answer is None else from_ordered(answer)

    def _asked_realtime(self, questions: tuple[int, ...]) -> PrinterStatus | None:
        self._wire.write(b"".join(REALTIME + bytes((question,)) for question in questions))
        answers = self._ear.realtime(len(questions))
        if not answers:
            return None
        # Which answer belongs to which question is known only if none is missing.
        return (
            from_realtime(dict(zip(questions, answers, strict=True)))
            if len(answers) == len(questions)
            else UNKNOWN
        )
