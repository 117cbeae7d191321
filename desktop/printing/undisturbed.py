"""Work that is not stopped again and again to look for memory that could be freed.

Python looks through all that there is, each time there is a good deal more of it, for things
that only hold each other. A run of letters makes hundreds of thousands that all stay until its
end: a fifth of its time went into looking, and next to nothing was found.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Nothing is looked for meanwhile; what nobody holds any more is freed as ever."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()
