"""A clerk at a counter: `python -m demo.actors.clerk OUT SEED -- ARGUMENTS OF counter-app`."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt

from counter_app.app import main as counter
from demo.actors.person import Person
from queue_client.qt.program import create_application

EVERY_MILLISECONDS = 2_200


class Clerk:
    """Presses the one key mostly; sometimes calls again, or gives somebody up."""

    def __init__(self, out: Path) -> None:
        self._out = out

    def __call__(self, person: Person) -> None:
        """One look, one deed."""
        called = bool(person.shown("recallButton"))
        if person.reads("personNumber") and not called:
            person.photographs(self._out / "counter.png")
        chance = person.chance.random()
        if called and chance < 0.12:
            person.presses(Qt.Key.Key_F8)
        elif called and chance < 0.22:
            person.presses(Qt.Key.Key_F7)
        elif chance < 0.9:
            person.presses(Qt.Key.Key_F9)


def main() -> int:
    """Run the real counter program with a clerk at it."""
    out, seed, _, *arguments = sys.argv[1:]
    create_application("counter-app")
    clerk = Person(Clerk(Path(out)), every_milliseconds=EVERY_MILLISECONDS, seed=int(seed))
    status = counter(arguments)
    clerk.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
