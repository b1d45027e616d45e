"""What a report is asked for: a period and some centres, as the page holds them and as its address says them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from console_app.reports.periods import FREE, NAMES, dates_of

_FIRST_SHOWN = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Business dates, both included, by which name they were chosen, and the codes of the centres."""

    name: str
    first: date
    last: date
    centres: tuple[str, ...]

    @property
    def query(self) -> dict[str, Any]:
        """As the server is asked."""
        return {"from": self.first.isoformat(), "to": self.last.isoformat(), "centre": list(self.centres)}

    @property
    def address(self) -> str:
        """What follows the question mark."""
        said = {"period": self.name, "from": self.first.isoformat(), "to": self.last.isoformat()}
        return urlencode({**said, "centres": ",".join(self.centres)})

    @property
    def file_name(self) -> str:
        """What a file of it is called, without its ending."""
        return f"bao-cao-{self.first.isoformat()}-{self.last.isoformat()}"

    def named(self, name: str, today: date) -> "Choice":
        """The period of that name; for a free one the dates stay."""
        if name == FREE:
            return replace(self, name=FREE)
        first, last = dates_of(name, today)
        return replace(self, name=name, first=first, last=last)

    def between(self, first: date, last: date) -> "Choice":
        """Dates that were chosen freely."""
        return replace(self, name=FREE, first=first, last=last)

    def at(self, centres: Sequence[str]) -> "Choice":
        """The same period at those centres."""
        return replace(self, centres=tuple(centres))


def choice_of(asked: Mapping[str, str], *, today: date, own: str, readable: Sequence[str]) -> Choice:
    """What the address asks for; this month at one's own centre where it does not say, or says no sense."""
    codes = tuple(code for code in asked.get("centres", "").split(",") if code in readable) or (own,)
    first, last = dates_of(_FIRST_SHOWN, today)
    begun = Choice(name=_FIRST_SHOWN, first=first, last=last, centres=codes)
    name = asked.get("period", "")
    if name in NAMES and "from" not in asked:
        return begun.named(name, today)
    dates = [date_in(asked.get(end)) for end in ("from", "to")]
    if dates[0] is None or dates[1] is None:
        return begun
    return replace(begun.between(dates[0], dates[1]), name=name if name in NAMES else FREE)


def date_in(text: str | None) -> date | None:
    """The date that is written there, if it is one."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
