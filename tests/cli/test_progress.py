import io
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from solution_registry.cli import progress


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@contextmanager
def terminal(patience: float) -> Iterator[Terminal]:
    """A terminal before which somebody has so many seconds of patience."""
    with pytest.MonkeyPatch.context() as patch:
        shown = Terminal()
        patch.setattr("sys.stderr", shown)
        patch.setattr(progress, "PATIENCE", patience)
        yield shown


def test_long_work_is_told_and_wiped_away() -> None:
    with terminal(patience=0.0) as shown:
        with progress.progress("Reading"):
            for _ in range(1000):
                if "Reading" in shown.getvalue():
                    break
                time.sleep(0.01)
        assert shown.getvalue().startswith("\rReading … 0 s")
        assert shown.getvalue().endswith("\r\x1b[K")


def test_short_work_is_not() -> None:
    with terminal(patience=60.0) as shown:
        with progress.progress("Reading"):
            pass
        assert shown.getvalue() == ""


def test_without_a_terminal_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.progress("Reading"):
        pass
    assert capsys.readouterr().err == ""
