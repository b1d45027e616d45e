"""The smallest HTTP client that keeps a connection open: quick enough that it is not what a load test measures."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Answer:
    """Status and body of one answer."""

    status: int
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class HttpClient:
    """One connection to one server, one request at a time. Raises OSError or EOFError when the server is gone."""

    def __init__(self, url: str, token: str) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "127.0.0.1", parts.port or 80
        self._head = f"Host: {parts.netloc}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n"
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def request(
        self, method: str, path: str, body: Mapping[str, object] | None = None, *, key: str | None = None
    ) -> Answer:
        """Send one request under /api/v1 and read its answer."""
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._streams
        content = b"" if body is None else json.dumps(body).encode()
        keyed = "" if key is None else f"Idempotency-Key: {key}\r\n"
        head = f"{method} /api/v1{path} HTTP/1.1\r\n{self._head}{keyed}Content-Length: {len(content)}\r\n\r\n"
        try:
            writer.write(head.encode() + content)
            return await _read(reader)
        except (OSError, EOFError):
            self.close()
            raise

    def close(self) -> None:
        """Drop the connection; the next request opens another."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None


async def _read(reader: asyncio.StreamReader) -> Answer:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    length = head.partition("content-length:")[2].split("\r\n", 1)[0].strip()
    return Answer(status, await reader.readexactly(int(length or 0)))
