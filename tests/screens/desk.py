"""The page on which a clerk gives a number to somebody who cannot use the kiosk, from the choice to the slip."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from counter_app.view_models.desk_ticket import DeskTicketPage
from counter_app.view_models.panel import Panel
from queue_client.printing import Condition, Trouble
from queue_client.qt.program import create_engine, dispose, window_of
from queue_client.qt.translations import Translations
from queue_protocol.errors import Error
from queue_protocol.results import Issued, Wait
from queue_protocol.state import Service, WantedPrint
from tests.counter_app.desk import DeskPrinter, a_page
from tests.counter_app.snapshots import NOON, a_service, a_snapshot
from tests.queue_client.scripted_link import ScriptedLink
from tests.screens.shot import Shot
from tests.support.clocks import StandingSeconds
from tests.support.pictures import settled, still

LANGUAGES = ("vi", "en")
Play = Callable[[DeskTicketPage, ScriptedLink, DeskPrinter, StandingSeconds], None]


def shots() -> Iterator[Shot]:
    """Every state in both languages."""
    for scene, play in _SCENES.items():
        for language in LANGUAGES:
            yield Shot(app="desk", scene=scene, mode=language, take=partial(_picture, play, language))


def services() -> tuple[Service, ...]:
    """As many as a commune has, one of them closed."""
    closed = {"vi": "Mở lại lúc 13:30", "en": "Open again at 13:30"}
    return (
        a_service("tu-phap", "A", waiting=12, name="Lý lịch tư pháp, công chứng, hộ tịch"),
        a_service("lao-dong", "C", waiting=3, name="Lao động, người có công, bảo trợ xã hội"),
        a_service("y-te", "B", counters=(6,), name="Y tế, giáo dục, văn hoá"),
        a_service("dat-dai", "D", counters=(6,), waiting=7, name="Đất đai, xây dựng, môi trường").model_copy(
            update={"state": "closed", "message": closed}
        ),
        a_service("tra-ket-qua", "K", counters=(6,), waiting=1, name="Trả kết quả"),
        a_service("hoi-dap", "H", counters=(6,), name="Tôi chưa rõ việc của mình – nhờ hướng dẫn"),
    )


def _picture(play: Play, language: str) -> QImage:
    link, printer, clock = ScriptedLink(counter=5), DeskPrinter(Condition("ready")), StandingSeconds()
    panel = Panel(link, language=language, clock=StandingSeconds())
    page = a_page(link, printer, language=language, clock=clock)
    translations = Translations(["counter_app"])
    translations.use(language)
    properties = panel.parts() | {"desk_ticket": page}
    engine = create_engine("counter_app", translations=translations, properties=properties)
    try:
        still(engine)
        link.connects(a_snapshot(services=services()))
        root = window_of(engine)
        root.show()
        page.open()
        play(page, link, printer, clock)
        window = root.findChild(QQuickWindow, "deskTicket")
        assert isinstance(window, QQuickWindow)
        return settled(window)
    finally:
        dispose(engine)
        translations.remove()


def _chosen(page: DeskTicketPage, _link: ScriptedLink, _printer: DeskPrinter, clock: StandingSeconds) -> None:
    clock.advance(60)
    page.choose_service("tu-phap")
    page.choose_priority("elderly")


def _refused(page: DeskTicketPage, link: ScriptedLink, printer: DeskPrinter, clock: StandingSeconds) -> None:
    _chosen(page, link, printer, clock)
    page.issue()
    words = {"vi": "Hôm nay đã hết số của dịch vụ này.", "en": "There are no numbers left today."}
    link.answers(error=Error(code="full", message=words))


def _given(
    place: str, page: DeskTicketPage, link: ScriptedLink, printer: DeskPrinter, clock: StandingSeconds
) -> None:
    _chosen(page, link, printer, clock)
    page.choose_place(place)
    page.issue()
    until = NOON.replace(minute=NOON.minute + 5)
    at = int(place.rpartition("-")[2]) if place.startswith("kiosk") else None
    wanted = at and WantedPrint(print_id=1, ticket_id=8, number="A128", device_id=at, until=until)
    link.answers(
        Issued(
            id=8,
            number="A128",
            service="tu-phap",
            priority="elderly",
            issued_at=NOON,
            people_ahead=3,
            wait=Wait(low_minutes=10, high_minutes=20),
            follow_url="http://q/t/8-x",
            wanted_print=wanted or None,
        )
    )
    clock.advance(60)


def _printed(page: DeskTicketPage, link: ScriptedLink, printer: DeskPrinter, clock: StandingSeconds) -> None:
    _given("here", page, link, printer, clock)
    printer.done.emit(8, None, "")


def _failed(page: DeskTicketPage, link: ScriptedLink, printer: DeskPrinter, clock: StandingSeconds) -> None:
    _given("here", page, link, printer, clock)
    printer.done.emit(8, Trouble.PAPER_OUT, "paper_out: x")


_SCENES: Mapping[str, Play] = {
    "choosing": lambda *_: None,
    "chosen": _chosen,
    "refused": _refused,
    "printed here": _printed,
    "failed here": _failed,
    "not printed": partial(_given, "nowhere"),
    "waits for a kiosk": partial(_given, "kiosk-4"),
}
