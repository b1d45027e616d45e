"""What one kiosk is built with, beside its link and its printer: how it stands, what it has, what it keeps."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk_app.devices.backlight import Backlight
from kiosk_app.devices.headphones import Headphones
from kiosk_app.devices.scanner import Scanner
from kiosk_app.keys import READ_KEY
from kiosk_app.offline.own_numbers import OwnNumbers
from kiosk_app.pace import Pace
from kiosk_app.reach import Mounting
from kiosk_app.settings import SettingsFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The defaults are a kiosk that keeps nothing and has nothing but its window.

    `language` is the one it starts over in; `zone` the part of the centre that it stands in, for its notices; what
    has to outlive the program is kept in `folder`, for `owner`, and its settings in `settings`. `clock` gives
    monotonic seconds, `wall` seconds since 1970. `mounting` says how its screen stands, where the screen itself
    cannot tell. A scanner that types is always heard, `scanner` beside it; guidance is spoken into `headphones`
    when `read_key` is pressed, and without them not at all. A `locked` window does not close. `server` is the
    address as the operator gave it, `read_log` gives the end of the log. Without `own` it gives no numbers of its
    own.
    """

    language: str = "vi"
    zone: str | None = None
    pace: Pace = field(default_factory=Pace)
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    folder: Path | None = None
    owner: str = ""
    server: str = ""
    own: OwnNumbers | None = None
    settings: SettingsFile = field(default_factory=lambda: SettingsFile(None))
    read_log: Callable[[], Sequence[str]] = list
    mounting: Mounting = field(default_factory=Mounting)
    backlight: Backlight = field(default_factory=Backlight)
    scanner: Scanner | None = None
    headphones: Headphones | None = None
    read_key: str = READ_KEY
    locked: bool = False

    def own_numbers(self, now: Callable[[], datetime]) -> OwnNumbers:
        """Its own numbers; of a kiosk without any, some that are never given."""
        return self.own or OwnNumbers(None, kept=None, now=now)
