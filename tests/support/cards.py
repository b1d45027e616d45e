"""The text of citizen cards that nobody holds, as a scanner reads it, and what a kiosk tells of them."""

from typing import Any

from queue_protocol.citizen_card import person_of, read_card
from queue_protocol.state import Snapshot

NAME = "Nguyễn Văn Mẫu"
NUMBER = "079190000001"


def card(number: str = NUMBER, *, born: str = "01011990") -> str:
    """The card of 2021."""
    return f"{number}|079000001|{NAME}|{born}|Nam|1 Đường Mẫu, Phường Mẫu|15082021"


def told_of(text: str | None, snapshot: Snapshot) -> dict[str, Any]:
    """The fields of a command that tell of a card, as the kiosk that was shown that snapshot fills them."""
    if text is None:
        return {}
    assert snapshot.person_key is not None
    read = read_card(text, today=snapshot.business_date)
    return {"person": person_of(read, key=snapshot.person_key), "age": read.age_on(snapshot.business_date)}
