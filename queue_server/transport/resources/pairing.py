"""Pairing as a resource: the one that asks for no token, because it gives one."""

from hashlib import blake2b
from ipaddress import ip_address, ip_network
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response

from queue_protocol.pairing import Pair, Paired
from queue_server.domain.refusals import Refusal, UnknownPairingCodeError
from queue_server.service.command import Performed
from queue_server.service.redeeming import Typed, redeem
from queue_server.store.database import Transaction
from queue_server.transport.callers import ServerPart
from queue_server.transport.problems import described
from queue_server.transport.resources.shared import PREFIX

router = APIRouter(prefix=PREFIX, tags=["devices"])

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    404: described("The code is wrong, was used, or has expired"),
    413: described("More than the server reads"),
    422: described("Not well formed"),
    429: described("Too many wrong codes; try again in a minute"),
    503: described("Try again shortly"),
}


@router.post("/pair", response_model=Paired, responses=_PROBLEMS)
async def pair(body: Pair, request: Request, server: ServerPart) -> Response:
    """Get the token of a new device for its code. Without an answer, ask again with the same code and nonce."""
    source = _source(request.client.host if request.client else "")
    typed = Typed(code=body.code, nonce=body.nonce, source=source, app=body.app, version=body.version)

    def job(tx: Transaction) -> Performed | Refusal:
        return redeem(tx, typed, server.clock())

    outcome = await server.commanding.run(job)
    if isinstance(outcome, Refusal):
        if isinstance(outcome, UnknownPairingCodeError):
            structlog.get_logger().warning("wrong pairing code")
        raise outcome
    return Response(outcome.reply, media_type="application/json")


def _source(host: str) -> str:
    """One place on the network, hashed; of IPv6 the 64 bits of the network, as one machine has all the others."""
    try:
        address = ip_address(host)
        place = str(ip_network((address, 64), strict=False)) if address.version == 6 else host
    except ValueError:
        place = host
    return blake2b(place.encode(), digest_size=16).hexdigest()
