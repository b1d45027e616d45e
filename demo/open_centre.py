"""A copy of a centre file that is open around the clock, so that the demo works at any hour of any day."""

from pathlib import Path

ROUND_THE_CLOCK = """
[[shift]]
days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
opens = "00:00"
closes = "23:59"
last_ticket = "23:59"
"""


def round_the_clock(original: Path, copy: Path) -> Path:
    """Write the copy: the same centre without its hours and exceptions, always open."""
    kept, table = [], ""
    for line in original.read_text(encoding="utf-8").splitlines():
        table = line.strip() if line.startswith("[") else table
        if table not in {"[[shift]]", "[[exception]]"}:
            kept.append(line)
    copy.write_text("\n".join(kept) + "\n" + ROUND_THE_CLOCK, encoding="utf-8")
    return copy
