"""Reads the kiosk to somebody who cannot see it: each screen, what the keys are on, and every change.

It begins with the key for reading, and ends when the person leaves.
"""

from PySide6.QtCore import QObject, QTimer, Slot, qtTrId
from PySide6.QtQuick import QQuickWindow

from kiosk_app.devices.headphones import Headphones
from kiosk_app.guidance import Asked, Number, Offer, Seen, Texts, control_words, screen_words, sentences, welcome
from kiosk_app.keypad import Keypad
from kiosk_app.keys import READ_KEY
from kiosk_app.screen_reader import control, texts
from kiosk_app.screens import Screen
from kiosk_app.view_models.parts import Parts
from voice.errors import UnknownLanguageError
from voice.spelling import load_spelling


class Guide(QObject):
    """Says what is new since it last spoke: a new screen with its first control, or the next control alone."""

    def __init__(
        self, window: QQuickWindow, keypad: Keypad, parts: Parts, headphones: Headphones, *, key: str = READ_KEY
    ) -> None:
        super().__init__(window)
        self._window, self._keypad, self._parts = window, keypad, parts
        self._headphones = headphones
        self._key = key
        self._speaks = False
        self._screen = ""
        self._control = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._speak)
        keypad.read.connect(self._read)
        for source in (keypad.moved, parts.visit.changed, parts.language.changed, parts.cards.changed):
            source.connect(self._look)
        parts.visit.started_over.connect(self._leave)

    @property
    def speaks(self) -> bool:
        """Whether somebody is being read to."""
        return self._speaks

    @Slot()
    def _read(self) -> None:
        first, self._speaks = not self._speaks, True
        self._screen, self._control = self._screen_words(), self._control_words()
        opening = welcome(_say, key=self._key) if first else ""
        self._say(sentences(opening, self._screen, self._control))

    @Slot()
    def _look(self) -> None:
        if self._speaks:
            self._soon.start()

    @Slot()
    def _speak(self) -> None:
        before = self._screen, self._control
        self._screen, self._control = self._screen_words(), self._control_words()
        if self._screen != before[0]:
            self._say(sentences(self._screen, self._control))
        elif self._control != before[1]:
            self._say(self._control)

    @Slot()
    def _leave(self) -> None:
        self._speaks, self._screen, self._control = False, "", ""
        self._soon.stop()
        self._headphones.hush()

    def _say(self, text: str) -> None:
        if text:
            self._headphones.say(text, language=self._parts.language.code)

    def _screen_words(self) -> str:
        scanned = str(self._parts.scans.property("word"))
        return sentences(scanned, screen_words(self._seen(), _say, self._spelled))

    def _control_words(self) -> str:
        focused = self._keypad.focused
        return control_words(control(focused, self._keypad.controls()), _say) if focused is not None else ""

    def _seen(self) -> Seen:
        visit = self._parts.visit
        if visit.property("asks"):
            return Asked()
        if visit.property("screen") == Screen.SERVICES:
            return self._offer()
        if visit.property("screen") == Screen.TICKET:
            return self._number()
        return Texts(texts(self._window))

    def _offer(self) -> Offer:
        cards = self._parts.cards
        opened, closed = cards.counts
        return Offer(
            open=opened,
            closed=closed,
            page=cards.property("page"),
            pages=cards.property("pages"),
            declared=str(self._parts.priority.property("chosen")),
            warnings=self._warnings(),
        )

    def _warnings(self) -> tuple[str, ...]:
        paper = qtTrId("kiosk.paper.notice") if self._parts.paper.property("trouble") else ""
        cards = self._parts.cards
        return str(cards.property("none_open")), str(cards.property("alone")), paper

    def _number(self) -> Number:
        ticket, given = self._parts.ticket, self._parts.visit.flow.ticket
        wait = given.wait if given else None
        return Number(
            number=str(ticket.property("number")),
            service=str(ticket.property("service")),
            place=str(ticket.property("place")).replace(" · ", ", "),
            ahead=None if ticket.property("offline") else ticket.property("people_ahead"),
            wait=(wait.low_minutes, wait.high_minutes) if wait else None,
            slip=self._slip(),
            notice=self._notice(),
        )

    def _notice(self) -> str:
        offline = self._parts.ticket.property("offline")
        return qtTrId("kiosk.ticket.offline_note") if offline else str(self._parts.ticket.property("notice"))

    def _slip(self) -> str:
        ticket = self._parts.ticket
        if ticket.property("printing"):
            return qtTrId("kiosk.slip.printing")
        return str(ticket.property("excuse")) or qtTrId("kiosk.slip.take")

    def _spelled(self, label: str) -> str:
        try:
            return load_spelling(self._parts.language.code).spelled(label)
        except UnknownLanguageError:
            return label


def _say(message: str, number: int = -1, /) -> str:
    return qtTrId(message, number)
