"""What can be asked about staff at work and about appointments."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field

from queue_protocol.base import Code, CounterNumber, Strict

Secret = Annotated[str, Field(min_length=1, max_length=128)]
PersonName = Annotated[str, Field(min_length=1, max_length=100)]
Phone = Annotated[str, Field(min_length=3, max_length=20, pattern=r"^[0-9+ .()-]+$")]


class LogIn(Strict):
    """Begin to work at this device with a login and a PIN or password.

    At a counter's device the counter is that one. A clerk who still works elsewhere, or a counter where somebody
    works, is refused unless `take_over` says that this is meant.
    """

    kind: Literal["log_in"] = "log_in"
    login: Code
    secret: Secret = Field(repr=False)
    counter: CounterNumber | None = None
    take_over: bool = False


class LogOut(Strict):
    """End the session that this device or this token is in."""

    kind: Literal["log_out"] = "log_out"


class BookAppointment(Strict):
    """Reserve a time for a service; `name` and `phone` are kept until the day is over and masked until called."""

    kind: Literal["book_appointment"] = "book_appointment"
    service: Code
    due_at: AwareDatetime
    name: PersonName | None = Field(default=None, repr=False)
    phone: Phone | None = Field(default=None, repr=False)


class CancelAppointment(Strict):
    """Give the reserved time back."""

    kind: Literal["cancel_appointment"] = "cancel_appointment"
    appointment: Code


class CheckIn(Strict):
    """Somebody with an appointment is here and gets a number. Who comes too late waits like everybody."""

    kind: Literal["check_in"] = "check_in"
    appointment: Code


PeopleCommand = LogIn | LogOut | BookAppointment | CancelAppointment | CheckIn
