"""Work on all cores: each forked process takes a share and hands back what came of it.

A fork has everything that was read before it, so nothing needs to be sent there. Where there is
one core, or no fork (Windows), or a process fails, the work is done here.
"""

import os
import pickle
import time
import warnings
from collections.abc import Callable, Sequence
from threading import Thread
from typing import BinaryIO, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST = 8
"""As many processes are enough: beyond, handing back takes longer than the work."""

_LOOKS = 0.2
"""Seconds between two looks whether the process is still there for which the work is done."""


def on_all_cores(
    work: Callable[[Sequence[Item]], Result], items: Sequence[Item], worth: int
) -> list[Result]:
    """Do ``work`` on shares of ``items``; what it returns can be pickled.

    ``worth``: as many items pay for a process of their own.
    """
    count = max(1, min(cores(), MOST, len(items) // worth))
    mine, *others = (items[number::count] for number in range(count))
    started = [(share, _start(work, share)) for share in others]
    try:
        results = [work(mine)]
    except BaseException:
        for _, process in started:
            if process:
                _finish(*process)
        raise
    # All of them are waited for, before anything is done again and may fail.
    found: list[tuple[Result] | None]
    found = [_finish(*process) if process else None for _, process in started]
    results += [one[0] if one else work(share) for one, share in zip(found, others, strict=True)]
    return results


def cores() -> int:
    """How many processes of ours can run at a time; 1 where there is no fork."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start(
    work: Callable[[Sequence[Item]], Result], share: Sequence[Item]
) -> tuple[int, BinaryIO] | None:
    """Begin in a process of its own: its number, and where its result will come from."""
    try:
        reading, writing = os.pipe()
    except OSError:
        return None
    parent = os.getpid()
    try:
        with warnings.catch_warnings():
            # Python warns of threads that the fork will not have; nothing here waits for one.
            warnings.simplefilter("ignore", DeprecationWarning)
            process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if process:
        os.close(writing)
        return process, os.fdopen(reading, "rb")
    code = 1
    try:
        os.close(reading)
        Thread(target=_end_with, args=(parent,), daemon=True).start()
        with os.fdopen(writing, "wb") as stream:
            pickle.dump(work(share), stream, pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)  # neither exit handlers nor buffers are this process's own


def _end_with(parent: int) -> None:
    """End this process when the one is gone that waits for it: it may have been killed."""
    while os.getppid() == parent:
        time.sleep(_LOOKS)
    os._exit(1)


def _finish(process: int, stream: BinaryIO) -> tuple[Result] | None:
    """Wait for a process; its result in a tuple, or None where it failed."""
    with stream:
        raw = stream.read()
    _, status = os.waitpid(process, 0)
    return (pickle.loads(raw),) if status == 0 else None  # noqa: S301 - from our own fork
