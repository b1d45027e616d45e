"""Where a device connects to."""

import pytest

from queue_client.address import live_url
from queue_client.errors import BadAddressError


@pytest.mark.parametrize(
    ("server", "url"),
    [
        ("http://127.0.0.1:8600", "ws://127.0.0.1:8600/api/v1/live"),
        ("https://mot-cua.example.vn/", "wss://mot-cua.example.vn/api/v1/live"),
        ("ws://[::1]:8600", "ws://[::1]:8600/api/v1/live"),
        ("https://tinh.example.vn/hang-doi", "wss://tinh.example.vn/hang-doi/api/v1/live"),
    ],
)
def test_a_server_address_becomes_the_address_of_its_live_door(server: str, url: str) -> None:
    assert live_url(server) == url


@pytest.mark.parametrize(
    "server", ["", "127.0.0.1:8600", "ftp://host", "http://", "http://host:port", "http://h:99999"]
)
def test_anything_else_is_refused_with_an_example(server: str) -> None:
    with pytest.raises(BadAddressError, match=r"http://192"):
        live_url(server)
