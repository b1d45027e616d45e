"""A list on a page, of which only what has changed is drawn anew: focus, scrolling and the network are spared."""

from collections.abc import Callable, Hashable, Mapping
from typing import Generic, TypeVar

from nicegui import ui

T = TypeVar("T")


class Rows(Generic[T]):
    """Draws each value with `draw` into an element of its own, made by `frame`, inside `parent`."""

    def __init__(self, parent: ui.element, frame: Callable[[T], ui.element], draw: Callable[[T], None]) -> None:
        self._parent, self._frame, self._draw = parent, frame, draw
        self._shown: dict[Hashable, T] = {}
        self._elements: dict[Hashable, ui.element] = {}

    def show(self, values: Mapping[Hashable, T]) -> None:
        """Let the list be these, in this order; equal values under one key are one drawing."""
        if list(values) != list(self._shown):
            self._draw_all(values)
        else:
            for key, value in values.items():
                if value != self._shown[key]:
                    self._draw_one(key, value)
        self._shown = dict(values)

    def _draw_all(self, values: Mapping[Hashable, T]) -> None:
        self._parent.clear()
        self._elements.clear()
        for key, value in values.items():
            with self._parent:
                self._elements[key] = self._frame(value)
            with self._elements[key]:
                self._draw(value)

    def _draw_one(self, key: Hashable, value: T) -> None:
        with self._parent:
            anew = self._frame(value)
        old = self._elements[key]
        anew.move(target_index=self._parent.default_slot.children.index(old))
        old.delete()
        self._elements[key] = anew
        with anew:
            self._draw(value)
