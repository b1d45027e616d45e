"""A centre's settings as a document: read, looked at before they are changed, changed, and changed back."""

from typing import Annotated, Any

from fastapi import Path, Request, Response

from queue_server.domain.differences import Difference as Found
from queue_server.domain.refusals import UnknownDocumentError
from queue_server.service import documents, previewing, setting_up
from queue_server.service.administering import Administrator
from queue_server.service.centre_file.checks import Flaw
from queue_server.service.centre_file.meaning import as_document, meant, version_of
from queue_server.service.centre_file.reading import line_of
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.centre_file.understanding import FlawsError, key_of, tables_of, understood
from queue_server.service.centre_file.writing import written
from queue_server.service.documents import document_of
from queue_server.service.recorded import who_is
from queue_server.service.stranding import Stranded, left_behind
from queue_server.store.database import Transaction
from queue_server.store.journal import Entry
from queue_server.transport.administering import administer
from queue_server.transport.bodies import FoundBody, NewSettingsBody, SettingsBody
from queue_server.transport.callers import CentrePart, KeylessCallerPart, SenderPart, ServerPart
from queue_server.transport.permissions import ADMINISTERS, READS_SETTINGS, require_among
from queue_server.transport.problems import language_of
from queue_server.transport.resources.reading import read_alone
from queue_server.transport.resources.shared import as_json, problems, resources
from queue_server.transport.settings_answers import (
    Applied,
    Difference,
    Document,
    EarlierDocument,
    EarlierSettings,
    FoundedCentre,
    Labels,
    LeftBehind,
    SettingsPreview,
    SettingsProblem,
)
from queue_server.words import keys_of, say

router = resources("settings")

_READS = problems(s404="No such centre, or no such earlier settings")
MOST_EARLIER = 100
DocumentPath = Annotated[int, Path(ge=1, le=2**63 - 1)]

_A_FILE: dict[int | str, dict[str, Any]] = {
    200: {"description": "The file", "content": {"application/toml": {"schema": {"type": "string"}}}}
}


@router.get("/centre/document", response_model=Document, responses=_READS)
async def read_document(
    request: Request, sender: SenderPart, centre_id: CentrePart, server: ServerPart
) -> Response:
    """The settings as they are in the database now, and what their parts are called."""
    require_among(sender.role, READS_SETTINGS)
    file = await read_alone(server, lambda tx: document_of(tx, centre_id))
    labels = _labels(language_of(request))
    return as_json(Document(version=version_of(file), document=as_document(file), labels=labels))


def _labels(language: str) -> Labels:
    names = {"sections": "section", "fields": "field", "values": "value"}
    return Labels(
        **{part: {key: say(name, key)[language] for key in keys_of(name)} for part, name in names.items()}
    )


