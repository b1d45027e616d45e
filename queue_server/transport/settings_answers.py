"""The shapes of a centre's settings over HTTP."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from queue_protocol.results import PairingCode


class Labels(BaseModel):
    """What the parts of a document are called, by key."""

    sections: dict[str, str]
    fields: dict[str, str]
    values: dict[str, str]


class Document(BaseModel):
    """A centre's settings. `version` names exactly these; it is another one as soon as anything is changed."""

    version: str
    document: dict[str, Any]
    labels: Labels


class Difference(BaseModel):
    """One thing that would be different.

    `key` is the code, number or date of the part in its section, empty where it has none. `field` is dotted where
    it has parts, and empty where the whole part comes or goes; `before` and `after` are then the part.
    """

    section: str
    key: str
    field: str
    what: Literal["added", "removed", "changed"]
    before: Any
    after: Any
    words: str


class SettingsProblem(BaseModel):
    """One thing that is wrong: where (`place` as people write it, `index` from 0), and in words.

    `line` is that of a text, and null for a document.
    """

    place: str
    section: str | None
    index: int | None
    field: str
    line: int | None
    words: str


class LeftBehind(BaseModel):
    """How many would be left waiting, or with an appointment, by service; and counters with somebody in front."""

    waiting: dict[str, int]
    booked: dict[str, int]
    counters: tuple[int, ...]
    words: str


class SettingsPreview(BaseModel):
    """What new settings would do now; where there are problems, nothing else can be told.

    `version` names the settings that they were compared with. `document` is what they are as a document.
    """

    version: str
    document: dict[str, Any] | None
    changes: tuple[Difference, ...]
    problems: tuple[SettingsProblem, ...]
    stranded: LeftBehind | None


class Applied(BaseModel):
    """What the settings are called now, and whether they were others before."""

    version: str
    changed: bool


class FoundedCentre(BaseModel):
    """A new centre, and the code with which its first device is paired."""

    code: str
    version: str
    pairing: PairingCode


class EarlierSettings(BaseModel):
    """Settings that held until `at`, when `who` changed them."""

    id: int
    version: str
    at: datetime
    who: str


class EarlierDocument(EarlierSettings):
    """The same as the text of a centre file."""

    toml: str
