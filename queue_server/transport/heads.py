"""What the HTTP parser underneath leaves open: how long a request's head may be, and answers without end."""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from queue_protocol.errors import ErrorCode
from queue_server.transport.problems import MEDIA_TYPE, FaultError, document

MAX_HEAD_BYTES = 64 * 1024
"""Request line and headers together; those of an honest client are under 2 KB."""
ENDLESS = "/events"
"""The paths of answers that do not end by themselves end so."""


class HeadLimit(HttpToolsProtocol):
    """Ends a connection whose headers do not end, and at the end of the server one whose answer does not."""

    _head_bytes = 0
    _is_in_head = False

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._head_bytes, self._is_in_head = 0, True

    def on_headers_complete(self) -> None:
        """Its headers have been read."""
        self._is_in_head = False
        super().on_headers_complete()

    def data_received(self, data: bytes) -> None:
        """Something came."""
        super().data_received(data)
        if self._is_in_head and not self.transport.is_closing():
            self._head_bytes += len(data)
            if self._head_bytes > MAX_HEAD_BYTES:
                self._refuse()

    def shutdown(self) -> None:
        """The server stops: what is sent for as long as somebody listens would be waited for in vain."""
        cycle = self.cycle
        super().shutdown()
        if cycle is not None and not cycle.response_complete and cycle.scope["path"].endswith(ENDLESS):
            self.transport.close()

    def _refuse(self) -> None:
        body = document(FaultError(ErrorCode.TOO_LARGE).fault, "vi").encode()
        head = (
            f"HTTP/1.1 413 Content Too Large\r\ncontent-type: {MEDIA_TYPE}\r\n"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
