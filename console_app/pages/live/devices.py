"""The devices: whether each is there, and how its printer is; those in trouble first."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from nicegui import ui

from console_app.pages.live.choosing import Part
from console_app.visitor import Visitor
from queue_protocol.watch import Watch, WatchedDevice

ALWAYS = frozenset({"kiosk"})
"""Shown also while all is well; the others are many, and stand behind a line of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDevice:
    """One row: what it is called, how its link and its printer are; `mark` is an icon."""

    name: str
    role: str
    link: str
    printer: str
    mark: str
    trouble: str


def shown_devices(
    visitor: Visitor, part: Part, watch: Watch | None
) -> tuple[Mapping[Hashable, ShownDevice], Mapping[Hashable, ShownDevice]]:
    """Those to be seen at once, and the others, by id."""
    snapshot = visitor.link.snapshot
    devices = () if watch is None else [each for each in watch.devices if part.has_device(each, snapshot)]
    ordered = sorted(devices, key=lambda each: (not each.trouble, each.role not in ALWAYS, each.id))
    first = [each for each in ordered if each.trouble or each.role in ALWAYS]
    rest = [each for each in ordered if each not in first]
    return {each.id: _device(visitor, each) for each in first}, {each.id: _device(visitor, each) for each in rest}


def _device(visitor: Visitor, device: WatchedDevice) -> ShownDevice:
    gone = "cloud_off" if device.missed else "radio_button_unchecked"
    return ShownDevice(
        name=device.name,
        role=visitor.say(f"live.role_{device.role}"),
        link=_link(visitor, device),
        printer=_printer(visitor, device),
        mark=gone if not device.online else "print_disabled" if device.trouble else "check_circle",
        trouble="trouble" if device.trouble else "",
    )


def _link(visitor: Visitor, device: WatchedDevice) -> str:
    if device.since is None:
        return visitor.say("live.never_here")
    if device.online:
        return visitor.say("live.here")
    return visitor.say("live.away", time=_when(visitor, device))


def _when(visitor: Visitor, device: WatchedDevice) -> str:
    """The time, with its date where that is another one."""
    assert device.since is not None
    ago = visitor.link.now() - device.since
    time = visitor.clock(device.since)
    return time if ago.days < 1 else f"{time} {visitor.day(device.since)}"


def _printer(visitor: Visitor, device: WatchedDevice) -> str:
    if device.printer is None:
        return ""
    said = visitor.say(f"live.printer_{device.printer.state}")
    return f"{said} · {visitor.clock(device.printer.since)}" if device.trouble else said


def frame(device: ShownDevice) -> ui.element:
    """A row; only one in trouble stands out."""
    return ui.element("li").classes(f"device {device.trouble}")


def draw(device: ShownDevice) -> None:
    """What stands in it."""
    ui.icon(device.mark, size="20px").props("aria-hidden=true")
    with ui.element("div").classes("what"):
        ui.label(device.name).classes("name")
        ui.label(device.role).classes("mute small")
    with ui.element("div").classes("how"):
        if device.printer:
            ui.label(device.printer)
        ui.label(device.link).classes("mute small" if device.printer else "")
