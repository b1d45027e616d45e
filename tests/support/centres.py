"""The real centre files that tests load."""

from pathlib import Path

CENTRES = Path(__file__).resolve().parents[2] / "data" / "centres"
XA_MAU = CENTRES / "xa-mau.toml"
BINH_DUONG = CENTRES / "binh-duong.toml"
