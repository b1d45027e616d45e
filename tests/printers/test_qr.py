import qrcode

from printers.qr import MASK, matrix

URL = "https://hangdoi.example.vn/t/Zk3v9QpT7sLx2aBcD4eF5g"


def test_the_matrix_is_that_of_the_qrcode_library() -> None:
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    code.add_data(URL)
    code.make(fit=True)
    assert [list(row) for row in matrix(URL)] == code.get_matrix()


def test_a_higher_level_needs_no_smaller_code() -> None:
    sizes = [len(matrix(URL, level=level)) for level in "LMQH"]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_bytes_and_text_give_the_same_code() -> None:
    assert matrix(URL.encode()) == matrix(URL)
