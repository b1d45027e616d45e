"""The list of procedures as a device keeps it between two starts: a copy, named by its version."""

from pathlib import Path

from pydantic import ValidationError

from queue_protocol.procedures import Procedures

NONE = Procedures(version="", procedures=())


def kept(file: Path) -> Procedures:
    """What was kept there; no list where nothing was, or nothing that can be read."""
    try:
        return Procedures.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return NONE


def keep(file: Path, procedures: Procedures) -> None:
    """Keep that list there, whole or not at all. Raises OSError."""
    scratch = file.with_name(f"{file.name}.new")
    scratch.write_text(procedures.model_dump_json(), encoding="utf-8")
    scratch.replace(file)
