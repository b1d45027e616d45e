"""A number at the desk, without a window: what is asked, where the slip goes, what became of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.desk_ticket import HERE, NOWHERE, DeskTicket, Fate, Place, PrintHere, Send, usable
from counter_app.last_place import LastPlace
from queue_client.printing import Trouble
from queue_protocol.commands import IssueTicket, PrintSlip
from queue_protocol.errors import Error
from queue_protocol.events import PrintReported
from queue_protocol.kiosks import Kiosk
from queue_protocol.results import Issued, PrintWanted
from queue_protocol.state import WantedPrint
from tests.counter_app.snapshots import NOON

AT_KIOSK = Place.of_kiosk(3)
WANTED = WantedPrint(print_id=5, ticket_id=8, number="A128", device_id=3, until=NOON + timedelta(minutes=5))
READY = Kiosk(device_id=3, name="Kiosk", online=True, printer="ready")


def issued(wanted: WantedPrint | None = None) -> Issued:
    return Issued(
        id=8,
        number="A128",
        service="tu-phap",
        issued_at=NOON,
        people_ahead=3,
        follow_url="http://q/t/8-x",
        wanted_print=wanted,
    )


def asked(place: Place) -> DeskTicket:
    state = DeskTicket(place=place).opened().service_chosen("tu-phap").priority_chosen("elderly")
    state, [send] = state.issue(command_id="i")
    assert send == Send("i", IssueTicket(service="tu-phap", priority="elderly", print_at=place.kiosk))
    return state


def given(place: Place) -> DeskTicket:
    state, _ = asked(place).answered("i", issued(WANTED if place.kiosk else None))
    return state


def reported(*, printed: bool, detail: str | None = None, print_id: int | None = 5) -> PrintReported:
    return PrintReported(ticket_id=8, number="A128", printed=printed, detail=detail, print_id=print_id)


def test_nothing_is_asked_without_a_service_and_nothing_twice() -> None:
    assert DeskTicket().opened().issue(command_id="i")[1] == ()
    assert asked(HERE).issue(command_id="j")[1] == ()
    assert given(HERE).issue(command_id="j")[1] == ()


def test_a_slip_comes_out_at_the_counters_own_printer() -> None:
    state, effects = asked(HERE).answered("i", issued())
    assert effects == (PrintHere(issued(), is_again=False),)
    assert state.fate is Fate.UNDER_WAY
    assert state.printed_here(99, None, is_reprint=False) == state, "another ticket's"
    assert state.delayed_here(8, Trouble.PAPER_OUT).fate is Fate.DELAYED
    assert state.printed_here(8, None, is_reprint=False).fate is Fate.PRINTED
    failed = state.printed_here(8, Trouble.PAPER_OUT, is_reprint=False)
    assert (failed.fate, failed.trouble) == (Fate.FAILED, Trouble.PAPER_OUT)


def test_a_slip_comes_out_at_a_kiosk() -> None:
    state, effects = asked(AT_KIOSK).answered("i", issued(WANTED))
    assert (effects, state.fate) == ((), Fate.UNDER_WAY)
    assert state.reported(reported(printed=True, print_id=6)) == state
    assert state.reported(reported(printed=True)).fate is Fate.PRINTED
    failed = state.reported(reported(printed=False, detail="cover_open"))
    assert (failed.fate, failed.trouble) == (Fate.FAILED, Trouble.COVER_OPEN)
    assert state.reported(reported(printed=False, detail="on fire")).trouble is Trouble.FAILED


def test_a_kiosk_that_says_nothing_is_given_up_in_time() -> None:
    state = given(AT_KIOSK)
    assert state.ticked(WANTED.until - timedelta(seconds=1)).fate is Fate.UNDER_WAY
    assert state.ticked(WANTED.until).fate is Fate.TOO_LATE


def test_a_report_that_was_missed_is_not_made_up() -> None:
    state = given(AT_KIOSK)
    assert state.synced([WANTED]).fate is Fate.UNDER_WAY
    assert state.synced([]).fate is Fate.UNKNOWN
    assert given(HERE).synced([]).fate is Fate.UNDER_WAY


def test_without_a_slip_the_number_is_all() -> None:
    state, effects = asked(NOWHERE).answered("i", issued())
    assert (effects, state.fate, state.issued) == ((), Fate.UNWANTED, issued())
    assert state.place_chosen(HERE).print_again(command_id="a")[1] == (PrintHere(issued(), is_again=False),)


def test_once_more_is_marked_and_may_go_elsewhere() -> None:
    failed = given(AT_KIOSK).reported(reported(printed=False, detail="paper_out"))
    here, effects = failed.place_chosen(HERE).print_again(command_id="a")
    assert (effects, here.fate) == ((PrintHere(issued(WANTED), is_again=True),), Fate.UNDER_WAY)
    assert here.printed_here(8, None, is_reprint=True).fate is Fate.REPRINTED
    there, [send] = failed.print_again(command_id="a")
    assert send == Send("a", PrintSlip(ticket_id=8, print_at=3))
    again = WANTED.model_copy(update={"print_id": 6, "is_reprint": True})
    under_way, _ = there.answered("a", PrintWanted(wanted_print=again))
    assert under_way.reported(reported(printed=True, print_id=6)).fate is Fate.REPRINTED


def test_nothing_is_printed_again_while_the_first_may_still_come() -> None:
    for state in (given(HERE), given(AT_KIOSK), asked(HERE), given(HERE).delayed_here(8, Trouble.OFFLINE)):
        assert not state.may_print_again
        assert state.print_again(command_id="a")[1] == ()


def test_a_refusal_leaves_what_was_chosen() -> None:
    error = Error(code="full", message={"vi": "Hết số."})
    state, _ = asked(HERE).answered("i", error)
    assert (state.error, state.service, state.priority, state.pending) == (error, "tu-phap", "elderly", None)
    assert state.service_chosen("y-te").error is None


def test_a_number_that_comes_after_the_page_was_closed_is_shown() -> None:
    state, _ = asked(HERE).closed().answered("i", issued())
    assert state.is_open
    assert state.closed().opened().issued == issued(), "its slip is still to come"
    done = state.printed_here(8, None, is_reprint=False)
    assert done.closed().opened() == DeskTicket(is_open=True, place=HERE)
    assert done.another() == DeskTicket(is_open=True, place=HERE)
    assert state.answered("x", Error(code="full", message={})) == (state, ())


@pytest.mark.parametrize(
    ("place", "has_printer", "kiosks", "left"),
    [
        (HERE, True, None, HERE),
        (HERE, False, None, NOWHERE),
        (NOWHERE, True, (READY,), NOWHERE),
        (AT_KIOSK, True, None, AT_KIOSK),
        (AT_KIOSK, True, (READY,), AT_KIOSK),
        (AT_KIOSK, True, (), HERE),
        (AT_KIOSK, False, (READY.model_copy(update={"printer": None}),), NOWHERE),
        (Place("kiosk-x"), True, None, Place("kiosk-x")),
    ],
)
def test_a_place_that_is_none_any_more_gives_way_to_the_next_best(
    place: Place, has_printer: bool, kiosks: tuple[Kiosk, ...] | None, left: Place
) -> None:
    assert usable(place, has_printer=has_printer, kiosks=kiosks) == left


def test_the_last_place_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert LastPlace(folder).read() == HERE
    LastPlace(folder).keep(AT_KIOSK)
    assert LastPlace(folder).read() == AT_KIOSK
    LastPlace(None).keep(AT_KIOSK)
    assert LastPlace(None).read() == HERE
    (folder / "desk-place").write_bytes(b"\xff")
    assert LastPlace(folder).read() == HERE
    LastPlace(tmp_path / "new" / "desk-place").keep(AT_KIOSK)  # no folder: logged, and nothing else
