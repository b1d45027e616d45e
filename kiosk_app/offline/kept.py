"""The centre as the server last told it, kept on disk, so that a kiosk can start while the server is absent."""

import json
import logging
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from kiosk_app.offline.files import replace_file
from queue_protocol.state import Snapshot

FILE = "centre.json"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """The snapshot, and the mark of this kiosk's own numbers; None where the server gave it none."""

    snapshot: Snapshot
    mark: str | None


def owner_of(server: str, token: str) -> str:
    """Whose settings these are: a kiosk that is paired anew, or moved, begins without any."""
    return sha256(f"{server}\n{token}".encode()).hexdigest()


def keep(folder: Path, kept: Kept, *, owner: str) -> None:
    """Write it in place of what was there, without secrets and people. After a failure the old stands."""
    bare = kept.snapshot.model_copy(
        update={"counters": (), "calls": (), "waiting": None, "parked": None, "missed": None, "person_key": None}
    )
    told = {"owner": owner, "mark": kept.mark, "snapshot": bare.model_dump(mode="json", exclude_none=True)}
    try:
        replace_file(folder / FILE, json.dumps(told, ensure_ascii=False).encode())
    except OSError as error:
        _log.warning("the centre's settings could not be kept: %s", error)


def kept_in(folder: Path, *, owner: str) -> Kept | None:
    """What was kept for that owner; None where there is nothing, or nothing that can be read."""
    try:
        told = json.loads((folder / FILE).read_bytes())
        if told["owner"] != owner:
            return None
        return Kept(Snapshot.model_validate(told["snapshot"]), told["mark"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
        _log.warning("the centre's settings cannot be read: %s", error)
        return None
