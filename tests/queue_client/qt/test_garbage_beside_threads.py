"""What automatic collection does to a Qt program with threads, tried in a process that may die of it."""

import subprocess
import sys


def test_objects_that_die_in_cycles_do_not_take_the_program_along_while_a_thread_allocates() -> None:
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.queue_client.qt.many_cycles"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr[-2000:]
