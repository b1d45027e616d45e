"""The hall in a window, with a player that says when the first sample of each sound reached it.

python -m tests.benchmarks.telling_hall SERVER TOKEN DIARY VOICE

Prints one line when it listens.
"""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from display_app.app import build
from display_app.devices.announcer import Announcer
from display_app.devices.speaker import Speaker
from display_app.wording import load_wording
from queue_client.qt.program import create_application
from voice.sound_device import SoundDevice
from voice.voices import open_voices
from voice.worker import Worker


def main() -> int:
    """Listen for ever."""
    server, token, diary, voice = sys.argv[1:]
    application = create_application("display-app")
    player = (sys.executable, "-m", "tests.benchmarks.telling_player", diary)
    announcer = Announcer(open_voices([voice]), [load_wording("vi")])
    speaker = Speaker(announcer, SoundDevice(player=player), Worker())
    speaker.rehearse()
    program = build(server=server, token=token, speaker=speaker)
    program.window.resize(1920, 1080)
    program.window.show()
    program.link.synced.connect(lambda: print("listening", flush=True))
    program.link.open()
    return int(application.exec())


if __name__ == "__main__":
    sys.exit(main())
