"""A session on a desk: its clock turned by hand, a model of the server to copy from, nothing connected."""

from datetime import UTC, datetime

from queue_client.notices import Notice
from queue_client.session import Phase, Session
from queue_protocol.codec import decode_client, encode
from queue_protocol.commands import IssueTicket
from queue_protocol.frames import ClientFrame, EventFrame, Hello, ServerFrame, Welcome
from tests.queue_client.model import ModelCentre

HELLO = Hello(protocol=1, app="counter", version="0.1.0")
MORNING = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)


class Desk:
    """A session with a clock that is turned by hand and a server to copy from."""

    def __init__(self) -> None:
        self.local = MORNING
        self.model = ModelCentre()
        self.events: list[EventFrame] = []
        self.model.listeners.append(self.events.append)
        self.session = Session(HELLO, clock=lambda: self.local)

    def hears(self, *frames: ServerFrame) -> list[Notice]:
        for frame in frames:
            self.session.received(encode(frame))
        return self.told()

    def phase(self) -> Phase:
        return self.session.phase

    def told(self) -> list[Notice]:
        return list(self.session.notices())

    def says(self) -> list[ClientFrame]:
        return [decode_client(text) for text in self.session.outgoing()]

    def welcome(self, *, at: datetime | None = None) -> Welcome:
        return Welcome(
            protocol=1, server_version="0", centre="mau", role="counter", device="Quầy 1", at=at or self.local
        )

    def connect(self) -> list[Notice]:
        self.session.opened()
        return self.hears(self.welcome(), self.model.snapshot())

    def happens(self, count: int = 1) -> list[EventFrame]:
        start = len(self.events)
        for _ in range(count):
            self.model.do(f"other-{self.model.seq}", IssueTicket(service="A"))
        return self.events[start:]
