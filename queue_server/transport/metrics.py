"""What Prometheus may ask for: commands by outcome, how long they took, who is connected, what waits, printers."""

from collections.abc import Callable, Iterable

from prometheus_client import CONTENT_TYPE_LATEST as CONTENT_TYPE
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from queue_server.service.device_list import KnownDevice, Printer

CUTTER = "cutter_error"

_SECONDS = (0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1.0)

__all__ = ["CONTENT_TYPE", "Metrics"]


class Metrics:
    """The figures of one running server."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._commands = Counter("queue_commands", "Commands", ["kind", "outcome"], registry=self._registry)
        self._seconds = Histogram(
            "queue_command_seconds", "From command to commit", buckets=_SECONDS, registry=self._registry
        )
        self._listeners = Gauge("queue_live_connections", "Live connections", registry=self._registry)
        self._backlog = Gauge("queue_writer_backlog", "Commands that wait for the writer", registry=self._registry)
        self._cut = Counter("queue_slow_listeners_cut", "Connections cut as too slow", registry=self._registry)
        self._refused = Counter("queue_pages_refused", "Page loads that were put off", registry=self._registry)

    def watch(self, *, listeners: Callable[[], float], backlog: Callable[[], float]) -> None:
        """Where the two gauges are read when somebody asks."""
        self._listeners.set_function(listeners)
        self._backlog.set_function(backlog)

    def command(self, kind: str, outcome: str, seconds: float) -> None:
        """One command was answered: `outcome` is `done` or the code of its refusal."""
        self._commands.labels(kind, outcome).inc()
        self._seconds.observe(seconds)

    def cut(self) -> None:
        """One slow listener was cut."""
        self._cut.inc()

    def page_refused(self) -> None:
        """One load of a citizen's page was put off."""
        self._refused.inc()

    def text(self, printers: Iterable[KnownDevice] = ()) -> bytes:
        """All of it in Prometheus' format, and how the printers of these devices are."""
        return generate_latest(self._registry) + _printers(printers)


def _printers(devices: Iterable[KnownDevice]) -> bytes:
    # Read anew each time: another process may have heard of them.
    registry = CollectorRegistry()
    gauge = Gauge(
        "queue_printer_state",
        "1 for the state that a device last reported of its printer",
        ["centre", "device", "state"],
        registry=registry,
    )
    for device in devices:
        if device.printer is not None and not device.revoked:
            gauge.labels(device.centre, device.id, _state(device.printer)).set(1)
    return generate_latest(registry)


def _state(printer: Printer) -> str:
    """The state; of what failed, whether it was the cutter: a cleaning cures that."""
    return CUTTER if printer.state == "failed" and printer.detail == CUTTER else printer.state
