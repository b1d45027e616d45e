"""Citizens at a kiosk, one after the other: `python -m demo.actors.citizen OUT -- ARGUMENTS OF kiosk-app`."""

import sys
import time
from pathlib import Path

from PySide6.QtQuick import QQuickItem

from demo.actors.person import Person, say
from kiosk_app.app import main as kiosk
from queue_client.qt.program import create_application

EVERY_MILLISECONDS = 350
TAKING_SECONDS = 34
"""So long people come: a kiosk that is told to end keeps a slip that has not begun for its next start."""
BUSY = ("tu-phap", "lao-dong", "huong-dan", "tra-ket-qua")
"""What most people come for: the services of the counters that are open in the demo."""


class Citizens:
    """What the one in front does next, by what the screen shows."""

    def __init__(self, out: Path) -> None:
        self._out = out
        self._numbers: list[str] = []
        self._looks = 0
        self._until = time.monotonic() + TAKING_SECONDS

    def __call__(self, person: Person) -> None:
        """One look, one deed."""
        ticket = person.shown("ticketScreen")
        if ticket:
            self._take_slip(person, ticket[0])
        else:
            self._looks = 0
            if time.monotonic() < self._until:
                self._choose(person)

    def _take_slip(self, person: Person, screen: QQuickItem) -> None:
        number = person.reads("ticketNumber")
        if number and number not in self._numbers:
            self._numbers.append(number)
            say("shown", number)
        self._looks += 1
        if self._looks == 2:  # the first look may fall into the change of screens
            person.photographs(self._out / "kiosk-ticket.png")
        if self._looks > 3:
            person.touches(screen)

    def _choose(self, person: Person) -> None:
        classes, cards = person.shown("priority-"), person.shown("service-")
        if classes:
            person.touches(person.chance.choice(classes))
        elif cards:
            if not person.reads("declaredPriority"):
                person.photographs(self._out / "kiosk.png")
            self._choose_service(person, cards)

    def _choose_service(self, person: Person, cards: list[QQuickItem]) -> None:
        offer = person.shown("priorityOffer")
        if offer and person.chance.random() < 0.12:
            person.touches(offer[0])
            return
        busy = [card for card in cards if card.objectName().removeprefix("service-") in BUSY]
        card = person.chance.choice(busy if busy and person.chance.random() < 0.75 else cards)
        person.touches(card)
        if person.chance.random() < 0.3:  # an impatient finger
            person.touches(card)


def main() -> int:
    """Run the real kiosk with people in front of it."""
    out, _, *arguments = sys.argv[1:]
    create_application("kiosk-app")
    citizens = Person(Citizens(Path(out)), every_milliseconds=EVERY_MILLISECONDS, seed=7)
    status = kiosk(arguments)
    citizens.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
