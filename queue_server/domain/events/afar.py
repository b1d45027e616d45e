"""What has happened to numbers taken from afar; named as on the wire. Nothing of the person, and no secret."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRegistered:
    """Somebody who is not here took a number; `registration` is the id of the place that is kept for it."""

    kind: str = "number_registered"
    registration: int
    service: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationCancelled:
    """The number was given back before anybody came for it."""

    kind: str = "registration_cancelled"
    registration: int
    service: str
    number: str
