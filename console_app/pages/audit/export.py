"""The entries that are looked for as a CSV file, for a spreadsheet."""

import csv
from collections.abc import AsyncIterator, Mapping
from io import StringIO
from typing import Any

from console_app.api import Api
from console_app.past.reading import Entry
from console_app.past.sentences import Names, sentence

MOST = 20_000
"""Entries in one file: a whole day of a large centre."""
_PAGE = 500
_COLUMNS = ("seq", "at", "kind", "what", "who", "where", "hash")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


async def csv_of(api: Api, names: Names, asked: Mapping[str, Any]) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it. Raises ConsoleError."""
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(_COLUMNS)
    async for entry in _entries(api, asked):
        what = sentence(names, entry["kind"], entry["payload"])
        cells = (entry["at"], entry["kind"], what, entry["who"], entry["where"] or "", entry["hash"])
        rows.writerow([entry["seq"], *map(_harmless, cells)])
    return text.getvalue().encode("utf-8-sig")


async def _entries(api: Api, asked: Mapping[str, Any]) -> AsyncIterator[Entry]:
    after = 0
    for _ in range(MOST // _PAGE):
        page = await api.get("/journal", **{**asked, "after": after, "limit": _PAGE})
        for entry in page["entries"]:
            yield entry
        if page["next_after"] is None:
            return
        after = page["next_after"]


def _harmless(text: str) -> str:
    """What a spreadsheet would take for a formula, as plain text: whoever is named so may have meant it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
