"""What happened in the demo: the journal, the paper, the voice and what people saw, and whether they agree."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import starmap
from pathlib import Path
from typing import Any

from queue_server.store import journal
from queue_server.store.database import Database, engine_for


@dataclass(frozen=True, slots=True)
class Evidence:
    """The facts; every property that tells of trouble is empty when all is well."""

    issued: tuple[str, ...]
    printed: tuple[str, ...]
    shown: tuple[str, ...]
    kinds: Counter[str]
    slips: int
    voices: int

    @property
    def lost(self) -> list[str]:
        """Numbers that somebody saw and the journal does not know, and gaps in a series."""
        return sorted(set(self.shown) - set(self.issued)) + list(_gaps(self.issued))

    @property
    def doubled(self) -> list[str]:
        """Numbers that were given or printed twice."""
        twice = (Counter(self.issued) | Counter(self.printed)).items()
        return [number for number, times in twice if times > 1]

    @property
    def unprinted(self) -> list[str]:
        """Numbers without a report that they were printed, or without a picture of the slip."""
        missing = sorted(set(self.issued) - set(self.printed))
        return missing if missing or self.slips == len(self.issued) else [f"{self.slips} slips"]

    @property
    def is_well(self) -> bool:
        """Whether something happened, and nothing was lost, doubled or unprinted."""
        return bool(self.issued) and not (self.lost or self.doubled or self.unprinted)

    def table(self) -> str:
        """The summary, for people."""
        calls = self.kinds["ticket_called"]
        rows: Sequence[tuple[str, object]] = (
            ("numbers issued", len(self.issued)),
            ("slips printed", self.slips),
            ("people called", calls),
            ("called again", self.kinds["ticket_recalled"]),
            ("people served", self.kinds["ticket_finished"]),
            ("did not come", self.kinds["ticket_missed"]),
            ("announcements spoken", self.voices),
            ("lost", ", ".join(self.lost) or 0),
            ("doubled", ", ".join(self.doubled) or 0),
            ("unprinted", ", ".join(self.unprinted) or 0),
        )
        return "\n".join(f"  {name:22} {value:>6}" for name, value in rows)


def collect(data: Path, out: Path, shown: Iterable[str]) -> Evidence:
    """Read everything, and leave the journal as `journal.jsonl`."""
    events = list(_export(data, out / "journal.jsonl"))
    return Evidence(
        issued=tuple(event["ticket"]["number"] for event in events if event["kind"] == "ticket_issued"),
        printed=tuple(e["number"] for e in events if e["kind"] == "print_reported" and e["printed"]),
        shown=tuple(shown),
        kinds=Counter(event["kind"] for event in events),
        slips=len(list((out / "tickets").glob("*.png"))),
        voices=len(list((out / "voice").glob("*.wav"))),
    )


def _export(data: Path, file: Path) -> Iterable[dict[str, Any]]:
    database = Database(engine_for(data))
    with database.reading() as tx, file.open("w", encoding="utf-8") as out:
        for entry in starmap(journal.Entry, journal.stream(tx)):
            event = json.loads(entry.payload)
            line = {"seq": entry.seq, "at": entry.at, "actor": entry.actor, "hash": entry.hash, "event": event}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            yield event
    database.close()


def _gaps(numbers: Iterable[str]) -> Iterable[str]:
    series: dict[str, set[int]] = {}
    for number in numbers:
        prefix = number.rstrip("0123456789")
        series.setdefault(prefix, set()).add(int(number.removeprefix(prefix)))
    for prefix, given in series.items():
        yield from (f"{prefix}{number:03d}" for number in range(1, max(given) + 1) if number not in given)
