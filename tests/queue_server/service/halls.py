"""Centres for the tests of use cases: the commune's file with other settings."""

from pathlib import Path

from tests.support.centres import XA_MAU
from tests.support.clocks import StandingClock
from tests.support.counter_hall import CounterHall
from tests.support.databases import copied_with, load, new_database

JOURNEY = """
[[journey]]
code = "nop-roi-nhan"
name = { vi = "Nộp rồi nhận" }
steps = ["*", "dat-dai", "tra-ket-qua"]
"""


def hall_with(
    folder: Path, *, centre: str = "", after: str = "", replace: tuple[str, str] = ("", "")
) -> CounterHall:
    """The commune with keys added under `[centre]`, parts added at the end, and some words replaced."""
    old, new = replace

    def changed(text: str) -> str:
        text = text.replace('languages = ["vi", "en"]', f'languages = ["vi", "en"]\n{centre}')
        return text.replace(old, new) + after if old else text + after

    database = new_database(folder)
    load(database, copied_with(XA_MAU, folder / "changed.toml", changed))
    return CounterHall(database, StandingClock())
