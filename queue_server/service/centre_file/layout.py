"""How slips are laid out, as a key of a centre file: the text of a layout by which printers can print."""

import tomllib
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from slip_layout.outline import LayoutError, outline_of

MOST_BYTES = 8 * 1024


def _layout(text: str) -> str:
    """By which slips can be printed, and not too long to be sent with every snapshot."""
    if len(text.encode()) > MOST_BYTES:
        raise PydanticCustomError("long_layout", "too long", {"facts": {"most": str(MOST_BYTES)}})
    try:
        outline_of(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise PydanticCustomError("not_toml", "not TOML", {"facts": {"reason": str(error)}}) from error
    except LayoutError as error:
        facts = {key: str(fact) for key, fact in error.facts.items()}
        raise PydanticCustomError(f"layout_{error.reason}", "no layout", {"facts": facts}) from error
    return text


Layout = Annotated[str, AfterValidator(_layout)]
