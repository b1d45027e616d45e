"""One part of a screen: a plain value that views bind to."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Property, QObject, Signal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value = TypeVar("Value", bound="DataclassInstance")


class Part(QObject, Generic[Value]):
    """Holds the newest value and says when it becomes another one, so that only what differs is painted again.

    In whatever views bind to, every method that a signal calls must be a declared `Slot`: for others PySide gives
    each object a meta-object of its own, whose memory may come to serve another object while QML still remembers
    the first by its address.
    """

    changed = Signal()

    def __init__(self, value: Value, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.value = value

    def show(self, value: Value) -> None:
        """Show this from now on."""
        if value != self.value:
            self.value = value
            self.changed.emit()

    content = Property(dict, lambda self: asdict(self.value, dict_factory=_for_views), notify=changed)


def _for_views(fields: list[tuple[str, object]]) -> dict[str, object]:
    # Views understand lists, not tuples.
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields}
