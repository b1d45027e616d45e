"""The search and the procedure's page without their window: what they say, and what becomes of a touch."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk_app.effects import Trouble
from kiosk_app.pace import Pace
from kiosk_app.setup import Setup
from kiosk_app.view_models.parts import assemble
from queue_client.qt.procedures import ProcedureList
from queue_client.qt.translations import Translations
from queue_protocol.commands import IssueTicket
from queue_protocol.events import ServiceChanged
from queue_protocol.procedures import Procedure
from queue_protocol.state import Snapshot
from tests.kiosk_app.conftest import Bench
from tests.kiosk_app.procedures import known, with_procedures
from tests.kiosk_app.scripted import KioskLink, ScriptedPrinter
from tests.kiosk_app.snapshots import LONG, NOON_BREAK, binh_duong, issued, with_offer, xa_mau
from tests.support.clocks import StandingSeconds

Open = Callable[..., Bench]


@pytest.fixture
def searching(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Open]:
    """A kiosk of that centre, in its search."""
    assert qapp
    texts = Translations(["kiosk_app"])

    def opened(centre: Snapshot | None = None, *procedures: Procedure, language: str = "vi") -> Bench:
        snapshot = with_procedures(centre or xa_mau(), tmp_path, procedures or None)
        texts.use(language)
        link, printer, clock = KioskLink(), ScriptedPrinter(), StandingSeconds()
        listed = ProcedureList(link, server="http://127.0.0.1:9", token="t", folder=tmp_path)
        parts = assemble(link, printer, texts, procedures=listed, setup=Setup(clock=clock))
        parts.search.fit(6)
        bench = Bench(link, printer, clock, parts)
        link.connects(snapshot)
        bench.after(1)
        parts.visit.open_search()
        bench.after(1)
        return bench

    yield opened
    texts.remove()


def write(bench: Bench, keys: str) -> None:
    for key in keys:
        bench.parts.search.press(key)


def names(bench: Bench) -> list[str]:
    return [each["name"] for each in bench.parts.search.property("results")]


def opened(bench: Bench, code: str) -> Bench:
    bench.parts.visit.open_procedure(code)
    bench.after(1)
    return bench


def facts(bench: Bench) -> dict[str, str]:
    return {each["label"]: each["value"] for each in bench.parts.procedure.property("facts")}


def test_what_is_typed_by_telex_stands_in_the_field(searching: Open) -> None:
    bench = searching()
    write(bench, "giaays khai sinh")
    assert bench.parts.search.property("query") == "giấy khai sinh"
    bench.parts.search.delete()
    assert bench.parts.search.property("query") == "giấy khai sin"
    bench.parts.search.clear()
    assert bench.parts.search.property("query") == ""


def test_in_english_letters_stay_as_they_are_typed(searching: Open) -> None:
    bench = searching(language="en")
    write(bench, "birth fees")
    assert bench.parts.search.property("query") == "birth fees"


def test_a_query_does_not_begin_with_a_space_and_does_not_grow_without_end(searching: Open) -> None:
    bench = searching()
    write(bench, "  ")
    assert bench.parts.search.property("query") == ""
    write(bench, "q" * 100)
    assert len(bench.parts.search.property("query")) == 60


def test_a_result_says_what_was_found_and_how_many_wait(searching: Open) -> None:
    bench = searching(with_offer(xa_mau(), "ho-tich", state="closed", message=NOON_BREAK))
    write(bench, "khai sinh")
    assert bench.parts.search.property("results")[0] == {
        "code": "HT-01",
        "is_service": False,
        "name": "Đăng ký khai sinh",
        "marked": "Đăng ký <b>khai</b> <b>sinh</b>",
        "prefix": "A",
        "line": "Đang nghỉ giữa hai ca. Mở lại lúc 13:30.",
        "is_open": False,
    }
    bench.link.tells(ServiceChanged(service="ho-tich", state="open"))
    assert bench.parts.search.property("results")[0]["line"] == "Không ai chờ"


def test_a_name_is_text_whatever_it_holds(searching: Open) -> None:
    odd = Procedure(
        code="X", service="ho-tich", name={"vi": "<i>Khai & tử</i>"}, working_days=0, fee_vnd=0, documents={}
    )
    bench = searching(xa_mau(), odd)
    write(bench, "khai")
    assert bench.parts.search.property("results")[0]["marked"] == "&lt;i&gt;<b>Khai</b> &amp; tử&lt;/i&gt;"


def test_results_stand_on_pages(searching: Open) -> None:
    bench = searching(binh_duong())
    write(bench, "cap")
    assert (len(names(bench)), bench.parts.search.property("pages")) == (6, 3)
    first = names(bench)
    bench.parts.search.turn(1)
    assert set(names(bench)).isdisjoint(first)
    bench.parts.search.turn(9)
    assert bench.parts.search.property("page") == 3
    bench.parts.search.turn(-9)
    assert names(bench) == first
    bench.parts.search.turn(1)
    write(bench, "x")
    assert bench.parts.search.property("page") == 1


def test_before_anything_is_typed_it_says_how(searching: Open) -> None:
    assert "gõ vài chữ" in searching().parts.search.property("message")


def test_what_is_not_found_leads_to_help(searching: Open) -> None:
    bench = searching(binh_duong())
    write(bench, "zzq")
    assert bench.parts.search.property("message").startswith("Không tìm thấy “zzq”.")
    assert names(bench) == ["Tôi chưa biết – cần hướng dẫn"]


def test_where_no_service_helps_people_do(searching: Open) -> None:
    bench = searching()
    write(bench, "zzq")
    assert "hỏi nhân viên" in bench.parts.search.property("message")
    assert names(bench) == []


def test_another_centre_file_is_searched_at_once(searching: Open) -> None:
    bench = searching()
    write(bench, "khai sinh")
    gone = tuple(each for each in xa_mau().services if each.code != "ho-tich")
    bench.link.shows(known(xa_mau()).model_copy(update={"services": gone}))
    assert names(bench) == []
    renamed = xa_mau().services[0].model_copy(update={"name": {"vi": "Khai sinh, khai tử"}})
    bench.link.shows(known(xa_mau()).model_copy(update={"services": (renamed,)}))
    assert names(bench)[0] == "Khai sinh, khai tử"


def test_another_language_is_searched_at_once(searching: Open) -> None:
    bench = searching()
    write(bench, "khai sinh")
    bench.parts.language.use("en")
    assert names(bench)[0] == "Birth registration"


def test_a_service_that_was_found_gives_its_number(searching: Open) -> None:
    bench = searching()
    write(bench, "dat")
    bench.parts.visit.take_number("dat-dai")
    assert bench.link.requests == [IssueTicket(service="dat-dai")]
    bench.link.gives(issued(service="dat-dai"))
    assert bench.screen == "ticket"


def test_a_procedure_says_what_it_takes(searching: Open) -> None:
    bench = opened(searching(), "DD-01")
    page = bench.parts.procedure
    assert bench.screen == "procedure"
    assert page.property("name") == "Cấp đổi giấy chứng nhận quyền sử dụng đất"
    assert page.property("documents") == ["Đơn đề nghị", "Bản gốc giấy chứng nhận"]
    assert facts(bench) == {
        "Thời hạn giải quyết": "7 ngày làm việc",
        "Lệ phí": "100.000 đ",
        "Nơi nộp": "Sảnh chính · quầy 3",
    }
    assert (page.property("prefix"), page.property("standing")) == ("B", "Không ai chờ")


def test_the_same_day_and_no_fee_are_said_in_words(searching: Open) -> None:
    assert list(facts(opened(searching(), "HT-01")).values())[:2] == ["Trong ngày", "Miễn phí"]


def test_the_same_in_english(searching: Open) -> None:
    assert facts(opened(searching(language="en"), "HT-05")) == {
        "Time needed": "3 working days",
        "Fee": "VND 15,000",
        "Where": "Main hall · counters 1 and 2",
    }


def test_one_touch_takes_the_number_of_a_procedure(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    bench.parts.visit.take_number(bench.parts.procedure.property("service"))
    assert bench.link.requests == [IssueTicket(service="ho-tich")]


def test_a_closed_service_is_told_on_the_page_as_it_happens(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    assert bench.parts.procedure.property("is_open")
    bench.link.tells(ServiceChanged(service="ho-tich", state="paused", message={"vi": "Hết tờ khai."}))
    assert not bench.parts.procedure.property("is_open")
    assert bench.parts.procedure.property("standing") == "Hết tờ khai."


def test_a_service_that_the_centre_gives_up_meanwhile_is_told_too(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    gone = tuple(each for each in xa_mau().services if each.code != "ho-tich")
    bench.link.shows(known(xa_mau()).model_copy(update={"services": gone}))
    assert not bench.parts.procedure.property("is_open")
    assert "không nhận tại đây" in bench.parts.procedure.property("standing")
    assert "Nơi nộp" not in facts(bench)


def test_the_sheet_tells_what_the_page_tells(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    bench.parts.procedure.print()
    [sheet] = bench.printer.sheets
    assert sheet.title == "Đăng ký khai sinh"
    assert sheet.centre == "Trung tâm Phục vụ hành chính công xã Mẫu"
    assert dict(sheet.facts) == facts(bench)
    assert (sheet.items_title, sheet.items) == ("Giấy tờ cần có", ("Tờ khai", "Giấy chứng sinh"))
    assert sheet.language == "vi"


def test_a_sheet_is_printed_once_and_the_person_alone_is_told(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    for _ in range(2):
        bench.parts.procedure.print()
    assert bench.parts.procedure.property("sheet") == "Đang in danh mục…"
    bench.printer.sheet_done.emit(None)
    bench.parts.procedure.print()
    assert len(bench.printer.sheets) == 1
    assert bench.parts.procedure.property("sheet") == "Mời quý khách lấy tờ danh mục."
    assert bench.link.reports == []


@pytest.mark.parametrize("trouble", list(Trouble))
def test_a_sheet_that_was_not_printed_is_excused_and_may_be_asked_for_again(
    searching: Open, trouble: Trouble
) -> None:
    bench = opened(searching(), "HT-01")
    bench.parts.procedure.print()
    bench.printer.sheet_done.emit(trouble)
    assert "chụp lại màn hình" in bench.parts.procedure.property("sheet")
    bench.parts.procedure.print()
    assert len(bench.printer.sheets) == 2


def test_the_next_to_look_at_it_may_have_a_sheet_too(searching: Open) -> None:
    bench = opened(searching(), "HT-01")
    bench.parts.procedure.print()
    bench.printer.sheet_done.emit(None)
    bench.after(60)
    assert bench.screen == "services"
    bench.after(1)
    bench.parts.visit.open_search()
    bench.after(1)
    assert opened(bench, "HT-01").parts.procedure.property("sheet") == ""
    assert bench.parts.procedure.property("can_print")


def test_typing_keeps_the_screen_and_walking_away_clears_it(searching: Open) -> None:
    bench = searching()
    for _ in range(4):
        bench.after(20)
        write(bench, "a")
    assert bench.screen == "search"
    bench.after(Pace().idle)
    assert (bench.screen, bench.parts.search.property("query")) == ("services", "")


def test_without_its_server_nobody_takes_a_number_from_the_search(searching: Open) -> None:
    bench = searching()
    bench.link.drops()
    bench.parts.visit.take_number("ho-tich")
    bench.parts.visit.open_procedure("HT-01")
    bench.after(2)
    assert bench.screen == "wait"
    assert bench.link.requests == []


def test_a_long_list_is_found_in_at_once(searching: Open) -> None:
    many = [
        Procedure(
            code=f"P-{number}",
            service="dat-dai",
            name={"vi": f"{LONG} {number}"},
            working_days=1,
            fee_vnd=1,
            documents={"vi": (LONG,)},
        )
        for number in range(3_000)
    ]
    bench = searching(xa_mau(), *many)
    write(bench, "ddaats 2999")
    assert names(bench) == [f"{LONG} 2999"]
