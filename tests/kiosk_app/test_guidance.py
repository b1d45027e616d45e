"""What is said into the headphones, sentence by sentence; no window, no voice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import qtTrId
from PySide6.QtGui import QGuiApplication

from kiosk_app.guidance import (
    Asked,
    Control,
    Kind,
    Number,
    Offer,
    Seen,
    Texts,
    control_words,
    screen_words,
    sentences,
    welcome,
)
from queue_client.qt.translations import Translations
from voice.spelling import load_spelling

NUMBER = Number(
    number="A018",
    service="Hộ tịch",
    place="Khu A, quầy 4 và 5",
    ahead=6,
    wait=(15, 25),
    slip="Mời quý khách lấy phiếu",
)


@pytest.fixture
def translations(qapp: QGuiApplication) -> Iterator[Translations]:
    assert qapp
    translations = Translations(["kiosk_app"])
    translations.use("vi")
    yield translations
    translations.remove()


pytestmark = pytest.mark.usefixtures("translations")


def say(message: str, number: int = -1, /) -> str:
    return qtTrId(message, number)


def words(seen: Seen, language: str = "vi") -> str:
    return screen_words(seen, say, load_spelling(language).spelled)


def test_the_services_are_counted_before_they_are_walked_through() -> None:
    assert words(Offer(open=14, closed=3, page=1, pages=2)) == (
        "Mời chọn việc cần làm. Có 14 việc đang phát số. 3 việc hiện chưa phát số. Trang 1 trên 2."
    )


def test_what_does_not_apply_is_not_said() -> None:
    assert words(Offer(open=4, closed=0)) == "Mời chọn việc cần làm. Có 4 việc đang phát số."


def test_a_declared_priority_and_warnings_are_said_before_the_services() -> None:
    offer = Offer(open=1, closed=0, declared="Người cao tuổi", warnings=("", "Máy in đang gặp trục trặc."))
    assert words(offer) == (
        "Mời chọn việc cần làm. Máy in đang gặp trục trặc. Quý khách đã chọn ưu tiên: Người cao tuổi. "
        "Có 1 việc đang phát số."
    )


def test_a_number_is_said_sign_by_sign_then_where_and_how_long() -> None:
    assert words(NUMBER) == (
        "Số của quý khách là: A, không, một, tám. Hộ tịch. Khu A, quầy 4 và 5. 6 người đang chờ trước. "
        "Dự kiến chờ từ 15 đến 25 phút. Mời quý khách lấy phiếu."
    )


def test_a_number_in_english_with_one_person_and_one_minute(translations: Translations) -> None:
    translations.use("en")
    number = Number(number="B002", service="", place="", ahead=1, wait=(1, 1), slip="Take your slip")
    assert words(number, "en") == (
        "Your number is: B zero zero two. 1 person is waiting before you. The wait is about 1 minute. "
        "Take your slip."
    )


def test_nobody_before_and_no_forecast() -> None:
    number = Number(number="A001", service="", place="", ahead=0, wait=None, slip="", notice="Thẻ chưa đọc được")
    assert words(number) == (
        "Số của quý khách là: A, không, không, một. Không có ai chờ trước. Thẻ chưa đọc được."
    )


def test_the_question_for_more_time_says_how_to_answer() -> None:
    assert words(Asked()) == "Quý khách còn cần thêm thời gian không? Bấm phím bất kỳ để tiếp tục."


def test_any_other_screen_is_read_from_the_top() -> None:
    assert words(Texts(("Xin chờ\ntrong giây lát", "Máy đang kết nối lại.", ""))) == (
        "Xin chờ trong giây lát. Máy đang kết nối lại."
    )


@pytest.mark.parametrize(
    ("kind", "checked", "said"),
    [
        (Kind.BUTTON, False, "Chữ to. Mục 3 trên 17."),
        (Kind.SWITCH, True, "Chữ to. đang bật. Mục 3 trên 17."),
        (Kind.SWITCH, False, "Chữ to. đang tắt. Mục 3 trên 17."),
        (Kind.CHOICE, True, "Chữ to. đang chọn. Mục 3 trên 17."),
        (Kind.CHOICE, False, "Chữ to. Mục 3 trên 17."),
    ],
)
def test_a_control_is_its_name_its_state_and_its_place(kind: Kind, checked: bool, said: str) -> None:
    assert control_words(Control("Chữ to", kind, checked, 3, 17), say) == said


def test_the_welcome_names_the_key_that_reads_again() -> None:
    assert welcome(say, key="F5").endswith("Phím F5: nghe lại.")


def test_sentences_have_one_end_each() -> None:
    assert sentences("Một", "", "hai?", "ba…") == "Một. hai? ba…"
