"""The code that follows a ticket on a phone, as the shared QR control draws it."""

import qrcode
from qrcode.constants import ERROR_CORRECT_M

_MASK = 3
"""Any mask can be read; to look for the best of the eight takes as long as all else before the paint."""


def modules(text: str) -> list[str]:
    """The code's rows, "1" for dark, without the quiet zone; none for an empty text."""
    if not text:
        return []
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    code.add_data(text, optimize=0)
    code.make()
    return ["".join("1" if dark else "0" for dark in row) for row in code.get_matrix()]
