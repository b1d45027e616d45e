"""The text of a centre file with as many services and counters as the largest halls have."""

import re
from collections.abc import Iterable, Sequence


def enlarged(text: str, *, services: int, served: Iterable[Sequence[str]]) -> str:
    """The commune with services `s0`, `s1` and so on, and a counter for each of `served`, which it serves."""
    head = re.split(r"(?m)^\[\[service\]\]", text, maxsplit=1)[0]
    letters = [f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDEFGHJK"]
    parts = [
        f'[[service]]\ncode = "s{number}"\nprefix = "{letters[number]}"\ndepartment = "ubnd-xa"\nzone = "A"\n'
        f'name = {{ vi = "Việc {number}" }}\n'
        for number in range(services)
    ]
    parts += [
        f'[[counter]]\nnumber = {number}\nzone = "A"\nservices = {list(codes)}\n'
        for number, codes in enumerate(served, start=1)
    ]
    return head + "".join(parts)
