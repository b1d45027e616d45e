"""A version handshake that tells the operator which side to update."""

import pytest

from queue_protocol.version import OLDEST, PROTOCOL, Side, VersionsApartError, agree


@pytest.mark.parametrize(
    ("client", "client_oldest", "server", "server_oldest", "agreed"),
    [
        (1, 1, 1, 1, 1),
        (3, 1, 2, 1, 2),
        (2, 1, 3, 1, 2),
        (3, 2, 2, 2, 2),
        (2, 2, 5, 2, 2),
        (5, 5, 5, 5, 5),
    ],
)
def test_both_speak_the_newest_version_they_share(
    client: int, client_oldest: int, server: int, server_oldest: int, agreed: int
) -> None:
    assert agree(client=client, client_oldest=client_oldest, server=server, server_oldest=server_oldest) == agreed


@pytest.mark.parametrize(
    ("client", "client_oldest", "server", "server_oldest", "behind"),
    [
        (1, 1, 3, 2, Side.CLIENT),
        (0, 0, 1, 1, Side.CLIENT),
        (3, 2, 1, 1, Side.SERVER),
        (9, 9, 8, 1, Side.SERVER),
    ],
)
def test_where_none_is_shared_the_side_that_is_behind_is_named(
    client: int, client_oldest: int, server: int, server_oldest: int, behind: Side
) -> None:
    with pytest.raises(VersionsApartError, match=f"update the {behind}") as caught:
        agree(client=client, client_oldest=client_oldest, server=server, server_oldest=server_oldest)
    assert caught.value.update is behind


def test_this_program_agrees_with_itself() -> None:
    assert agree(client=PROTOCOL, client_oldest=OLDEST) == PROTOCOL
