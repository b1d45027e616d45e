"""The centre files that tests load: the real ones, and the same without hours, which no hour may break."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

CENTRES = Path(__file__).resolve().parents[2] / "data" / "centres"
REAL_XA_MAU = CENTRES / "xa-mau.toml"
REAL_BINH_DUONG = CENTRES / "binh-duong.toml"


def without_hours(text: str) -> str:
    """A centre file that states no hours: it gives numbers at any time of any day."""
    return re.sub(r"(?ms)^\[\[(shift|exception)\]\]\n.*?(?=^\[|^#|\Z)", "", text)


_FOLDER = TemporaryDirectory(prefix="centres-")


def _always_open(real: Path) -> Path:
    made = Path(_FOLDER.name) / real.name
    made.write_text(without_hours(real.read_text(encoding="utf-8")), encoding="utf-8")
    return made


XA_MAU = _always_open(REAL_XA_MAU)
BINH_DUONG = _always_open(REAL_BINH_DUONG)