@router.get("/centre/file", response_class=Response, responses={**_READS, **_A_FILE})
async def read_file(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """The same as the text of a centre file, to be kept or imported again."""
    require_among(sender.role, READS_SETTINGS)
    file = await read_alone(server, lambda tx: document_of(tx, centre_id))
    headers = {"Content-Disposition": f'attachment; filename="{file.centre.code}.toml"'}
    return Response(written(file), headers=headers, media_type="application/toml")


@router.post("/centre/preview", response_model=SettingsPreview, responses=_READS)
async def preview_settings(
    body: SettingsBody, request: Request, sender: SenderPart, centre_id: CentrePart, server: ServerPart
) -> Response:
    """What these settings would do: all that is different, all that is wrong, whom they would leave behind."""
    require_among(sender.role, ADMINISTERS)
    language = language_of(request)

    def read(tx: Transaction) -> SettingsPreview:
        try:
            file = _file(body)
            seen = previewing.preview(tx, centre_id, file, now=server.clock())
        except FlawsError as error:
            return _unusable(error, version_of(document_of(tx, centre_id)), body.toml, language)
        changes = tuple(_difference(each, language) for each in seen.changes)
        stranded = None if seen.stranded is None else _stranded(seen.stranded, language)
        document = as_document(meant(file))
        return SettingsPreview(
            version=seen.version, document=document, changes=changes, problems=(), stranded=stranded
        )

    return as_json(await read_alone(server, read))


@router.put("/centre/document", response_model=Applied, responses=problems(
            s409="Changed meanwhile, or people would be left behind"))  # fmt: skip
async def change_settings(body: NewSettingsBody, caller: KeylessCallerPart) -> Response:
    """Put these settings in, all of them or none, if `version` still names those that hold."""
    require_among(caller.sender.role, ADMINISTERS)
    file = _file(body)

    def deed(tx: Transaction, admin: Administrator) -> tuple[Applied, list[Entry]]:
        entries = setting_up.change_settings(tx, admin, file, version=body.version)
        return Applied(version=version_of(file), changed=bool(entries)), entries

    return _answer(await administer(caller, deed))


@router.post("/centres", status_code=201, response_model=FoundedCentre, responses=problems(
             s409="There is a centre of that code"))  # fmt: skip
async def found_centre(body: FoundBody, caller: KeylessCallerPart) -> Response:
    """Make a new centre from a centre file; for administrators of all centres."""
    require_among(caller.sender.role, ADMINISTERS)
    file = understood(tables_of(body.toml))

    def deed(tx: Transaction, admin: Administrator) -> tuple[FoundedCentre, list[Entry]]:
        founded, entries = setting_up.found(tx, admin, file)
        return FoundedCentre.model_validate(founded, from_attributes=True), entries

    return _answer(await administer(caller, deed), 201)


@router.get("/centre/documents", response_model=tuple[EarlierSettings, ...], responses=_READS)
async def read_earlier(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> list[EarlierSettings]:
    """What the settings were before each of the latest changes, the newest first."""
    require_among(sender.role, READS_SETTINGS)

    def read(tx: Transaction) -> list[EarlierSettings]:
        rows = documents.kept(tx, centre_id, most=MOST_EARLIER)
        who = who_is(tx, (row.actor for row in rows))
        return [
            EarlierSettings(id=row.id or 0, version=row.version, at=row.at, who=who[row.actor]) for row in rows
        ]

    return await read_alone(server, read)


@router.get("/centre/documents/{document_id}", response_model=EarlierDocument, responses=_READS)
async def read_earlier_document(
    document_id: DocumentPath, sender: SenderPart, centre_id: CentrePart, server: ServerPart
) -> EarlierDocument:
    """One of them: put it in again to change back."""
    require_among(sender.role, READS_SETTINGS)

    def read(tx: Transaction) -> EarlierDocument:
        row = documents.kept_as(tx, centre_id, document_id)
        if row is None:
            raise UnknownDocumentError
        who = who_is(tx, [row.actor])[row.actor]
        return EarlierDocument(id=document_id, version=row.version, at=row.at, who=who, toml=row.toml)

    return await read_alone(server, read)


def _file(body: SettingsBody) -> CentreFile:
    """Raises FlawsError."""
    return understood(tables_of(body.toml) if body.toml is not None else body.document or {})


def _difference(found: Found, language: str) -> Difference:
    return Difference(
        section=found.section,
        key=found.key,
        field=found.field,
        what=found.what.value,
        before=found.before,
        after=found.after,
        words=previewing.in_words(found)[language],
    )


def _unusable(error: FlawsError, version: str, text: str | None, language: str) -> SettingsPreview:
    found = tuple(_problem(flaw, text, language) for flaw in error.flaws)
    return SettingsPreview(version=version, document=None, changes=(), problems=found, stranded=None)


def _problem(flaw: Flaw, text: str | None, language: str) -> SettingsProblem:
    place = flaw.place
    index = next((part for part in place[1:2] if isinstance(part, int)), None)
    return SettingsProblem(
        place=key_of(flaw),
        section=str(place[0]) if place else None,
        index=index,
        field=".".join(str(part) for part in place[1 if index is None else 2 :]),
        line=None if text is None else line_of(text, flaw),
        words=say("centre_file", flaw.reason, flaw.facts)[language],
    )


def _stranded(found: Stranded, language: str) -> LeftBehind:
    return LeftBehind(
        waiting=dict(found.waiting),
        booked=dict(found.booked),
        counters=found.counters,
        words=left_behind(found)[language],
    )


def _answer(text: str, status: int = 200) -> Response:
    return Response(text, status, media_type="application/json")
