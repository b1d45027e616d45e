"""How the whole hall stands, and the alerts that somebody takes care of."""

from fastapi import Response

from queue_protocol import commands as wire
from queue_protocol.results import Acknowledged
from queue_protocol.watch import Watch
from queue_server.transport.bodies import AlertBody
from queue_server.transport.callers import CallerPart, CentrePart, SenderPart, ServerPart
from queue_server.transport.permissions import WATCHES, require_among
from queue_server.transport.resources.shared import answer, commands, problems, resources

router = resources("watch")


@router.get("/watch", response_model=Watch, responses=problems())
async def read_watch(sender: SenderPart, centre_id: CentrePart, server: ServerPart) -> Response:
    """Lines against their targets, devices, alerts and forecasts, as supervisors' screens are told."""
    require_among(sender.role, WATCHES)
    async with server.reports:
        return Response(await server.watching.read(centre_id), media_type="application/json")


@router.post("/alerts/acknowledge", response_model=Acknowledged, responses=commands(s404="No such alert"))
async def acknowledge_alert(body: AlertBody, caller: CallerPart) -> Response:
    """Say that an alert has been seen and is taken care of; whoever is first is noted."""
    return await answer(caller, wire.AcknowledgeAlert(key=body.key, since=body.since))
