"""QR codes: the matrix that is sent as a picture, and that the virtual printer draws for a native command."""

import qrcode

Matrix = tuple[tuple[bool, ...], ...]
LEVELS = {"L": 1, "M": 0, "Q": 3, "H": 2}  # as ISO/IEC 18004 numbers the error correction levels
MASK = 3  # any mask may be read; trying all eight for the best costs 5 ms, a third of a slip's budget


def matrix(data: str | bytes, *, level: str = "M") -> Matrix:
    """The code's modules, row by row, True for dark, without the quiet zone."""
    code = qrcode.QRCode(error_correction=LEVELS[level], border=0, mask_pattern=MASK)
    code.add_data(data, optimize=0)
    code.make()
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())
