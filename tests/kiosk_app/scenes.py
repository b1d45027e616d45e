"""Every screen that a kiosk can show, each as the way to it. Whoever adds a screen adds a scene.

The tests of accessibility walk them all in every mode, and `make screens` takes their pictures.
"""

from collections.abc import Callable, Mapping
from datetime import timedelta
from types import MappingProxyType

from kiosk_app.effects import Trouble
from kiosk_app.menu import HOLD_SECONDS
from kiosk_app.scans import CardUnread, SlipRead
from kiosk_app.staff_code import hashed
from queue_protocol.errors import Error
from queue_protocol.frames import Refused
from queue_protocol.results import Notice, SlipResult, Wait
from queue_protocol.state import CentreNotice, OpenPeriod
from tests.kiosk_app.booth import PACE, Booth
from tests.kiosk_app.procedures import known, real
from tests.kiosk_app.snapshots import (
    ALL_GIVEN,
    NOON_BREAK,
    NOW,
    binh_duong,
    issued,
    with_offer,
    with_services,
    xa_mau,
)

UNREAD = {
    "vi": "Không đọc được thẻ căn cước. Số của quý khách vẫn có giá trị; nếu thuộc diện ưu tiên, mời báo cán bộ.",
    "en": "The card could not be read. Your number is valid all the same; if you go first, please tell the staff.",
}
CODE = "2468"
NOTICE = {
    "vi": "Từ ngày 1 tháng 12, bộ phận một cửa nhận hồ sơ đất đai tại quầy 5 và 6, khu B, tầng 1. "
    "Mời công dân mang theo bản chính giấy chứng nhận.",
    "en": "From the 1st of December, land files are taken at counters 5 and 6, area B, ground floor. "
    "Please bring the original certificate.",
}
NO_NUMBER = Error(code="already_waiting", message={"vi": ALL_GIVEN["vi"], "en": ALL_GIVEN["en"]})


def services(booth: Booth) -> None:
    booth.link.connects(binh_duong())


def few_services(booth: Booth) -> None:
    booth.link.connects(with_offer(xa_mau(), "dat-dai", state="closed", message=NOON_BREAK))


def long_names(booth: Booth) -> None:
    centre = with_services(40)
    every_third = [service.code for service in centre.services[::3]]
    booth.link.connects(with_offer(centre, *every_third, state="full", message=ALL_GIVEN))


def another_page(booth: Booth) -> None:
    services(booth)
    booth.settle()
    booth.parts.cards.turn(1)


def none_open(booth: Booth) -> None:
    booth.printer.state = Trouble.PAPER_OUT
    booth.link.connects(with_offer(binh_duong(), state="closed", message=NOON_BREAK))


