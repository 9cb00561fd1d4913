"""From redirect to redirect: what is followed, what is not, and what is made of the end."""

from collections.abc import Mapping

import pytest
from solution_registry.links.answer import Answer, Head, NoAnswer, Outcome
from solution_registry.links.ask import MOST_REDIRECTS, ask
from solution_registry.links.dial import Dialler

from .host import NAME, answer, host

HERE = f"http://{NAME}"
Heads = Mapping[str, Head | str]


class Hosts:
    """Answers from a table, by ``METHOD address`` or address; a text is why there is none."""

    def __init__(self, heads: Heads) -> None:
        self.heads, self.asked = heads, list[str]()

    def __call__(self, method: str, address: str) -> Head:
        self.asked.append(f"{method} {address}")
        found = self.heads.get(f"{method} {address}") or self.heads[address]
        if isinstance(found, str):
            raise NoAnswer(found)
        return found


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        *((status, Outcome.THERE) for status in (200, 204, 206, 226)),
        *((status, Outcome.FAILING) for status in (404, 410)),
        *((status, Outcome.UNKNOWN) for status in (300, 304, 305, 400, 401, 402, 403, 405, 406)),
        *((status, Outcome.UNKNOWN) for status in (407, 408, 409, 418, 421, 425, 429, 451)),
        *((status, Outcome.UNKNOWN) for status in (500, 501, 502, 503, 504, 520, 522, 530, 999)),
        (416, Outcome.THERE),
    ],
)
def test_statuses(status: int, outcome: Outcome) -> None:
    detail = "" if outcome is Outcome.THERE else f"HTTP {status}"
    assert ask(HERE, Hosts({HERE: Head(status)})) == Answer(outcome, detail)


@pytest.mark.parametrize("status", [400, 403, 404, 405, 410, 500, 501])
def test_what_is_refused_to_head_may_be_given_to_get(status: int) -> None:
    hosts = Hosts({f"HEAD {HERE}": Head(status), f"GET {HERE}": Head(206)})
    assert ask(HERE, hosts).outcome is Outcome.THERE
    assert hosts.asked == [f"HEAD {HERE}", f"GET {HERE}"]


@pytest.mark.parametrize("status", [200, 401, 407, 429, 503])
def test_a_clear_answer_is_not_asked_for_twice(status: int) -> None:
    hosts = Hosts({HERE: Head(status)})
    ask(HERE, hosts)
    assert hosts.asked == [f"HEAD {HERE}"]


@pytest.mark.parametrize(
    ("reason", "outcome"),
    [
        ("no-such-host", Outcome.FAILING),
        ("inward", Outcome.UNVISITED),
        *(
            (reason, Outcome.UNKNOWN)
            for reason in ("timeout", "refused", "certificate", "name-server", "too-much", "closed")
        ),
    ],
)
def test_silence(reason: str, outcome: Outcome) -> None:
    assert ask(HERE, Hosts({HERE: reason})) == Answer(outcome, reason)


A, B, C = f"{HERE}/a", f"{HERE}/b", "https://ny.kommun.se/c"


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ({A: Head(301, B), B: Head(200)}, Answer(Outcome.MOVED, to=B)),
        ({A: Head(308, "b"), B: Head(301, C), C: Head(200)}, Answer(Outcome.MOVED, to=C)),
        # Only as far as it is for good.
        ({A: Head(301, B), B: Head(302, C), C: Head(200)}, Answer(Outcome.MOVED, to=B)),
        ({A: Head(302, B), B: Head(301, C), C: Head(200)}, Answer(Outcome.THERE)),
        ({A: Head(307, B), B: Head(200)}, Answer(Outcome.THERE)),
        ({A: Head(303, B), B: Head(200)}, Answer(Outcome.THERE)),
        # What it leads to counts, not that it leads somewhere.
        ({A: Head(301, B), B: Head(404)}, Answer(Outcome.FAILING, "HTTP 404")),
        ({A: Head(301, B), B: Head(403)}, Answer(Outcome.UNKNOWN, "HTTP 403")),
        ({A: Head(301, B), B: "timeout"}, Answer(Outcome.UNKNOWN, "timeout")),
        ({A: Head(301, "")}, Answer(Outcome.UNKNOWN, "malformed")),
        ({A: Head(301, A)}, Answer(Outcome.UNKNOWN, "redirects")),
        ({A: Head(302, B), B: Head(302, A)}, Answer(Outcome.UNKNOWN, "redirects")),
        ({A: Head(301, "/b#del"), B: Head(200)}, Answer(Outcome.MOVED, to=B)),
        ({A: Head(301, f"{B}?x=Ã¥"), f"{B}?x=%C3%A5": Head(200)},
         Answer(Outcome.MOVED, to=f"{B}?x=%C3%A5")),
    ],
)  # fmt: skip
def test_redirects(heads: Heads, expected: Answer) -> None:
    assert ask(A, Hosts(heads)) == expected


