"""Forges, and repositories at them, for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.forge.fake import PROJECT, State
from tests.forge.fake import forge as fake
from tests.forge.origin import Origin, be_hostile, make_origin

KINDS = ("github", "gitlab", "forgejo")


@pytest.fixture(params=KINDS)
def forge(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[State]:
    """A forge, named by the environment; at GitHub, the token may not ask whose it is."""
    with fake(request.param, None if request.param == "github" else "registry-bot") as state:
        for name, value in state.environment().items():
            monkeypatch.setenv(name, value)
        yield state


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Origin:
    """A repository, with the change of a stranger."""
    origin = make_origin(tmp_path_factory.mktemp("origin"))
    be_hostile(origin)
    origin.propose()
    return origin


@pytest.fixture
def quiet(origin: Origin, tmp_path: Path) -> Iterator[Origin]:
    """The same, found by jobs below ``tmp_path``; nothing of the change has been run at the end."""
    assert not origin.canary.exists()
    origin.stands_for(PROJECT, tmp_path)
    yield origin
    assert not origin.canary.exists()