def priority(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.ask_priority()


def declared(booth: Booth) -> None:
    priority(booth)
    booth.parts.visit.choose_priority("elderly")


def more_time(booth: Booth) -> None:
    declared(booth)
    booth.after(PACE.idle - PACE.more)


def printing(booth: Booth) -> None:
    declared(booth)
    booth.parts.visit.take_number("tu-phap")
    booth.link.gives(issued(priority="elderly", notice=Notice(code="card_unreadable", message=UNREAD)))


def printed(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.take_number("tu-phap")
    booth.link.gives(issued())
    booth.printer.done.emit(7, None, "")


def not_printed(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.take_number("tu-phap")
    booth.link.gives(issued(number="A1018"))
    booth.printer.done.emit(7, Trouble.PAPER_OUT, "")


def not_printed_more_time(booth: Booth) -> None:
    not_printed(booth)
    booth.after(PACE.note - PACE.more)


def apology(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.take_number("tu-phap")
    booth.link.gives(NO_NUMBER)


def search(booth: Booth) -> None:
    booth.link.connects(known(xa_mau()))
    booth.parts.visit.open_search()


def found(booth: Booth) -> None:
    search(booth)
    booth.settle()
    for key in "dat":
        booth.parts.search.press(key)


def not_found(booth: Booth) -> None:
    search(booth)
    for key in "xyzxyz":
        booth.parts.search.press(key)


def procedure(booth: Booth) -> None:
    found(booth)
    here = {service.code for service in xa_mau().services}
    longest = max((each for each in real() if each.service in here), key=lambda each: len(each.documents["vi"]))
    booth.parts.visit.open_procedure(longest.code)


def appointment(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.ask_appointment()
    for sign in booth.parts.appointment.property("keys")[:5]:
        booth.parts.appointment.type(sign)


def scanned(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.present(CardUnread("card_too_short"))


def standing(booth: Booth) -> None:
    services(booth)
    booth.parts.visit.present(SlipRead("17-BHDPP5vpwTwvBdVj"))
    wait = Wait(low_minutes=10, high_minutes=15)
    booth.link.answers(SlipResult(number="B014", service="tu-phap", state="waiting", people_ahead=3, wait=wait))


def without_server(booth: Booth) -> None:
    services(booth)
    booth.link.drops()
    booth.after(PACE.blink)


def alone(booth: Booth) -> None:
    booth.link.mark = "1"
    hours = OpenPeriod(opens_at=NOW - timedelta(hours=1), closes_at=NOW + timedelta(hours=2))
    booth.link.connects(binh_duong().model_copy(update={"open_periods": (hours,)}))
    booth.link.drops()
    booth.after(PACE.offline)


def given_alone(booth: Booth) -> None:
    alone(booth)
    booth.parts.visit.take_number("tu-phap")
    (given,) = booth.printer.taken
    booth.printer.done.emit(given.id, None, "")


def staff_code(booth: Booth) -> None:
    booth.settings.change(staff_code=hashed(CODE))
    services(booth)
    booth.parts.menu.press()
    booth.after(HOLD_SECONDS)
    for digit in CODE[:3]:
        booth.parts.menu.type_digit(digit)


def wrong_staff_code(booth: Booth) -> None:
    staff_code(booth)
    booth.parts.menu.enter()


def no_staff_code(booth: Booth) -> None:
    services(booth)
    booth.parts.menu.press()
    booth.after(HOLD_SECONDS)


def service_menu(booth: Booth) -> None:
    """With all that it may have to say."""
    alone(booth)
    booth.program.own.give("tu-phap", priority=None, command_id="unprinted", replaces=None)
    booth.program.own.give("tu-phap", priority=None, command_id="refused", replaces=None)
    booth.program.own.settle("refused", refusal="number_taken")
    staff_code(booth)
    booth.parts.menu.type_digit(CODE[3])
    booth.parts.menu.enter()
    booth.parts.menu.paper_changed()


def service_log(booth: Booth) -> None:
    service_menu(booth)
    booth.parts.menu.show_log()


def at_rest(booth: Booth) -> None:
    booth.link.connects(binh_duong().model_copy(update={"notices": (CentreNotice(text=NOTICE),)}))
    booth.after(PACE.rest)


def at_rest_without_notices(booth: Booth) -> None:
    booth.link.connects(binh_duong().model_copy(update={"notices": ()}))
    booth.after(PACE.rest)


def at_night(booth: Booth) -> None:
    booth.settings.change(night_from="00:00", night_until="23:59")
    at_rest(booth)


def unknown_to_its_server(booth: Booth) -> None:
    booth.link.refuses(Refused(code="unauthenticated", message=ALL_GIVEN))


SCENES: Mapping[str, Callable[[Booth], None]] = MappingProxyType(
    {
        scene.__name__: scene
        for scene in (
            services,
            another_page,
            few_services,
            long_names,
            none_open,
            priority,
            declared,
            more_time,
            printing,
            printed,
            not_printed,
            not_printed_more_time,
            apology,
            search,
            found,
            not_found,
            procedure,
            appointment,
            scanned,
            standing,
            without_server,
            alone,
            given_alone,
            staff_code,
            wrong_staff_code,
            no_staff_code,
            service_menu,
            service_log,
            at_rest,
            at_rest_without_notices,
            at_night,
            unknown_to_its_server,
        )
    }
)
