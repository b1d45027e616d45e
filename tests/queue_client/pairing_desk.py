"""A server that answers every request to pair as a test says, and keeps what was asked."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PAIRED = {"token": "t-1", "centre": "xa-mau", "role": "kiosk", "counter": None, "name": "kiosk", "device_id": 7}


class PairingDesk(ThreadingHTTPServer):
    """`answer` is its status and body; without a status it hangs up instead, as when an answer is lost."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, Any], str]] = []
        self.answer: tuple[int | None, bytes] = (200, json.dumps(PAIRED).encode())

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def nonces(self) -> list[str]:
        return [body["nonce"] for _, body, _ in self.asked]


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        desk = self.server
        assert isinstance(desk, PairingDesk)
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        desk.asked.append((self.path, body, self.headers["Accept-Language"]))
        status, text = desk.answer
        if status is None:
            return
        self.send_response(status)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def pairing_desk() -> Iterator[PairingDesk]:
    with PairingDesk() as desk:
        thread = threading.Thread(target=desk.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield desk
        finally:
            desk.shutdown()
            thread.join()
