"""What a terminal is like is told in one way to commands and while a site is built."""

from io import StringIO

import pytest
from solution_registry.terminal import colours, language_of


class Screen(StringIO):
    """A stream that somebody looks at."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.parametrize(
    ("environment", "on_screen", "in_file"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"CLICOLOR_FORCE": "0"}, True, False),
        ({"TERM": "dumb"}, False, False),
    ],
)
def test_there_are_colours_where_somebody_sees_them(
    environment: dict[str, str], on_screen: bool, in_file: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert (colours(Screen()), colours(StringIO())) == (on_screen, in_file)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "da_DK"}, "da"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "da_DK.UTF-8"}, "da"),
        ({"LC_MESSAGES": "da_DK.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "REGISTRY_LANG": "en"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "REGISTRY_LANG": ""}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "REGISTRY_LANG": "../../x"}, "sv"),
    ],
)
def test_the_language_is_that_of_the_surroundings(
    environment: dict[str, str], language: str
) -> None:
    assert language_of(environment) == language
