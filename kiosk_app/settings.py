"""What staff have set at this kiosk, kept in `settings.json` in its folder, whole or not at all."""

import json
import logging
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

FILE_NAME = "settings.json"
OWN_EYES_ONLY = 0o600
FULL = 100

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`staff_code` as `staff_code.hashed` writes it; percentages from 0 to 100; times on the wall, as 20:00.

    `wrong_codes` and `locked_until` (seconds since 1970) outlive a restart, or pulling the plug would be a way in.
    Where no night is set, it is night while the centre is closed.
    """

    staff_code: str | None = None
    wrong_codes: int = 0
    locked_until: float = 0.0
    volume: int = 70
    brightness: int = FULL
    night_brightness: int = 25
    night_from: str | None = None
    night_until: str | None = None


class SettingsFile:
    """The settings, read once and written at every change; without a folder they last as long as the program."""

    def __init__(self, folder: Path | None) -> None:
        self._file = None if folder is None else folder / FILE_NAME
        self._kept: dict[str, Any] = {} if self._file is None else _read(self._file)
        self.settings = _settings(self._kept)

    def change(self, **changes: Any) -> None:
        """Set these from now on. Raises OSError where they cannot be kept; they hold meanwhile."""
        self.settings = replace(self.settings, **changes)
        # What another version of the program keeps there is not ours to drop.
        self._kept |= asdict(self.settings)
        if self._file is not None:
            _write(self._file, json.dumps(self._kept, indent=2) + "\n")


def _read(file: Path) -> dict[str, Any]:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        _log.error("the settings cannot be read; the usual ones hold: %s", error)
        return {}
    return kept if isinstance(kept, dict) else {}


def _settings(kept: dict[str, Any]) -> Settings:
    """What is there and of the right kind; what is not has its usual value."""
    usual = Settings()
    known = {field.name: kept[field.name] for field in fields(Settings) if field.name in kept}
    return replace(usual, **{name: value for name, value in known.items() if _fits(getattr(usual, name), value)})


def _fits(usual: object, value: object) -> bool:
    if usual is None or value is None:
        return usual is None and (value is None or isinstance(value, str))
    return not isinstance(value, bool) and isinstance(
        value, int | float if isinstance(usual, float) else type(usual)
    )


def _write(file: Path, text: str) -> None:
    scratch = file.with_name(f"{file.name}.new")
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWN_EYES_ONLY), "w") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())
    scratch.replace(file)
