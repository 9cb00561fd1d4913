"""The fictional examples, read on the day at which the site shows them."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from solution_registry.checks import read_checked
from solution_registry.registry import Entry, Registry
from solution_registry.settings import Settings

_AS_OF = re.compile(r"^ +examples_as_of: (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


@pytest.fixture(scope="session", autouse=True)
def examples_are_there(with_examples: None) -> None:
    """Skip all of this where there is nothing to look at."""


@pytest.fixture(scope="session")
def as_of(root: Path) -> date:
    """The day at which examples are evaluated, as mkdocs.yml says."""
    found = _AS_OF.search((root / "mkdocs.yml").read_text(encoding="utf-8"))
    assert found, "mkdocs.yml does not say at which day examples are evaluated"
    return date.fromisoformat(found[1])


@pytest.fixture(scope="session")
def examples(root: Path, as_of: date) -> Registry:
    """The examples alone, with what is wrong with them."""
    whole = read_checked(Settings(root, examples_as_of=as_of), as_of)
    listings = {x.id: x for x in whole.listings.values() if x.id.startswith("exempel-")}
    problems = tuple(x for x in whole.problems if x.path.startswith("solutions/exempel-"))
    return replace(whole, listings=listings, problems=problems)


@pytest.fixture(scope="session")
def entries(examples: Registry) -> tuple[Entry, ...]:
    """Every example, whole."""
    return tuple(map(examples.read_entry, examples.listings))
