"""Verifying one centre's journal a little at a time, from where the last step ended."""

from dataclasses import dataclass, replace
from datetime import datetime

from queue_server.service.auditing import Walk
from queue_server.service.breaking import Breach, Damage
from queue_server.store import journal
from queue_server.store.database import Transaction
from queue_server.store.journal import Chain, Raw

STEP = 250
"""Entries of one step: some milliseconds, so that no command waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How far a journal was verified: its first `read` entries of `entries` are sound, `last` being the last.

    `began_at` is when the first of them was looked at, `at` when the last. Whoever alters an entry in between is
    found by the next time from the start.
    """

    began_at: datetime
    at: datetime
    read: int = 0
    entries: int = 0
    last: Raw | None = None
    breach: Breach | None = None

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing more to read now."""
        return self.breach is not None or self.read >= self.entries


def verify_on(tx: Transaction, centre_id: int, verified: Verified, *, now: datetime) -> Verified:
    """One step further. What is broken stays broken: the step after a breach changes nothing."""
    if verified.breach is not None:
        return verified
    walk = Walk(journal.chain(tx, centre_id), read=verified.read, last=verified.last)
    entries = journal.batch(tx, centre_id, verified.read, most=STEP)
    breach = _cut(walk.chain, verified) or walk.go_on(iter(entries))
    if breach is None and len(entries) < STEP:
        breach = walk.end()
    return replace(verified, at=now, read=walk.read, entries=walk.chain.seq, last=walk.last, breach=breach)


def _cut(chain: Chain, verified: Verified) -> Breach | None:
    """Whether the journal ends before what was read of it."""
    if chain.seq >= verified.read:
        return None
    return Breach(centre=chain.centre, seq=chain.seq + 1, damage=Damage.CUT)
