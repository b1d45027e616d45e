"""What a kiosk can find, from what its centre says."""

import pytest

from kiosk_app.finding import documents, entries
from kiosk_app.search import Index
from queue_protocol.procedures import Procedure, Procedures
from queue_protocol.state import Snapshot
from tests.kiosk_app.procedures import real
from tests.kiosk_app.snapshots import binh_duong, xa_mau


def first(centre: Snapshot, query: str, language: str = "vi") -> list[tuple[str, str]]:
    """Code and name of the best three."""
    listed = Procedures(version="1", procedures=real())
    found = Index.of(entries(centre, listed, language)).find(query, most=3)
    return [(each.entry.code, each.entry.name) for each in found]


@pytest.mark.parametrize(
    ("centre", "query", "best"),
    [
        (xa_mau(), "dat dai", ("dat-dai", "Đất đai – Xây dựng – Môi trường")),
        (xa_mau(), "đất", ("dat-dai", "Đất đai – Xây dựng – Môi trường")),
        (xa_mau(), "giay khai sinh", ("HT-01", "Đăng ký khai sinh")),
        (xa_mau(), "ket hon", ("HT-02", "Đăng ký kết hôn")),
        (binh_duong(), "ly lich tu phap", ("tu-phap", "Lý lịch tư pháp, công chứng, hộ tịch")),
        (binh_duong(), "so tu phap", ("TP-01", "Cấp Phiếu lý lịch tư pháp số 1")),
        (binh_duong(), "ho chieu", ("LD-01", "Cấp giấy phép lao động cho người nước ngoài")),
        (binh_duong(), "KCN-01", ("KCN-01", "Cấp giấy chứng nhận đăng ký đầu tư")),
    ],
)
def test_the_best_for_what_people_say(centre: Snapshot, query: str, best: tuple[str, str]) -> None:
    assert first(centre, query)[0] == best


def test_in_another_language_both_are_found_and_one_is_shown() -> None:
    assert first(xa_mau(), "birth", "en") == [("HT-01", "Birth registration")]
    assert first(xa_mau(), "khai sinh", "en")[0] == ("HT-01", "Birth registration")


def test_a_procedure_of_a_service_that_is_not_here_is_not_found() -> None:
    assert first(xa_mau(), "ruou") == []
    assert first(binh_duong(), "khai sinh") == []


def test_papers_without_a_wording_in_that_language_are_told_in_vietnamese() -> None:
    paper = Procedure(
        code="A", service="s", name={"vi": "A"}, working_days=0, fee_vnd=0, documents={"vi": ("Đơn",), "en": ()}
    )
    assert documents(paper, "en") == ("Đơn",)
    assert documents(paper.model_copy(update={"documents": {"vi": ("Đơn",), "en": ("Form",)}}), "en") == ("Form",)
