"""Telling, on a terminal, that long work goes on; elsewhere nothing is written."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

PATIENCE = 0.6
"""Seconds that nobody minds to wait."""


@contextmanager
def progress(what: str | Callable[[], str]) -> Iterator[None]:
    """Say ``what`` goes on and for how long, when it takes longer than a moment.

    What is a function is asked again each time, so that it can tell how far the work has come.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: str | Callable[[], str], done: Event) -> None:
    start = monotonic()
    if done.wait(PATIENCE):
        return
    while not done.wait(0.2):
        said = what if isinstance(what, str) else what()
        sys.stderr.write(f"\r{said} … {monotonic() - start:.0f} s")
        sys.stderr.flush()
    sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()
