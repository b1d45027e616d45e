"""A player without a sound card: says at what second of the machine's clock the first sample of each sound came.

python -m tests.benchmarks.telling_player FILE
"""

import sys
import time
from pathlib import Path

from voice.player_speech import HEADER, PLAYED, READY


def main() -> int:
    """Play until the input ends; each sound is over at once."""
    source = sys.stdin.buffer
    with Path(sys.argv[1]).open("a", encoding="utf-8") as diary:
        print(READY, flush=True)
        while header := source.read(HEADER.size):
            _, size = HEADER.unpack(header)
            source.read(2)
            diary.write(f"{time.perf_counter()} {size}\n")
            diary.flush()
            source.read(size - 2)
            print(PLAYED, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
