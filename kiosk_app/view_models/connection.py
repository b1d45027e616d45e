"""What is to be said while there is no server to give numbers."""

from PySide6.QtCore import Property, QObject, Signal

from kiosk_app.view_models.header import local
from kiosk_app.view_models.language import Language
from queue_client.qt.link import Link
from queue_client.qt.link_view import refusal_sentence
from queue_client.session import Phase


class Connection(QObject):
    """Since when the server is away, or why it does not want this kiosk."""

    changed = Signal()

    def __init__(self, link: Link, language: Language) -> None:
        super().__init__()
        self._link = link
        self._language = language
        link.phase_changed.connect(self.changed)
        language.changed.connect(self.changed)

    @Property(bool, notify=changed)
    def live(self) -> bool:
        """Whether what is shown is what the server knows."""
        return self._link.phase is Phase.LIVE

    @Property(str, notify=changed)
    def since(self) -> str:
        """When the server was last heard, as 08:24 on the centre's walls; empty while it is heard."""
        stale = self._link.stale_since
        return f"{local(self._link, stale):%H:%M}" if stale else ""

    @Property(str, notify=changed)
    def refusal(self) -> str:
        """The server's reason for not talking to this kiosk, for whoever looks after it; empty if it does."""
        refusal = self._link.refusal
        return refusal_sentence(refusal, self._language.code) if refusal else ""

    @Property(str, notify=changed)
    def code(self) -> str:
        """The refusal's code; empty if there is none."""
        return self._link.refusal.code if self._link.refusal else ""
