"""The demo with a screen: the real programs, for real fingers."""

import time
from pathlib import Path

from demo.places import COUNTERS, SUPERVISOR, open_the_centre, open_the_console
from demo.stage import Stage
from demo.words import say

LOOK_SECONDS = 0.3


def run_on_screen(stage: Stage, out: Path) -> int:
    """Open every program; until one is closed, or Ctrl-C."""
    places = open_the_centre(stage)
    say("open", url=places.url)
    say("console", url=open_the_console(stage, places), login=SUPERVISOR[0], pin=SUPERVISOR[1])
    hall = [*places.arguments("display"), "--windowed", "--size", "1280x720"]
    printer = f"virtual://{out / 'tickets'}"
    kiosk = [*places.arguments("kiosk"), "--windowed", "--size", "540x960", "--printer", printer]
    kiosk += ["--data", str(out / "kiosk")]
    stage.open("hall", "display-app", *hall)
    stage.open("kiosk", "kiosk-app", *kiosk)
    for number, side in zip(COUNTERS, ("left", "right"), strict=True):
        stage.open(f"counter-{number}", "counter-app", *places.arguments(f"counter-{number}"), "--dock", side)
    try:
        while not stage.ended():
            time.sleep(LOOK_SECONDS)
    except KeyboardInterrupt:
        pass
    stage.end_all()
    say("slips", folder=out / "tickets")
    return 0
