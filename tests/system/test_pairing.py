"""From the code on the operator's screen to a kiosk that the server knows, over the real programs."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk_app.app import main
from tests.support.servers import new_server, run_command

pytestmark = [pytest.mark.system, pytest.mark.enable_socket]


def test_a_kiosk_is_paired_starts_and_is_in_the_list(qapp: QGuiApplication, tmp_path: Path) -> None:
    data = tmp_path / "data"
    server = new_server(data).start()
    try:
        made = run_command("pair", "--data", data, "--centre", "xa-mau", "--role", "kiosk", "--name", "Lobby")
        code = made.stdout.splitlines()[0]
        QTimer.singleShot(0, qapp.quit)
        token = tmp_path / "token"
        words = ["--server", server.url, "--token-file", str(token), "--windowed"]
        assert main([*words, "--pair", code]) == 0
        assert len(token.read_text().strip()) == 43
        listed = run_command("device", "list", "--data", data).stdout
        assert "Lobby" in listed
        assert "kiosk-app" in listed
    finally:
        server.stop()
