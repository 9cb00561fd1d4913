"""Many links in one round: manners, limits of time, and what is learnt."""

from datetime import date
from threading import Lock
from time import monotonic, sleep

import pytest
from solution_registry.links import polite
from solution_registry.links.answer import Answer, Head, NoAnswer, Outcome
from solution_registry.links.memory import Memory
from solution_registry.links.polite import PATIENCE, Polite
from solution_registry.links.round import ENOUGH, Round
from solution_registry.links.visit import visit

TODAY = date(2026, 11, 25)
A, B, C = "https://a.se/1", "https://a.se/2", "https://b.se/"


class Busy:
    """A host that gives one answer after another, the last again and again."""

    def __init__(self, *heads: Head) -> None:
        self.heads, self.asked = list(heads), list[str]()

    def __call__(self, method: str, address: str) -> Head:
        self.asked.append(address)
        return self.heads.pop(0) if len(self.heads) > 1 else self.heads[0]


def test_a_pause_between_two_requests_to_one_host() -> None:
    rested: list[float] = []
    request = Polite(Busy(Head(200)), rested.append)
    for address in (A, C, B):
        request("HEAD", address)
    assert len(rested) == 1
    assert 0.9 < rested[0] <= polite.PAUSE


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_wait_is_waited(status: int) -> None:
    rested: list[float] = []
    busy = Busy(Head(status, wait=PATIENCE), Head(200))
    request = Polite(busy, rested.append)
    assert request("HEAD", A).status == 200
    assert PATIENCE in rested
    assert request.closed == {}


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_wants_long_peace_has_it(status: int) -> None:
    busy = Busy(Head(status, wait=PATIENCE + 1), Head(200))
    request = Polite(busy, lambda _: None)
    assert request("HEAD", A).status == status
    with pytest.raises(NoAnswer, match="asked-to-wait"):
        request("HEAD", B)
    assert request("HEAD", C).status == 200
    assert busy.asked == [A, C]
    assert request.closed == {"a.se": PATIENCE + 1}


def test_who_looks_at_the_hosts_that_want_peace_is_not_disturbed_by_others() -> None:
    request = Polite(Busy(Head(429)), lambda _: None)
    request("HEAD", A)
    seen = request.closed
    for _ in seen:
        request("HEAD", C)
    assert set(seen) == {"a.se"}
    assert set(request.closed) == {"a.se", "b.se"}


def test_too_many_requests_are_enough_without_a_time_as_well() -> None:
    request = Polite(Busy(Head(429)), lambda _: None)
    request("HEAD", A)
    with pytest.raises(NoAnswer, match="asked-to-wait"):
        request("HEAD", B)


def test_one_at_a_time_and_hosts_side_by_side() -> None:
    lock, now, most = Lock(), dict[str, int](), dict[str, int]()

    def request(_method: str, address: str) -> Head:
        host = address.split("/")[2]
        for name in (host, "all"):
            with lock:
                now[name] = now.get(name, 0) + 1
                most[name] = max(most.get(name, 0), now[name])
        sleep(0.05)
        for name in (host, "all"):
            with lock:
                now[name] -= 1
        return Head(200)

    one = Polite(request, lambda _: None)
    addresses = [f"https://{host}.se/{n}" for n in range(4) for host in "abc"]

    def ask(address: str) -> Answer:
        # As where everything redirects to one host.
        one("HEAD", "https://common.se/")
        one("HEAD", address)
        return Answer(Outcome.THERE)

    told = dict(visit(addresses, ask, 20))
    assert told.keys() == set(addresses)
    assert {most[f"{host}.se"] for host in "abc"} == {1}
    assert most["common.se"] == 1
    assert most["all"] > 1


def test_the_time_of_a_round_ends_it() -> None:
    def ask(address: str) -> Answer:
        sleep(0 if address == C else 2)
        return Answer(Outcome.THERE)

    start = monotonic()
    assert dict(visit([A, B, C], ask, 0.3)) == {C: Answer(Outcome.THERE)}
    assert monotonic() - start < 1


def test_no_time_asks_nothing() -> None:
    assert list(visit([], lambda _: Answer(Outcome.THERE), 1)) == []


def test_a_mistake_of_ours_is_not_swallowed() -> None:
    def ask(_address: str) -> Answer:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        list(visit([A], ask, 5))


def rounded(memory: Memory, heads: dict[str, Head | str]) -> Round:
    def request(_method: str, address: str) -> Head:
        found = heads[address]
        if isinstance(found, str):
            raise NoAnswer(found)
        return found

    one = Round(memory, TODAY, request)
    one.ask(heads, 20)
    return one


def test_what_a_round_learns() -> None:
    one = rounded(Memory(), {A: Head(200), C: "no-such-host"})
    known = one.memory.links
    assert one.heard
    assert known[A].outcome is Outcome.THERE
    assert known[C].outcome is Outcome.FAILING
    assert known[C].failed is not None


def test_without_a_network_nothing_is_learnt() -> None:
    before = rounded(Memory(), {A: Head(200)}).memory
    one = rounded(before, {A: "no-such-host", C: "timeout"})
    assert not one.heard
    assert one.memory == before


def test_silence_on_all_sides_ends_a_round() -> None:
    one = rounded(Memory(), {f"https://{n}.se/": "name-server" for n in range(100)})
    assert len(one.told) == ENOUGH


def test_peace_is_remembered() -> None:
    known = rounded(Memory(), {A: Head(503, wait=2 * 86_400 + 1), C: Head(429, wait=20)}).memory
    assert known.hosts == {"a.se": date(2026, 11, 28), "b.se": date(2026, 11, 26)}
