"""When garbage is collected, for programs in which that must be on one certain thread.

Python collects on whichever thread happens to allocate. A Qt object that is part of a cycle would then be taken
down on the printing or the sound thread, while its own thread is using it: the process ends with a segmentation
fault, seldom and anywhere. So automatic collection is off in our screens, and their own thread does it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_automatic_collection() -> Iterator[None]:
    """Within: nothing is collected but by `collect_due`."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def collect_due() -> None:
    """Collect, on this thread, the generations that Python would have collected by now."""
    for generation, threshold in enumerate(gc.get_threshold()):
        if gc.get_count()[generation] > threshold:
            gc.collect(generation)
