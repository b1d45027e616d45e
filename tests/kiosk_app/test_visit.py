"""Touches, answers and slips through the view models, with a scripted link and a scripted printer."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk_app.effects import Condition, Trouble
from kiosk_app.pace import Pace
from queue_protocol.commands import IssueTicket, ReportPrint, ReportPrinter
from queue_protocol.errors import Error
from queue_protocol.frames import Refused
from queue_protocol.results import Acknowledged, Notice
from tests.kiosk_app.conftest import Bench
from tests.kiosk_app.snapshots import binh_duong, issued

PACE = Pace()
FULL = Error(code="unavailable", message={"vi": "Hôm nay đã hết số.", "en": "No numbers left today."})


@pytest.fixture
def open_bench(bench: Bench) -> Bench:
    bench.link.connects(binh_duong())
    return bench


def take(bench: Bench) -> None:
    bench.parts.visit.take_number("tu-phap")
    bench.link.gives(issued())


def test_a_touch_becomes_a_number_on_the_screen_and_a_slip(open_bench: Bench) -> None:
    take(open_bench)
    assert open_bench.link.requests == [IssueTicket(service="tu-phap")]
    assert open_bench.screen == "ticket"
    assert open_bench.parts.ticket.property("number") == "A018"
    assert open_bench.printer.taken == [issued()]


def test_the_number_is_on_the_screen_before_the_printer_starts(
    open_bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(open_bench.printer, "print", lambda *_, **__: seen.append(open_bench.screen))
    take(open_bench)
    assert seen == ["ticket"]


def test_a_second_touch_issues_nothing_more(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.parts.visit.take_number("y-te")
    assert len(open_bench.link.requests) == 1
    assert open_bench.parts.visit.property("asking") == "tu-phap"


def test_a_printed_slip_is_reported_to_the_server(open_bench: Bench) -> None:
    take(open_bench)
    open_bench.printer.done.emit(7, None, "")
    assert open_bench.link.reports == [ReportPrint(ticket_id=7, printed=True)]
    assert open_bench.parts.ticket.property("printing") is False


def test_a_slip_that_did_not_come_out_is_reported_with_the_reason(open_bench: Bench) -> None:
    take(open_bench)
    open_bench.printer.done.emit(7, Trouble.PAPER_OUT, "paper_out: no paper")
    assert open_bench.link.reports == [ReportPrint(ticket_id=7, printed=False, detail="paper_out: no paper")]
    assert open_bench.parts.ticket.property("excuse") == (
        "Máy in hết giấy – số của quý khách vẫn có giá trị. Xin chụp lại màn hình này."
    )


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_own_kind_sentence(open_bench: Bench, trouble: Trouble) -> None:
    take(open_bench)
    open_bench.printer.done.emit(7, trouble, "")
    assert "chụp lại màn hình này" in open_bench.parts.ticket.property("excuse")


def test_a_slip_that_waits_is_said_to_and_given_up_when_the_person_goes(open_bench: Bench) -> None:
    take(open_bench)
    open_bench.printer.delayed.emit(7, Trouble.PAPER_OUT)
    assert "hết giấy" in open_bench.parts.ticket.property("excuse")
    assert open_bench.link.reports == []
    open_bench.after(PACE.note)
    assert open_bench.printer.given_up == [7]


def test_a_reprint_is_reported_as_one(open_bench: Bench) -> None:
    open_bench.printer.done.emit(7, None, "reprint")
    assert open_bench.link.reports == [ReportPrint(ticket_id=7, printed=True, detail="reprint")]


def test_a_low_roll_is_told_to_staff_unless_something_is_worse(open_bench: Bench) -> None:
    paper = open_bench.parts.paper
    assert not paper.property("low")
    open_bench.printer.is_low = True
    open_bench.printer.changed.emit()
    assert paper.property("low")
    open_bench.printer.state = Trouble.COVER_OPEN
    assert not paper.property("low")


def test_a_ticket_says_where_to_go(open_bench: Bench) -> None:
    take(open_bench)
    assert open_bench.parts.ticket.property("place") == "Khu A – tầng 1 · quầy 4 và 5"
    open_bench.parts.language.use("en")
    assert open_bench.parts.ticket.property("place") == "Area A – ground floor · counters 4 and 5"


def test_an_ordinary_ticket_does_not_claim_priority(open_bench: Bench) -> None:
    take(open_bench)
    assert open_bench.parts.ticket.property("has_priority") is False


def test_a_refusal_is_told_in_the_servers_words_with_its_code(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.gives(FULL)
    assert open_bench.screen == "apology"
    assert open_bench.parts.ticket.property("apology") == "Hôm nay đã hết số."
    assert open_bench.parts.ticket.property("apology_code") == "unavailable"
    assert open_bench.printer.taken == []


def test_a_declared_priority_is_asked_for(open_bench: Bench) -> None:
    open_bench.parts.visit.ask_priority()
    assert open_bench.screen == "priority"
    open_bench.after(1)
    open_bench.parts.visit.choose_priority("elderly")
    assert open_bench.parts.priority.property("chosen") == "Người cao tuổi (từ 75 tuổi)"
    open_bench.after(1)
    open_bench.parts.visit.take_number("tu-phap")
    assert open_bench.link.requests == [IssueTicket(service="tu-phap", priority="elderly")]


def test_the_next_person_finds_the_kiosks_own_language_and_all_services(open_bench: Bench) -> None:
    open_bench.parts.language.use("en")
    open_bench.parts.cards.choose_area("B")
    take(open_bench)
    assert open_bench.printer.languages == ["en"]
    open_bench.printer.done.emit(7, None, "")
    open_bench.after(PACE.take)
    assert open_bench.screen == "services"
    assert open_bench.parts.language.code == "vi"
    assert open_bench.parts.cards.property("area") == ""


def test_a_person_who_leaves_in_mid_choice_leaves_nothing_behind(open_bench: Bench) -> None:
    open_bench.parts.language.use("en")
    open_bench.after(PACE.idle - 1)
    assert open_bench.parts.language.code == "en"
    open_bench.after(1)
    assert open_bench.parts.language.code == "vi"


def test_a_timer_that_rings_a_moment_early_rings_again(open_bench: Bench, qtbot: QtBot) -> None:
    open_bench.parts.language.use("en")
    open_bench.clock.advance(PACE.idle - 0.0015)
    open_bench.clock.creep = 0.001
    open_bench.parts.visit.tick()
    qtbot.waitUntil(lambda: open_bench.parts.language.code == "vi")


@pytest.mark.parametrize("chosen", ["vi", "en"])
def test_languages_are_offered_by_their_own_names_and_the_one_in_use_is_known(
    open_bench: Bench, chosen: str
) -> None:
    open_bench.parts.language.use(chosen)
    assert open_bench.parts.language.property("choices") == [
        {"code": "vi", "name": "Tiếng Việt", "chosen": chosen == "vi"},
        {"code": "en", "name": "English", "chosen": chosen == "en"},
    ]


@pytest.mark.parametrize("spoken", [("vi",), ("vi", "zz"), ()])
def test_a_centre_of_one_language_offers_no_choice(bench: Bench, spoken: tuple[str, ...]) -> None:
    centre = binh_duong()
    one = centre.centre.model_copy(update={"languages": spoken})
    bench.link.connects(centre.model_copy(update={"centre": one}))
    assert bench.parts.language.property("choices") == []


def test_an_answer_that_comes_after_the_server_was_away_is_printed_once(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.drops()
    open_bench.after(10)
    assert open_bench.screen == "wait"
    open_bench.link.connects(binh_duong())
    open_bench.link.gives(issued())
    open_bench.link.gives(issued())
    assert open_bench.screen == "ticket"
    assert open_bench.printer.taken == [issued()]


def test_a_person_who_walked_away_without_a_server_is_not_asked_for_again(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.drops()
    open_bench.after(PACE.abandon)
    open_bench.link.connects(binh_duong())
    open_bench.link.gives(issued())
    assert open_bench.screen == "services"
    assert open_bench.printer.taken == []


def test_the_screen_changes_by_itself_when_its_time_has_come(bench: Bench) -> None:
    bench.link.connects(binh_duong())
    bench.link.drops()
    seen: list[str] = []
    bench.parts.visit.changed.connect(lambda: seen.append(bench.screen))
    bench.after(PACE.blink)
    assert seen == ["wait"]


def test_a_kiosk_that_never_heard_its_server_says_so(bench: Bench) -> None:
    assert bench.screen == "wait"
    assert bench.parts.header.property("centre") == ""
    assert bench.parts.connection.value.since != ""


def test_a_refused_kiosk_says_why_in_the_language_on_the_screen(open_bench: Bench) -> None:
    words = {"vi": "Cần cập nhật ki-ốt.", "en": "Update the kiosk."}
    open_bench.link.refuses(Refused(code="versions_apart", message=words))
    open_bench.parts.language.use("en")
    assert open_bench.parts.connection.value.message == "Update the kiosk."
    open_bench.parts.language.start_over()
    assert open_bench.parts.connection.value.message == "Cần cập nhật ki-ốt."


def test_the_clock_is_the_servers_in_the_centres_time_zone(open_bench: Bench) -> None:
    assert open_bench.parts.header.property("time") == "08:24"
    assert open_bench.parts.header.property("date") == "Thứ Hai, 23/11/2026"
    open_bench.parts.language.use("en")
    assert open_bench.parts.header.property("date") == "Monday, 23 November 2026"


def test_a_printer_in_trouble_is_told_before_a_number_is_taken(open_bench: Bench) -> None:
    open_bench.printer.state = Trouble.COVER_OPEN
    open_bench.printer.changed.emit()
    assert open_bench.parts.paper.property("trouble") == "cover_open"


def test_the_server_is_told_how_the_printer_is_whenever_that_changes(open_bench: Bench) -> None:
    for condition in (
        Condition("ready"),
        Condition("ready"),
        Condition("failed", "cutter_error"),
        Condition("unknown"),
    ):
        open_bench.printer.says(condition)
    assert open_bench.link.conditions == [
        ReportPrinter(state="ready"),
        ReportPrinter(state="failed", detail="cutter_error"),
        ReportPrinter(state="unknown"),
    ]


def test_the_server_is_told_again_after_each_reconnection_how_the_printer_is_then(open_bench: Bench) -> None:
    open_bench.printer.says(Condition("ready"))
    open_bench.link.answers(Acknowledged())
    open_bench.link.drops()
    open_bench.printer.says(Condition("cover_open"))
    open_bench.printer.says(Condition("paper_out"))
    assert open_bench.link.conditions == [ReportPrinter(state="ready")]
    open_bench.link.connects(binh_duong())
    assert open_bench.link.conditions == [ReportPrinter(state="ready"), ReportPrinter(state="paper_out")]


def test_a_printer_that_was_there_before_the_server_is_told_of_when_it_comes(bench: Bench) -> None:
    bench.printer.says(Condition("paper_low"))
    assert bench.link.conditions == []
    bench.link.connects(binh_duong())
    assert bench.link.conditions == [ReportPrinter(state="paper_low")]


def test_the_next_person_makes_nobody_forget_how_the_printer_is(open_bench: Bench) -> None:
    open_bench.printer.says(Condition("paper_low"))
    take(open_bench)
    open_bench.printer.done.emit(7, None, "")
    open_bench.after(PACE.take)
    open_bench.link.drops()
    open_bench.link.connects(binh_duong())
    assert open_bench.link.conditions == [ReportPrinter(state="paper_low")] * 2


def test_a_kiosk_without_a_printer_says_nothing_of_one(open_bench: Bench) -> None:
    open_bench.printer.changed.emit()
    assert open_bench.link.conditions == []


@pytest.mark.parametrize(
    "code", ["closed", "service_paused", "full", "no_time_left", "person_limit", "already_waiting"]
)
def test_a_rule_of_the_centre_is_told_kindly_and_without_a_code(open_bench: Bench, code: str) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.gives(Error(code=code, message={"vi": "Hôm nay quý khách đã lấy đủ 2 số."}))
    assert open_bench.screen == "apology"
    assert open_bench.parts.ticket.property("is_ordinary_refusal") is True
    assert open_bench.parts.ticket.property("apology") == "Hôm nay quý khách đã lấy đủ 2 số."
    assert open_bench.parts.ticket.property("apology_code") == ""
    open_bench.after(PACE.apology)
    assert open_bench.screen == "services"


def test_trouble_is_not_passed_off_as_a_rule(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.gives(FULL)
    assert open_bench.parts.ticket.property("is_ordinary_refusal") is False


def test_what_else_the_person_should_know_is_told_beside_the_number(open_bench: Bench) -> None:
    words = {"vi": "Không đọc được thẻ căn cước.", "en": "The card could not be read."}
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.gives(issued(notice=Notice(code="card_unreadable", message=words)))
    assert open_bench.parts.ticket.property("notice") == "Không đọc được thẻ căn cước."
    open_bench.parts.language.use("en")
    assert open_bench.parts.ticket.property("notice") == "The card could not be read."


def test_the_next_number_has_no_notice_of_the_one_before(open_bench: Bench) -> None:
    open_bench.parts.visit.take_number("tu-phap")
    open_bench.link.gives(issued(notice=Notice(code="card_unreadable", message={"vi": "Không đọc được thẻ."})))
    open_bench.printer.done.emit(7, None, "")
    open_bench.after(PACE.take)
    open_bench.after(1)
    open_bench.parts.visit.take_number("y-te")
    open_bench.link.gives(issued(id=8))
    assert open_bench.parts.ticket.property("notice") == ""
