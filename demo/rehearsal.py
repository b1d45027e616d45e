"""The demo without a screen: the same programs off-screen, simulated people at them, evidence at the end."""

import asyncio
import shutil
import sys
import time
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from demo.evidence import Evidence, collect
from demo.places import COUNTERS, SUPERVISOR, Places, open_the_centre, open_the_console
from demo.stage import Stage
from demo.words import say
from queue_client.headless.link import HeadlessLink
from queue_protocol.frames import Hello
from queue_protocol.version import PROTOCOL

SECONDS = 40
OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
MADE = ("kiosk.png", "kiosk-ticket.png", "counter.png", "hall.png", "journal.jsonl")


def run_rehearsal(stage: Stage, out: Path) -> int:
    """Play for about 40 seconds; 0 when nothing was lost, doubled or left unprinted and every picture is there."""
    _clear(out)
    places = open_the_centre(stage)
    say("open", url=places.url)
    say("console", url=open_the_console(stage, places), login=SUPERVISOR[0], pin=SUPERVISOR[1])
    _open_programs(stage, places, out)
    asyncio.run(_watch(places))
    shown = _close(stage)
    evidence = collect(places.data, out, shown)
    return _conclude(evidence, out)


def _clear(out: Path) -> None:
    """Leave nothing of an earlier run that could pass for this one's."""
    for folder in ("tickets", "voice"):
        shutil.rmtree(out / folder, ignore_errors=True)
        (out / folder).mkdir(parents=True)
    shutil.rmtree(out / "kiosk", ignore_errors=True)
    for name in MADE:
        (out / name).unlink(missing_ok=True)


def _open_programs(stage: Stage, places: Places, out: Path) -> None:
    actor = [sys.executable, "-m"]
    hall = [*places.arguments("display"), "--size", "1920x1080", "--sound-to", out / "voice"]
    kiosk = [*places.arguments("kiosk"), "--size", "1080x1920", "--printer", f"virtual://{out / 'tickets'}"]
    kiosk += ["--data", out / "kiosk"]
    stage.start("kiosk", [*actor, "demo.actors.citizen", out, "--", *kiosk], OFF_SCREEN)
    stage.start("hall", [*actor, "demo.actors.onlooker", out, "--", *hall], OFF_SCREEN)
    for number in COUNTERS:
        arguments = [*places.arguments(f"counter-{number}"), "--size", "400x860"]
        stage.start(f"counter-{number}", [*actor, "demo.actors.clerk", out, number, "--", *arguments], OFF_SCREEN)
    say("playing", seconds=SECONDS)


async def _watch(places: Places) -> None:
    """Say how it goes, as any screen would hear it."""
    hello = Hello(protocol=PROTOCOL, app="demo", version=version("hang-doi"))
    seen: Counter[str] = Counter()
    ends = time.monotonic() + SECONDS

    async def listen(link: HeadlessLink) -> None:
        async for frame in link.events():
            seen[frame.event.kind] += 1

    async with HeadlessLink(places.url, places.tokens["inspector"], hello) as link:
        listening = asyncio.create_task(listen(link))
        while (left := ends - time.monotonic()) > 0:
            say("progress", left=round(left), issued=seen["ticket_issued"], printed=seen["print_reported"],
                called=seen["ticket_called"], served=seen["ticket_finished"])  # fmt: skip
            await asyncio.sleep(min(4, left))
        listening.cancel()


def _close(stage: Stage) -> list[str]:
    """End everybody, the kiosk first so that its last slips come out; the numbers that citizens saw."""
    stage.end("kiosk")
    lines = stage.said("kiosk")
    stage.end_all()
    return [line.removeprefix("shown ") for line in lines if line.startswith("shown ")]


def _conclude(evidence: Evidence, out: Path) -> int:
    say("summary")
    print(evidence.table())
    missing = [name for name in MADE if not (out / name).is_file()]
    if missing:
        say("missing", names=", ".join(missing))
    say("pictures", folder=out)
    return 0 if evidence.is_well and not missing else 1
