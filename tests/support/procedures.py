"""The list of procedures that comes with the program, and lists that tests write."""

from pathlib import Path

from tests.support.centres import CENTRES

PROCEDURES = CENTRES.parent / "procedures.csv"
"""Of a whole province: no centre has all of its services."""
HEADER = "code,service,name_vi,name_en,working_days,fee_vnd,documents_vi"
BIRTH = "HT-01,ho-tich,Đăng ký khai sinh,Birth registration,0,0,Tờ khai|Giấy chứng sinh"
LAND = "DD-01,dat-dai,Cấp đổi giấy chứng nhận quyền sử dụng đất,,7,100000,Đơn đề nghị"


def written(file: Path, *lines: str, header: str = HEADER, encoding: str = "utf-8", newline: str = "\n") -> Path:
    """A file with those lines under the header."""
    file.write_bytes(newline.join([header, *lines, ""]).encode(encoding))
    return file
