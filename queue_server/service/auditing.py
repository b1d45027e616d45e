"""Walk every journal from its first entry, recompute the chain, and hold it to heads that were kept elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from queue_server.service.breaking import Breach, Damage, breach_at, breach_of
from queue_server.service.kept_heads import KeptHead, UnknownHeadCentreError
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.journal import Chain, Raw, digest_raw


@dataclass(frozen=True, slots=True)
class Verified:
    """How many entries were read, and the first breach, if any."""

    entries: int
    breach: Breach | None


def verify(tx: Transaction, kept: Iterable[KeptHead] = ()) -> Verified:
    """Check that no entry was altered, removed, added or moved, the last ones included. Memory stays flat.

    Whoever may write to the database can write all of a journal anew, or cut it back with its head: that is found
    where `kept` heads say what it was. Raises UnknownHeadCentreError.
    """
    walks = {chain.centre_id: Walk(chain) for chain in journal.chains(tx)}
    _give(kept, {walk.chain.centre: walk for walk in walks.values()})
    for centre_id, entries in groupby(journal.stream(tx), key=itemgetter(0)):
        walk = walks.setdefault(centre_id, Walk(Chain(centre_id, str(centre_id), "UTC", 0, "")))
        breach = walk.follow(entries)
        if breach is not None:
            return Verified(_read(walks), breach)
    ends = (walk.end() for walk in walks.values())
    return Verified(_read(walks), next((breach for breach in ends if breach is not None), None))


def _give(kept: Iterable[KeptHead], walks: Mapping[str, "Walk"]) -> None:
    for head in kept:
        if head.centre not in walks:
            raise UnknownHeadCentreError(file=head.file, line=head.line, centre=head.centre)
        walks[head.centre].kept[head.seq].add(head.hash)


def _read(walks: Mapping[int, "Walk"]) -> int:
    return sum(walk.read for walk in walks.values())


@dataclass(slots=True)
class Walk:
    """The way along one centre's journal: its first `read` entries are sound, and the last of them has `hash`."""

    chain: Chain
    kept: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    read: int = 0
    last: Raw | None = None

    def follow(self, entries: Iterator[Raw]) -> Breach | None:
        """Read on to the first breach, or to the end."""
        return self.go_on(entries) or self.end()

    def go_on(self, entries: Iterator[Raw]) -> Breach | None:
        """Read these entries, which follow those that were read, to the first breach."""
        seq, previous = self.read, "" if self.last is None else self.last[7]
        for entry in entries:
            found = digest_raw(previous, entry)
            if entry[1] != seq + 1 or entry[7] != found or seq >= self.chain.seq:
                return breach_at(entry, entries, chain=self.chain, seq=seq + 1, previous=previous)
            seq, previous = seq + 1, found
            if seq in self.kept and self.kept[seq] != {found}:
                return breach_of(Damage.REWRITTEN, self.chain, entry)
            self.read, self.last = seq, entry
        return None

    def end(self) -> Breach | None:
        """What is wrong with where the journal ends."""
        if self.read < self.chain.seq:
            return Breach(centre=self.chain.centre, seq=self.read + 1, damage=Damage.REMOVED)
        if self.last is not None and self.last[7] != self.chain.hash:
            return breach_of(Damage.ALTERED, self.chain, self.last)
        cut = [seq for seq in self.kept if seq > self.read]
        return Breach(centre=self.chain.centre, seq=min(cut), damage=Damage.CUT) if cut else None
