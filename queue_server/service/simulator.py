"""Simulations in a process of their own: they compute for a second, and the server's interpreter is for its hall.

`python -m queue_server.service.simulator` reads one question and writes one answer, both pickled: nobody but the
server that started it speaks with it, and both are of one version.
"""

import gc
import os
import pickle
import subprocess
import sys
from contextlib import suppress

from queue_server.domain.simulating.asking import Answer, Question, answer

PATIENCE_SECONDS = 30.0
"""After so long a simulation is given up: a machine so busy has better things to do."""
_NICE = 5


class SimulationError(Exception):
    """The simulation gave no answer; the message is the reason."""


def ask(question: Question) -> Answer:
    """The answer, from a process that lives for this question alone. Raises SimulationError."""
    command = [sys.executable, "-P", "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 - ourselves
            command, input=pickle.dumps(question), capture_output=True, timeout=PATIENCE_SECONDS, check=True
        )
    except subprocess.CalledProcessError as error:
        raise SimulationError(error.stderr.decode(errors="replace")[-500:]) from error
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SimulationError(str(error)) from error
    found: Answer = pickle.loads(done.stdout)  # noqa: S301 - from the process that was just started
    return found


def main() -> None:
    """Answer the question on standard input."""
    with suppress(OSError, AttributeError):  # Windows has no niceness
        os.nice(_NICE)
    gc.disable()  # what is made here lives as long as the process, or is counted away
    question: Question = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from the server that started us
    sys.stdout.buffer.write(pickle.dumps(answer(question)))


if __name__ == "__main__":
    main()
