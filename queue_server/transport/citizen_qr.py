"""A QR as a picture in a page: one path, drawn by the browser, nothing fetched."""

from functools import lru_cache

import qrcode

_MASK = 3
"""Any is readable; a fixed one gives the same picture for the same text."""
_QUIET = 4
"""The standard wants so many white modules around it."""


@lru_cache(maxsize=1_024)
def qr_svg(text: str) -> str:
    """The picture as HTML, named by its text, which must need no escaping."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=_QUIET, mask_pattern=_MASK)
    code.add_data(text)
    rows = code.get_matrix()
    size = len(rows)
    dots = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return (
        f'<svg class="qr" viewBox="0 0 {size} {size}" width="232" height="232" role="img" aria-label="QR {text}">'
        f'<rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{dots}"/></svg>\n'
    )
