"""What a centre file means: two files that say the same of a centre are equal here, however they are written."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from queue_server.service.centre_file.schema import CentreFile, CounterPart, NamedPart
from queue_server.service.centre_file.writing import written
from queue_server.words import keys_of, say

_USUAL = ("outcome", "pause_reason", "rating_level", "rating_criterion", "rating_reason")
"""The sections that have a usual list, worded in words/*.toml, for a centre that lists nothing."""


def meant(file: CentreFile) -> CentreFile:
    """The file with what goes without saying said, and in the order in which the database keeps it."""
    listed = {name: chosen(name, getattr(file, name)) for name in _USUAL}
    ordered = {
        "exception": tuple(sorted(file.exception, key=lambda part: part.date)),
        "counter": tuple(sorted(map(_counter, file.counter), key=lambda part: part.number)),
    }
    return file.model_copy(update={**listed, **ordered})


def as_document(file: CentreFile) -> dict[str, Any]:
    """The file as a document: JSON values by section; null is what is not said."""
    return file.model_dump(mode="json")


def version_of(file: CentreFile) -> str:
    """The name of exactly these settings: SHA-256 in hex of what the file means."""
    return sha256(written(meant(file)).encode()).hexdigest()


def chosen(section: str, parts: Sequence[NamedPart]) -> tuple[NamedPart, ...]:
    """What the file lists there, or else the usual list."""
    return tuple(parts) or tuple(NamedPart(code=code, name=say(section, code)) for code in keys_of(section))


def _counter(part: CounterPart) -> CounterPart:
    """A weight of 1 is what a service has that is given none."""
    weights = {code: part.weights[code] for code in part.services if part.weights.get(code, 1) != 1}
    return part.model_copy(update={"weights": weights})
