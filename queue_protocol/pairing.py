"""How a device without a token asks for one, `POST /api/v1/pair`: what is said before a device is known."""

from typing import Annotated

from pydantic import Field

from queue_protocol.base import Growing, Strict

TypedCode = Annotated[str, Field(min_length=1, max_length=32)]
"""As somebody typed it: in any case, with or without the dash."""
Nonce = Annotated[str, Field(min_length=22, max_length=128, pattern=r"^[!-~]+$")]
"""At least 128 random bits as text; the device says the same one when it asks again for a lost answer."""


class Pair(Strict):
    """The code that is good for this device, and what the device is."""

    code: TypedCode = Field(repr=False)
    nonce: Nonce = Field(repr=False)
    app: Annotated[str, Field(max_length=64)] = ""
    version: Annotated[str, Field(max_length=64)] = ""


class Paired(Growing):
    """What the device is from now on, and its bearer token."""

    token: str = Field(repr=False)
    centre: str
    role: str
    counter: int | None = None
    name: str
    device_id: int
