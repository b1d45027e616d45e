"""Whether a value is what a JSON schema says: the part of JSON Schema that our OpenAPI document uses, and no more.

Stricter than the standard in one thing: a key that the schema does not name is wrong, for a document that leaves
out what is really sent is not true either.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

Schema = Mapping[str, Any]

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}
_FORMATS = {"date-time": datetime.fromisoformat, "date": date.fromisoformat}
_SAYS_NOTHING = {"title", "description", "default", "discriminator"}
_KNOWN = _SAYS_NOTHING | {
    "$ref", "anyOf", "type", "enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
    "properties", "required", "additionalProperties", "items",
}  # fmt: skip


def flaws(value: Any, schema: Schema, document: Mapping[str, Any], place: str = "body") -> list[str]:
    """Everything that is wrong, as `place: reason`; `document` is where references lead."""
    return list(_flaws(value, schema, document, place))


def _flaws(value: Any, schema: Schema, document: Mapping[str, Any], place: str) -> Iterator[str]:
    unknown = set(schema) - _KNOWN
    assert not unknown, f"this checker does not know {unknown}"
    if "$ref" in schema:
        yield from _flaws(value, _resolve(schema["$ref"], document), document, place)
    if "anyOf" in schema and all(flaws(value, choice, document, place) for choice in schema["anyOf"]):
        yield f"{place}: {value!r} is none of {schema['anyOf']}"
    if "type" in schema and not _has_type(value, schema["type"]):
        yield f"{place}: {value!r} is no {schema['type']}"
        return
    yield from _flaws_of_scalar(value, schema, place)
    if isinstance(value, dict):
        yield from _flaws_of_object(value, schema, document, place)
    if isinstance(value, list) and "items" in schema:
        for index, each in enumerate(value):
            yield from _flaws(each, schema["items"], document, f"{place}[{index}]")


def _resolve(reference: str, document: Mapping[str, Any]) -> Schema:
    found: Any = document
    for part in reference.removeprefix("#/").split("/"):
        found = found[part]
    assert isinstance(found, Mapping)
    return found


def _has_type(value: Any, named: str) -> bool:
    is_boolean_as_number = isinstance(value, bool) and named != "boolean"
    return isinstance(value, _TYPES[named]) and not is_boolean_as_number


def _flaws_of_scalar(value: Any, schema: Schema, place: str) -> Iterator[str]:
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is not in {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{place}: {value!r} is not {schema['const']!r}"
    if isinstance(value, str):
        if "format" in schema:
            _FORMATS[schema["format"]](value)
        if not re.search(schema.get("pattern", ""), value):
            yield f"{place}: {value!r} does not match"
    if isinstance(value, int) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{place}: {value} is out of range"


def _flaws_of_object(
    value: Mapping[str, Any], schema: Schema, document: Mapping[str, Any], place: str
) -> Iterator[str]:
    named, others = schema.get("properties", {}), schema.get("additionalProperties", False)
    if "properties" not in schema and "additionalProperties" not in schema:
        return
    for key in schema.get("required", []):
        if key not in value:
            yield f"{place}.{key}: missing"
    for key, each in value.items():
        if key in named:
            yield from _flaws(each, named[key], document, f"{place}.{key}")
        elif isinstance(others, Mapping):
            yield from _flaws(each, others, document, f"{place}.{key}")
        elif others is not True:
            yield f"{place}.{key}: not in the document"
