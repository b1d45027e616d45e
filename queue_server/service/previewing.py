"""What new settings would do before they are put in: all that is different, and whom they would leave behind."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from queue_server.domain.business_day import business_date
from queue_server.domain.differences import ORDER, Difference, differences
from queue_server.service.centre_file.meaning import as_document, meant, version_of
from queue_server.service.centre_file.schema import CentreFile
from queue_server.service.documents import document_of
from queue_server.service.setting_up import require_code
from queue_server.service.stranding import Stranded, stranded_by
from queue_server.store import centres
from queue_server.store.database import Transaction
from queue_server.words import Text, keys_of, languages, say

_IN_WORDS = frozenset({"order", "kind", "days", "log_in", "open", "honest_closing", "chime"})
"""The fields whose values are words of ours."""
MOST_SHOWN = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The name of the settings as they are, what would be different, and who would be left behind, if anybody."""

    version: str
    changes: list[Difference]
    stranded: Stranded | None


def preview(tx: Transaction, centre_id: int, file: CentreFile, *, now: datetime) -> Preview:
    """What the file would do now; nothing is changed. Raises FlawsError for another centre's code."""
    before = document_of(tx, centre_id)
    require_code(file, before.centre.code)
    day = business_date(now, before.centre.time_zone).isoformat()
    return Preview(
        version=version_of(before),
        changes=differences(as_document(before), as_document(meant(file))),
        stranded=stranded_by(tx, centres.seen(tx, centre_id, day=day), file),
    )


def in_words(difference: Difference) -> Text:
    """One sentence in every language."""
    whole = "order" if difference.field == ORDER else difference.what.value if not difference.field else "changed"
    field = difference.field.rpartition(".")[2]
    facts = {
        "section": say("section", difference.section),
        "key": difference.key,
        "field": _field_in_words(difference.field),
        "before": _by_language(difference.before, field),
        "after": _by_language(difference.after, field),
    }
    return {code: _tidied(text) for code, text in say("difference", whole, facts).items()}


def _tidied(text: str) -> str:
    """Without the space of a key that there is none of."""
    return text.replace(" ,", ",").replace(" :", ":")


def _field_in_words(field: str) -> Text:
    parts = [_named("field", part) for part in field.split(".")] if field and field != ORDER else []
    return {code: " – ".join(part.get(code, part["vi"]) for part in parts) for code in languages()}


def _named(section: str, key: str) -> Text:
    return say(section, key) if key in keys_of(section) else dict.fromkeys(languages(), key)


def _by_language(value: Any, field: str) -> Text:
    return {code: _value(value, field, code) for code in languages()}


def _value(value: Any, field: str, language: str) -> str:
    match value:
        case None:
            return say("difference", "nothing")[language]
        case bool():
            return _named("value", str(value).lower())[language]
        case list():
            return (
                ", ".join(_value(each, field, language) for each in value)
                or say("difference", "nothing")[language]
            )
        case dict():
            return _table(value, language)
    if field in _IN_WORDS:
        return _named("value", str(value))[language]
    return f"“{_short(str(value))}”"


def _table(table: Mapping[str, Any], language: str) -> str:
    """A table by its name where it has one, else by all that it says."""
    named = table.get("name") or table.get("text") or (table if "vi" in table else None)
    if isinstance(named, dict):
        return f"“{_short(str(named.get(language) or named.get('vi')))}”"
    said = (
        f"{_named('field', key)[language]}: {_value(each, key, language)}" for key, each in table.items() if each
    )
    return ", ".join(said)


def _short(text: str) -> str:
    return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
