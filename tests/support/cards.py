"""The text of citizen cards that nobody holds, as a scanner reads it."""

NAME = "Nguyễn Văn Mẫu"
NUMBER = "079190000001"


def card(number: str = NUMBER, *, born: str = "01011990") -> str:
    """The card of 2021."""
    return f"{number}|079000001|{NAME}|{born}|Nam|1 Đường Mẫu, Phường Mẫu|15082021"
