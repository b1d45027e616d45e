"""What the flow asks the server for, in the words of the protocol."""

from kiosk_app.effects import Ask, CheckIn, LookUp
from queue_protocol import commands as wire


def command_of(effect: Ask | CheckIn | LookUp) -> wire.Command:
    """The command that asks it."""
    match effect:
        case Ask(service=service, priority=priority, person=person, age=age):
            return wire.IssueTicket(service=service, priority=priority, person=person, age=age)
        case CheckIn(appointment=appointment):
            return wire.CheckIn(appointment=appointment)
        case LookUp(slip=slip):
            return wire.LookUpSlip(slip=slip)
