"""A call that knows no limit of time is given one."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def in_time(call: Callable[[], T], seconds: float) -> T:
    """What a call returns or raises, if it does so soon enough.

    It runs in a thread of its own. One that is late is left hanging there, and nobody waits for it
    at the end of the program.

    Raises:
        TimeoutError: after so many seconds.
    """
    told: SimpleQueue[tuple[T] | BaseException] = SimpleQueue()

    def run() -> None:
        try:
            told.put((call(),))
        except BaseException as failure:  # noqa: BLE001 - raised again by who waits
            told.put(failure)

    Thread(target=run, daemon=True).start()
    try:
        found = told.get(timeout=seconds)
    except Empty:
        raise TimeoutError(f"no whole answer within {seconds:g} seconds") from None
    if isinstance(found, BaseException):
        raise found
    return found[0]
