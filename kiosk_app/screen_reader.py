"""What a window says to those who cannot see it: the accessible texts and controls that Qt knows of.

Qt's interfaces go with the items that they are of, so they are read at once and never kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk_app.guidance import Control, Kind

_READ = {QAccessible.Role.StaticText, QAccessible.Role.AlertMessage}
_EVERYWHERE = {"centreName", "greeting", "clock", "date"}
"""The head of every screen: once read it is known, and a clock is never done."""

_KINDS = {QAccessible.Role.CheckBox: Kind.SWITCH, QAccessible.Role.RadioButton: Kind.CHOICE}


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that a screen reader finds."""

    name: str
    role: QAccessible.Role
    checked: bool
    item: QObject | None


def within(window: QQuickWindow) -> list[Heard]:
    """Everything that a screen reader finds in a window, from the top, and nothing of what cannot be seen."""
    return list(_below(QAccessible.queryAccessibleInterface(window)))


def heard(item: QQuickItem) -> Heard:
    """The item as a screen reader finds it."""
    return _heard(QAccessible.queryAccessibleInterface(item))


def texts(window: QQuickWindow) -> tuple[str, ...]:
    """All that can be read under its head, from the top; what stands on controls is said with them."""
    return tuple(each.name for each in within(window) if each.role in _READ and each.name and not _is_head(each))


def control(item: QQuickItem, among: Sequence[QQuickItem]) -> Control:
    """That item as it is said, and its place among all controls."""
    told = heard(item)
    place = among.index(item) + 1 if item in among else 1
    return Control(told.name, _KINDS.get(told.role, Kind.BUTTON), told.checked, place, max(1, len(among)))


def _below(parent: QAccessibleInterface) -> Iterator[Heard]:
    for index in range(parent.childCount()):
        child = parent.child(index)
        if child is not None and not child.state().invisible:
            yield _heard(child)
            yield from _below(child)


def _is_head(told: Heard) -> bool:
    return told.item is not None and told.item.objectName() in _EVERYWHERE


def _heard(interface: QAccessibleInterface) -> Heard:
    checked = bool(interface.state().checked)
    return Heard(interface.text(QAccessible.Text.Name), interface.role(), checked, interface.object())
