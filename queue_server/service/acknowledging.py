"""Acknowledging an alert: that somebody has seen it and takes care of it."""

from datetime import datetime

from queue_server.domain.alerting import OF_A_LINE, read_key
from queue_server.domain.events import AlertAcknowledged
from queue_server.domain.refusals import UnknownAlertError
from queue_server.service.command import Context
from queue_server.service.results import Acknowledged, Done
from queue_server.store.rows import AcknowledgementRow, DeviceRow


def acknowledge_alert(context: Context, *, key: str, since: datetime) -> Done:
    """Note who has acknowledged this occurrence first; once it is noted, nothing more happens.

    Raises UnknownAlertError for what no alert is called here, and for one of a time to come.
    """
    if since > context.now or not _may_be(context, key):
        raise UnknownAlertError(alert=key)
    session = context.tx.session
    if session.get(AcknowledgementRow, (context.centre.id, since, key)) is not None:
        return Done(Acknowledged())
    noted = AcknowledgementRow(
        centre_id=context.centre.id,
        since=since,
        key=key,
        device_id=context.device.id,
        staff_id=context.staff_id,
        at=context.now,
    )
    session.add(noted)
    session.flush()
    return Done(Acknowledged(), (AlertAcknowledged(key=key, since=since),))


def _may_be(context: Context, key: str) -> bool:
    """Whether there can be such an alert. That it stands now is not asked: it may have passed a moment ago."""
    try:
        kind, about = read_key(key)
    except ValueError:
        return False
    if kind in OF_A_LINE:
        return about in context.settings.services
    device = context.tx.session.get(DeviceRow, int(about)) if about.isdecimal() and len(about) < 19 else None
    return device is not None and device.centre_id == context.centre.id
