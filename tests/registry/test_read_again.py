"""An entry is read again for its pages only if it is what the registry was read from."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import rmtree

import pytest
from solution_registry.checks import read_checked
from solution_registry.registry import EntryChangedError, Registry
from solution_registry.settings import Settings

from tests.tiny import copy_tiny

DAY = date(2026, 11, 26)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the tiny registry."""
    return copy_tiny(tmp_path / "tiny")


@pytest.fixture
def registry(root: Path) -> Registry:
    """The registry, all of it known from an earlier reading: nothing of it was parsed."""
    settings = Settings(root=root, cache=root / "cache")
    read_checked(settings, DAY)
    return read_checked(settings, DAY)


def edit(folder: Path) -> None:
    """Change an entry's file."""
    file = folder / "solution.yml"
    file.write_text(f"{file.read_text('utf-8')}# edited\n", "utf-8")


@pytest.mark.parametrize("change", [edit, rmtree])
def test_what_has_changed_meanwhile_is_not_shown(
    root: Path, registry: Registry, change: Callable[[Path], None]
) -> None:
    id = next(iter(registry.listings))
    assert registry.read_entry(id).id == id
    change(root / "solutions" / id)
    with pytest.raises(EntryChangedError) as gone:
        registry.read_entry(id)
    assert gone.value.args == (id,)
