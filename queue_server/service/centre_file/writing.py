"""A centre file as text. It writes the shapes that a centre file has, and no other TOML.

The standard library reads TOML and does not write it.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from queue_server.service.centre_file.schema import CentreFile

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(file: CentreFile) -> str:
    """The file's text. Read again it is the same file; what is not said is left out."""
    tables = file.model_dump(mode="python", exclude_none=True)
    parts = [part for name, value in tables.items() for part in _part(name, value)]
    return "\n".join(parts)


def _part(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _table(name, value)
    else:
        for each in value:
            yield from _lines(f"[[{name}]]", each)


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    """A table and, after its own keys, the tables in it that have keys of their own (`[voice.vi]`)."""
    inner = {key: value for key, value in table.items() if name == "voice" and isinstance(value, dict)}
    own = {key: value for key, value in table.items() if key not in inner}
    yield from _lines(f"[{name}]", own)
    for key, value in inner.items():
        yield from _lines(f"[{name}.{key}]", value)


def _lines(header: str, table: Mapping[str, Any]) -> Iterator[str]:
    """Nothing at all where the table is empty; an empty list or table in it is left out, as it means the same."""
    said = [f"{_key(key)} = {_value(value)}\n" for key, value in table.items() if value not in ((), [], {})]
    if said:
        yield f"{header}\n{''.join(said)}"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return _text(value)
        case dict():
            return "{ " + ", ".join(f"{_key(key)} = {_value(each)}" for key, each in value.items()) + " }"
    return "[" + ", ".join(_value(each) for each in value) + "]"


def _text(text: str) -> str:
    if "\n" not in text:
        return _quoted(text)
    # Of three quotes in a row the third is escaped: they would end the text.
    body = "".join("\n" if sign == "\n" else sign if sign == '"' else _sign(sign) for sign in text)
    return '"""\n' + body.replace('"""', '""\\"') + '"""'


def _quoted(text: str) -> str:
    return '"' + "".join(map(_sign, text)) + '"'


def _sign(sign: str) -> str:
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    return f"\\u{ord(sign):04X}" if ord(sign) < 0x20 or ord(sign) == 0x7F else sign
