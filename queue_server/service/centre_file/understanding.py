"""From the tables of a centre file, or the same as a document, to a centre; or all that is wrong with them."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from queue_server.service.centre_file.checks import Flaw, flaws_across
from queue_server.service.centre_file.schema import CentreFile
from slip_layout.outline import REASONS

# Pydantic's names for what is wrong, where we have a plainer word; the rest are quoted as they are.
_REASONS = {
    "extra_forbidden": "unknown_key",
    "missing": "missing_key",
    "string_pattern_mismatch": "pattern",
    "greater_than_equal": "at_least",
    "less_than_equal": "at_most",
    "int_type": "whole_number",
    "int_parsing": "whole_number",
    "bool_type": "true_or_false",
    "string_type": "text",
    "string_too_long": "too_long",
    "too_short": "too_few",
    "literal_error": "one_of",
    "union_tag_invalid": "one_of",
    "date_from_datetime_parsing": "date",
    "date_type": "date",
    "date_parsing": "date",
}
_FACTS = {"ge": "least", "le": "most", "max_length": "most", "min_length": "least", "expected_tags": "expected"}
_OF_LAYOUTS = frozenset(f"layout_{reason}" for reason in REASONS)
_OWN = frozenset({"time", "prefix", "language", "template", "not_toml", "long_layout"}) | _OF_LAYOUTS
_RULES = frozenset({"dedicated", "first", "ratio"})
"""The kinds of a rule, which pydantic names in a place though no file does."""


class FlawsError(Exception):
    """This cannot be a centre; `flaws` are all that was found, at least one."""

    def __init__(self, *flaws: Flaw) -> None:
        super().__init__(f"{len(flaws)}: {flaws[0]}")
        self.flaws = flaws


def tables_of(text: str) -> dict[str, Any]:
    """What the text of a centre file holds. Raises FlawsError where it is not TOML."""
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))  # Windows editors begin a file with a byte order mark
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FlawsError(Flaw((), "not_toml", {"reason": str(error)})) from error


def understood(tables: Mapping[str, Any]) -> CentreFile:
    """The centre that they describe. Raises FlawsError with everything that is wrong.

    What holds across the parts is looked at only once each part is well formed.
    """
    try:
        content = CentreFile.model_validate(tables)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        raise FlawsError(*(_flaw(each) for each in found)) from error
    if across := tuple(flaws_across(content)):
        raise FlawsError(*across)
    return content


def key_of(flaw: Flaw) -> str:
    """The place as people write it: `counter[3].services`, counting from 1."""
    key = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in flaw.place)
    return key.removeprefix(".") or "-"


def stated_line(flaw: Flaw) -> int | None:
    """The line that the TOML library names in what it says."""
    found = re.search(r"line (\d+)", flaw.facts.get("reason", ""))
    return int(found[1]) if found and not flaw.place else None


def _flaw(error: ErrorDetails) -> Flaw:
    kind, context = error["type"], error.get("ctx", {})
    place = tuple(part for part in error["loc"] if part not in _RULES)
    reason = "weekday" if "days" in place else kind if kind in _OWN else _REASONS.get(kind, "bad_value")
    facts = {_FACTS.get(key, key): str(value) for key, value in context.items() if key != "facts"}
    return Flaw(place, reason, {"reason": error["msg"], **facts, **context.get("facts", {})})
