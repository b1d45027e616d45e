"""A ticket that is nobody's, to try a printer or a layout with."""

from datetime import UTC, datetime

from printers import resource_files
from printers.slip import Slip


def sample(language: str) -> Slip:
    """A ticket that says that it is only a sample."""
    words = resource_files.words("check", language)["sample"]
    return Slip(
        centre=words["centre"],
        number=words["number"],
        service=words["service"],
        area=words["area"],
        counters=(4, 5),
        issued_at=datetime.now(UTC).astimezone(),
        people_ahead=6,
        wait_minutes=(15, 25),
        priority=words["priority"],
        follow_url=words["url"],
        note=words["note"],
        language=language,
    )
