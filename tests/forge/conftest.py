"""A forge of each kind for each test that asks for one."""

from collections.abc import Iterator

import pytest

from tests.forge.fake import State
from tests.forge.fake import forge as fake

KINDS = ("github", "gitlab", "forgejo")


@pytest.fixture(params=KINDS)
def forge(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[State]:
    """A forge, named by the environment; at GitHub, the token may not ask whose it is."""
    with fake(request.param, None if request.param == "github" else "registry-bot") as state:
        for name, value in state.environment().items():
            monkeypatch.setenv(name, value)
        yield state
