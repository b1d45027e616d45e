"""What every test stands on: windows without a screen, one Qt application for all, and no sound card needed."""

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application of the real programs: Qt Quick needs no widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - tests without a window need no Qt

    return QGuiApplication
