"""What is told of numbers taken from afar."""

from typing import Literal

from queue_protocol.base import Growing


class NumberRegistered(Growing):
    """Somebody who is not in the hall took a number. Nobody waits more: a ticket comes with the check-in."""

    kind: Literal["number_registered"] = "number_registered"
    registration: int
    service: str
    number: str


class RegistrationCancelled(Growing):
    """The number was given back before anybody came for it."""

    kind: Literal["registration_cancelled"] = "registration_cancelled"
    registration: int
    service: str
    number: str
