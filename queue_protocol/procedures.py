"""What `GET /api/v1/procedures` answers: what a centre does for people, and what each of it takes."""

from queue_protocol.base import Growing, Text

Lists = dict[str, tuple[str, ...]]
"""Lines that people read, by language code. Vietnamese is always there."""


class Procedure(Growing):
    """One procedure and the service at which it is handed in.

    `working_days` until the result, 0 for the same day; `fee_vnd` in đồng, 0 for none. `service` may be one that
    the centre no longer has.
    """

    code: str
    service: str
    name: Text
    working_days: int
    fee_vnd: int
    documents: Lists


class Procedures(Growing):
    """The whole list, in the centre's order; `version` as in `Centre.procedures`, empty where there is none."""

    version: str
    procedures: tuple[Procedure, ...]
