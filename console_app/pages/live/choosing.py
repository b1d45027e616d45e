"""Which part of the centre is shown: a zone, a department, or all of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from queue_protocol.state import Counter, Service, Snapshot
from queue_protocol.watch import Alert, WatchedDevice


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A zone and a department by code; None stands for all of them."""

    zone: str | None = None
    department: str | None = None

    @classmethod
    def asked(cls, asked: Mapping[str, str], snapshot: Snapshot) -> "Part":
        """As the page's address says; what the centre does not have counts for all."""
        zone, department = asked.get("zone"), asked.get("department")
        return cls(
            zone=zone if zone in {each.code for each in snapshot.zones} else None,
            department=department if department in {each.code for each in snapshot.departments} else None,
        )

    @property
    def address(self) -> str:
        """The page's own, for this part."""
        chosen = (("zone", self.zone), ("department", self.department))
        asked = "&".join(f"{name}={code}" for name, code in chosen if code is not None)
        return f"/?{asked}" if asked else "/"

    def services(self, snapshot: Snapshot) -> tuple[Service, ...]:
        """Those of this part."""
        return tuple(each for each in snapshot.services if self._has(each))

    def _has(self, service: Service) -> bool:
        in_zone = self.zone is None or service.zone == self.zone
        return in_zone and (self.department is None or service.department == self.department)

    def counters(self, snapshot: Snapshot) -> tuple[Counter, ...]:
        """Those that stand in the zone, and serve anything of the department."""
        of_department = {each.code for each in snapshot.services if self.department in {None, each.department}}
        return tuple(
            each
            for each in snapshot.counters
            if self.zone in {None, each.zone} and (self.department is None or of_department & {*each.services})
        )

    def has_device(self, device: WatchedDevice, snapshot: Snapshot) -> bool:
        """Whether it belongs here; what stands at no counter belongs everywhere."""
        return device.counter is None or device.counter in {each.number for each in self.counters(snapshot)}

    def has_alert(self, alert: Alert, snapshot: Snapshot, devices: Mapping[int, WatchedDevice]) -> bool:
        """Whether it is about a service or a device of this part."""
        if alert.service is not None:
            return alert.service in {each.code for each in self.services(snapshot)}
        device = devices.get(alert.device_id or 0)
        return device is None or self.has_device(device, snapshot)
