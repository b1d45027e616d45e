"""Where a device connects to, from the address that an operator typed."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from queue_client.errors import BadAddressError

_LIVE_SCHEMES = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}
_HTTP_SCHEMES = {"http": "http", "https": "https", "ws": "http", "wss": "https"}


def live_url(server: str) -> str:
    """The WebSocket address of the server at `http(s)://HOST[:PORT]`. Raises BadAddressError."""
    return _door(server, _LIVE_SCHEMES, "/api/v1/live")


def pairing_url(server: str) -> str:
    """Where a device without a token asks for one. Raises BadAddressError."""
    return _door(server, _HTTP_SCHEMES, "/api/v1/pair")


def procedures_url(server: str) -> str:
    """Where a device reads the centre's procedures. Raises BadAddressError."""
    return _door(server, _HTTP_SCHEMES, "/api/v1/procedures")


def kiosks_url(server: str) -> str:
    """Where a desk reads which kiosks there are. Raises BadAddressError."""
    return _door(server, _HTTP_SCHEMES, "/api/v1/kiosks")


def api_url(server: str) -> str:
    """What the paths of the HTTP resources begin with. Raises BadAddressError."""
    return _door(server, _HTTP_SCHEMES, "/api/v1")


def _door(server: str, schemes: Mapping[str, str], path: str) -> str:
    parts = urlsplit(server)
    try:
        scheme, host, _ = schemes[parts.scheme], parts.hostname, parts.port
    except (KeyError, ValueError):
        host = None
    if not host:
        raise BadAddressError(f"{server!r} is not a server address; write it like http://192.168.1.10:8600")
    return f"{scheme}://{parts.netloc}{parts.path.rstrip('/')}{path}"
