"""How a centre's services are grouped on the idle screen: by area of the building, in it by department."""

from kiosk_app.pages import Group
from queue_protocol.base import in_language
from queue_protocol.state import Service, Snapshot, Zone


def choices(snapshot: Snapshot | None, language: str) -> list[dict[str, str]]:
    """`code` and `name` of each area that has services; none where there is only one."""
    zones = _zones(snapshot) if snapshot else []
    if len(zones) < 2:
        return []
    return [{"code": zone.code, "name": in_language(zone.name, language)} for zone in zones]


def groups(snapshot: Snapshot, area: str, language: str) -> list[Group]:
    """The services of that area, or of all where it is empty; with headings where there is more than one area."""
    zones = _zones(snapshot)
    shown = [zone for zone in zones if zone.code == area] or zones
    headed = len(zones) > 1
    return [Group(in_language(zone.name, language) if headed else "", _codes(snapshot, zone)) for zone in shown]


def department(snapshot: Snapshot, service: Service, language: str) -> str:
    """Whose business the service is; empty where all are the same one's."""
    if len({each.department for each in snapshot.services}) == 1:
        return ""
    found = (each.name for each in snapshot.departments if each.code == service.department)
    return in_language(next(found, {}), language)


def _zones(snapshot: Snapshot) -> list[Zone]:
    used = {service.zone for service in snapshot.services}
    return [zone for zone in snapshot.zones if zone.code in used]


def _codes(snapshot: Snapshot, zone: Zone) -> tuple[str, ...]:
    order = {department.code: place for place, department in enumerate(snapshot.departments)}
    here = [service for service in snapshot.services if service.zone == zone.code]
    return tuple(service.code for service in sorted(here, key=lambda each: order.get(each.department, len(order))))
