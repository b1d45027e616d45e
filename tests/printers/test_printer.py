import pytest

from printers.errors import SilentError
from printers.printer import StreamPrinter
from printers.status import OFFLINE, UNKNOWN, Condition, Cover, Fault, Link, Paper, PrinterStatus
from printers.virtual.commands import OrderedQuestion, RealtimeQuestion
from printers.virtual.parser import Parser
from tests.printers.fake_wire import FakeWire

WELL = PrinterStatus(Link.ONLINE, Cover.CLOSED, Paper.OK, Fault.NONE)


class Mechanics:
    """A printer that answers the questions it knows, with the bytes it is given."""

    def __init__(self, realtime: dict[int, int], ordered: int | None) -> None:
        self.realtime, self.ordered = realtime, ordered

    def __call__(self, data: bytes) -> bytes:
        said = bytearray()
        for parsed in Parser().feed(data):
            match parsed.command:
                case RealtimeQuestion(about) if about in self.realtime:
                    said.append(self.realtime[about])
                case OrderedQuestion() if self.ordered is not None:
                    said.append(self.ordered)
        return bytes(said)


def well() -> Mechanics:
    return Mechanics({1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12}, 0)


def test_a_printer_that_answers_everything_is_asked_everything() -> None:
    assert StreamPrinter(FakeWire(well())).status() == WELL


def test_what_a_printer_answers_is_learned_once_and_then_asked_at_once() -> None:
    wire = FakeWire(well())
    printer = StreamPrinter(wire)
    printer.status()
    wire.written.clear()
    printer.status()
    assert wire.written == [b"\x10\x04\x01\x10\x04\x04\x10\x04\x02\x10\x04\x03"]


def test_a_clone_that_answers_only_some_questions_is_known_in_part() -> None:
    mechanics = Mechanics({1: 0x12, 4: 0x1E}, None)
    printer = StreamPrinter(FakeWire(mechanics))
    assert printer.status() == printer.status() == PrinterStatus(link=Link.ONLINE, paper=Paper.LOW)


def test_a_clone_that_knows_only_gs_r_tells_of_its_paper_and_is_offline_when_silent() -> None:
    mechanics = Mechanics({}, 0x03)
    printer = StreamPrinter(FakeWire(mechanics))
    assert printer.status() == PrinterStatus(link=Link.ONLINE, paper=Paper.LOW)
    mechanics.ordered = None
    assert printer.status() == OFFLINE


def test_a_clone_that_answers_nothing_is_unknown_and_not_asked_again() -> None:
    wire = FakeWire(Mechanics({}, None))
    printer = StreamPrinter(wire)
    assert printer.status() == UNKNOWN
    wire.written.clear()
    assert printer.status() == UNKNOWN
    assert printer.settled().has_printed
    assert wire.written == []


def test_a_printer_that_must_not_be_asked_is_not() -> None:
    wire = FakeWire(well())
    assert StreamPrinter(wire, asks_status=False).status() == UNKNOWN
    assert wire.written == []


def test_a_printer_that_is_first_met_without_paper_is_understood_once_it_has_some() -> None:
    mechanics = Mechanics({1: 0x1A, 2: 0x32, 3: 0x12, 4: 0x7E}, None)
    printer = StreamPrinter(FakeWire(mechanics))
    assert printer.status().condition is Condition.PAPER_OUT
    mechanics.realtime, mechanics.ordered = well().realtime, 0
    assert printer.status() == WELL
    mechanics.ordered = None  # only a printer known to confirm is missed when it does not
    with pytest.raises(SilentError):
        printer.settled()


def test_a_printer_that_falls_silent_is_an_error() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(mechanics))
    printer.status()
    mechanics.realtime, mechanics.ordered = {}, None
    with pytest.raises(SilentError):
        printer.status()


def test_a_missing_answer_makes_the_others_worthless() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(mechanics))
    printer.status()
    del mechanics.realtime[4]
    assert printer.status() == UNKNOWN


def test_bytes_said_unasked_are_no_answers() -> None:
    wire = FakeWire(well())
    printer = StreamPrinter(wire)
    printer.status()
    wire.say(b"\x1a\x16\x7e\x12")
    assert printer.status() == WELL


def test_an_answer_that_came_too_late_is_not_the_next_one() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(lambda data: mechanics(data) * 2))
    printer.status()
    mechanics.realtime = {1: 0x1A, 2: 0x16, 3: 0x12, 4: 0x12}
    assert printer.status().condition is Condition.COVER_OPEN


def test_noise_between_the_answers_is_passed_over() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(lambda data: b"\xff\x91" + mechanics(data)))
    assert printer.status() == WELL


def test_a_job_is_printed_when_the_question_behind_it_is_answered() -> None:
    printer = StreamPrinter(FakeWire(well()))
    printer.status()
    printer.send(b"slip")
    settled = printer.settled()
    assert settled.has_printed
    assert settled.status == WELL


def test_a_slip_that_uses_the_last_of_the_paper_is_printed() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(mechanics))
    printer.status()
    mechanics.realtime |= {1: 0x1A, 2: 0x32, 4: 0x7E}
    settled = printer.settled()
    assert settled.has_printed
    assert settled.status.condition is Condition.PAPER_OUT


def test_paper_that_ends_in_the_middle_of_a_slip_is_not_a_printed_slip() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(mechanics))
    printer.status()
    mechanics.ordered = None
    mechanics.realtime |= {1: 0x1A, 2: 0x32, 4: 0x7E}
    settled = printer.settled()
    assert not settled.has_printed
    assert settled.status.condition is Condition.PAPER_OUT


def test_a_printer_still_busy_is_waited_for() -> None:
    mechanics = well()
    questions = 0

    def busy(data: bytes) -> bytes:
        nonlocal questions
        questions += data.count(b"\x10\x04\x01")
        return mechanics(data) + (b"\x00" if questions == 5 and b"\x10\x04\x01" in data else b"")

    printer = StreamPrinter(FakeWire(busy))
    printer.status()
    mechanics.ordered = None
    assert printer.settled().has_printed
    assert questions > 5 - 1


def test_a_printer_that_never_says_that_it_is_done_is_an_error_in_the_end() -> None:
    mechanics = well()
    printer = StreamPrinter(FakeWire(mechanics))
    printer.status()
    mechanics.ordered = None
    with pytest.raises(SilentError, match="has printed"):
        printer.settled()


def test_interrupting_and_closing_reach_the_link() -> None:
    wire = FakeWire(well())
    printer = StreamPrinter(wire)
    printer.interrupt()
    printer.close()
    assert (wire.interrupted, wire.closed) == (True, True)
