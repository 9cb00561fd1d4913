"""One round: links are asked for, and what is known of them grows."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial
from typing import Final

from .answer import Answer
from .ask import Request, ask
from .memory import Memory, learnt
from .polite import Polite
from .visit import visit

ENOUGH: Final = 24
"""Links after which silence on all sides means that there is no network."""


class Round:
    """A round under way: ``told`` fills while it goes on, and may be looked at from outside."""

    def __init__(self, memory: Memory, today: date, request: Request) -> None:
        """Begin with what is known."""
        self._memory, self._today = memory, today
        self._polite = Polite(request)
        self.told: dict[str, Answer] = {}

    def ask(self, addresses: Iterable[str], seconds: float) -> None:
        """Ask for addresses until the time is up, or there seems to be no network."""
        for address, answer in visit(addresses, partial(ask, request=self._polite), seconds):
            self.told[address] = answer
            if len(self.told) == ENOUGH and not self.heard:
                return

    @property
    def heard(self) -> bool:
        """Whether any host said anything: else it is the network that is away, and not they."""
        return any(answer.heard for answer in self.told.values())

    @property
    def memory(self) -> Memory:
        """What is known now. Nothing is learnt from silence on all sides."""
        if not self.heard:
            return self._memory
        known, today = self._memory, self._today
        links = {one: learnt(known.links.get(one), told, today) for one, told in self.told.items()}
        hosts = {host: day for host, day in known.hosts.items() if day > today}
        for host, seconds in self._polite.closed.items():
            if seconds:
                hosts[host] = today + timedelta(days=-(-seconds // 86_400))
        return Memory(hosts=hosts, links={**known.links, **links})
