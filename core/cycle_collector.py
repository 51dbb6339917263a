"""Keeps Python's cycle collector out of the way while files become many small records."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

#: Objects that are worth setting aside. Whatever else is dead at that moment, a closed dialog with its cycles, is set
#: aside with them for good: a change of a switch or a look at one person must not do that each time.
_MANY = 50_000


@contextmanager
def collection_paused() -> Iterator[None]:
    """Pause the cycle collector for a block that makes records without cycles.

    A full collection walks every record in one go: with 100,000 cards it took a third of a second, during which
    no other thread runs, and half of the reading time. Where there are very many, the records are set aside
    afterwards, so that no later collection walks them either; reference counts free them as before.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            if gc.get_count()[0] >= _MANY:
                gc.freeze()
            gc.enable()
