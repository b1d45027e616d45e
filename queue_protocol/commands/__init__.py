"""What a device may ask the server to do. One class is one command; each is done at most once per `command_id`."""

from typing import Annotated

from pydantic import Field

from queue_protocol.commands.devices import DeviceCommand, RenameDevice, ReportPrinter, RevokeDevice, StartPairing
from queue_protocol.commands.people import (
    BookAppointment,
    CancelAppointment,
    CheckIn,
    LogIn,
    LogOut,
    PeopleCommand,
)
from queue_protocol.commands.places import (
    Announce,
    CloseCounter,
    OpenCounter,
    PauseCounter,
    PauseService,
    PlaceCommand,
    PostNotice,
    ResumeService,
    WithdrawNotice,
)
from queue_protocol.commands.tickets import (
    CallNext,
    CallTicket,
    CancelTicket,
    Finish,
    FinishAndCallNext,
    HandOver,
    IssueTicket,
    LookAtPerson,
    LookUpSlip,
    MarkNoShow,
    Park,
    RateLeg,
    Recall,
    ReportPrint,
    Restore,
    Resume,
    Serve,
    ServeWalkIn,
    SetPriority,
    StartJourney,
    TicketCommand,
    Transfer,
)

Command = TicketCommand | PlaceCommand | PeopleCommand | DeviceCommand

AnyCommand = Annotated[Command, Field(discriminator="kind")]

__all__ = [
    "Announce",
    "AnyCommand",
    "BookAppointment",
    "CallNext",
    "CallTicket",
    "CancelAppointment",
    "CancelTicket",
    "CheckIn",
    "CloseCounter",
    "Command",
    "DeviceCommand",
    "Finish",
    "FinishAndCallNext",
    "HandOver",
    "IssueTicket",
    "LogIn",
    "LogOut",
    "LookAtPerson",
    "LookUpSlip",
    "MarkNoShow",
    "OpenCounter",
    "Park",
    "PauseCounter",
    "PauseService",
    "PeopleCommand",
    "PlaceCommand",
    "PostNotice",
    "RateLeg",
    "Recall",
    "RenameDevice",
    "ReportPrint",
    "ReportPrinter",
    "Restore",
    "Resume",
    "ResumeService",
    "RevokeDevice",
    "Serve",
    "ServeWalkIn",
    "SetPriority",
    "StartJourney",
    "StartPairing",
    "TicketCommand",
    "Transfer",
    "WithdrawNotice",
]
