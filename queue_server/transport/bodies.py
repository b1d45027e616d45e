"""The shapes that only the HTTP door has; everything else it shows is of `queue_protocol`."""

from typing import Annotated, Any, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from queue_protocol.base import (
    Age,
    Code,
    CommandId,
    CounterNumber,
    DeviceId,
    DossierText,
    LegNumber,
    Note,
    PersonKey,
    Position,
    PrintId,
    PublicText,
    Reason,
    Role,
    Serial,
    Series,
    Text,
    TicketId,
)
from queue_protocol.commands.devices import DeviceName, PrinterState
from queue_protocol.commands.people import PersonName, Phone, Secret
from queue_protocol.commands.places import AlertKey, SpokenText
from queue_server.domain.staff import StaffRole


class Asked(BaseModel):
    """A body: a key that the server does not know is refused."""

    model_config = ConfigDict(extra="forbid")


class IssueBody(Asked):
    """`POST /tickets`. `person` (with the key of a kiosk's snapshot) and `age` are what a citizen card says."""

    service: Code
    priority: Code | None = None
    person: PersonKey | None = Field(default=None, repr=False)
    age: Age | None = Field(default=None, repr=False)
    print_at: DeviceId | None = None


class HandOverBody(Asked):
    """`POST /tickets/handed-over`: a number as it stands on paper; see the command `hand_over`."""

    service: Code
    priority: Code | None = None
    series: Series
    serial: Serial
    issued_at: AwareDatetime
    replaces: CommandId | None = None


class WalkInBody(Asked):
    """`POST /counters/{number}/walk-in`."""

    service: Code
    priority: Code | None = None


class CallTicketBody(Asked):
    """`POST /counters/{number}/call`."""

    ticket_id: TicketId
    reason: Reason


class ReasonBody(Asked):
    """A reason for the record; may be left out."""

    reason: Note | None = None


class DossierBody(Asked):
    """The code of a dossier, as it was scanned or typed."""

    text: DossierText


class PauseBody(Asked):
    """`POST /counters/{number}/pause`: why, by the centre's list and in one's own words; may be left out."""

    reason: Note | None = None
    reason_code: Code | None = None


class FinishBody(Asked):
    """How it ended, by the centre's list; may be left out."""

    outcome: Code | None = None


class PositionBody(Asked):
    """Where a ticket joins the line."""

    position: Position = "arrival"


class ResumeBody(Asked):
    """At which counter; a counter's device may leave it out."""

    counter: CounterNumber | None = None


class TransferBody(Asked):
    """`POST /tickets/{id}/transfer`: at least one of service, counter and clerk."""

    service: Code | None = None
    counter: CounterNumber | None = None
    clerk: Code | None = None
    position: Position = "arrival"
    come_back: bool = False
    reason: Note | None = None


class JourneyBody(Asked):
    """`POST /tickets/{id}/journey`."""

    journey: Code


class PriorityBody(Asked):
    """`POST /tickets/{id}/priority`; null makes the ticket an ordinary one."""

    priority: Code | None = None
    reason: Note | None = None


class PrintBody(Asked):
    """`POST /tickets/{id}/print-report`."""

    printed: bool
    detail: Note | None = None
    print_id: PrintId | None = None


class SlipBody(Asked):
    """`POST /tickets/{id}/slip`: at which kiosk, by the id of its device."""

    print_at: DeviceId


class RatingBody(Asked):
    """`POST /tickets/{id}/rating`; `leg` left out is the last one that was finished."""

    level: Code
    leg: LegNumber | None = None
    criteria: Annotated[dict[Code, Code], Field(default_factory=dict, max_length=20)]
    reason: Note | None = None
    reason_code: Code | None = None


class MessageBody(Asked):
    """`POST /services/{code}/pause`: why, by language; may be left out."""

    message: Text | None = None


class AnnounceBody(Asked):
    """`POST /announcements`: one line by language, Vietnamese always; without `zones` in all of them."""

    text: SpokenText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()


class NoticeBody(Asked):
    """`POST /notices`: in these zones or in all; until `ends_at`, or until it is withdrawn."""

    text: PublicText
    zones: Annotated[tuple[Code, ...], Field(max_length=100)] = ()
    ends_at: AwareDatetime | None = None


class AlertBody(Asked):
    """`POST /alerts/acknowledge`: an alert as `GET /watch` tells it."""

    key: AlertKey
    since: AwareDatetime


class LogInBody(Asked):
    """`POST /sessions`."""

    login: Code
    secret: Secret = Field(repr=False)
    counter: CounterNumber | None = None
    take_over: bool = False


class AppointmentBody(Asked):
    """`POST /appointments`. `due_at` carries its offset."""

    service: Code
    due_at: AwareDatetime
    name: PersonName | None = Field(default=None, repr=False)
    phone: Phone | None = Field(default=None, repr=False)


class PairingBody(Asked):
    """`POST /devices/pairing-codes`."""

    role: Role
    counter: CounterNumber | None = None
    name: DeviceName | None = None


class NameBody(Asked):
    """`POST /devices/{id}/rename`."""

    name: DeviceName


class PrinterBody(Asked):
    """`POST /devices/self/printer`."""

    state: PrinterState
    detail: Note | None = None


class SettingsBody(Asked):
    """`POST /centre/preview`: a document, or the text of a centre file."""

    document: dict[str, Any] | None = None
    toml: str | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.document is None) == (self.toml is None):
            raise ValueError("either `document` or `toml`")
        return self


class NewSettingsBody(SettingsBody):
    """`PUT /centre/document`: the same, and the `version` of the settings that it was made from."""

    version: Annotated[str, Field(max_length=64)]


class FoundBody(Asked):
    """`POST /centres`: the text of a centre file."""

    toml: str


StaffName = Annotated[
    str, Field(max_length=100, pattern=r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$")
]


class StaffBody(Asked):
    """`PUT /staff/{id}`: who it is, and where they work; null for all centres."""

    name: StaffName
    role: StaffRole
    centres: Annotated[tuple[Code, ...], Field(max_length=200)] | None


class NewStaffBody(StaffBody):
    """`POST /staff`: the same, the login, and the PIN or password; without one the server makes a PIN."""

    login: Annotated[str, Field(max_length=64)]
    secret: Secret | None = Field(default=None, repr=False)


class SecretBody(Asked):
    """`POST /staff/{id}/secret`: another PIN or password; without one the server makes a PIN."""

    secret: Secret | None = Field(default=None, repr=False)
