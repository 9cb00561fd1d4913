"""A hostile host gets no more than one short connection, and moves nothing."""

import gzip
import socket
from http import client
from time import monotonic, sleep

import pytest
from hypothesis import given
from hypothesis import strategies as st
from solution_registry.links.answer import Head, NoAnswer
from solution_registry.links.dial import LARGEST, Dialler, _head

from .dialling import AGENT, any_place, dialler
from .host import NAME, Say, answer, host, says


def asked(say: Say, method: str = "HEAD", seconds: float = 3.0) -> Head:
    """What is learnt from a host that does so."""
    with host({"/x": say}) as running:
        return dialler(running, seconds)(method, f"http://{NAME}/x")


def reason(say: Say, seconds: float = 3.0) -> str:
    """Why nothing is learnt from a host that does so."""
    with pytest.raises(NoAnswer) as none:
        asked(say, "GET", seconds)
    return none.value.reason


def test_a_request_says_who_asks_and_asks_for_little() -> None:
    with host({"/å?b=c%20d": answer(200), "/%C3%A5?b=c%20d": answer(200)}) as running:
        assert dialler(running)("GET", f"http://{NAME}/å?b=c%20d#e") == Head(200)
    (request,) = running.asked
    assert request.splitlines() == [
        "GET /%C3%A5?b=c%20d HTTP/1.1",
        f"Host: {NAME}",
        f"User-Agent: {AGENT}",
        "Accept: */*",
        "Accept-Encoding: identity",
        "Connection: close",
        "Range: bytes=0-0",
        "",
    ]


def test_settings_of_the_surroundings_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert asked(answer(200)).status == 200


def test_the_address_that_was_judged_is_the_one_dialled() -> None:
    """A name that leads somewhere public first and inward next is looked up once only."""
    looked_up: list[str] = []

    with host({"/x": answer(200)}) as running:

        def rebinding(name: str, port: int) -> list[tuple[int, tuple[object, ...]]]:
            looked_up.append(name)
            if len(looked_up) > 1:
                return [(socket.AF_INET, ("169.254.169.254", 80))]
            return running.resolve(name, port)

        one = Dialler(AGENT, rebinding, lambda address: address == "127.0.0.1")
        assert one("HEAD", f"http://{NAME}/x").status == 200
        assert looked_up == [NAME]
        with pytest.raises(NoAnswer, match="inward"):
            one("HEAD", f"http://{NAME}/x")
    assert len(running.asked) == 1


@pytest.mark.parametrize("secure", ["http", "https"])
def test_the_real_judge_lets_nobody_in_here(secure: str) -> None:
    with host({"/x": answer(200)}) as running, pytest.raises(NoAnswer, match="inward"):
        Dialler(AGENT, running.resolve)("HEAD", f"{secure}://{NAME}/x")
    assert running.asked == []


def test_one_address_that_is_not_public_refuses_them_all() -> None:
    with host({"/x": answer(200)}) as running:
        here = running.resolve("", 0)
        both = [*here, (socket.AF_INET, ("10.0.0.1", 80))]
        with pytest.raises(NoAnswer, match="inward"):
            Dialler(AGENT, lambda *_: both, lambda address: address == "127.0.0.1")(
                "HEAD", f"http://{NAME}/x"
            )
    assert running.asked == []


