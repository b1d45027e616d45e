"""Which protocol versions this program speaks, and how two programs agree on one."""

from enum import StrEnum

PROTOCOL = 1
"""The version this program prefers. Raise it when a frame changes in a way that an older program cannot ignore."""

OLDEST = 1
"""The oldest version this program still speaks."""

HEARTBEAT_SECONDS = 5
"""How often a quiet device says `ping`; after two unanswered ones its screen counts as stale."""


class Side(StrEnum):
    """Who has to be updated when no common version exists."""

    CLIENT = "client"
    SERVER = "server"


class VersionsApartError(Exception):
    """No version is spoken by both sides; `update` names the side that is behind."""

    def __init__(self, update: Side) -> None:
        super().__init__(f"no common protocol version: update the {update}")
        self.update = update


def agree(*, client: int, client_oldest: int, server: int = PROTOCOL, server_oldest: int = OLDEST) -> int:
    """The version both will speak, the newest they share.

    Raises VersionsApartError where they share none.
    """
    if client < server_oldest:
        raise VersionsApartError(Side.CLIENT)
    if server < client_oldest:
        raise VersionsApartError(Side.SERVER)
    return min(client, server)
