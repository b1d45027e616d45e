"""Walk every journal from its first entry and recompute the chain."""

from dataclasses import dataclass

from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry, Origin


@dataclass(frozen=True, slots=True)
class Breach:
    """The first entry that is missing (`gap`, or `head` at the end) or not what was written (`hash`)."""

    centre_id: int
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries were read, and the first breach, if any."""

    entries: int
    breach: Breach | None


def verify(tx: Transaction) -> Verified:
    """Check that no entry was altered, removed, added or moved, the last ones included. Memory stays flat."""
    heads = journal.heads(tx)
    reached = dict.fromkeys(heads, (0, ""))
    count = 0
    for entry in journal.stream(tx):
        count += 1
        seq, previous = reached.get(entry.centre_id, (0, ""))
        reason = _wrong(entry, seq, previous)
        if reason is not None:
            return Verified(count, Breach(entry.centre_id, seq + 1, reason))
        reached[entry.centre_id] = entry.seq, entry.hash
    for centre_id, head in heads.items():
        if reached[centre_id] != head:
            return Verified(count, Breach(centre_id, reached[centre_id][0] + 1, "head"))
    return Verified(count, None)


def _wrong(entry: Entry, seq: int, previous: str) -> str | None:
    if entry.seq != seq + 1:
        return "gap"
    origin = Origin(entry.actor, entry.command_id, entry.at)
    expected = journal.digest(previous, seq=entry.seq, origin=origin, kind=entry.kind, payload=entry.payload)
    return None if expected == entry.hash else "hash"
