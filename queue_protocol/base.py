"""The two kinds of message: those we must understand whole, and those that may grow."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Text = dict[str, str]
"""What people read, by language code: `{"vi": "Quầy", "en": "Counter"}`. Vietnamese is always there."""

Code = Annotated[str, StringConstraints(min_length=1, max_length=64)]
CommandId = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[!-~]+$")]
"""Chosen by the device, best a UUID; printable ASCII without spaces."""
CounterNumber = Annotated[int, Field(ge=1, le=9999)]
TicketId = Annotated[int, Field(ge=1, le=2**63 - 1)]
DeviceId = Annotated[int, Field(ge=1, le=2**63 - 1)]
PrintId = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""Of a slip that somebody wants from a kiosk."""
EntrySeq = Annotated[int, Field(ge=1, le=2**63 - 1)]
"""Of an entry of the journal."""
NoticeId = Annotated[int, Field(ge=1, le=2**63 - 1)]
LegNumber = Annotated[int, Field(ge=1, le=9999)]
"""Counts the stops of a visit."""
Note = Annotated[str, Field(max_length=200)]
"""A few words of a person for the record."""
Reason = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
"""The same where the record needs it: not blank."""
DossierText = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^|]*[^|\s][^|]*$")]
"""The code of a dossier as it was scanned or typed; any shape, but no `|`: that is a citizen card, never kept."""
PersonKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""What stands for a person: `citizen_card.person_of`."""
Age = Annotated[int, Field(ge=0, le=150)]
"""Full years."""
SlipAddress = Annotated[str, StringConstraints(min_length=1, max_length=64)]
"""What stands last in the address on a slip: the ticket's id, a hyphen and its secret."""
Role = Literal["kiosk", "counter", "display", "supervisor", "inspector", "admin"]
Series = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3}[A-Z]{1,2}$")]
"""A kiosk's offline mark and the prefix of a service, as on a slip."""
Serial = Annotated[int, Field(ge=1, le=999_999)]
"""Counts the numbers of a series."""
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Sentence = Annotated[str, Field(min_length=1, max_length=240, pattern=r"\S")]
"""As much as is read in passing: not blank."""


def _with_vietnamese(text: dict[str, str]) -> dict[str, str]:
    if "vi" not in text:
        raise ValueError("the Vietnamese wording (vi) is missing")
    return text


PublicText = Annotated[dict[LanguageCode, Sentence], AfterValidator(_with_vietnamese)]
"""What somebody writes for everybody to read, by language; Vietnamese must be there."""
Position = Literal["arrival", "first", "last"]
"""Where a ticket joins a line: by its arrival, before everybody of its lane, or as if it had come now."""


class Strict(BaseModel):
    """What a device asks for: a key the server does not know is refused, never silently dropped."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Growing(BaseModel):
    """What the server tells: an older device ignores what a newer server adds."""

    model_config = ConfigDict(frozen=True, extra="ignore")


def in_language(text: Text, language: str) -> str:
    """The wording in that language, or the Vietnamese one, or whatever there is."""
    return text.get(language) or text.get("vi") or next(iter(text.values()), "")
