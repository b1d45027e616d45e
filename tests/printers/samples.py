"""Slips that tests print, from ordinary to as long as a centre can make them."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from printers.sheet import Sheet
from printers.slip import Slip

ORDINARY = Slip(
    centre="Trung tâm Hành chính công tỉnh Bình Dương",
    number="A018",
    service="Lý lịch tư pháp, công chứng, hộ tịch",
    area="Khu A – tầng 1",
    counters=(4, 5),
    issued_at=datetime(2026, 11, 23, 8, 24, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    people_ahead=6,
    wait_minutes=(15, 25),
    priority="Người cao tuổi (từ 75 tuổi)",
    follow_url="https://hangdoi.example.vn/t/Zk3v9QpT7sLx2aBcD4eF5g",
    note="Số chỉ có giá trị trong ngày. Quá 3 lượt gọi vui lòng lấy số mới.",
    language="vi",
)
ENGLISH = replace(
    ORDINARY,
    centre="Binh Duong Provincial Public Administration Centre",
    service="Judicial records, notarisation, civil status",
    area="Area A – ground floor",
    note="Valid today only.",
    language="en",
)
LONG = replace(
    ORDINARY,
    centre="Trung tâm Phục vụ hành chính công thành phố Thủ Dầu Một và các phường, xã trực thuộc tỉnh Bình Dương",
    number="A1000",
    service="Đăng ký biến động quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất "
    "đối với hộ gia đình, cá nhân",
    area="Khu B – tầng 2, Sở Tài nguyên và Môi trường",
    counters=(1, 2, 3, 5, 7, 9, 11, 12, 14, 16, 18, 20),
    people_ahead=128,
    wait_minutes=(95, 140),
    note="Số chỉ có giá trị trong ngày. Quá 3 lượt gọi vui lòng lấy số mới.\n"
    "Valid today only. After three calls please take a new number.",
)
BARE = replace(
    ORDINARY,
    area="",
    counters=(),
    people_ahead=None,
    wait_minutes=None,
    priority=None,
    follow_url=None,
    note=None,
)
SHEET = Sheet(
    centre="Trung tâm Hành chính công tỉnh Bình Dương",
    title="Đăng ký khai sinh có yếu tố nước ngoài",
    facts=(
        ("Thời hạn", "3 ngày làm việc"),
        ("Lệ phí", "75.000 đồng; miễn cho người thuộc hộ nghèo, người khuyết tật"),
        ("Nơi nộp", "Khu A – tầng 1, quầy 4, 5"),
        ("Cơ quan có thẩm quyền quyết định", "Uỷ ban nhân dân xã, phường, đặc khu"),
        ("Ghi chú", ""),
    ),
    items_title="Giấy tờ cần mang theo",
    items=(
        "Tờ khai đăng ký khai sinh theo mẫu",
        "Giấy chứng sinh do cơ sở y tế cấp; không có thì nộp văn bản của người làm chứng xác nhận về việc sinh",
        "Căn cước công dân hoặc hộ chiếu còn giá trị sử dụng",
        "Giấy chứng nhận kết hôn của cha, mẹ (nếu có)",
    ),
    note="Xem đầy đủ tại Cổng Dịch vụ công quốc gia.",
    language="vi",
)
