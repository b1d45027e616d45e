"""Somebody in the hall with a camera: `python -m demo.actors.onlooker OUT -- ARGUMENTS OF display-app`."""

import sys
from pathlib import Path

from demo.actors.person import Person
from display_app.app import main as display
from queue_client.qt.program import create_application

EVERY_MILLISECONDS = 1_500


def main() -> int:
    """Run the real display with somebody looking at it."""
    out, _, *arguments = sys.argv[1:]
    create_application("display-app")

    def look(person: Person) -> None:
        if person.reads("newestNumber"):
            person.photographs(Path(out) / "hall.png")

    onlooker = Person(look, every_milliseconds=EVERY_MILLISECONDS, seed=1)
    status = display(arguments)
    onlooker.deleteLater()
    return status


if __name__ == "__main__":
    sys.exit(main())
