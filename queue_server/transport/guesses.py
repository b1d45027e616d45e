"""Who guesses secrets: wrong ones are counted by address, and whoever has tried too many is no longer listened to.

Only what fails is counted. A hall's phones may share one address; that they look often is no offence. Forms for a
number from afar are counted apart by the same rule, each of them: whoever sends so many is no citizen.
"""

from collections import OrderedDict
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address
from math import ceil

MOST_WRONG = 60
"""So many may be wrong at once from one address: far more than a hall mistypes."""
SECONDS_EACH = 5.0
"""After so long one more is forgiven."""
MOST_ADDRESSES = 10_000
"""How many are remembered; then the one that was quiet longest is forgotten."""
_NETWORK_BITS = 64


class Guesses:
    """Counts in memory: a guess costs an attacker the same after a restart. `seconds` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._wrong: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def are_too_many(self, address: str) -> bool:
        """Whether whoever is there has tried too many."""
        return ceil(self._count(source_of(address))) >= MOST_WRONG

    def note(self, address: str) -> None:
        """Count one."""
        source = source_of(address)
        self._wrong[source] = self._count(source) + 1, self._seconds()
        self._wrong.move_to_end(source)
        if len(self._wrong) > MOST_ADDRESSES:
            self._wrong.popitem(last=False)

    def _count(self, source: str) -> float:
        count, at = self._wrong.get(source, (0.0, 0.0))
        return max(count - (self._seconds() - at) / SECONDS_EACH, 0.0)


def source_of(address: str) -> str:
    """What counts as one sender: an IPv4 address, or the network that an IPv6 address is one of billions of."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    if found.ipv4_mapped is not None:
        return str(found.ipv4_mapped)
    return f"{IPv6Address(int(found) >> _NETWORK_BITS << _NETWORK_BITS)}/{_NETWORK_BITS}"
