"""A host that answers wrongly, or never whole, is one clear failure."""

import socket
from time import monotonic, sleep

import pytest
from solution_registry.forge.api import ForgeFailed, answered
from solution_registry.forge.published import fetched

from tests.links.host import Say, answer, host, says

HEAD = "HTTP/1.1 200 OK\r\n"
LENGTH = "Content-Length: 9\r\n\r\n"


def failure(say: Say) -> str:
    """How it fails where a host does so."""
    with host({"/x": say}) as running, pytest.raises(ForgeFailed) as failed:
        fetched(f"http://127.0.0.1:{running.port}/x")
    text = str(failed.value)
    return text.removeprefix(f"GET http://127.0.0.1:{running.port}/x: ")


ODD: dict[str, tuple[Say, str]] = {
    "no HTTP": (says("SSH-2.0-OpenSSH_9.2\r\n"), "SSH-2.0-OpenSSH_9.2"),
    "nothing": (says(), "closed connection without response"),
    "less than it says": (says(f"{HEAD}{LENGTH}", "{}"), "IncompleteRead(2 bytes read"),
    "a line without an end": (says(f"{HEAD}X: {'x' * 70_000}\r\n\r\n"), "more than 65536 bytes"),
    "lines without number": (says(HEAD, "X: x\r\n" * 200, "\r\n"), "more than 100 headers"),
    "sent on to nowhere": (answer(302, "Location: http://[::1"), "302 X"),
    "sent on": (answer(302, "Location: https://www.kommun.se/"), "302 X"),
    "not there": (answer(404), "404 X"),
}


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_answer_is_a_failure(odd: str) -> None:
    say, told = ODD[odd]
    assert told in failure(say)


@pytest.mark.parametrize("before", ["", HEAD, f"{HEAD}{LENGTH}"], ids=["line", "head", "body"])
def test_who_sends_a_letter_now_and_then_is_not_waited_for(
    before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dribble(line: socket.socket, _request: str) -> None:
        line.sendall(before.encode())
        for _ in range(100):
            line.sendall(b"H")
            sleep(0.05)

    monkeypatch.setattr("solution_registry.forge.api._SECONDS", 0.3)
    begun = monotonic()
    assert failure(dribble) == "no whole answer within 0.3 seconds"
    assert monotonic() - begun < 3


@pytest.mark.parametrize(
    "address",
    [
        "https://[::1",
        "https://localhost:port/x",
        "https://a\x01b/x",
        f"https://{'å' * 80}.se/x",
        "https://båt..kommun.se/x",
    ],
)
def test_an_address_that_leads_nowhere_is_a_failure(address: str) -> None:
    with pytest.raises(ForgeFailed):
        fetched(address)


def test_a_path_is_written_out() -> None:
    with host({"/b%C3%A5t/x%20y": answer(200, body="{}")}) as running:
        assert fetched(f"http://127.0.0.1:{running.port}/båt/x%20y") == b"{}"


def test_a_host_is_looked_up_by_its_name_in_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[tuple[str, int]] = []

    def nobody(name: str, port: int, *_: object, **__: object) -> None:
        looked_up.append((name, port))
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    for address in ("https://båtplats.se/x", "https://båtplats.se:8443/x"):
        with pytest.raises(ForgeFailed):
            fetched(address)
    assert looked_up == [("xn--btplats-exa.se", 443), ("xn--btplats-exa.se", 8443)]


def test_a_header_that_cannot_be_sent_is_never_shown() -> None:
    with host({}) as running, pytest.raises(ForgeFailed) as failed:
        answered(
            "GET", f"http://127.0.0.1:{running.port}/x", {"Authorization": "Bearer s3cret\nX: y"}
        )
    assert "s3cret" not in str(failed.value)
