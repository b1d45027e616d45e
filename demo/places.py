"""Who and what stands where in the demo."""

from dataclasses import dataclass
from pathlib import Path

from demo.open_centre import round_the_clock
from demo.stage import Stage
from demo.words import said

CENTRE = "binh-duong"
CENTRE_FILE = Path(__file__).resolve().parents[1] / "data" / "centres" / "binh-duong.toml"
PROCEDURES = CENTRE_FILE.parents[1] / "procedures.csv"
COUNTERS = (1, 5)
SUPERVISOR = ("quanly", "246810")
"""Login and PIN of whoever runs the demo's hall at the console."""


@dataclass(frozen=True, slots=True)
class Places:
    """A running server, and how each program reaches it."""

    url: str
    data: Path
    tokens: dict[str, str]

    def arguments(self, device: str) -> list[object]:
        """What every screen is told."""
        return ["--server", self.url, "--token", self.tokens[device]]


def open_the_centre(stage: Stage) -> Places:
    """Make a database, pair the devices, start the server. Raises StageError."""
    centre = round_the_clock(CENTRE_FILE, stage.folder / "centre.toml")
    data = stage.folder / "data"
    stage.run("queue-server", "init", "--data", data, "--centre", centre)
    # The list is of a whole province: it has services of other centres too.
    listed = ("--file", PROCEDURES, "--skip-other-services")
    stage.run("queue-server", "procedures", "import", "--data", data, "--centre", CENTRE, *listed)
    pair = ("queue-server", "token", "--data", data, "--centre", CENTRE, "--role")
    tokens = {role: stage.run(*pair, role) for role in ("kiosk", "display", "inspector", "supervisor")}
    for number in COUNTERS:
        tokens[f"counter-{number}"] = stage.run(*pair, "counter", "--counter", number)
    login, pin = SUPERVISOR
    who = ("--login", login, "--name", said("supervisor"), "--role", "supervisor", "--centre", CENTRE)
    stage.run("queue-server", "user", "add", "--data", data, *who, typed=pin)
    url = stage.start("server", [stage.program("queue-server"), "run", "--data", data, "--port", "0"])
    return Places(url, data, tokens)


def open_the_console(stage: Stage, places: Places) -> str:
    """Start the supervisor's console; its address. Raises StageError."""
    command = [stage.program("queue-console"), "--server", places.url, "--port", "0"]
    return stage.start("console", command, {"HANG_DOI_TOKEN": places.tokens["supervisor"]})
