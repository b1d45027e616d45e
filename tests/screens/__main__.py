"""`python -m tests.screens [WORD ...]`: pictures into `screens-out/`, those alone whose name has all the words."""

import os
import sys
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

from queue_client.garbage import collect_due, no_automatic_collection
from queue_client.qt.program import create_application
from tests.screens import at_counter, console, counter, desk, hall, kiosk, phone, rating
from tests.screens.album import page

APPS = (kiosk, counter, desk, hall, at_counter, rating, phone)
OUT = Path("screens-out")


def main(words: list[str]) -> int:
    """Without a screen, too; the exit status is 0 when all could be taken."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    application = create_application("screens")
    with ExitStack() as kept, no_automatic_collection():
        shots = chain(*(app.shots() for app in APPS), console.shots(kept))
        wanted = [shot for shot in shots if all(word in shot.file for word in words)]
        for shot in wanted:
            target = OUT / shot.file
            target.parent.mkdir(parents=True, exist_ok=True)
            shot.take().save(str(target))
            collect_due()
    (OUT / "index.html").write_text(page(wanted), encoding="utf-8")
    print(f"{len(wanted)} pictures: {OUT / 'index.html'}")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
