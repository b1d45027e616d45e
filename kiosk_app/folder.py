"""The folder in which a kiosk keeps what outlives it: its settings, its unfinished slips, its own numbers."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from queue_client.qt.errors import StartError

NAME = "hang-doi-kiosk"


def default_folder() -> Path:
    """Where the system wants the data of programs; one kiosk program for each user of it."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(place) / NAME


def made(folder: Path) -> Path:
    """The folder, made where it was not there. Raises StartError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StartError(f"the folder {folder} cannot be used: {error.strerror or error}") from error
    return folder
