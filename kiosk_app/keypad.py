"""The whole kiosk by keys alone, for keypads and for whoever cannot touch: where the keys are, what they press.

It walks whatever the window shows: a screen needs nothing but controls that take the focus, and on the button that
leads back a property `goesBack`.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk_app.keys import Act, keys
from kiosk_app.view_models.visit import Visit


class Keypad(QObject):
    """Hears every key of the window first. After the first a control has the focus until the person leaves."""

    moved = Signal()
    """Another control may have the focus, or the same one on another screen."""
    read = Signal()
    """Somebody wants to be read to, or to hear it again."""

    def __init__(
        self,
        window: QQuickWindow,
        visit: Visit,
        *,
        acts: Mapping[str, Act] | None = None,
        is_covered: Callable[[], bool] = lambda: False,
    ) -> None:
        """While something else lies over the screen, `is_covered`, the keys do nothing."""
        super().__init__(window)
        self._window = window
        self._visit = visit
        self._is_covered = is_covered
        self._acts = acts or keys()
        self._in_use = False
        self._last = ""
        self._screen = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._hold)
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._soon.start)
        visit.changed.connect(self._look)
        visit.started_over.connect(self._leave)

    @property
    def focused(self) -> QQuickItem | None:
        """The control that the keys are on."""
        item = self._window.activeFocusItem()
        return item if self._in_use and item is not None and _takes_keys(item) else None

    def controls(self) -> list[QQuickItem]:
        """All that the keys come to, in their order; nothing while they do nothing."""
        if self._is_covered():
            return []
        found: list[QQuickItem] = []
        item = self._first()
        while item is not None and item not in found:
            found.append(item)
            item = item.nextItemInFocusChain(True)  # noqa: FBT003 - Qt's own signature
        return found

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Take the keys that do something here; leave the others to the window."""
        if event.type() in {QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress}:
            self._leave()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._pressed(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        was_asked = bool(self._visit.property("asks"))
        self._visit.touch()
        act = self._acts.get(_name(event))
        if act is None or self._is_for_text(act, event):
            return False
        if self._is_covered():
            return True
        # The key that answers whether somebody is still there does nothing else.
        if not was_asked or act is Act.READ:
            self._do(act, again=event.isAutoRepeat())
        return True

    def _do(self, act: Act, *, again: bool) -> None:
        if not self._in_use:
            self._in_use = True
            self._hold()
            if act in {Act.NEXT, Act.BEFORE}:
                return
        if act is Act.READ:
            self.read.emit()
        elif act in {Act.NEXT, Act.BEFORE}:
            self._move(forward=act is Act.NEXT)
        elif not again:
            self._press() if act is Act.PRESS else self._back()

    def _move(self, *, forward: bool) -> None:
        start = self.focused or self._window.contentItem()
        self._focus(start.nextItemInFocusChain(forward))

    def _press(self) -> None:
        focused = self.focused
        if focused is not None:
            _click(focused)
        else:
            self._visit.dismiss()

    def _back(self) -> None:
        back = next((item for item in self.controls() if item.property("goesBack")), None)
        if back is not None:
            _click(back)
        else:
            self._visit.dismiss()

    def _focus(self, item: QQuickItem | None) -> None:
        if item is not None and _takes_keys(item):
            item.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            self._last = item.objectName()

    def _first(self) -> QQuickItem | None:
        item = self._window.contentItem().nextItemInFocusChain(True)  # noqa: FBT003 - Qt's own signature
        return item if _takes_keys(item) else None

    def _is_for_text(self, act: Act, event: QKeyEvent) -> bool:
        item = self._window.activeFocusItem()
        writes = item is not None and bool(item.flags() & QQuickItem.Flag.ItemAcceptsInputMethod)
        return writes and (act is Act.PRESS or event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right})

    @Slot()
    def _look(self) -> None:
        screen = str(self._visit.property("screen"))
        if screen != self._screen:
            self._screen = screen
            self._soon.start()

    @Slot()
    def _hold(self) -> None:
        """Never without a control: where it has gone, the one of its name is taken, else the first."""
        if not self._in_use:
            return
        if self.focused is None:
            named = (item for item in self.controls() if item.objectName() == self._last)
            self._focus(next(named, self._first()))
        self.moved.emit()

    @Slot()
    def _leave(self) -> None:
        focused, self._in_use, self._last = self.focused, False, ""
        if focused is not None:
            focused.setFocus(False, Qt.FocusReason.OtherFocusReason)  # noqa: FBT003 - Qt's own signature
        self.moved.emit()


def _takes_keys(item: QQuickItem) -> bool:
    return item.isVisible() and item.isEnabled() and bool(item.property("activeFocusOnTab"))


def _click(item: QQuickItem) -> None:
    QMetaObject.invokeMethod(item, "click")


def _name(event: QKeyEvent) -> str:
    return QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
