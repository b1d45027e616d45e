"""Where a device connects to, from the address that an operator typed."""

from urllib.parse import urlsplit

from queue_client.errors import BadAddressError

_SCHEMES = {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}
_LIVE = "/api/v1/live"


def live_url(server: str) -> str:
    """The WebSocket address of the server at `http(s)://HOST[:PORT]`. Raises BadAddressError."""
    parts = urlsplit(server)
    try:
        scheme, host, _ = _SCHEMES[parts.scheme], parts.hostname, parts.port
    except (KeyError, ValueError):
        host = None
    if not host:
        raise BadAddressError(f"{server!r} is not a server address; write it like http://192.168.1.10:8600")
    return f"{scheme}://{parts.netloc}{parts.path.rstrip('/')}{_LIVE}"
