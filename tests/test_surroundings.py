import os
import socket

import pytest


def test_a_connection_to_elsewhere_is_refused() -> None:
    with socket.socket() as probe, pytest.raises(ConnectionRefusedError, match="no network"):
        probe.connect(("192.0.2.1", 80))


def test_the_language_of_the_machine_does_not_matter() -> None:
    assert os.environ["LANG"] == "C.UTF-8"
    assert "LC_ALL" not in os.environ
