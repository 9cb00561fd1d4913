"""The host that these tests dial: it is gone when its test is."""

import socket
import threading

import pytest

from .host import answer, host


@pytest.mark.parametrize("asked", [False, True])
def test_nobody_answers_afterwards(asked: bool) -> None:
    before = threading.active_count()
    with host({"/": answer(200)}) as running:
        place = ("127.0.0.1", running.port)
        if asked:
            with socket.create_connection(place, 2) as line:
                line.sendall(b"GET / HTTP/1.1\r\n\r\n")
                assert line.recv(15) == b"HTTP/1.1 200 X\r"
                while line.recv(100):
                    pass
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(place, 2)
    assert threading.active_count() <= before + asked
