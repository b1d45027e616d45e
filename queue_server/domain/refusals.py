"""Why a rule says no. Each refusal has a stable code and the facts that its sentence needs.

Refusal
├── UnknownServiceError, UnknownCounterError, UnknownTicketError, UnknownPriorityClassError
├── WrongStateError         the ticket is in a state that does not allow this
├── CounterNotOpenError     the counter is paused or closed
├── CounterBusyError        the counter has a ticket in front of it
├── WrongCounterError       the device belongs to another counter
├── NotAllowedError         the device's role does not include this
└── IdempotencyConflictError  the same command id came with another command
"""


class Refusal(Exception):  # noqa: N818 - the trade says "refused", and every subclass ends in Error
    """A rule said no and nothing was changed; `facts` fill the sentence in words/*.toml under `code`."""

    code: str

    def __init__(self, **facts: str | int) -> None:
        super().__init__(f"{self.code}: {facts}")
        self.facts = facts

    @property
    def state(self) -> str | None:
        """The state that forbids it, where a state does."""
        state = self.facts.get("state")
        return None if state is None else str(state)


class UnknownServiceError(Refusal):
    """No such service at this centre."""

    code = "unknown_service"


class UnknownCounterError(Refusal):
    """No such counter at this centre."""

    code = "unknown_counter"


class UnknownTicketError(Refusal):
    """No such ticket at this centre."""

    code = "unknown_ticket"


class UnknownPriorityClassError(Refusal):
    """No such priority class at this centre."""

    code = "unknown_priority_class"


class WrongStateError(Refusal):
    """The ticket is in a state that does not allow this."""

    code = "wrong_state"


class CounterNotOpenError(Refusal):
    """The counter is paused or closed."""

    code = "counter_not_open"


class CounterBusyError(Refusal):
    """The counter has a ticket in front of it."""

    code = "counter_busy"


class WrongCounterError(Refusal):
    """The device belongs to another counter."""

    code = "wrong_counter"


class NotAllowedError(Refusal):
    """The device's role does not include this command."""

    code = "not_allowed"


class IdempotencyConflictError(Refusal):
    """The same command id came with another command."""

    code = "idempotency_conflict"
