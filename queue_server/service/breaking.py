"""What was done to a journal, told from the entry at which its chain breaks and from what comes after."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from queue_server.store.instants import from_micros
from queue_server.store.journal import Chain, Raw, digest_raw

MOST_REMOVED = 1_000
"""How large a gap is looked for where the numbers were closed up behind it."""


class Damage(StrEnum):
    """What was done, as far as the journal can tell.

    An entry that was altered and given a fresh hash is not to be told from the next one altered: the breach is
    between the two. Whoever is not content to hide one change, but writes all hashes anew, is found by kept heads.
    """

    ALTERED = "altered"
    REMOVED = "removed"
    ADDED = "added"
    MOVED = "moved"
    REWRITTEN = "rewritten"
    """Not the entry whose hash was kept elsewhere."""
    CUT = "cut"
    """The journal ends, in good order, before an entry whose hash was kept elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """The first entry that is not what was written; without `kind` and `at` when it is no longer there.

    `at` is on the centre's own clock, as people read it.
    """

    centre: str
    seq: int
    damage: Damage
    kind: str | None = None
    at: str | None = None


def breach_of(damage: Damage, chain: Chain, entry: Raw) -> Breach:
    """A breach at an entry that is there."""
    _, seq, at, kind, *_ = entry
    return Breach(centre=chain.centre, seq=seq, damage=damage, kind=kind, at=_local(at, chain.time_zone))


def breach_at(entry: Raw, rest: Iterable[Raw], *, chain: Chain, seq: int, previous: str) -> Breach:
    """What breaks the chain at `entry`, where the one with this `seq` had to follow the hash `previous`.

    `rest` are the centre's entries after it; they are read once, as far as needed.
    """
    if entry[1] < seq or seq > chain.seq:
        return breach_of(Damage.ADDED, chain, entry)
    if entry[1] > seq:
        return Breach(centre=chain.centre, seq=seq, damage=Damage.REMOVED)
    damage = _damage(entry, rest, chain=chain, previous=previous)
    if damage is Damage.REMOVED:
        return Breach(centre=chain.centre, seq=seq, damage=damage)
    return breach_of(damage, chain, entry)


def _damage(entry: Raw, rest: Iterable[Raw], *, chain: Chain, previous: str) -> Damage:
    place, own_hash = entry[1], entry[7]
    displaced = False
    for later in rest:
        if digest_raw(own_hash, later) == later[7]:
            # It was written just before this one, wherever it stands now.
            return Damage.ALTERED if later[1] == place + 1 else Damage.MOVED
        if later[1] == place + 1 and _closed_up(own_hash, later):
            return Damage.REMOVED
        displaced = displaced or digest_raw(previous, _numbered(later, place)) == later[7]
    if own_hash == chain.hash and place != chain.seq:
        return Damage.MOVED
    return Damage.ADDED if displaced else Damage.ALTERED


def _closed_up(previous: str, later: Raw) -> bool:
    """Whether the two follow each other, but under higher numbers: those before them were taken out."""
    numbers = range(later[1] + 1, later[1] + 1 + MOST_REMOVED)
    return any(digest_raw(previous, _numbered(later, number)) == later[7] for number in numbers)


def _numbered(entry: Raw, seq: int) -> Raw:
    return (entry[0], seq, *entry[2:])


def _local(micros: int, time_zone: str) -> str:
    try:
        instant = from_micros(micros).astimezone(ZoneInfo(time_zone))
    except (OverflowError, TypeError):  # whoever altered it may have written anything
        return str(micros)
    return instant.isoformat(sep=" ", timespec="seconds")