def test_who_answers_is_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that ends elsewhere than it was made to is not spoken to."""
    with host({"/x": answer(200)}) as running:
        judged: list[str] = []

        def once(address: str) -> bool:
            judged.append(address)
            return len(judged) == 1

        with pytest.raises(NoAnswer, match="inward"):
            Dialler(AGENT, running.resolve, once)("HEAD", f"http://{NAME}/x")
    assert judged == ["127.0.0.1", "127.0.0.1"]
    assert running.asked == []


def test_the_next_address_is_tried_where_one_refuses() -> None:
    with host({"/x": answer(200)}) as running:
        closed = socket.create_server(("127.0.0.1", 0))
        nobody = (socket.AF_INET, ("127.0.0.1", closed.getsockname()[1]))
        closed.close()
        places = [nobody, *running.resolve("", 0)]
        assert Dialler(AGENT, lambda *_: places, any_place)("HEAD", f"http://{NAME}/x").status
        with pytest.raises(NoAnswer, match="refused"):
            Dialler(AGENT, lambda *_: [nobody], any_place)("HEAD", f"http://{NAME}/x")


@pytest.mark.parametrize(
    ("error", "reason"),
    [(socket.EAI_NONAME, "no-such-host"), (socket.EAI_AGAIN, "name-server")],
)
def test_no_such_host_is_told_from_no_name_server(error: int, reason: str) -> None:
    def fails(_host: str, _port: int) -> list[tuple[int, tuple[object, ...]]]:
        raise socket.gaierror(error, "x")

    with pytest.raises(NoAnswer, match=reason):
        Dialler(AGENT, fails, any_place)("HEAD", f"http://{NAME}/x")


def test_a_slow_name_server_is_not_waited_for() -> None:
    def hangs(_host: str, _port: int) -> list[tuple[int, tuple[object, ...]]]:
        sleep(2)
        return []

    start = monotonic()
    with pytest.raises(NoAnswer, match="name-server"):
        Dialler(AGENT, hangs, any_place, seconds=0.1)("HEAD", f"http://{NAME}/x")
    assert monotonic() - start < 1


def endless(line: socket.socket, _request: str) -> None:
    """An answer whose body never ends."""
    line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _ in range(100_000):
        line.sendall(b"x" * 65_536)


def test_an_endless_body_is_not_read() -> None:
    start = monotonic()
    assert asked(endless, "GET").status == 200
    assert monotonic() - start < 2


def test_a_bomb_is_not_unpacked() -> None:
    body = gzip.compress(bytes(10_000_000))
    headers = f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {len(body)}\r\n\r\n"
    assert asked(says(headers, body), "GET") == Head(200)


def drip(text: bytes) -> Say:
    """Say it slowly: each byte comes in time, the whole never does."""

    def say(line: socket.socket, _request: str) -> None:
        for byte in text:
            line.sendall(bytes([byte]))
            sleep(0.1)

    return say


def forever(text: bytes) -> Say:
    """Say the same again and again."""

    def say(line: socket.socket, _request: str) -> None:
        for _ in range(2 * LARGEST // len(text)):
            line.sendall(text)

    return say


def after(begun: bytes, then: Say) -> Say:
    """Begin in one way and go on in another."""

    def say(line: socket.socket, request: str) -> None:
        line.sendall(begun)
        then(line, request)

    return say


def quiet(_line: socket.socket, _request: str) -> None:
    sleep(1)


OK = b"HTTP/1.1 200 OK\r\n"
SLOW: list[tuple[str, Say]] = [
    ("says nothing", quiet),
    ("drips its status", drip(OK * 4)),
    ("drips its headers", after(OK, drip(b"X-A: b\r\n" * 20))),
]


@pytest.mark.parametrize("say", [say for _, say in SLOW], ids=[name for name, _ in SLOW])
def test_a_slow_host_is_left(say: Say) -> None:
    start = monotonic()
    assert reason(say, seconds=0.4) == "timeout"
    assert monotonic() - start < 0.9


WRONG: list[tuple[str, Say, set[str]]] = [
    ("many headers", after(OK, forever(b"X-A: b\r\n")), {"malformed", "too-much"}),
    ("one endless header", after(OK + b"X-A: ", forever(b"b" * 1000)), {"malformed", "too-much"}),
    ("an endless status", forever(b"HTTP/1.1 200 " + b"O" * 1000), {"malformed", "too-much"}),
    (
        "come later, again and again",
        forever(b"HTTP/1.1 100 Continue\r\n\r\n"),
        # Newer Pythons count these themselves.
        {"malformed" if hasattr(client, "_MAXINTERIMRESPONSES") else "too-much"},
    ),
    ("another protocol", says("SSH-2.0-OpenSSH_9.9\r\n"), {"malformed"}),
    ("no number for a status", says("HTTP/1.1 abc OK\r\n\r\n"), {"malformed"}),
    ("an impossible status", says("HTTP/1.1 99999 OK\r\n\r\n"), {"malformed"}),
    ("a strange length", says("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"), {""}),
    ("nothing at all", says(), {"closed"}),
    ("bytes that mean nothing", says(bytes(range(256)) * 8), {"malformed", "closed"}),
]


@pytest.mark.parametrize(
    ("say", "reasons"), [(say, reasons) for _, say, reasons in WRONG], ids=[w[0] for w in WRONG]
)
def test_a_wrong_answer_is_none(say: Say, reasons: set[str]) -> None:
    if reasons == {""}:
        assert asked(say).status == 200
    else:
        assert reason(say) in reasons


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        (["Retry-After: 7"], 7),
        (["Retry-After: 99999999999"], 30 * 86_400),
        (
            [
                "Date: Wed, 25 Nov 2026 12:00:00 GMT",
                "Retry-After: Wed, 25 Nov 2026 12:01:00 GMT",
            ],
            60,
        ),
        (["Retry-After: Wed, 25 Nov 2026 12:01:00 GMT"], None),
        (["Retry-After: -1"], None),
        (["Retry-After: ²"], None),
        (["Retry-After: soon"], None),
        ([], None),
    ],
)
def test_a_host_that_asks_for_peace_is_heard(headers: list[str], wait: int | None) -> None:
    assert asked(answer(429, *headers)) == Head(429, wait=wait)


PIECES = st.sampled_from(
    (
        *(b"HTTP/1.1 ", b"HTTP/1.0 ", b"HTTP/9 ", b"200 OK", b"301", b"\r\n", b"\n", b"\r", b": "),
        *(
            b"Location",
            b"Retry-After",
            b"Date",
            b"Content-Length",
            b"Transfer-Encoding",
            b"chunked",
        ),
        *(
            b"Content-Type",
            b"charset=\xff",
            b"-1",
            b"9" * 50,
            b"\x00",
            b"=?utf-8?q?x?=",
            b" ",
            b"\t",
        ),
    )
)
BEGUN = st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 301 X\r\nLocation: "])


@given(BEGUN, st.lists(st.one_of(PIECES, st.binary(max_size=9)), max_size=30).map(b"".join))
def test_any_bytes_are_an_answer_or_none(begun: bytes, said: bytes) -> None:
    here, there = socket.socketpair()
    with here, there:
        there.sendall(begun + said)
        there.shutdown(socket.SHUT_WR)
        try:
            head = _head(here, "GET", monotonic() + 5)
        except (NoAnswer, client.HTTPException, ValueError, ConnectionError):
            return
        assert 100 <= head.status <= 999


def test_a_name_that_cannot_be_looked_up_is_no_answer() -> None:
    """Of some names the system's look-up says that they are none in its own way."""

    def fails(name: str, _port: int) -> list[tuple[int, tuple[object, ...]]]:
        raise UnicodeError(f"label empty or too long: {name}")

    with pytest.raises(NoAnswer, match="malformed"):
        Dialler(AGENT, fails, any_place)("HEAD", f"http://{NAME}/x")
