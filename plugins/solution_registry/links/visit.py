"""Asking for many addresses: several hosts at once, each address once, until the time is up."""

from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Event, Thread
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

from .answer import Answer

AT_ONCE: Final = 8
"""Hosts that are asked at the same time."""

Ask = Callable[[str], Answer]
Told = tuple[str, Answer] | BaseException


def visit(addresses: Iterable[str], ask: Ask, seconds: float) -> Iterator[tuple[str, Answer]]:
    """Ask for each address, and give answers as they come; those that come too late are left out.

    Hosts are begun in the order in which they come.
    """
    if seconds <= 0:
        return
    end = monotonic() + seconds
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(address).hostname or "", []).append(address)
    work: SimpleQueue[list[str]] = SimpleQueue()
    for group in hosts.values():
        work.put(group)
    told: SimpleQueue[Told] = SimpleQueue()
    stop = Event()
    for _ in range(min(AT_ONCE, len(hosts))):
        # No one waits for them at the end: what hangs is left hanging.
        Thread(target=_work, args=(work, ask, told, stop), daemon=True).start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            try:
                found = told.get(timeout=max(0.0, end - monotonic()))
            except Empty:
                return
            if isinstance(found, BaseException):
                raise found
            yield found
    finally:
        stop.set()


def _work(work: SimpleQueue[list[str]], ask: Ask, told: SimpleQueue[Told], stop: Event) -> None:
    while True:
        try:
            group = work.get_nowait()
        except Empty:
            return
        for address in group:
            if stop.is_set():
                return
            try:
                told.put((address, ask(address)))
            except BaseException as failure:  # noqa: BLE001 - raised again by who waits
                told.put(failure)
                return