def test_redirects_end() -> None:
    heads = {f"{HERE}/{number}": Head(302, f"/{number + 1}") for number in range(100)}
    hosts = Hosts(heads)
    assert ask(f"{HERE}/0", hosts) == Answer(Outcome.UNKNOWN, "redirects")
    assert len(hosts.asked) == MOST_REDIRECTS + 1


def test_a_link_has_its_time() -> None:
    assert ask(A, Hosts({A: Head(200)}), seconds=-1) == Answer(Outcome.UNKNOWN, "timeout")


ELSEWHERE = [
    *("file:///etc/passwd", "gopher://127.0.0.1:25/_HELO", "ftp://a.kommun.se/", "data:,x"),
    *("javascript:alert(1)", "dict://127.0.0.1:11211/stat", "ldap://a.kommun.se/"),
    *("http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::1]/"),
    *("http://[::ffff:127.0.0.1]/", "http://2130706433/", "http://0x7f.1/", "http://127.1/"),
    *("http://017700000001/", "http://localhost/", "http://router/", "//169.254.169.254/"),
    *("https://a.kommun.se:22/", "http://a.kommun.se:8080/", "http://a.kommun.se:65536/"),
    *("http://user@a.kommun.se/", "http://u:p@a.kommun.se/"),
    *("http://a.kommun.se\\@b.se/", "http://a.kommun.se\\.b.se/", "http://\u0430.kommun.se/"),
    *("http://a.kommun.se%2f@b.se/", "http://[::1", "https:///x"),
    *("http://a.kommun.se\tb/", f"/{'x' * 3000}", "http://ⓛocalhost/", "http://127.0.0.1.:80/"),
]


@pytest.mark.parametrize("location", ELSEWHERE)
def test_a_redirect_that_hides_where_it_leads_is_not_followed(location: str) -> None:
    written = location.encode().decode("latin-1")
    hosts = Hosts({A: Head(302, written)})
    assert ask(A, hosts) == Answer(Outcome.UNVISITED, "redirect")
    assert hosts.asked == [f"HEAD {A}"]


def test_redirects_of_a_real_host() -> None:
    """The same by way of the network: each hop is dialled anew, and judged."""
    paths = {
        "/old": answer(301, "Location: /new"),
        "HEAD /new": answer(405),
        "GET /new": answer(206, body="x"),
        "/metadata": answer(302, "Location: http://metadata.kommun.se/latest/"),
        "/loop": answer(302, "Location: /loop"),
        "/gone": answer(410),
    }
    with host(paths) as running:

        def resolve(name: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
            if name.startswith("metadata"):
                return [(2, ("169.254.169.254", port))]
            return list(running.resolve(name, port))

        request = Dialler("x", resolve, lambda address: address == "127.0.0.1", seconds=3)
        assert ask(f"{HERE}/old", request) == Answer(Outcome.MOVED, to=f"{HERE}/new")
        assert ask(f"{HERE}/metadata", request) == Answer(Outcome.UNVISITED, "inward")
        assert ask(f"{HERE}/loop", request) == Answer(Outcome.UNKNOWN, "redirects")
        assert ask(f"{HERE}/gone", request) == Answer(Outcome.FAILING, "HTTP 410")
    assert running.lines() == [
        *("HEAD /old", "HEAD /new", "GET /new", "HEAD /metadata", "HEAD /loop"),
        *("HEAD /gone", "GET /gone"),
    ]
